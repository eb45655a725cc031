import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { afterAll, expect, test } from "vitest";
import { startDatabase } from "@/db/embedded";
import { type Process, startProcess } from "@/test/process";
import { removeFolder, temporaryFolder } from "@/test/temporary-folder";

const folder = temporaryFolder();
afterAll(async () => {
  await (await startDatabase(folder)).stop();
  removeFolder(folder);
});

const killDatabase = () => {
  const [pid] = readFileSync(join(folder, "postgres/cluster/postmaster.pid"), "utf8").split("\n");
  process.kill(Number(pid), "SIGKILL");
};
const killWriter = (writer: Process) => writer.child.kill("SIGKILL");

const rounds: [string, (writer: Process) => void][] = [
  ["the database", killDatabase],
  ["the process that writes", killWriter],
  ["both at once", (writer) => [killWriter(writer), killDatabase()]],
];

test.each(rounds)(
  "kill -9 of %s loses nothing acknowledged and leaves nothing half done",
  async (_, kill) => {
    const before = await openPairs();
    const writer = startProcess("test/processes/write-pairs.ts", [before.url, String(before.next)]);
    while (writer.said().split("\n").length < 200) await sleep(20);
    kill(writer);
    writer.child.kill("SIGKILL");
    await writer.ended;
    const acknowledged = writer.said().match(/^\d+$/gm) ?? [];
    const after = await openPairs();
    expect(acknowledged.filter((pair) => !after.whole.has(Number(pair)))).toEqual([]);
    expect(after.half).toEqual([]);
  },
  30_000,
);

/** Starts the database, as the next `npm start` would, and looks at what it holds. */
async function openPairs(): Promise<{ url: string; next: number; whole: Set<number>; half: number[] }> {
  const { url } = await startDatabase(folder);
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  await sql`create table if not exists pairs (pair int, side text, primary key (pair, side))`;
  const rows = await sql<
    { pair: number; sides: number }[]
  >`select pair, count(*)::int as sides from pairs group by pair`;
  await sql.end();
  const having = (sides: number) => rows.filter((row) => row.sides === sides).map((row) => row.pair);
  const next = Math.max(-1, ...rows.map((row) => row.pair)) + 1;
  return { url, next, whole: new Set(having(2)), half: having(1) };
}
