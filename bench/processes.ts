import { existsSync, readdirSync, readFileSync } from "node:fs";

/** Milliseconds on a processor since its start, of the server and of each process of the database. */
export interface CpuTime {
  server: number;
  database: ReadonlyMap<number, number>;
}

/** What the server and the database have used of the processors so far; null where the system does not tell. */
export function cpuTime(pids: { server: number; database: number }): CpuTime | null {
  if (!existsSync("/proc/self/schedstat")) return null;
  const database = [pids.database, ...childrenOf(pids.database)];
  return { server: timeOf(pids.server), database: new Map(database.map((pid) => [pid, timeOf(pid)])) };
}

/** What was used in between. A connection that was closed meanwhile takes its time along; a new one began with none. */
export function cpuBetween(before: CpuTime, after: CpuTime): { server: number; database: number } {
  const used = [...after.database].map(([pid, time]) => time - (before.database.get(pid) ?? 0));
  return {
    server: after.server - before.server,
    database: used.reduce((sum, time) => sum + Math.max(0, time), 0),
  };
}

// Of all threads, in nanoseconds. One that ends between listing and reading has said nothing of itself.
function timeOf(pid: number): number {
  const folder = `/proc/${pid}/task`;
  const times = threadsOf(folder).map((thread) =>
    Number(read(`${folder}/${thread}/schedstat`).split(" ")[0]),
  );
  return times.reduce((sum, time) => sum + (time || 0), 0) / 1e6;
}

function threadsOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function childrenOf(pid: number): number[] {
  return read(`/proc/${pid}/task/${pid}/children`).split(" ").map(Number).filter(Boolean);
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
