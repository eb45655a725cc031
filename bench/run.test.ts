import { expect, test } from "vitest";
import { readOptions } from "./run";

test.each([
  [[], { sizes: [10_000, 100_000] }],
  [["--tasks", "2000"], { sizes: [2_000] }],
  [["--tasks=50000", "--json", "x.json"], { sizes: [50_000], json: "x.json" }],
  [["--only=pages,typing"], { only: ["pages", "typing"] }],
  [["--json=a=b.json"], { json: "a=b.json" }],
])("the options %j", (args, expected) => {
  expect(readOptions(args)).toMatchObject(expected);
});

test.each([["--tasks"], ["--tasks=12"], ["--tasks=x"], ["--only=nothing"], ["--json"], ["something"]])(
  "%s is no option",
  (arg) => {
    expect(() => readOptions([arg])).toThrow("is no option");
  },
);
