import type { WorkingCalendar } from "../calendar/rules";
import { type LocalDate, parseLocalDate } from "../dates";

/** From which day a due date is counted, by which calendar, and whether it is to lie before what is named. */
export interface Ask {
  day: LocalDate;
  calendar: WorkingCalendar;
  before: boolean;
}

/** The day of that year, month and number, or null where there is none. */
export function dateOf(year: number, month: number, day: number): LocalDate | null {
  return parseLocalDate(`${day}/${month}/${year}`);
}

/** The year of a date. */
export function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}

/** The first of the dates that is not before the day of the ask. */
export function notBefore({ day }: Ask, dates: readonly (LocalDate | null)[]): LocalDate | null {
  return dates.find((date) => date !== null && date >= day) ?? null;
}

/** The first of the dates, of the year of the ask and of those after it, that is not before its day. */
export function nextFrom(ask: Ask, inYear: (year: number) => LocalDate | null): LocalDate | null {
  // From 2096 to 2104 no 29 February comes.
  const years = Array.from({ length: 9 }, (_, index) => yearOf(ask.day) + index);
  return notBefore(ask, years.map(inYear));
}
