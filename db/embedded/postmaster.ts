import { execFileSync } from "node:child_process";
import { readlinkSync, realpathSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Refusal } from "@/env";
import type { Binaries } from "./binaries";
import { user } from "./cluster";
import { readIfThere } from "./data-folder";
import type { Place } from "./place";
import { ask } from "./question";
import { run } from "./run";

const patience = 180_000;
// For about two seconds after a kill -9 the old process still looks alive.
const untilStale = 5_000;

/** Another process holds the files or the port for a moment yet. */
const passing =
  /lock file .* already exists|pre-existing shared memory|could not bind|Address already in use|in use by/;

export const urlOf = (place: Place, port: number, database: string) =>
  `postgresql://${user}:${place.password}@127.0.0.1:${port}/${database}`;

/** Starts the server of a cluster, or finds the one that lives, and gives its port. */
export async function startServer(place: Place, binaries: Binaries): Promise<number> {
  const begun = Date.now();
  while (Date.now() - begun < patience) {
    if (await isRunning(place, binaries)) {
      const port = livingPort(place);
      if (port && (await isOurs(place, port))) return port;
      if (Date.now() - begun > untilStale) forgetStale(place);
    } else if (await tryStart(place, binaries)) {
      const port = livingPort(place);
      if (port) return port;
    }
    await sleep(250);
  }
  throw new Refusal(`The embedded database does not answer; its own words are in ${logOf(place)}.`);
}

export async function stopServer(place: Place, binaries: Binaries): Promise<void> {
  const stop = (mode: string) =>
    run(binaries.pgCtl, ["stop", "-D", place.cluster, "-m", mode, "-w", "-t", "60", "-s"], place.owner);
  if ((await stop("fast")).code !== 0 && (await isRunning(place, binaries))) await stop("immediate");
}

async function isRunning(place: Place, binaries: Binaries): Promise<boolean> {
  return (await run(binaries.pgCtl, ["status", "-D", place.cluster], place.owner)).code === 0;
}

/** Whether a server with our password answers there, and serves this very folder, not a copy of it. */
async function isOurs(place: Place, port: number): Promise<boolean> {
  try {
    const [row] = await ask(
      urlOf(place, port, "postgres"),
      "select current_setting('data_directory') as folder",
    );
    return realpathSync(String(row?.folder)) === realpathSync(place.cluster);
  } catch {
    return false;
  }
}

async function tryStart(place: Place, binaries: Binaries): Promise<boolean> {
  const log = logOf(place);
  const earlier = readIfThere(log)?.length ?? 0;
  const port = await choosePort(place);
  const { code } = await run(
    binaries.pgCtl,
    ["start", "-D", place.cluster, "-l", log, "-o", `-p ${port}`, "-w", "-t", "60", "-s"],
    place.owner,
    { silent: true },
  );
  if (code === 0) return true;
  const said = (readIfThere(log) ?? "").slice(earlier);
  if (passing.test(said) || (await isRunning(place, binaries))) return false;
  const reason = said.match(/(?:FATAL|PANIC): .*/)?.[0] ?? said.trim().split("\n").at(-1);
  throw new Refusal(`The embedded database does not start (${reason}); its own words are in ${log}.`);
}

const logOf = (place: Place) => join(place.folder, "log");

function livingPort(place: Place): number | null {
  return Number(readIfThere(join(place.cluster, "postmaster.pid"))?.split("\n")[3]) || null;
}

/** The port of the last time where it is free, so that what remembers the address finds it again. */
async function choosePort(place: Place): Promise<number> {
  const last = readIfThere(join(place.cluster, "postmaster.opts"))?.match(/"-p" "(\d+)"/)?.[1];
  return (last && (await freePort(Number(last)))) || (await freePort(0)) || 0;
}

export function freePort(wanted: number): Promise<number | null> {
  return new Promise((resolve) => {
    const probe = createServer().once("error", () => resolve(null));
    probe.listen(wanted, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

/** After a reboot the recorded process id may belong to another program, which would keep the database from starting. */
function forgetStale(place: Place): void {
  const file = join(place.cluster, "postmaster.pid");
  const pid = readIfThere(file)?.split("\n")[0];
  if (pid && !mayServe(pid, place.cluster)) rmSync(file, { force: true });
}

function mayServe(pid: string, cluster: string): boolean {
  try {
    // The server works inside its folder, under whatever name that has by now.
    if (process.platform === "linux") return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
    if (process.platform === "win32") return true;
    return execFileSync("ps", ["-o", "command=", "-p", pid], { encoding: "utf8" }).includes(cluster);
  } catch {
    return false;
  }
}
