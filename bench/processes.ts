import { existsSync, readdirSync, readFileSync } from "node:fs";

/** Milliseconds on a processor since its start. */
export interface CpuTime {
  server: number;
  database: number;
}

/** What the server and the database have used of the processors so far; null where the system does not tell. */
export function cpuTime(pids: { server: number; database: number }): CpuTime | null {
  if (!existsSync("/proc/self/schedstat")) return null;
  const database = [pids.database, ...childrenOf(pids.database)];
  return {
    server: timeOf(pids.server),
    database: database.reduce((sum, pid) => sum + timeOf(pid), 0),
  };
}

// Of all threads, in nanoseconds. One that ends between listing and reading has said nothing of itself.
function timeOf(pid: number): number {
  const folder = `/proc/${pid}/task`;
  const times = readdirSync(folder).map((thread) =>
    Number(read(`${folder}/${thread}/schedstat`).split(" ")[0]),
  );
  return times.reduce((sum, time) => sum + (time || 0), 0) / 1e6;
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
