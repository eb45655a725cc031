import type { Clock } from "./clock";

/**
 * A calendar date in Vietnam, "YYYY-MM-DD". Due dates are such dates, not instants. Being text, dates of the
 * years 0001 to 9999 sort and compare as they are.
 */
export type LocalDate = string;

const dayMs = 86_400_000;

// Asia/Ho_Chi_Minh has been UTC+7 without summer time since 1975. Written out, the host's zone and its copy of
// the zone database cannot matter.
const offsetMs = 7 * 3_600_000;

const vietnamesePattern = /^(\d{1,2})([/.])(\d{1,2})\2(\d{4})$/;
const isoPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const timePattern = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** The date on the calendar in Asia/Ho_Chi_Minh at an instant. Throws RangeError for an invalid Date. */
export function localDate(instant: Date): LocalDate {
  return shifted(instant).toISOString().slice(0, 10);
}

/** Today in Asia/Ho_Chi_Minh, by the given clock. */
export function today(clock: Clock): LocalDate {
  return localDate(clock.now());
}

/**
 * Reads a date as people type it: dd/mm/yyyy, d/m/yyyy, d.m.yyyy or yyyy-mm-dd, with spaces around it allowed. Null for
 * anything else, for a day that does not exist (30/02) and for years outside 1900 to 2199.
 */
export function parseLocalDate(text: string): LocalDate | null {
  const trimmed = text.trim();
  const vietnamese = vietnamesePattern.exec(trimmed);
  if (vietnamese) return existingDate(vietnamese[4], vietnamese[3], vietnamese[1]);
  const iso = isoPattern.exec(trimmed);
  return iso ? existingDate(iso[1], iso[2], iso[3]) : null;
}

/** Writes a date as dd/mm/yyyy. Throws RangeError when it is no date. */
export function formatDate(date: LocalDate): string {
  const [year, month, day] = parts(date);
  return `${day}/${month}/${year}`;
}

/** Writes a date as dd/mm. Throws RangeError when it is no date. */
export function formatShortDate(date: LocalDate): string {
  const [, month, day] = parts(date);
  return `${day}/${month}`;
}

/** The time of day in Asia/Ho_Chi_Minh at an instant, as HH:MM on a 24-hour clock. */
export function formatTime(instant: Date): string {
  return shifted(instant).toISOString().slice(11, 16);
}

/**
 * The instant at which it is `time` ("HH:MM", 00:00 to 23:59) on `date` in Asia/Ho_Chi_Minh. Throws RangeError
 * when either is not what it should be.
 */
export function instantOf(date: LocalDate, time: string): Date {
  const match = timePattern.exec(time);
  if (!match) throw new RangeError(`"${time}" is no time of day (HH:MM).`);
  const minutes = Number(match[1]) * 60 + Number(match[2]);
  return new Date(dayNumber(date) * dayMs + minutes * 60_000 - offsetMs);
}

/** The date `days` calendar days later; earlier where negative. Throws RangeError when `date` is no date. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOfDayNumber(dayNumber(date) + days);
}

/** Orders dates: -1 when `a` is earlier than `b`, 1 when it is later, else 0. Fit for Array.sort. */
export function compareDates(a: LocalDate, b: LocalDate): -1 | 0 | 1 {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The day of the week, Monday 1 to Sunday 7. Throws RangeError when `date` is no date. */
export function weekday(date: LocalDate): number {
  return weekdayOfDayNumber(dayNumber(date));
}

/** The Monday of the week that `date` lies in. Throws RangeError when `date` is no date. */
export function startOfWeek(date: LocalDate): LocalDate {
  return addDays(date, 1 - weekday(date));
}

/** The Sunday of the week that `date` lies in. Throws RangeError when `date` is no date. */
export function endOfWeek(date: LocalDate): LocalDate {
  return addDays(date, 7 - weekday(date));
}

/** Days since 01/01/1970, so that dates can be counted with. Throws RangeError when `date` is no date. */
export function dayNumber(date: LocalDate): number {
  const milliseconds = isoPattern.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  const number = milliseconds / dayMs;
  if (Number.isNaN(number) || dateOfDayNumber(number) !== date) {
    throw new RangeError(`"${date}" is no date (YYYY-MM-DD).`);
  }
  return number;
}

/** The date of a day counted by `dayNumber`. Throws RangeError outside the years 0000 to 9999. */
export function dateOfDayNumber(number: number): LocalDate {
  const text = new Date(number * dayMs).toISOString();
  if (text.length !== 24) throw new RangeError(`Day ${number} lies outside the years 0000 to 9999.`);
  return text.slice(0, 10);
}

/** The day of the week of a day counted by `dayNumber`, Monday 1 to Sunday 7. */
export function weekdayOfDayNumber(number: number): number {
  // Day 0 was a Thursday.
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

function shifted(instant: Date): Date {
  return new Date(instant.getTime() + offsetMs);
}

function parts(date: LocalDate): [string, string, string] {
  dayNumber(date);
  return [date.slice(0, 4), date.slice(5, 7), date.slice(8, 10)];
}

function existingDate(year = "", month = "", day = ""): LocalDate | null {
  if (Number(year) < 1900 || Number(year) > 2199) return null;
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const instant = new Date(`${date}T00:00:00Z`);
  // Date rolls 30/02 over to March, so what comes back must be what went in.
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date) ? date : null;
}
