import { settingNames } from "@/env";
import { explain } from "./setup/explain.mjs";
import { type Count, suites } from "./testing/suites";

/** `npm test [-- --only=unit,e2e] [what to hand on to those suites]` */
export async function main(): Promise<number> {
  const [only, handedOn] = readArguments(process.argv.slice(2));
  // The tests have settings of their own, whatever the office beside them runs with.
  for (const name of [...settingNames, "NEXT_DIST_DIR"]) delete process.env[name];
  const total: Count = { passed: 0, failed: 0 };
  for (const [name, run] of Object.entries(suites)) {
    if (only && !only.includes(name)) continue;
    const { passed, failed } = await runSuite(name, () => run(handedOn));
    total.passed += passed;
    total.failed += failed;
  }
  if (total.passed + total.failed === 0) total.failed = 1;
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}

function readArguments(given: string[]): [only: string[] | undefined, handedOn: string[]] {
  const only = given.find((argument) => argument.startsWith("--only="));
  return [only?.slice("--only=".length).split(","), given.filter((argument) => argument !== only)];
}

/** A suite that crashes, or that runs nothing, has failed. */
async function runSuite(name: string, run: () => Promise<Count>): Promise<Count> {
  const started = Date.now();
  console.log(`\n── ${name} ──`);
  let count: Count;
  try {
    count = await run();
  } catch (error) {
    console.error(explain(error));
    count = { passed: 0, failed: 1 };
  }
  if (count.passed + count.failed === 0) count = { passed: 0, failed: 1 };
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${name}: ${count.passed} passed and ${count.failed} failed in ${seconds} s`);
  return count;
}
