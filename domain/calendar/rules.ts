import type { CalendarDayKind } from "@/db/enums";
import { dateOfDayNumber, dayNumber, type LocalDate, weekdayOfDayNumber } from "../dates";

/**
 * A day that the working calendar names: `holiday` a day that the law keeps free, `day_off` one that is free in its
 * place or by a yearly decision, `worked` a day of the weekend on which the office works.
 */
export type CalendarDay = { date: LocalDate; kind: CalendarDayKind };

/**
 * When the office works: Monday to Friday, but for the days that the calendar names. Plain data, made by
 * `workingCalendar`: the weekdays off and the weekend days worked as day numbers in order.
 */
export type WorkingCalendar = { readonly off: readonly number[]; readonly worked: readonly number[] };

/**
 * The calendar of the named days, in any order. A free day on a weekend and a worked day on a weekday change nothing.
 * Throws RangeError when a date is none, and when one is named both free and worked.
 */
export function workingCalendar(days: readonly CalendarDay[]): WorkingCalendar {
  const free = new Set(days.filter((day) => day.kind !== "worked").map((day) => dayNumber(day.date)));
  const worked = new Set(days.filter((day) => day.kind === "worked").map((day) => dayNumber(day.date)));
  for (const number of worked) {
    if (free.has(number)) throw new RangeError(`${dateOfDayNumber(number)} is named both free and worked.`);
  }
  return { off: inOrder(free, isWeekday), worked: inOrder(worked, (number) => !isWeekday(number)) };
}

/** Whether the office works on the date. Throws RangeError when `date` is no date, as all functions here do. */
export function isWorkingDay(calendar: WorkingCalendar, date: LocalDate): boolean {
  const number = dayNumber(date);
  return workedUpTo(calendar, number) > workedUpTo(calendar, number - 1);
}

/** The date itself when it is a working day, else the first working day after it. */
export function nextWorkingDay(calendar: WorkingCalendar, onOrAfter: LocalDate): LocalDate {
  return isWorkingDay(calendar, onOrAfter) ? onOrAfter : addWorkingDays(calendar, onOrAfter, 1);
}

/**
 * The `count`th working day after the date, or before it where `count` is negative; the date itself where it is 0,
 * working day or not. Throws RangeError when `count` is no whole number.
 */
export function addWorkingDays(calendar: WorkingCalendar, date: LocalDate, count: number): LocalDate {
  if (!Number.isInteger(count)) throw new RangeError(`${count} is no number of days.`);
  const start = dayNumber(date);
  if (count === 0) return date;
  const target =
    count > 0 ? workedUpTo(calendar, start) + count : workedUpTo(calendar, start - 1) + count + 1;
  return dateOfDayNumber(firstDayReaching(calendar, target, start));
}

/**
 * How many working days lie after `from` up to and including `to`; 0 where `to` is not after `from`. Days left are
 * counted from today to the due date, days late from the due date to today (product: a task's life).
 */
export function workingDaysAfter(calendar: WorkingCalendar, from: LocalDate, to: LocalDate): number {
  return Math.max(0, workedUpTo(calendar, dayNumber(to)) - workedUpTo(calendar, dayNumber(from)));
}

// The working days since a Monday long ago up to and including the day: the weekdays by arithmetic, the named days by
// their place in the lists. So a span of decades costs as much as a week.
function workedUpTo(calendar: WorkingCalendar, number: number): number {
  const days = number - firstMonday;
  const weeks = Math.floor(days / 7);
  const weekdays = weeks * 5 + Math.min(days - weeks * 7 + 1, 5);
  return weekdays - upTo(calendar.off, number) + upTo(calendar.worked, number);
}

const firstMonday = dayNumber("1900-01-01");

// The first day on which `workedUpTo` is at least `target`, found by halving a span around `near`.
function firstDayReaching(calendar: WorkingCalendar, target: number, near: number): number {
  let reach = 16;
  while (workedUpTo(calendar, near + reach) < target || workedUpTo(calendar, near - reach) >= target)
    reach *= 2;
  let [below, reached] = [near - reach, near + reach];
  while (reached - below > 1) {
    const middle = Math.floor((below + reached) / 2);
    if (workedUpTo(calendar, middle) >= target) reached = middle;
    else below = middle;
  }
  return reached;
}

// How many numbers of an ordered list are not above the limit.
function upTo(list: readonly number[], limit: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] ?? Number.POSITIVE_INFINITY) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function inOrder(numbers: ReadonlySet<number>, keep: (number: number) => boolean): number[] {
  return [...numbers].filter(keep).sort((a, b) => a - b);
}

function isWeekday(number: number): boolean {
  return weekdayOfDayNumber(number) <= 5;
}
