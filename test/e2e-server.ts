import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startDatabase } from "@/db/embedded";
import { freePort } from "@/db/embedded/postmaster";
import { markAsTest } from "./mark";
import { removeFolder, temporaryFolder } from "./temporary-folder";

const log = "test-results/server.log";

/** The built application with a sample of its own, on a free port; its specs find it by the environment. */
export default async function startServer(): Promise<() => Promise<void>> {
  const folder = temporaryFolder();
  const dataDir = join(folder, "data");
  const url = `http://127.0.0.1:${await freePort(0)}`;
  // Known to the specs, too: most of them begin with a session instead of signing in.
  process.env.AUTH_SECRET = randomBytes(48).toString("base64url");
  const server = spawnServer(dataDir, url);
  const stop = async () => {
    await ended(server);
    await (await startDatabase(dataDir)).stop();
    removeFolder(folder);
  };
  try {
    await untilServing(server);
    const database = await startDatabase(dataDir);
    await markAsTest(database.url);
    process.env.E2E_URL = url;
    process.env.DATABASE_URL = database.url;
    process.env.E2E_SAMPLE_ACCOUNTS = join(dataDir, "sample-accounts.json");
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
}

function spawnServer(dataDir: string, url: string): ChildProcess {
  mkdirSync("test-results", { recursive: true });
  const output = openSync(log, "w");
  return spawn(process.execPath, ["bin/serve.mjs"], {
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      HOST: "127.0.0.1",
      PORT: new URL(url).port,
      APP_URL: url,
      SAMPLE: "1",
      DATABASE_URL: "",
      NEXT_DIST_DIR: process.env.NEXT_DIST_DIR ?? ".next-test",
    },
    stdio: ["ignore", output, output],
  });
}

async function untilServing(server: ChildProcess): Promise<void> {
  for (let waited = 0; waited < 120_000; waited += 200) {
    const said = readFileSync(log, "utf8");
    if (said.includes("Giao Ban: http")) return;
    if (server.exitCode !== null) throw new Error(`The server did not start:\n${said}`);
    await sleep(200);
  }
  throw new Error(`The server did not start in time:\n${readFileSync(log, "utf8")}`);
}

function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    server.once("exit", () => resolve());
    server.kill("SIGTERM");
  });
}
