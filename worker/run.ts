import { setTimeout as sleep } from "node:timers/promises";
import type { Desk } from "./desk";
import { type Job, schedule } from "./schedule";

/** How long a mail that is being handed over at the end may take, in milliseconds. */
const patience = 10_000;

/** Runs the schedule until it is stopped: nothing new begins then, and what is under way ends in order. */
export function startWorker(desk: Desk): { stop(): Promise<void> } {
  const [ending, cutting] = [new AbortController(), new AbortController()];
  const at = { ...desk, ending: ending.signal, cutting: cutting.signal };
  const running = Promise.all(schedule.map((job) => repeat(job, at)));
  return {
    async stop() {
      ending.abort();
      const cut = setTimeout(() => cutting.abort(), patience);
      await running;
      clearTimeout(cut);
      desk.transport?.close();
    },
  };
}

async function repeat({ name, every, run }: Job, desk: Desk & { ending: AbortSignal }): Promise<void> {
  const { ending } = desk;
  let isBroken = false;
  while (!ending.aborted) {
    try {
      await run(desk);
      isBroken = false;
    } catch (error) {
      // A database that is away for an hour is told of once.
      if (!isBroken) console.error(`The worker could not ${name}, and goes on trying:`, error);
      isBroken = true;
    }
    await sleep(every * 1_000, undefined, { signal: ending }).catch(() => {});
  }
}
