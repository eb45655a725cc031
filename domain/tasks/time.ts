import type { TaskStatus } from "@/db/enums";
import { addWorkingDays, type WorkingCalendar, workingDaysAfter } from "../calendar/rules";
import { addDays, type LocalDate } from "../dates";

/** How a task stands in time. Computed from its dates whenever it is asked, never stored. */
export const timeClasses = [
  "overdue",
  "today",
  "soon",
  "in_time",
  "no_date",
  "done_on_time",
  "done_late",
  "done_no_date",
  "cancelled",
] as const;
export type TimeClass = (typeof timeClasses)[number];

/**
 * The class with its days, in working days: `overdue` days late, `soon` and `in_time` days left, `done_late` the days
 * that the hand-in was late, `today` and `done_on_time` 0, the others none. Days may be 0 where only free days lie
 * between: due on a Friday, a task is overdue on Saturday by 0 days.
 */
export type TimeState =
  | { class: "overdue" | "today" | "soon" | "in_time" | "done_on_time" | "done_late"; days: number }
  | { class: "no_date" | "done_no_date" | "cancelled"; days: null };

/**
 * What a task is judged by. `dueDate` is the original or the extended one, as the question is. `submittedOn` is the day
 * of the hand-in to the leader (`submitted`): of the one that waits, or of the one that was confirmed. It counts in the
 * statuses submitted and completed only, so a returned hand-in does not.
 */
export type TimeFacts = {
  status: TaskStatus;
  dueDate: LocalDate | null;
  submittedOn: LocalDate | null;
  today: LocalDate;
  calendar: WorkingCalendar;
};

/** How many working days after today still are "soon" (Sắp đến hạn: today and the next 3 working days). */
export const soonWorkingDays = 3;

/** Working days after today up to and including the due date; 0 when it is today or past. */
export function daysLeft(dueDate: LocalDate, today: LocalDate, calendar: WorkingCalendar): number {
  return workingDaysAfter(calendar, today, dueDate);
}

/** Working days after the due date up to and including today; 0 when it is today or still to come. */
export function daysLate(dueDate: LocalDate, today: LocalDate, calendar: WorkingCalendar): number {
  return workingDaysAfter(calendar, dueDate, today);
}

/**
 * The bounds by which a query sorts open tasks with a due date without a calendar of its own, at the working days as
 * they stand today: before `today` overdue (in time where the status is submitted and the hand-in was on time), on it
 * today, after it up to and including `soonUntil` soon, later in time. `soonUntil` is the last date with no more than
 * three working days left: the third working day after today and the free days that follow it.
 */
export function timeClassBounds(
  today: LocalDate,
  calendar: WorkingCalendar,
): { today: LocalDate; soonUntil: LocalDate } {
  return { today, soonUntil: addDays(addWorkingDays(calendar, today, soonWorkingDays + 1), -1) };
}

/**
 * The time class of a task (product: a task's life). On time is judged by the day of the hand-in that was confirmed.
 * What was handed in to the leader on time and waits is never overdue: past its date it is in time with 0 days left. What
 * was handed in late and waits is overdue; what lies with the head, is paused or asks for transfer is judged as any open
 * task. A completed task without a due date, or without a known hand-in, is `done_no_date`; who knows only the day of
 * its completion gives that.
 */
export function timeClass(facts: TimeFacts): TimeState {
  if (facts.status === "cancelled") return { class: "cancelled", days: null };
  if (facts.status === "completed") return doneState(facts);
  return openState(facts);
}

/**
 * Under which class totals count a task: "today" is part of "soon"; tasks without a due date count as in time while
 * open and as on time once done, and the page that shows such a total says so.
 */
export function totalClass(
  one: TimeClass,
): "overdue" | "soon" | "in_time" | "done_on_time" | "done_late" | "cancelled" {
  if (one === "today") return "soon";
  if (one === "no_date") return "in_time";
  if (one === "done_no_date") return "done_on_time";
  return one;
}

function doneState({ dueDate, submittedOn, calendar }: TimeFacts): TimeState {
  if (!dueDate || !submittedOn) return { class: "done_no_date", days: null };
  if (submittedOn <= dueDate) return { class: "done_on_time", days: 0 };
  return { class: "done_late", days: daysLate(dueDate, submittedOn, calendar) };
}

function openState({ status, dueDate, submittedOn, today, calendar }: TimeFacts): TimeState {
  if (!dueDate) return { class: "no_date", days: null };
  if (dueDate < today) {
    const waitsInTime = status === "submitted" && submittedOn !== null && submittedOn <= dueDate;
    return waitsInTime
      ? { class: "in_time", days: 0 }
      : { class: "overdue", days: daysLate(dueDate, today, calendar) };
  }
  if (dueDate === today) return { class: "today", days: 0 };
  const left = daysLeft(dueDate, today, calendar);
  return { class: left <= soonWorkingDays ? "soon" : "in_time", days: left };
}

/** The time class of a row as lists read it; a task of a draft counts as newly assigned. */
export function timeOf(
  task: { status: TaskStatus | null; dueOn: LocalDate | null; submittedOn: LocalDate | null },
  today: LocalDate,
  calendar: WorkingCalendar,
): TimeState {
  const { status, dueOn: dueDate, submittedOn } = task;
  return timeClass({ status: status ?? "assigned", dueDate, submittedOn, today, calendar });
}
