import postgres from "postgres";
import { cpuBetween, cpuTime } from "../processes";
import type { PagesOffice } from "./office";
import type { Statement } from "./statements";

/** What the statements of one page take where nothing is made of the rows. */
export interface Bare {
  statements: number;
  milliseconds: number;
  /** Milliseconds of processor, of this program and of the database; null where the system does not tell. */
  processor: number | null;
}

const times = 40;

// The values come from a log, as Postgres writes them.
const asWritten = { serialize: (value: unknown) => value, parse: (value: unknown) => value };
const types = {
  bool: { to: 16, from: [16], ...asWritten },
  json: { to: 114, from: [114, 3802], ...asWritten },
  dates: { to: 1184, from: [1082, 1114, 1184], ...asWritten },
};

/** Sends the statements of a page one after another, prepared, over one connection. */
export async function runBare(office: PagesOffice, statements: readonly Statement[]): Promise<Bare> {
  const client = postgres(office.databaseUrl, { max: 1, types });
  const runAll = async () => {
    for (const { text, values } of statements) await client.unsafe(text, values, { prepare: true }).values();
  };
  try {
    for (let time = 0; time < 10; time++) await runAll();
    const [before, own] = [cpuTime(office.pids()), process.cpuUsage()];
    const start = performance.now();
    for (let time = 0; time < times; time++) await runAll();
    const milliseconds = (performance.now() - start) / times;
    const [after, spent] = [cpuTime(office.pids()), process.cpuUsage(own)];
    const used = before && after && cpuBetween(before, after).database + (spent.user + spent.system) / 1_000;
    return { statements: statements.length, milliseconds, processor: used && used / times };
  } finally {
    await client.end();
  }
}
