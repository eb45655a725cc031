import { readFileSync } from "node:fs";
import { connect } from "@/db/client";
import { fixedClock } from "@/domain/clock";
import { instantOf } from "@/domain/dates";
import { computeMornings } from "@/domain/reminders/mornings";
import { previewMornings } from "@/domain/reminders/preview";
import { cpuBetween, cpuTime } from "../processes";

/** What one run took: milliseconds of the clock and on processors, and the most memory that the process had until then. */
export interface Run {
  mails: number;
  milliseconds: number;
  /** Null where the system does not tell. */
  processor: { server: number; database: number } | null;
  bytes: number;
}

/** As a process of its own, so that its memory is its own: prints what each run took as a line of JSON. */
async function main([url = "", what = "", day = "", postmaster]: readonly string[]): Promise<void> {
  const database = connect(url, { connections: 2 });
  const clock = fixedClock(instantOf(day, "08:00"));
  const runs: Record<string, () => Promise<number>> = {
    compute: async () => (await computeMornings(database, clock)).written,
    compose: async () => (await previewMornings(database, clock, { on: day })).mails.length,
  };
  const run = runs[what];
  if (!run) throw new Error(`There is nothing called ${what}.`);
  const pids = { server: process.pid, database: Number(postmaster) };
  await database.$client`select 1`;
  const before = cpuTime(pids);
  const begun = performance.now();
  const mails = await run();
  const milliseconds = performance.now() - begun;
  const after = cpuTime(pids);
  const processor = before && after && cpuBetween(before, after);
  const taken: Run = { mails, milliseconds, processor, bytes: mostMemory() };
  console.log(JSON.stringify(taken));
  await database.$client.end();
}

/** Since the process began; what Node tells where the system does not may be that of the process that started it. */
function mostMemory(): number {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8")) ?? [];
    return Number(kilobytes) * 1_024;
  } catch {
    return process.resourceUsage().maxRSS * 1_024;
  }
}

await main(process.argv.slice(2));
