import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { runQuietly, step } from "./steps.mjs";

/** Installs what the lock file names, unless exactly that is installed. */
export async function installPackages() {
  if (isInstalled(read("package-lock.json"), read("node_modules/.package-lock.json"))) return;
  const [command, args] = npm();
  await step("Installing packages", () =>
    // Not npm ci: it refuses a lock file that lacks an optional package of some other platform. A NODE_ENV of
    // production would leave out what the build needs.
    runQuietly(command, [...args, "install", "--no-save", "--include=dev", "--no-audit", "--no-fund"], {
      shell: command === "npm" && process.platform === "win32",
      failure: "The packages could not be installed; npm says:",
    }),
  );
}

/** npm keeps its own record of what lies in node_modules; packages for other machines are not in it. */
export function isInstalled(wanted, found) {
  if (!wanted || !found) return false;
  return Object.entries(wanted.packages).every(([path, entry]) => {
    const there = found.packages[path];
    if (!path || entry.link) return true;
    if (!there) return Boolean(entry.optional || entry.devOptional) && !isForThisMachine(entry);
    return there.version === entry.version && there.integrity === entry.integrity;
  });
}

/** Where the C library decides too, npm alone knows. */
function isForThisMachine({ os, cpu, libc }) {
  return Boolean(os?.includes(process.platform) && cpu?.includes(process.arch) && !libc);
}

function read(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null;
}

/** npm as a script for this same Node: `npm` alone is not a program on Windows. */
function npm() {
  const folder = dirname(process.execPath);
  const script = [
    process.env.npm_execpath,
    join(folder, "node_modules/npm/bin/npm-cli.js"),
    join(folder, "../lib/node_modules/npm/bin/npm-cli.js"),
  ].find((path) => path && basename(path) === "npm-cli.js" && existsSync(path));
  return script ? [process.execPath, [script]] : ["npm", []];
}
