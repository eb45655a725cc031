import { setTimeout as sleep } from "node:timers/promises";
import { Refusal } from "@/env";
import { findBinaries } from "./binaries";
import { type ClusterOptions, makeCluster } from "./cluster";
import { codeOf, prepareDataFolder } from "./data-folder";
import { findPlace } from "./place";
import { startServer, stopServer, urlOf } from "./postmaster";
import { enter, type Presence, type PresenceOptions } from "./presence";
import { ask } from "./question";

const name = "giao_ban";

export interface EmbeddedDatabase {
  url: string;
  /** Where its files lie. */
  folder: string;
  stop(): Promise<void>;
}

/** Starts the embedded database of a data folder, or finds it living. Whoever shares it uses joinDatabase. */
export async function startDatabase(
  dataDir: string,
  options: ClusterOptions = {},
): Promise<EmbeddedDatabase> {
  prepareDataFolder(dataDir);
  const place = findPlace(dataDir);
  const binaries = await findBinaries(place.owner);
  await makeCluster(place, binaries, options);
  const port = await startServer(place, binaries);
  await createDatabase(urlOf(place, port, "postgres"));
  return {
    url: urlOf(place, port, name),
    folder: place.folder,
    stop: () => stopServer(place, binaries),
  };
}

async function createDatabase(url: string): Promise<void> {
  const found = await ask(url, `select from pg_database where datname = '${name}'`);
  if (found.length > 0) return;
  try {
    await ask(url, `create database ${name}`, 60_000);
  } catch (error) {
    // Another start was faster.
    if (!["42P04", "23505"].includes(codeOf(error) ?? "")) throw error;
  }
}

export interface JoinedDatabase {
  url: string;
  folder: string;
  /** Whoever leaves last stops the database. */
  close(): Promise<void>;
}

/** The database of a data folder, for a command or the server: starts it if nobody did. */
export async function joinDatabase(dataDir: string, options: PresenceOptions = {}): Promise<JoinedDatabase> {
  const [database, presence] = await startAndEnter(dataDir, options);
  const close = async () => {
    // Where the database is gone already, there is nobody left to leave.
    const alone = await presence.leave().catch(() => true);
    if (alone) await database.stop();
    await presence.end();
  };
  return { url: database.url, folder: database.folder, close };
}

async function startAndEnter(
  dataDir: string,
  options: PresenceOptions,
): Promise<[EmbeddedDatabase, Presence]> {
  for (let tries = 1; ; tries += 1) {
    const database = await startDatabase(dataDir);
    try {
      return [database, await enter(database.url, options)];
    } catch (error) {
      // The last to leave may be stopping it at this moment.
      if (error instanceof Refusal || tries === 10) throw error;
      await sleep(500);
    }
  }
}
