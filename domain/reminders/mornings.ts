import { inArray, sql } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { mailChoices, mails } from "@/db/schema";
import { loadCalendar } from "../calendar/queries";
import { isWorkingDay } from "../calendar/rules";
import type { Clock } from "../clock";
import { formatTime, instantOf, type LocalDate, today } from "../dates";
import { unsaid } from "../mails/settle";
import { concerning } from "./concerns";
import { concernOf, isEscalation, type Ladder, type Step, stepsIn, type Window } from "./ladder";
import { firstId, nextReaders, type Reader, type Search, undelivered, windowsOf } from "./readers";
import { getReminderSettings } from "./settings";

export interface ComputedMornings {
  day: LocalDate;
  /** Mails that were put into the outbox. */
  written: number;
  isFree: boolean;
}

interface Round {
  clock: Clock;
  ladder: Ladder;
  search: Search;
  /** Whether it is the computing of every day, which remembers how far it came; else what somebody asked for. */
  isRegular: boolean;
}

/** `answer` of a mail whose day went over into a later one. */
export const merged = "merged";

/**
 * Puts the morning's mails of a day into the outbox: today's of those whose hour has come, until the office's last hour;
 * with `on` everybody's of that day at once. Any number of processes may do so at a time, and as often as they like: the
 * ledger has one mail a person and day. What of an earlier morning has not left is merged into today's.
 */
export async function computeMornings(
  database: Database,
  clock: Clock,
  { on, batch = 1_000 }: { on?: LocalDate | undefined; batch?: number } = {},
): Promise<ComputedMornings> {
  const day = on ?? today(clock);
  const [settings, calendar] = await Promise.all([getReminderSettings(database), loadCalendar(database)]);
  if (!isWorkingDay(calendar, day)) return { day, written: 0, isFree: true };
  const time = on ? null : formatTime(clock.now());
  if (time !== null && time > settings.sendUntil) return { day, written: 0, isFree: false };
  const search: Search = { day, settings, whom: time === null ? "not_told" : { time } };
  const round = { clock, search, ladder: { settings, calendar }, isRegular: on === undefined };
  let written = 0;
  for (let after: string | null = firstId; after !== null; ) {
    const done = await database.transaction((tx) =>
      computeBatch(tx, round, { after: after ?? firstId, most: batch }),
    );
    written += done.written;
    after = done.last;
  }
  return { day, written, isFree: false };
}

async function computeBatch(tx: Transaction, round: Round, page: { after: string; most: number }) {
  // One process at a time: each finds what those before it have written.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('giao-ban.mornings', 0))`);
  const { day } = round.search;
  const readers = await nextReaders(tx, round.search, page);
  const ids = readers.map(({ id }) => id);
  const isToday = day === today(round.clock);
  const left = isToday ? await undelivered(tx, ids, day, { lock: true }) : [];
  const windows = windowsOf(round.ladder.calendar, { day, isToday }, readers, left);
  const facts = await concerning(tx, [...windows.keys()], day);
  const reminded = remindedAmong(round.ladder, readers, windows, facts);
  const written = await write(tx, round, reminded, windows);
  await drop(
    tx,
    round,
    left.filter(({ personId }) => windows.has(personId)).map(({ id }) => id),
  );
  if (round.isRegular) await remember(tx, [...windows.keys()], day);
  return { written, last: readers.length < page.most ? null : (ids.at(-1) ?? null) };
}

/** Whom a step of the ladder reminds. Of tasks due on one day it is asked once. */
function remindedAmong(
  ladder: Ladder,
  readers: readonly Reader[],
  windows: ReadonlyMap<string, Window>,
  facts: Awaited<ReturnType<typeof concerning>>,
): Reader[] {
  const known = new Map<string, readonly Step[]>();
  const stopped = new Map(readers.map((reader) => [reader.id, reader.stopped]));
  const reminded = new Set<string>();
  for (const fact of facts) {
    const concern = concernOf(fact);
    const window = windows.get(fact.personId);
    if (!concern || !window || reminded.has(fact.personId)) continue;
    const key = `${concern} ${fact.dueOn} ${window.since}`;
    const steps = known.get(key) ?? stepsIn(ladder, window, { concern, dueOn: fact.dueOn });
    known.set(key, steps);
    if (steps.some((step) => !stopped.get(fact.personId) || isEscalation(step))) reminded.add(fact.personId);
  }
  return readers.filter(({ id }) => reminded.has(id));
}

async function write(
  tx: Transaction,
  { clock, search: { day }, isRegular }: Round,
  readers: readonly Reader[],
  windows: ReadonlyMap<string, Window>,
): Promise<number> {
  if (readers.length === 0) return 0;
  const now = clock.now();
  const rows = readers.map(({ id: personId, hour }) => ({
    ...{ kind: "morning" as const, key: day, personId, day, since: windows.get(personId)?.since ?? day },
    ...{ createdAt: now, dueAt: isRegular ? instantOf(day, hour) : now },
  }));
  const written = await tx.insert(mails).values(rows).onConflictDoNothing().returning({ id: mails.id });
  return written.length;
}

async function drop(tx: Transaction, { clock }: Round, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(mails)
    .set({
      ...unsaid,
      ...{ state: "dropped", answer: merged, settledAt: clock.now(), leaseToken: null, leaseUntil: null },
    })
    .where(inArray(mails.id, ids));
}

async function remember(tx: Transaction, personIds: string[], computedUntil: LocalDate): Promise<void> {
  if (personIds.length === 0) return;
  await tx
    .insert(mailChoices)
    .values(personIds.map((personId) => ({ personId, computedUntil })))
    .onConflictDoUpdate({ target: mailChoices.personId, set: { computedUntil } });
}
