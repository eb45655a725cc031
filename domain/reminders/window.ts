import type { MailFrequency } from "@/db/enums";
import { addWorkingDays, nextWorkingDay, type WorkingCalendar } from "../calendar/rules";
import { addDays, endOfWeek, type LocalDate, startOfWeek } from "../dates";

/** What a person's mornings follow from. */
export interface Rhythm {
  frequency: MailFrequency;
  /** The last day whose morning was computed. */
  computedUntil: LocalDate | null;
}

/** Whether a morning's mail can come on this working day: on any of them, or on the first that is computed in its week. */
export function isTheirDay(
  calendar: WorkingCalendar,
  day: LocalDate,
  { frequency, computedUntil }: Rhythm,
): boolean {
  if (frequency === "daily") return true;
  const monday = startOfWeek(day);
  // Without a trustworthy day before (none yet, or a clock that ran ahead) it is the week's first working day.
  if (computedUntil === null || computedUntil > endOfWeek(day))
    return nextWorkingDay(calendar, monday) === day;
  return computedUntil < monday;
}

/** The day up to which everything was told: the last one computed, or else the working day or the week before. */
export function toldUntil(
  calendar: WorkingCalendar,
  day: LocalDate,
  { frequency, computedUntil }: Rhythm,
): LocalDate {
  if (computedUntil !== null && computedUntil < day) return computedUntil;
  return frequency === "weekly" ? addDays(startOfWeek(day), -7) : addWorkingDays(calendar, day, -1);
}
