import { and, desc, eq, gt, lt, ne, or, sql } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { mails } from "@/db/schema";
import type { Clock } from "../clock";

const minutes = 60_000;
/** A mail that is due for longer than this means that no worker runs, or that it cannot keep up. */
const patience = 30 * minutes;
/** How long what failed for good is trouble of today. It stands in the ledger ever after. */
const memory = 48 * 60 * minutes;

export interface MailHealth {
  /** False where mails wait because the server would not take them or nobody sends them, and where some failed lately. */
  isWell: boolean;
  /** Put off after an attempt. */
  retrying: number;
  /** Due for long, and not even tried. */
  late: number;
  /** For good, in the last two days. */
  failed: number;
  /** The server's words to the latest of those. */
  lastAnswer: string;
}

/** How the sending of mails goes, from what the ledger says. */
export async function mailHealth(connection: Connection, clock: Clock): Promise<MailHealth> {
  const now = clock.now().getTime();
  const [lateBefore, failedAfter] = [new Date(now - patience), new Date(now - memory)];
  const isRetrying = and(eq(mails.state, "waiting"), ne(mails.answer, ""));
  const isLate = and(eq(mails.state, "waiting"), eq(mails.answer, ""), lt(mails.dueAt, lateBefore));
  const hasFailed = and(eq(mails.state, "failed"), gt(mails.settledAt, failedAfter));
  const isTroubled = or(isRetrying, isLate, hasFailed);
  const [counts] = await connection
    .select({
      retrying: sql<number>`count(*) filter (where ${isRetrying})::int`,
      late: sql<number>`count(*) filter (where ${isLate})::int`,
      failed: sql<number>`count(*) filter (where ${hasFailed})::int`,
    })
    .from(mails)
    .where(isTroubled);
  const { retrying, late, failed } = counts ?? { retrying: 0, late: 0, failed: 0 };
  const isWell = retrying + late + failed === 0;
  return {
    isWell,
    retrying,
    late,
    failed,
    lastAnswer: isWell ? "" : await lastAnswer(connection, isTroubled),
  };
}

async function lastAnswer(connection: Connection, isTroubled: ReturnType<typeof or>): Promise<string> {
  const [row] = await connection
    .select({ answer: mails.answer })
    .from(mails)
    .where(and(isTroubled, ne(mails.answer, "")))
    .orderBy(desc(sql`coalesce(${mails.settledAt}, ${mails.dueAt})`))
    .limit(1);
  return row?.answer ?? "";
}
