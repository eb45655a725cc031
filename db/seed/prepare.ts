import type { Connection, Database } from "@/db/client";
import { departments, installation, meetings, people } from "@/db/schema";
import { type Clock, clockFromEnvironment } from "@/domain/clock";
import { today } from "@/domain/dates";
import { createFirstAdministratorLink } from "@/domain/links/commands";
import { type Environment, isLoopback } from "@/env";
import { accountLines, namedPasswords, whereAccountsAre, writeAccounts } from "./account-file";
import { seedCalendar } from "./calendar";
import { planSample } from "./plan";
import { fillSample } from "./sample";
import { makeAccounts } from "./sample/accounts";
import { hashPasswords } from "./sample/add-people";

export interface OfficeToPrepare {
  database: Database;
  env: Pick<Environment, "SAMPLE" | "TEST_CLOCK" | "HOST">;
  embedded: boolean;
  dataDir: string;
  appUrl: string;
}

/**
 * What a start does before it serves: the working calendar, the sample where it belongs, else the way in for the first
 * administrator. Gives the lines to print. Throws Refusal where SAMPLE and the data disagree.
 */
export async function prepareOffice(office: OfficeToPrepare): Promise<string[]> {
  const { database, env, embedded, dataDir, appUrl } = office;
  const { test, ...beginning } = await beginningOf(database);
  const onLoopback = isLoopback(appUrl);
  const plan = planSample(beginning, { SAMPLE: env.SAMPLE, embedded, onLoopback });
  const clock = clockFromEnvironment({
    testClock: env.TEST_CLOCK,
    onLoopback: onLoopback && isLoopback(`http://${env.HOST}`),
    testDatabase: test,
  });
  await seedCalendar(database);
  if (plan === "keep") return whereAccountsAre(dataDir);
  if (plan === "fill") return beginWithSample(database, clock, dataDir);
  await database.insert(installation).values({ startedAt: clock.now() }).onConflictDoNothing();
  return firstAdministratorLines(database, clock, appUrl);
}

async function beginningOf(connection: Connection) {
  const [row] = await connection.select().from(installation);
  const counts = await Promise.all([people, departments, meetings].map((table) => connection.$count(table)));
  return {
    begun: row !== undefined,
    sample: row?.sample ?? false,
    test: row?.test ?? false,
    holdsOffice: counts.some((count) => count > 0),
  };
}

/** One transaction, and the file before its end: a crash leaves an empty database, which the next start fills. */
async function beginWithSample(database: Database, clock: Clock, dataDir: string): Promise<string[]> {
  const accounts = makeAccounts(namedPasswords(dataDir));
  const passwordHashes = await hashPasswords(accounts);
  await database.transaction(async (tx) => {
    await tx
      .insert(installation)
      .values({ sample: true, startedAt: clock.now() })
      .onConflictDoUpdate({ target: installation.id, set: { sample: true } });
    await fillSample(tx, { today: today(clock), passwordHashes });
    writeAccounts(dataDir, accounts);
  });
  return accountLines(dataDir, accounts);
}

async function firstAdministratorLines(database: Database, clock: Clock, appUrl: string): Promise<string[]> {
  const path = await createFirstAdministratorLink(database, clock);
  if (path === null) return [];
  return [
    "Nobody administers this office yet. This link lets the first administrator in, once, within 24 hours:",
    new URL(path, appUrl).href,
  ];
}
