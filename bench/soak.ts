import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { eq, sql } from "drizzle-orm";
import { connect, type Database } from "@/db/client";
import { startDatabase } from "@/db/embedded";
import { remindedPeople } from "@/db/factories";
import { migrateDatabase } from "@/db/migrate";
import { mails } from "@/db/schema";
import { fixedClock } from "@/domain/clock";
import { instantOf } from "@/domain/dates";
import { computeMornings } from "@/domain/reminders/mornings";
import { type Process, startProcess } from "@/test/process";
import { startRelay } from "@/test/relay";
import { removeFolder, temporaryFolder } from "@/test/temporary-folder";
import { type Count, conductFor, countLetters } from "./mishaps";
import { printReport } from "./report";

const day = "2026-03-18";
const morning = instantOf(day, "07:30");

export interface SoakOptions {
  count: number;
  workers: number;
  /** How many of the workers are killed, one after another, while the mails leave. */
  kills: number;
}

export interface SoakResult extends Count {
  /** How the mails ended. */
  states: Record<string, number>;
  computing: number;
  sending: number;
  /** The largest of the processes that sent, in bytes; 0 where the system does not tell. */
  memory: number;
}

/** Reminds so many people by processes that are killed, over a mail server with mishaps, and counts what came. */
export async function soak(url: string, { count, workers, kills }: SoakOptions): Promise<SoakResult> {
  const database = connect(url, { connections: 2 });
  const addresses = (await remindedPeople(database, count, day)).map(({ email }) => email);
  const numbers = new Map(addresses.map((address, number) => [address, number]));
  const relay = await startRelay({ conduct: (to, attempt) => conductFor(numbers.get(to) ?? 0, attempt) });
  const ahead = String(morning.getTime() - Date.now());
  const begin = () => startProcess("test/processes/send-mails.ts", [url, relay.url, ahead]);
  const computing = await timed(() => computeMornings(database, fixedClock(morning)));
  const senders = Array.from({ length: workers }, begin);
  let memory = 0;
  try {
    const sending = await timed(async () => {
      for (let killed = 0; killed < kills; killed += 1) {
        const goal = ((killed + 1) * count) / (kills + 2);
        while (relay.letters.length < goal) await pause(senders, 5);
        memory = Math.max(memory, ...senders.map(memoryOf));
        senders.shift()?.child.kill("SIGKILL");
        senders.push(begin());
      }
      while ((await database.$count(mails, eq(mails.state, "waiting"))) > 0) await pause(senders, 100);
    });
    return {
      ...countLetters(relay, addresses),
      states: await statesIn(database),
      computing,
      sending,
      memory,
    };
  } finally {
    for (const { child } of senders) child.kill("SIGKILL");
    await Promise.all(senders.map(({ ended }) => ended));
    await relay.stop();
    await database.$client.end({ timeout: 5 });
  }
}

/** A sender that ends by itself would be waited for without end. */
async function pause(senders: readonly Process[], milliseconds: number): Promise<void> {
  const ended = senders.find(({ child }) => child.exitCode !== null);
  if (ended) throw new Error(`A worker ended by itself: ${ended.said()}`);
  await sleep(milliseconds);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

async function statesIn(database: Database): Promise<Record<string, number>> {
  const count = sql<number>`count(*)::int`;
  const rows = await database.select({ state: mails.state, count }).from(mails).groupBy(mails.state);
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

function memoryOf({ child }: Process): number {
  try {
    const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

/** `npm run soak`: ten thousand reminders in an office of their own, and what became of them. */
export async function runSoak(
  options: SoakOptions = { count: 10_000, workers: 3, kills: 20 },
): Promise<void> {
  const folder = temporaryFolder();
  const office = await startDatabase(folder, { careless: true });
  try {
    await migrateDatabase(office.url);
    const result = await soak(office.url, options);
    print(options, result);
    const { lost, wrong, strangeIds, doubled } = result;
    if (lost + wrong + strangeIds > 0 || doubled > options.kills) throw new Error("That must not be.");
  } finally {
    await office.stop();
    removeFolder(folder);
  }
}

function print({ count, workers, kills }: SoakOptions, result: SoakResult): void {
  const { computing, sending, memory, states, ...counted } = result;
  const figure = (name: string, value: number, unit: "" | "ms" | "bytes" = "") => ({ name, value, unit });
  printReport([
    {
      title: `${count} reminders, ${workers} workers, ${kills} of them killed`,
      note: "Of a hundred letters the mail server refuses 5, puts off 10, breaks off at 10 and leaves one without an answer.",
      figures: [
        figure("lost", counted.lost),
        figure("doubled by a kill", counted.doubled),
        figure("doubled by a server that broke off after it had the letter", counted.doubledByServer),
        figure("refused, and came all the same", counted.wrong),
        figure("with another Message-ID", counted.strangeIds),
        ...Object.entries(states).map(([state, number]) => figure(state, number)),
        figure("computing", computing, "ms"),
        figure("sending", sending, "ms"),
        figure("a mail", sending / count, "ms"),
        figure("largest worker", memory, "bytes"),
      ],
    },
  ]);
}
