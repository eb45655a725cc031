import type { Cadence } from "@/db/enums";
import { nextWorkingDay, type WorkingCalendar } from "../calendar/rules";
import { addDays, formatDate, type LocalDate, weekday } from "../dates";

const weeksOf = { weekly: 1, biweekly: 2 } as const;
const monthsOf = { monthly: 1, quarterly: 3, yearly: 12 } as const;

/**
 * The date of the meeting that follows the latest of a series: one step of the cadence later, or as many as it takes
 * not to lie in the past. Steps of months keep the weekday of the month (the third Wednesday; the last one, where it is
 * the last). On a day off it moves to the next working day.
 */
export function nextDate(
  cadence: Cadence,
  latest: LocalDate,
  today: LocalDate,
  calendar: WorkingCalendar,
): LocalDate {
  for (let steps = 1; ; steps++) {
    const date = nextWorkingDay(calendar, stepped(cadence, latest, steps));
    if (date >= today) return date;
  }
}

function stepped(cadence: Cadence, from: LocalDate, steps: number): LocalDate {
  if (cadence === "weekly" || cadence === "biweekly") return addDays(from, 7 * weeksOf[cadence] * steps);
  return sameWeekday(from, monthsOf[cadence] * steps);
}

/** The same weekday of the month, so many months later; what is the last one of its month stays the last one. */
function sameWeekday(date: LocalDate, months: number): LocalDate {
  const month = firstOfMonth(date, months);
  const next = firstOfMonth(date, months + 1);
  if (addDays(date, 7) >= firstOfMonth(date, 1)) return backTo(weekday(date), addDays(next, -1));
  const weeks = Math.floor((Number(date.slice(8)) - 1) / 7);
  const first = backTo(weekday(date), addDays(month, 6));
  return addDays(first, 7 * weeks);
}

/** The last such day of the week on or before the date. */
function backTo(day: number, date: LocalDate): LocalDate {
  return addDays(date, -((weekday(date) - day + 7) % 7));
}

function firstOfMonth(date: LocalDate, months: number): LocalDate {
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = String(Math.floor(count / 12)).padStart(4, "0");
  return `${year}-${String((count % 12) + 1).padStart(2, "0")}-01`;
}

const quarters = ["I", "II", "III", "IV"];

/** What a meeting of the series on that day is called: by its day, month, quarter or year, as the series meets. */
export function titleOfMeeting(series: { title: string; cadence: Cadence | null }, date: LocalDate): string {
  const [year, month] = [date.slice(0, 4), Number(date.slice(5, 7))];
  if (series.cadence === "monthly") return `${series.title} tháng ${month}/${year}`;
  if (series.cadence === "quarterly")
    return `${series.title} quý ${quarters[Math.floor((month - 1) / 3)]}/${year}`;
  if (series.cadence === "yearly") return `${series.title} năm ${year}`;
  return `${series.title} ngày ${formatDate(date)}`;
}
