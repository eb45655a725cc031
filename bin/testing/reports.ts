import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Count } from "./suites";

type Reader = (report: unknown) => Count;

/** Runs a suite and counts from its own report; a bad end that the report knows nothing of is one failure more. */
export async function withReport(read: Reader, run: (path: string) => Promise<number>): Promise<Count> {
  const folder = mkdtempSync(join(tmpdir(), "giao-ban-report-"));
  const path = join(folder, "report.json");
  try {
    const code = await run(path);
    const count = read(JSON.parse(readFileSync(path, "utf8")));
    return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

/** A file that could not even be loaded has no failed test, yet it failed. */
export const countVitest: Reader = (report) => {
  const { numPassedTests, numFailedTests, testResults } = report as VitestReport;
  const broken = testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some(({ status }) => status === "failed"),
  );
  return { passed: numPassedTests, failed: numFailedTests + broken.length };
};

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number };
}

export const countPlaywright: Reader = (report) => {
  const { expected, unexpected, flaky } = (report as PlaywrightReport).stats;
  return { passed: expected, failed: unexpected + flaky };
};
