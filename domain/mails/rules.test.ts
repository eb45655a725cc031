import { expect, test } from "vitest";
import { masked, mostAttempts, nextAttemptAt } from "./rules";

test("each attempt waits longer than the one before, up to an hour, for some days", () => {
  const minutes = Array.from({ length: mostAttempts }, (_, index) => {
    return nextAttemptAt(new Date(0), index + 1).getTime() / 60_000;
  });
  expect(minutes.slice(0, 7)).toEqual([1, 5, 15, 30, 60, 60, 60]);
  expect(minutes.reduce((sum, each) => sum + each)).toBeGreaterThan(4 * 24 * 60);
});

test("of secrets nothing is left, wherever they stand", () => {
  expect(masked("https://a/link/abc (abc) https://a/r/x.y", ["abc", "x.y"])).toBe(
    "https://a/link/… (…) https://a/r/…",
  );
  expect(masked("nothing", [""])).toBe("nothing");
});
