import { describe, expect, test } from "vitest";
import { Refusal } from "@/env";
import { planSample } from "./plan";

const fresh = { begun: false, sample: false, holdsOffice: false };
const withoutSample = { begun: true, sample: false, holdsOffice: true };
const withSample = { begun: true, sample: true, holdsOffice: true };
const here = { embedded: true, onLoopback: true };

describe("unset, SAMPLE fills in a new embedded database that only this machine reaches", () => {
  test.each([
    ["a new embedded database", fresh, here, "fill"],
    ["a database of one's own", fresh, { ...here, embedded: false }, "none"],
    ["a server that others reach", fresh, { ...here, onLoopback: false }, "none"],
    ["a database that began without, nobody in it yet", { ...fresh, begun: true }, here, "none"],
    ["an office", withoutSample, here, "none"],
    ["a sample", withSample, here, "keep"],
    ["a sample that others reach", withSample, { embedded: false, onLoopback: false }, "keep"],
  ])("%s", (_, beginning, start, plan) => {
    expect(planSample(beginning, start)).toBe(plan);
  });
});

describe("SAMPLE says what is wanted", () => {
  test.each([
    ["1", "a new database of one's own", fresh, { embedded: false, onLoopback: false }, "fill"],
    ["1", "a database that nobody is in yet", { ...fresh, begun: true }, here, "fill"],
    ["1", "a sample", withSample, here, "keep"],
    ["0", "a new embedded database", fresh, here, "none"],
    ["0", "an office", withoutSample, here, "none"],
  ] as const)("%s: %s", (SAMPLE, _, beginning, start, plan) => {
    expect(planSample(beginning, { ...start, SAMPLE })).toBe(plan);
  });

  test.each([
    ["0", "a sample", withSample],
    ["1", "an office", withoutSample],
  ] as const)("%s is refused for %s, in one line", (SAMPLE, _, beginning) => {
    const start = () => planSample(beginning, { ...here, SAMPLE });
    expect(start).toThrow(Refusal);
    expect(start).toThrow(new RegExp(`^SAMPLE=${SAMPLE} is refused: .+\\.$`));
  });
});
