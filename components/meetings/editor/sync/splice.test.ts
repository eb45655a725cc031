import fc from "fast-check";
import { expect, test } from "vitest";
import { spliceBetween } from "./splice";

test.each([
  ["", "abc", { at: 0, remove: 0, insert: "abc" }],
  ["abc", "abc", { at: 3, remove: 0, insert: "" }],
  ["Xúc tiến tại chỗ", "Xúc tiến đầu tư tại chỗ", { at: 9, remove: 0, insert: "đầu tư " }],
  ["aaa", "aa", { at: 2, remove: 1, insert: "" }],
  ["một hai", "một ba hai", { at: 4, remove: 0, insert: "ba " }],
])("from %j to %j", (before, after, splice) => {
  expect(spliceBetween(before, after)).toEqual(splice);
});

test("what it says makes the one of the other, and never cuts a character in two", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (before, after) => {
      const { at, remove, insert } = spliceBetween(before, after);
      expect(before.slice(0, at) + insert + before.slice(at + remove)).toBe(after);
      expect(insert.isWellFormed()).toBe(true);
    }),
  );
});
