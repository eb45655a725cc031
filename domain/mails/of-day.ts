import { and, eq, sql } from "drizzle-orm";
import type { Connection } from "@/db/client";
import type { MailState } from "@/db/enums";
import { mails, people } from "@/db/schema";
import type { Clock } from "../clock";
import type { LocalDate } from "../dates";
import { isUnclaimed } from "./claim";

const ofDay = (day: LocalDate) => and(eq(mails.kind, "morning"), eq(mails.day, day));

/** A refusal that another attempt cannot change: 5xx, where it is not the server that had trouble (mail/delivery). */
const isFinal = sql`(${mails.answer} ~ '^5' and ${mails.answer} !~ '^5(03|21|30|34|35|38)')`;

/**
 * Has the morning's mails of a day that wait, for their hour or for another attempt, sent at once; and, where
 * `failedToo`, those that the server did not refuse for good when it was last asked.
 */
export async function hurryMornings(
  connection: Connection,
  clock: Clock,
  day: LocalDate,
  { failedToo }: { failedToo: boolean },
): Promise<void> {
  const hurried = failedToo
    ? sql`(state = 'waiting' or (state = 'failed' and not ${isFinal}))`
    : sql`state = 'waiting'`;
  await connection
    .update(mails)
    .set({ state: "waiting", settledAt: null, dueAt: clock.now() })
    .where(and(ofDay(day), hurried, isUnclaimed));
}

/**
 * Gives up those that still wait and that nobody is sending: they failed, with the words of the last attempt,
 * or, where the mail server had trouble before it came to them, with what it said to the others.
 */
export async function giveUpMornings(connection: Connection, clock: Clock, day: LocalDate): Promise<void> {
  const words = sql`select told.answer from mails told where told.kind = 'morning' and told.day = ${day} and told.answer <> ''`;
  const answer = sql`coalesce(nullif(${mails.answer}, ''), (${words} limit 1), '')`;
  await connection
    .update(mails)
    .set({ state: "failed", settledAt: clock.now(), answer })
    .where(and(ofDay(day), eq(mails.state, "waiting"), isUnclaimed));
}

/** How the morning's mails of a day stand, and how many of those that wait somebody is sending now. */
export async function morningsOf(
  connection: Connection,
  day: LocalDate,
): Promise<Record<MailState | "leaving", number>> {
  const [counts] = await connection
    .select({
      waiting: count("waiting"),
      delivered: count("delivered"),
      held: count("held"),
      failed: count("failed"),
      dropped: count("dropped"),
      leaving: sql<number>`count(*) filter (where state = 'waiting' and not ${isUnclaimed})::int`,
    })
    .from(mails)
    .where(ofDay(day));
  return counts ?? { waiting: 0, delivered: 0, held: 0, failed: 0, dropped: 0, leaving: 0 };
}

const count = (state: MailState) => sql<number>`count(*) filter (where state = ${state})::int`;

/** Whom the morning's mails of a day did not reach, with the server's words, in the order of addresses. */
export function failedMornings(connection: Connection, day: LocalDate) {
  return connection
    .select({
      address: sql<string>`coalesce(nullif(${mails.address}, ''), ${people.email})`,
      answer: mails.answer,
    })
    .from(mails)
    .innerJoin(people, eq(people.id, mails.personId))
    .where(and(ofDay(day), eq(mails.state, "failed")))
    .orderBy(people.email);
}
