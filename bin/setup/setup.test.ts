import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { removeFolder, temporaryFolder } from "@/test/temporary-folder";
import { explain } from "./explain.mjs";
import { tooOldNode } from "./node-version.mjs";
import { isInstalled, lacksThisMachine } from "./packages.mjs";
import { hashOfSources } from "./sources";

const home = process.cwd();
let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => {
  process.chdir(home);
  removeFolder(folder);
});

test("an old Node is told which one to install", () => {
  expect(tooOldNode("20.9.0")).toBe(null);
  expect(tooOldNode("24.1.0")).toBe(null);
  expect(tooOldNode("20.8.1")).toMatch(/^Giao Ban needs Node 20\.9 or newer, and this is Node 20\.8\.1: /);
  expect(tooOldNode("8.17.0")).toContain("Node 8.17.0");
});

test("packages are installed again when the lock file names others", () => {
  const other = process.platform === "linux" ? "darwin" : "linux";
  const elsewhere = { version: "1.0.0", optional: true, os: [other], cpu: [process.arch] };
  const here = { version: "1.0.0", optional: true, os: [process.platform], cpu: [process.arch] };
  const wanted = { packages: { "": {}, a: { version: "1.0.0" }, elsewhere } };
  expect(isInstalled(wanted, null)).toBe(false);
  expect(isInstalled(wanted, { packages: {} })).toBe(false);
  expect(isInstalled(wanted, { packages: { a: { version: "1.0.0" } } })).toBe(true);
  expect(isInstalled(wanted, { packages: { a: { version: "1.0.1" } } })).toBe(false);
  expect(isInstalled({ packages: { here } }, { packages: {} })).toBe(false);
});

test("a build is made again when a source changed, and only then", () => {
  process.chdir(folder);
  const put = (path: string, text: string) => {
    mkdirSync(join(path, ".."), { recursive: true });
    writeFileSync(path, text);
  };
  put("app/page.tsx", "one");
  const first = hashOfSources(join(folder, "data"));
  put("docs/adr.json", "{}");
  put("data/kept.json", "{}");
  put("app/page.test.ts", "test");
  put(".next/built.js", "built");
  expect(hashOfSources(join(folder, "data"))).toBe(first);
  put("app/page.tsx", "two");
  const second = hashOfSources(join(folder, "data"));
  expect(second).not.toBe(first);
  put("web/new.ts", "");
  const third = hashOfSources(join(folder, "data"));
  expect(third).not.toBe(second);
  rmSync("web/new.ts");
  expect(hashOfSources(join(folder, "data"))).toBe(second);
});

test("a full disk is told as such, wherever it shows", () => {
  const full = "The disk is full: free some space, and start again.";
  expect(explain(Object.assign(new Error("write"), { code: "ENOSPC" }))).toBe(full);
  expect(explain(new Error("initdb: could not write: No space left on device"))).toBe(full);
  expect(explain(new Error("query", { cause: Object.assign(new Error("extend"), { code: "53100" }) }))).toBe(
    full,
  );
  expect(explain(new Error("other"))).not.toBe(full);
});

test("a lock file that lacks this machine's packages is known by what it offers to others", () => {
  const builder = {
    optionalDependencies: { "@x/linux-x64": "1", "@x/darwin-arm64": "1", "@x/linux-x64-musl": "1" },
  };
  const lock = { packages: { "node_modules/builder": builder, "node_modules/@x/linux-x64": {} } };
  expect(lacksThisMachine(lock, "linux-x64")).toBe(false);
  expect(lacksThisMachine(lock, "darwin-arm64")).toBe(true);
  expect(lacksThisMachine(lock, "freebsd-x64")).toBe(false);
});
