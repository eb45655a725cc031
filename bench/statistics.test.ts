import { expect, test } from "vitest";
import { median, quantile } from "./statistics";

test.each([
  [[], 0.5, Number.NaN],
  [[7], 0.95, 7],
  [[3, 1, 2], 0.5, 2],
  [[4, 1, 3, 2], 0.5, 2],
  [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.95, 10],
  [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9, 9],
] as const)("of %j the share %d lies at or below %d", (values, share, expected) => {
  expect(quantile(values, share)).toBe(expected);
});

test("the median leaves its values as they were", () => {
  const values = [3, 1, 2];
  expect(median(values)).toBe(2);
  expect(values).toEqual([3, 1, 2]);
});
