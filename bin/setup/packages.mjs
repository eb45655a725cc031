import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { runQuietly, step } from "./steps.mjs";

/** Installs what the lock file names, unless exactly that is installed. */
export async function installPackages() {
  const lock = read("package-lock.json");
  if (isInstalled(lock, read("node_modules/.package-lock.json"))) return;
  const [command, args] = npm();
  // npm takes no optional package that the lock file lacks: on such a machine it has to look for itself.
  const choice = lock && lacksThisMachine(lock) ? ["--no-package-lock"] : [];
  await step("Installing packages", () =>
    // Not npm ci: it refuses a lock file that lacks an optional package of some other platform. A NODE_ENV of
    // production would leave out what the build needs.
    runQuietly(
      command,
      [...args, "install", "--no-save", ...choice, "--include=dev", "--no-audit", "--no-fund"],
      {
        shell: command === "npm" && process.platform === "win32",
        failure: "The packages could not be installed; npm says:",
      },
    ),
  );
}

/** npm keeps its own record of what lies in node_modules; packages for other machines are not in it. */
export function isInstalled(wanted, found) {
  if (!wanted || !found) return false;
  const named = lacksThisMachine(wanted) ? directOnly(wanted) : wanted.packages;
  return Object.entries(named).every(([path, entry]) => {
    const there = found.packages[path];
    if (!path || entry.link) return true;
    if (!there) return Boolean(entry.optional || entry.devOptional) && !isForThisMachine(entry);
    return there.version === entry.version && there.integrity === entry.integrity;
  });
}

/** Whether the lock file was made where packages for this machine could not be had. */
export function lacksThisMachine({ packages }, machine = `${process.platform}-${process.arch}`) {
  const offered = Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
  const known = Object.keys(packages);
  return offered.some(
    (name) =>
      name.includes(machine) &&
      !name.endsWith("musl") &&
      !known.some((path) => path.endsWith(`node_modules/${name}`)),
  );
}

/** What package.json names itself, which is pinned there too. */
function directOnly({ packages }) {
  const { dependencies = {}, devDependencies = {} } = packages[""] ?? {};
  const paths = Object.keys({ ...dependencies, ...devDependencies }).map((name) => `node_modules/${name}`);
  return Object.fromEntries(paths.map((path) => [path, packages[path]]));
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
