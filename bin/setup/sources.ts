import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

// What a build never reads. Leaving out less than possible only costs a build; more would serve an old one.
const apart = new Set([
  "node_modules",
  "data",
  "docs",
  "e2e",
  "bench",
  "test",
  "bin",
  "test-results",
  "playwright-report",
]);
const source = /\.(tsx?|jsx?|mjs|cjs|css|json|svg|png|ico|webp|woff2|txt)$/;
const notBuilt = /\.test\.tsx?$|^(tsconfig|.*\.tsbuildinfo|next-env\.d\.ts)/;

/** Changes when anything changes that the build is made of. */
export function hashOfSources(dataDir = resolve(process.env.DATA_DIR || "data")): string {
  const hash = createHash("sha256");
  for (const path of sourcesUnder(".", dataDir)) {
    hash.update(`\0${path}\0`).update(readFileSync(path));
  }
  return hash.digest("hex");
}

function* sourcesUnder(folder: string, dataDir: string): Generator<string> {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith(".") || resolve(path) === dataDir) continue;
    if (entry.isDirectory()) {
      if (folder !== "." || !apart.has(entry.name)) yield* sourcesUnder(path, dataDir);
    } else if (source.test(entry.name) && !notBuilt.test(entry.name)) yield path;
  }
}
