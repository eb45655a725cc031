import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hashOfSources } from "./sources";
import { runQuietly, step } from "./steps.mjs";

const next = "node_modules/next/dist/bin/next";

/** Builds into a folder, unless what lies there was built from these very sources. */
export async function buildApplication(distDir: string): Promise<void> {
  const stamp = join(distDir, "built-from");
  const wanted = hashOfSources();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  // A build that is broken off must not pass for a finished one.
  rmSync(stamp, { force: true });
  await step("Building", () =>
    runQuietly(process.execPath, [next, "build"], {
      env: { ...process.env, NODE_ENV: "production", NEXT_DIST_DIR: distDir, NEXT_TELEMETRY_DISABLED: "1" },
      failure: "The application could not be built; Next says:",
    }),
  );
  writeFileSync(stamp, wanted);
}
