import { writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { countPlaywright, countVitest, withReport } from "./reports";

const vitest = (
  files: { status: string; assertionResults: { status: string }[] }[],
  passed: number,
  failed: number,
) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  testResults: files,
});

test("a test file that cannot be loaded counts as a failure", () => {
  const fine = { status: "passed", assertionResults: [{ status: "passed" }] };
  const failed = { status: "failed", assertionResults: [{ status: "failed" }] };
  const broken = { status: "failed", assertionResults: [] };
  expect(countVitest(vitest([fine], 1, 0))).toEqual({ passed: 1, failed: 0 });
  expect(countVitest(vitest([fine, failed, broken], 1, 1))).toEqual({ passed: 1, failed: 2 });
});

test("a browser test that passes only at the second try has failed", () => {
  expect(countPlaywright({ stats: { expected: 3, unexpected: 1, flaky: 1 } })).toEqual({
    passed: 3,
    failed: 2,
  });
});

test("a suite that ends badly has a failure, whatever its report says", async () => {
  const report = JSON.stringify({ stats: { expected: 3, unexpected: 0, flaky: 0 } });
  const run = (code: number) =>
    withReport(countPlaywright, async (path) => {
      writeFileSync(path, report);
      return code;
    });
  expect(await run(0)).toEqual({ passed: 3, failed: 0 });
  expect(await run(1)).toEqual({ passed: 3, failed: 1 });
  await expect(withReport(countPlaywright, async () => 1)).rejects.toThrow();
});
