import { setTimeout as sleep } from "node:timers/promises";
import { startDatabase } from "@/db/embedded";
import { freePort } from "@/db/embedded/postmaster";
import { type Process, startProcess } from "@/test/process";
import { removeFolder, temporaryFolder } from "@/test/temporary-folder";
import { test as base } from "./fixtures";

export { expect } from "./fixtures";

export interface OwnOffice {
  url: string;
  databaseUrl: string;
  /** What the server printed since its last start. */
  said(): string;
  /** kill -9, without a chance to put anything in order. */
  kill(): Promise<void>;
  /** The next `npm start` on the same data. */
  start(): Promise<void>;
}

/** With an office of its own that begins empty: for what cannot be done to the one of the other tests. */
export const test = base.extend<{ office: OwnOffice }>({
  office: async ({ playwright: _ }, use) => {
    const folder = temporaryFolder();
    const port = await freePort(0);
    const url = `http://127.0.0.1:${port}`;
    const settings = { DATA_DIR: folder, HOST: "127.0.0.1", PORT: String(port), APP_URL: url, SAMPLE: "0" };
    let server = await serve(settings);
    const office: OwnOffice = {
      url,
      databaseUrl: (await startDatabase(folder)).url,
      said: () => server.said(),
      kill: async () => {
        server.child.kill("SIGKILL");
        await server.ended;
      },
      start: async () => {
        server = await serve(settings);
        office.databaseUrl = (await startDatabase(folder)).url;
      },
    };
    await use(office);
    server.child.kill("SIGTERM");
    await server.ended;
    await (await startDatabase(folder)).stop();
    removeFolder(folder);
  },
});

async function serve(settings: Record<string, string>): Promise<Process> {
  const server = startProcess("bin/serve.mjs", [], { ...settings, DATABASE_URL: "" });
  for (let waited = 0; !server.said().includes("Giao Ban: http"); waited += 100) {
    if (server.child.exitCode !== null || waited > 60_000) throw new Error(server.said());
    await sleep(100);
  }
  return server;
}
