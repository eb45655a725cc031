import { and, eq, inArray, lt, type SQL, sql } from "drizzle-orm";
import type { Connection } from "@/db/client";
import type { MailFrequency } from "@/db/enums";
import { mails } from "@/db/schema";
import type { WorkingCalendar } from "../calendar/rules";
import type { LocalDate } from "../dates";
import { isUnclaimed } from "../mails/claim";
import type { Window } from "./ladder";
import { hourOf, type ReminderSettings } from "./settings";
import { isTheirDay, toldUntil } from "./window";

/** Somebody to whom a morning's mail can go. */
export interface Reader extends Record<string, unknown> {
  id: string;
  frequency: MailFrequency;
  /** The hour at which it leaves, HH:MM. */
  hour: string;
  stopped: boolean;
  computedUntil: LocalDate | null;
}

export interface Search {
  day: LocalDate;
  settings: ReminderSettings;
  /** Whom to look for: whose hour has come by that time (HH:MM), whom the ledger does not have for the day, or anybody. */
  whom: { time: string } | "not_told" | "anybody";
}

/** Can be reminded: has not left, and has an address. */
const reachable = sql`person.deactivated_at is null and person.email is not null`;

const columns = ({ sendAt, sendUntil }: ReminderSettings) => sql`
  person.id, coalesce(choice.frequency, 'daily') as frequency, ${hourIn({ sendAt, sendUntil })}::text as hour,
  coalesce(choice.reminders_stopped, false) as stopped, choice.computed_until::text as "computedUntil"`;

/** An hour that was chosen before the office's came to lie before it does not count. */
const hourIn = ({ sendAt, sendUntil }: Pick<ReminderSettings, "sendAt" | "sendUntil">) =>
  sql`case when choice.send_at < ${sendUntil}::time then choice.send_at else ${sendAt}::time end`;

/** Before all ids. */
export const firstId = "00000000-0000-0000-0000-000000000000";

/** The next readers by id whose morning is still to be computed, at most so many. */
export async function nextReaders(
  connection: Connection,
  search: Search,
  { after, most }: { after: string; most: number },
): Promise<Reader[]> {
  const rows = await readersWhere(connection, search, sql`person.id > ${after}`, most);
  return rows.map((row) => ({ ...row, hour: hourOf(row.hour) }));
}

/** Those of these people whose morning is still to be computed. */
export async function theseReaders(connection: Connection, search: Search, personIds: string[]) {
  const those = sql`person.id = any(${sql.param(personIds)}::uuid[])`;
  const rows = await readersWhere(connection, search, those, personIds.length);
  return rows.map((row) => ({ ...row, hour: hourOf(row.hour) }));
}

function readersWhere(connection: Connection, search: Search, which: SQL, most: number) {
  return connection.execute<Reader>(sql`
    select ${columns(search.settings)} from people person left join mail_choices choice on choice.person_id = person.id
    where ${reachable} and ${which} and ${isLookedFor(search)} order by person.id limit ${most}`);
}

function isLookedFor({ day, settings, whom }: Search): SQL {
  if (whom === "anybody") return sql`true`;
  if (whom === "not_told") {
    return sql`not exists (select 1 from mails told
      where told.person_id = person.id and told.kind = 'morning' and told.key = ${day})`;
  }
  return sql`choice.computed_until is distinct from ${day} and ${hourIn(settings)} <= ${whom.time}::time`;
}

/** A morning's mail of an earlier day that has not left, and that nobody is sending now. */
export interface Undelivered {
  id: string;
  personId: string;
  since: LocalDate;
}

/** Those of these people; locked, so that nobody sends them meanwhile, where they are to be merged. */
export async function undelivered(
  tx: Connection,
  personIds: string[],
  day: LocalDate,
  { lock }: { lock: boolean },
): Promise<Undelivered[]> {
  const rows = tx
    .select({ id: mails.id, personId: sql<string>`${mails.personId}`, since: sql<LocalDate>`${mails.since}` })
    .from(mails)
    .where(
      and(
        eq(mails.kind, "morning"),
        eq(mails.state, "waiting"),
        inArray(mails.personId, personIds),
        lt(mails.day, day),
        isUnclaimed,
      ),
    )
    .$dynamic();
  return lock ? rows.for("update", { skipLocked: true }) : rows;
}

/**
 * What each of these readers is to be told about; without those whose day it is not, unless a mail to them has not
 * left. A day that was only asked for, past or to come, stands for itself: what lies between is left to the mornings
 * that are.
 */
export function windowsOf(
  calendar: WorkingCalendar,
  { day, isToday }: { day: LocalDate; isToday: boolean },
  readers: readonly Reader[],
  left: readonly Undelivered[],
): Map<string, Window> {
  const windows = new Map<string, Window>();
  for (const reader of readers) {
    const rhythm = isToday ? reader : { ...reader, computedUntil: null };
    const sinces = left.flatMap(({ personId, since }) => (personId === reader.id ? since : []));
    if (sinces.length === 0 && !isTheirDay(calendar, day, rhythm)) continue;
    windows.set(reader.id, { since: [...sinces, toldUntil(calendar, day, rhythm)].sort()[0] ?? day, day });
  }
  return windows;
}
