import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { Refusal } from "@/env";
import { type Binaries, moveUnlessThere } from "./binaries";
import { codeOf, readIfThere } from "./data-folder";
import type { Place } from "./place";
import { run } from "./run";

export const user = "giao_ban";

/** `careless` writes without waiting for the disk, for databases of tests. */
export type ClusterOptions = { careless?: boolean };

/** Makes the files of the database when they are missing. A start that was killed half way leaves nothing to trip over. */
export async function makeCluster(place: Place, binaries: Binaries, options: ClusterOptions): Promise<void> {
  if (!versionOf(place)) {
    sweepDrafts(place);
    await initialise(place, binaries, options);
  }
  const version = versionOf(place);
  if (version === String(binaries.major)) return;
  throw new Refusal(
    `The database in ${place.cluster} was made by PostgreSQL ${version}, and this Giao Ban brings PostgreSQL ${binaries.major}: start the Giao Ban that made it, or set DATA_DIR to another folder.`,
  );
}

function versionOf({ cluster }: Place): string | undefined {
  try {
    return readIfThere(join(cluster, "PG_VERSION"))?.trim();
  } catch (error) {
    throw closedTo(cluster, error);
  }
}

const closedTo = (path: string, error: unknown) =>
  codeOf(error) === "EACCES"
    ? new Refusal(`${path} belongs to another user: start as that user, or set DATA_DIR to another folder.`)
    : error;

async function initialise(place: Place, binaries: Binaries, { careless }: ClusterOptions): Promise<void> {
  const draft = join(place.folder, `making-${process.pid}`);
  const passwordFile = `${draft}.password`;
  try {
    writeFileSync(passwordFile, place.password, { mode: 0o600 });
    if (place.owner) chownSync(passwordFile, place.owner.uid, place.owner.gid);
    const settings = {
      listen_addresses: "127.0.0.1",
      unix_socket_directories: "",
      log_checkpoints: "off",
      ...(careless && { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
    };
    const { code, output } = await run(
      binaries.initdb,
      [
        ["-D", draft, "-U", user, "-A", "scram-sha-256", `--pwfile=${passwordFile}`],
        ["-E", "UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"],
        ["--no-instructions", ...(careless ? ["--no-sync"] : [])],
        Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
      ].flat(),
      place.owner,
    );
    if (code !== 0) throw new Error(`The embedded database could not be made:\n${output}`);
    moveUnlessThere(draft, place.cluster);
    if (!careless) syncFolder(place.folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw closedTo(place.folder, error);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** The new name itself must survive a power cut. Windows has no such call, and needs none. */
function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  fsyncSync(handle);
  closeSync(handle);
}

function sweepDrafts({ folder }: Place): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const pid = name.match(/^making-(\d+)/)?.[1];
    if (pid && !isAlive(Number(pid))) sweep(join(folder, name));
  }
}

function sweep(draft: string): void {
  try {
    rmSync(draft, { recursive: true, force: true });
  } catch {
    // An orphaned initdb may still be writing there; what it leaves is in nobody's way.
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}
