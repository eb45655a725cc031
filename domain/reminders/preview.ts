import type { Connection } from "@/db/client";
import { loadCalendar } from "../calendar/queries";
import { isWorkingDay, nextWorkingDay } from "../calendar/rules";
import type { Clock } from "../clock";
import { addDays, formatTime, type LocalDate, today } from "../dates";
import type { LoadedMail } from "../mails/content";
import { type ComposedMorning, composeMornings } from "./compose";
import {
  firstId,
  nextReaders,
  type Reader,
  type Search,
  theseReaders,
  undelivered,
  windowsOf,
} from "./readers";
import { getReminderSettings } from "./settings";

/** The morning that is computed next: today's until the office's hour, then that of the next working day. */
export async function nextMorning(connection: Connection, clock: Clock): Promise<LocalDate> {
  const [{ sendAt }, calendar] = await Promise.all([
    getReminderSettings(connection),
    loadCalendar(connection),
  ]);
  const day = today(clock);
  return nextWorkingDay(calendar, formatTime(clock.now()) < sendAt ? day : addDays(day, 1));
}

/**
 * Who would get which mail on the morning of a day and is not in the ledger for it, whatever their hour, in the order of
 * addresses; writes nothing. Without `personIds` all, for whoever may know of all mails: the caller has to ask.
 */
export async function previewMornings(
  connection: Connection,
  clock: Clock,
  { on, personIds }: { on: LocalDate; personIds?: string[] },
): Promise<{ day: LocalDate; isFree: boolean; mails: ComposedMorning[] }> {
  const [settings, calendar] = await Promise.all([getReminderSettings(connection), loadCalendar(connection)]);
  if (!isWorkingDay(calendar, on)) return { day: on, isFree: true, mails: [] };
  const ladder = { settings, calendar };
  const search: Search = { day: on, settings, whom: "not_told" };
  const found: ComposedMorning[] = [];
  for (let after: string | null = firstId; after !== null; ) {
    const readers: Reader[] = personIds
      ? await theseReaders(connection, search, personIds)
      : await nextReaders(connection, search, { after, most: batch });
    found.push(...(await composeMornings(connection, ladder, readers, await windowsAt(readers))));
    after = personIds || readers.length < batch ? null : (readers.at(-1)?.id ?? null);
  }
  return { day: on, isFree: false, mails: found.sort(byAddress) };

  async function windowsAt(readers: readonly Reader[]) {
    const ids = readers.map(({ id }) => id);
    const isToday = on === today(clock);
    const left = isToday ? await undelivered(connection, ids, on, { lock: false }) : [];
    return windowsOf(calendar, { day: on, isToday }, readers, left);
  }
}

const batch = 200;
const byAddress = (a: LoadedMail, b: LoadedMail) => (a.to.address < b.to.address ? -1 : 1);
