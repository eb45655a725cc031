import type { Recurrence } from "@/db/enums";
import { addDays, type LocalDate } from "../dates";

/** A month ("2026-11") or a quarter ("2026-Q4"): what a task of a recurring directive is for. */
export type Period = string;

const quarterPattern = /^\d{4}-Q([1-4])$/;

/** What a task says of its recurrence. */
export interface Recurring {
  recurrence?: Recurrence | null | undefined;
  recurrenceEndsOn?: LocalDate | null | undefined;
  dueOn?: LocalDate | null | undefined;
}

/** Why a task cannot recur as it is said to; null where it can, or does not recur. */
export function recurrenceGap({ recurrence, recurrenceEndsOn, dueOn }: Recurring) {
  if (!recurrence) return null;
  if (!dueOn) return "recurs_without_due";
  return recurrenceEndsOn && recurrenceEndsOn < dueOn ? "ends_before_due" : null;
}

/** How a task that begins a recurrence is marked: for the period of its due date, by whose place the later ones are set. */
export function firstOf({ recurrence, dueOn }: Recurring) {
  if (!recurrence || !dueOn) return { period: "", recurrenceDueOn: null };
  return { period: periodOf(recurrence, dueOn), recurrenceDueOn: dueOn };
}

interface Amendable extends Required<Recurring> {
  period: Period;
  recurrenceDueOn: LocalDate | null;
  recurrenceEndsOn: LocalDate | null;
  previousTaskId: string | null;
}

/**
 * What a change after the issue makes of a task's recurrence. One that begins, or gets another length, begins with the
 * due date of that task. Otherwise a new due date is that of this period alone, unless it is to hold for the later ones.
 */
export function amendedRecurrence(task: Amendable, input: Recurring & { laterPeriods: boolean }) {
  const { recurrence = task.recurrence ?? null, recurrenceEndsOn = task.recurrenceEndsOn } = input;
  if (!recurrence) {
    const period = task.previousTaskId ? task.period : "";
    return { recurrence, recurrenceEndsOn: null, recurrenceDueOn: null, period };
  }
  const ends = { recurrence, recurrenceEndsOn };
  if (recurrence !== task.recurrence) return { ...ends, ...firstOf({ recurrence, dueOn: input.dueOn }) };
  const recurrenceDueOn = input.laterPeriods && input.dueOn ? input.dueOn : task.recurrenceDueOn;
  return { ...ends, recurrenceDueOn, period: task.period };
}

/** Which quarter of its year a period is, 1 to 4; null for a month. */
export function quarterOf(period: Period): number | null {
  const match = quarterPattern.exec(period);
  return match ? Number(match[1]) : null;
}

/** The period that a day lies in. */
export function periodOf(recurrence: Recurrence, day: LocalDate): Period {
  if (recurrence === "monthly") return day.slice(0, 7);
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** The first day of a period. */
export function firstDayOf(period: Period): LocalDate {
  const quarter = quarterOf(period);
  return quarter ? `${period.slice(0, 4)}-${twoDigits(quarter * 3 - 2)}-01` : `${period}-01`;
}

/** The period after one, of the same length. */
export function nextPeriod(period: Period): Period {
  const quarter = quarterOf(period);
  const next = monthAfter(firstDayOf(period), quarter ? 3 : 1);
  return periodOf(quarter ? "quarterly" : "monthly", `${next}-01`);
}

/**
 * The due date of a period, at the place that another due date of the recurrence has in its own: the same month of the
 * quarter, the same day of the month. The last day of a month stays the last; a day that the month lacks is its last.
 */
export function dueIn(period: Period, dueOn: LocalDate): LocalDate {
  const inQuarter = (Number(dueOn.slice(5, 7)) - 1) % 3;
  const month = monthAfter(firstDayOf(period), quarterOf(period) ? inQuarter : 0);
  const last = lastDayOf(month);
  const asLast = dueOn === lastDayOf(dueOn.slice(0, 7));
  const day = `${month}-${dueOn.slice(8, 10)}`;
  return asLast || day > last ? last : day;
}

/** The period for which the next task is to be opened by a day; null before it begins, and after the recurrence ended. */
export function periodDue(task: Recurring & { period: Period }, day: LocalDate): Period | null {
  const next = nextPeriod(task.period);
  return firstDayOf(next) <= day && goesOn(task) ? next : null;
}

/** Whether a task of a later period is still to come after one. */
export function goesOn({ recurrence, period, recurrenceEndsOn }: Recurring & { period: Period }): boolean {
  if (!recurrence) return false;
  return !recurrenceEndsOn || recurrenceEndsOn >= firstDayOf(nextPeriod(period));
}

/** The month ("2026-11") that comes so many months after that of a day. */
function monthAfter(day: LocalDate, months: number): string {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(count / 12)).padStart(4, "0")}-${twoDigits((count % 12) + 1)}`;
}

function lastDayOf(month: string): LocalDate {
  return addDays(`${monthAfter(`${month}-01`, 1)}-01`, -1);
}

const twoDigits = (number: number) => String(number).padStart(2, "0");
