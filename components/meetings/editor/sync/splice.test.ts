import fc from "fast-check";
import { expect, test } from "vitest";
import { applySplice, spliceBetween } from "./splice";

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
      const splice = spliceBetween(before, after);
      expect(applySplice(before, splice)).toBe(after);
      expect(splice.insert.isWellFormed()).toBe(true);
    }),
  );
});
