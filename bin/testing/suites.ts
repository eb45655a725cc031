import { buildApplication } from "../setup/build";
import { findBrowser } from "./browser";
import { countPlaywright, countVitest, withReport } from "./reports";
import { runTool } from "./run-tool";

export type Count = { passed: number; failed: number };

const distDir = ".next-test";

/** In the order they run: what fails soonest comes first. */
export const suites: Record<string, (handedOn: string[]) => Promise<Count>> = {
  lint: () => check("@biomejs/biome/bin/biome", ["check", "."]),
  types: async () => {
    await runTool("next/dist/bin/next", ["typegen"]);
    return check("typescript/bin/tsc", ["--noEmit"]);
  },
  unit: (handedOn) =>
    withReport(countVitest, (report) =>
      runTool(
        "vitest/vitest.mjs",
        ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`, ...handedOn],
        { NODE_ENV: "test" },
      ),
    ),
  build: async () => {
    await buildApplication(distDir);
    return { passed: 1, failed: 0 };
  },
  e2e: async (handedOn) => {
    await buildApplication(distDir);
    const browser = await findBrowser();
    return withReport(countPlaywright, (report) =>
      runTool("@playwright/test/cli.js", ["test", ...handedOn], {
        GIAO_BAN_BROWSER: browser,
        E2E_REPORT: report,
        NEXT_DIST_DIR: distDir,
      }),
    );
  },
};

/** A tool that checks everything at once counts as one. */
async function check(tool: string, args: string[]): Promise<Count> {
  return (await runTool(tool, args)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}
