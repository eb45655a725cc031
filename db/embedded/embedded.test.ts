import { mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { startProcess } from "@/test/process";
import { removeFolder, temporaryFolder } from "@/test/temporary-folder";
import { joinDatabase, startDatabase } from ".";
import { ask } from "./question";

const folders: string[] = [];
afterAll(() => folders.forEach(removeFolder));

function dataFolder(): string {
  const folder = temporaryFolder();
  folders.push(folder);
  return join(folder, "data");
}

const starter = "test/processes/start-database.ts";

test("starts at once agree on one database", async () => {
  const dataDir = dataFolder();
  const starts = [1, 2, 3].map(() => startProcess(starter, [dataDir]));
  await Promise.all(starts.map(({ ended }) => ended));
  const urls = starts.map(({ said }) => said().trim());
  expect(new Set(urls).size, urls.join("\n")).toBe(1);
  const database = await startDatabase(dataDir);
  expect(database.url).toBe(urls[0]);
  await database.stop();
}, 60_000);

test("whoever leaves last stops the database, and a second server is refused", async () => {
  const dataDir = dataFolder();
  const server = await joinDatabase(dataDir, { serving: true });
  const command = await joinDatabase(dataDir);
  await expect(joinDatabase(dataDir, { serving: true })).rejects.toThrow("Another Giao Ban already serves");
  await server.close();
  expect(await ask(command.url, "select 1 as one")).toEqual([{ one: 1 }]);
  await command.close();
  await expect(ask(command.url, "select 1")).rejects.toThrow();
}, 60_000);

test("a first start that was killed half way is no stumbling block", async () => {
  const dataDir = dataFolder();
  const start = startProcess(starter, [dataDir]);
  const drafts = () => readdirSync(join(dataDir, "postgres")).filter((name) => name.startsWith("making-"));
  while (!(await sleep(10, statSync(join(dataDir, "postgres"), { throwIfNoEntry: false }))));
  while (drafts().length === 0) await sleep(10);
  start.child.kill("SIGKILL");
  await start.ended;
  const database = await startDatabase(dataDir, { careless: true });
  expect(await ask(database.url, "select 1 as one")).toEqual([{ one: 1 }]);
  await database.stop();
}, 60_000);

test("text sorts and folds the same on every machine, and nobody else may read the password", async () => {
  const dataDir = dataFolder();
  const database = await startDatabase(dataDir, { careless: true });
  const question =
    "select datlocale, pg_encoding_to_char(encoding) as encoding from pg_database where datname = current_database()";
  expect(await ask(database.url, question)).toEqual([{ datlocale: "C.UTF-8", encoding: "UTF8" }]);
  expect(statSync(join(dataDir, "database.json")).mode & 0o777).toBe(0o600);
  await database.stop();
}, 60_000);

test("a folder of another version of Postgres is left alone", async () => {
  const dataDir = dataFolder();
  mkdirSync(join(dataDir, "postgres/cluster"), { recursive: true });
  writeFileSync(join(dataDir, "postgres/cluster/PG_VERSION"), "14\n");
  await expect(startDatabase(dataDir)).rejects.toThrow("was made by PostgreSQL 14");
});

test("a data folder that cannot be made is told in a sentence", async () => {
  const file = join(temporaryFolder(), "file");
  folders.push(join(file, ".."));
  writeFileSync(file, "");
  await expect(startDatabase(join(file, "data"))).rejects.toThrow("cannot be written to (ENOTDIR)");
});
