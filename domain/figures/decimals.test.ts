import fc from "fast-check";
import { expect, test } from "vitest";
import { minus, quotient, readDecimal, toPlaces, withZeros, writeDecimal } from "./decimals";

const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.integer({ min: 0, max: 12 }))
  .map(([digits, places]) => ({ digits, places }));

test.each([
  ["16.65", 1, "16.7"],
  ["16.64", 1, "16.6"],
  ["-8.55", 1, "-8.6"],
  ["-8.54", 1, "-8.5"],
  ["0.05", 1, "0.1"],
  ["-0.04", 1, "0.0"],
  ["99.95", 1, "100.0"],
  ["7", 1, "7.0"],
])("%s has %i places as %s", (text, places, rounded) => {
  expect(writeDecimal(toPlaces(readDecimal(text), places), places)).toBe(rounded);
});

test("numbers of any size are moved and written in full", () => {
  expect(writeDecimal(withZeros(readDecimal("1.2"), 9))).toBe("1200000000");
  expect(writeDecimal(withZeros(readDecimal("980"), -3))).toBe("0.98");
  expect(writeDecimal(withZeros(readDecimal("-5"), -3))).toBe("-0.005");
  expect(writeDecimal(minus(readDecimal("12345678901234567890.5"), readDecimal("0.5")))).toBe(
    "12345678901234567890",
  );
});

test.each(["", "1,5", "1e5", ".5", "5.", "NaN", " 1"])("%j is no decimal number", (text) => {
  expect(() => readDecimal(text)).toThrow(RangeError);
});

test("what is written is read back the same, and what is taken away can be put back", () => {
  fc.assert(
    fc.property(decimals, decimals, (a, b) => {
      expect(minus(readDecimal(writeDecimal(a)), a).digits).toBe(0n);
      const less = minus(a, b);
      expect(minus(less, minus({ digits: 0n, places: 0 }, b)).digits).toBe(toPlaces(a, less.places).digits);
    }),
  );
});

test("a quotient is never further from the truth than half of its last place", () => {
  fc.assert(
    fc.property(decimals, decimals, fc.integer({ min: 0, max: 4 }), (a, b, places) => {
      fc.pre(b.digits !== 0n);
      const result = quotient(a, b, places);
      // |a - result × b| ≤ |b| / 2 of its last place, in whole numbers.
      const shared = Math.max(a.places, b.places);
      const [over, under] = [toPlaces(a, shared).digits, toPlaces(b, shared).digits];
      const off = over * 10n ** BigInt(places) - result.digits * under;
      expect(2n * (off < 0n ? -off : off) <= (under < 0n ? -under : under)).toBe(true);
    }),
  );
});
