import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startDatabase } from "@/db/embedded";
import { freePort } from "@/db/embedded/postmaster";
import { type Process, startProcess } from "./process";
import { removeFolder, temporaryFolder } from "./temporary-folder";

export interface OwnOffice {
  url: string;
  databaseUrl: string;
  dataDir: string;
  /** The processes of the server and, as the parent of all of its own, of the database. */
  pids(): { server: number; database: number };
  /** What the database says of itself. */
  databaseLog(): string;
  /** What the server printed since its last start. */
  said(): string;
  /** kill -9, without a chance to put anything in order. */
  kill(): Promise<void>;
  /** The next `npm start` on the same data, with other settings where a test needs them. */
  start(changed?: Record<string, string>): Promise<void>;
  /** The end of it, with its data. */
  close(): Promise<void>;
}

/** Serves what is built in an empty office of its own, on a free port, with further settings where a test needs them. */
export async function startOwnOffice(more: Record<string, string> = {}): Promise<OwnOffice> {
  const folder = temporaryFolder();
  const port = await freePort(0);
  const url = `http://127.0.0.1:${port}`;
  const own = { DATA_DIR: folder, HOST: "127.0.0.1", PORT: String(port), APP_URL: url, SAMPLE: "0" };
  const settings = { ...own, ...more };
  let server = await serve(settings);
  let database = await startDatabase(folder);
  return {
    url,
    dataDir: folder,
    get databaseUrl() {
      return database.url;
    },
    pids: () => ({ server: server.child.pid ?? 0, database: postmasterIn(database.folder) }),
    databaseLog: () => join(database.folder, "log"),
    said: () => server.said(),
    kill: async () => {
      server.child.kill("SIGKILL");
      await server.ended;
    },
    start: async (changed = {}) => {
      server = await serve({ ...settings, ...changed });
      database = await startDatabase(folder);
    },
    close: async () => {
      server.child.kill("SIGTERM");
      await server.ended;
      await (await startDatabase(folder)).stop();
      removeFolder(folder);
    },
  };
}

async function serve(settings: Record<string, string>): Promise<Process> {
  const server = startProcess("bin/serve.mjs", [], { ...settings, DATABASE_URL: "" });
  for (let waited = 0; !server.said().includes("Giao Ban: http"); waited += 100) {
    if (server.child.exitCode !== null || waited > 60_000) throw new Error(server.said());
    await sleep(100);
  }
  return server;
}

function postmasterIn(folder: string): number {
  return Number(readFileSync(join(folder, "cluster", "postmaster.pid"), "utf8").split("\n", 1)[0]);
}
