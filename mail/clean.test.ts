import fc from "fast-check";
import { expect, test } from "vitest";
import { oneLine, paragraphs } from "./clean";

test.each([
  ["CR and LF of a header to be smuggled in", "Lan\r\nBcc: x@y.example", "Lan Bcc: x@y.example"],
  ["other line ends", "một\u2028hai\u2029ba\u0085bốn\vnăm\fsáu", "một hai ba bốn năm sáu"],
  ["what turns a line around", "ab\u202ecd\u2067ef\u200f", "abcdef"],
  ["half a character", "a\ud800b", "a\ufffdb"],
  ["a bell and a zero", "a\u0007b\u0000c", "a b c"],
  ["decomposed tones", "Hoa\u0300", "Hoà"],
  ["an emoji of several characters", "👩‍👩‍👧 họp", "👩‍👩‍👧 họp"],
])("makes one line of %s", (_name, text, line) => {
  expect(oneLine(text)).toBe(line);
});

test("cuts between characters as a reader sees them, and says that it did", () => {
  expect(oneLine("👩‍👩‍👧".repeat(5), 3)).toBe(`${"👩‍👩‍👧".repeat(2)}…`);
  expect(oneLine("a".repeat(10_000), 100)).toBe(`${"a".repeat(99)}…`);
  expect(oneLine("a".repeat(100), 100)).toBe("a".repeat(100));
});

test("leaves nothing that breaks or turns a line, however long and strange the text", () => {
  const strange = fc.string({ unit: "binary", maxLength: 2_000 });
  fc.assert(
    fc.property(strange, fc.integer({ min: 1, max: 300 }), (text, most) => {
      const line = oneLine(text, most);
      expect(line).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
      expect(line).toBe(line.trim());
      expect(line.length).toBeLessThanOrEqual(most * 8 + 1);
    }),
  );
});

test("keeps the lines of an agenda, without empty ones", () => {
  expect(paragraphs("1. Một\r\n\n2. Hai\n   \n3. Ba\u2028")).toEqual(["1. Một", "2. Hai", "3. Ba"]);
});
