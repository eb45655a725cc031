import type { TaskStatus } from "@/db/enums";
import { addWorkingDays, nextWorkingDay, type WorkingCalendar, workingDaysAfter } from "../calendar/rules";
import { addDays, endOfWeek, type LocalDate, startOfWeek } from "../dates";
import type { ReminderSettings } from "./settings";

/** How a person stands to a task: `doer` does a coordinating department's part, or heads it while nobody does. */
export type Relation = "owner" | "doer" | "head" | "leader" | "delegate" | "clerk";

/** A task as the ladder knows it, from where one person stands. */
export interface TaskFacts {
  relation: Relation;
  status: TaskStatus;
  dueOn: LocalDate | null;
  hasOwner: boolean;
  /** Whether that person is the owner. */
  isOwn: boolean;
  /** Where a request for a later date lies that is not decided. */
  request: "with_head" | "with_leader" | null;
}

/** As what a task concerns somebody. */
export type Concern =
  | "own"
  | "part"
  | "department"
  | "to_assign"
  | "to_review"
  | "to_pass"
  | "paused"
  | "escalated"
  | "waiting"
  | "transfer";

/** Which kind of step it is: so many days before or after the due date, or on the first working day of week or month. */
export type Rung = "before" | "on_day" | "after" | "weekly" | "monthly";
export type Reason = `${Concern}_${Rung}`;

/** A step of the ladder that was reached. */
export interface Step {
  reason: Reason;
  /** The working day of the step. */
  on: LocalDate;
  /** Working days before the due date or after it; 0 on the day and where none is. */
  days: number;
}

export interface Ladder {
  settings: Pick<
    ReminderSettings,
    | "ownerBefore"
    | "ownerOnDay"
    | "ownerAfterFirst"
    | "ownerAfterEvery"
    | "partBefore"
    | "headAfterEvery"
    | "leaderAfter"
  >;
  calendar: WorkingCalendar;
}

/** The days after `since` up to and including `day`. */
export interface Window {
  since: LocalDate;
  day: LocalDate;
}

/** As what a task concerns the person now; null where it waits for somebody else. */
export function concernOf(task: TaskFacts): Concern | null {
  switch (task.relation) {
    case "owner":
      return task.status === "in_progress" && !task.request ? "own" : null;
    case "doer":
      return partIsAwaited.includes(task.status) && !task.request ? "part" : null;
    case "head":
      return ofHead(task);
    case "leader":
      return isWithLeader(task) ? "waiting" : ofLeader(task);
    case "delegate":
      return isWithLeader(task) ? "waiting" : null;
    case "clerk":
      return task.status === "transfer_requested" ? "transfer" : null;
  }
}

const partIsAwaited: readonly TaskStatus[] = ["assigned", "in_progress", "in_review"];

const isWithLeader = ({ status, request }: TaskFacts) => status === "submitted" || request === "with_leader";

function ofHead({ status, request, hasOwner, isOwn }: TaskFacts): Concern | null {
  if (request) return request === "with_head" ? "to_pass" : null;
  if (status === "in_review") return "to_review";
  if (status === "paused") return "paused";
  if (status !== "assigned" && status !== "in_progress") return null;
  if (!hasOwner) return "to_assign";
  return isOwn ? null : "department";
}

function ofLeader({ status, request }: TaskFacts): Concern | null {
  return partIsAwaited.includes(status) && !request ? "escalated" : null;
}

/**
 * The steps of a task that fall into the window. Each falls on a working day: "on the day" of what is due on a free day
 * on the next one. What lies with the head, or with the clerks, is reminded of as often as its owner would be.
 */
export function stepsIn(
  ladder: Ladder,
  window: Window,
  { concern, dueOn }: { concern: Concern; dueOn: LocalDate | null },
): Step[] {
  const { settings } = ladder;
  const named = (rung: Rung, steps: readonly Omit<Step, "reason">[]): Step[] =>
    steps.map((step) => ({ reason: `${concern}_${rung}`, ...step }));
  const weekly = () => named("weekly", firstDays(ladder, window, weeksIn(window)));
  if (concern === "paused") return named("monthly", firstDays(ladder, window, monthsIn(window)));
  if (concern === "waiting") return weekly();
  if (concern === "to_pass") return [];
  if (dueOn === null) return concern === "transfer" ? weekly() : [];
  const before = (counts: readonly number[]) => named("before", daysBefore(ladder, window, dueOn, counts));
  const after = (first: number, every: number) =>
    named("after", daysAfter(ladder, window, dueOn, first, every));
  const ownersSteps = () => [
    ...before(settings.ownerBefore),
    ...named("on_day", settings.ownerOnDay ? theDay(ladder, window, dueOn) : []),
    ...after(settings.ownerAfterFirst, settings.ownerAfterEvery),
  ];
  const headsSteps = () => after(settings.headAfterEvery, settings.headAfterEvery);
  switch (concern) {
    case "own":
      return ownersSteps();
    case "part":
      return before([settings.partBefore]);
    case "department":
      return headsSteps();
    case "escalated":
      return weekly()
        .map((step) => ({ ...step, days: workingDaysAfter(ladder.calendar, dueOn, step.on) }))
        .filter(({ days }) => days >= settings.leaderAfter);
    default:
      return [...ownersSteps(), ...headsSteps()];
  }
}

/** Whether who stopped reminders gets this one all the same: what is overdue is told to the end. */
export function isEscalation({ reason }: Step): boolean {
  return reason.endsWith("_after") || reason === "escalated_weekly";
}

type Day = Omit<Step, "reason">;

const isIn = ({ since, day }: Window, on: LocalDate) => since < on && on <= day;

function daysBefore(
  { calendar }: Ladder,
  window: Window,
  dueOn: LocalDate,
  counts: readonly number[],
): Day[] {
  return [...new Set(counts)]
    .map((days) => ({ on: addWorkingDays(calendar, dueOn, -days), days }))
    .filter(({ on }) => isIn(window, on));
}

function theDay({ calendar }: Ladder, window: Window, dueOn: LocalDate): Day[] {
  const on = nextWorkingDay(calendar, dueOn);
  return isIn(window, on) ? [{ on, days: 0 }] : [];
}

function daysAfter(
  { calendar }: Ladder,
  { since, day }: Window,
  dueOn: LocalDate,
  first: number,
  every: number,
): Day[] {
  const told = workingDaysAfter(calendar, dueOn, since);
  const late = workingDaysAfter(calendar, dueOn, day);
  const missed = Math.max(0, Math.floor((told - first) / every) + 1);
  const days: Day[] = [];
  for (let at = first + missed * every; at <= late; at += every) {
    days.push({ on: addWorkingDays(calendar, dueOn, at), days: at });
  }
  return days;
}

interface Span {
  from: LocalDate;
  to: LocalDate;
}

/** The first working day of each span, where it has one and that lies in the window. */
function firstDays({ calendar }: Ladder, window: Window, spans: readonly Span[]): Day[] {
  return spans.flatMap(({ from, to }) => {
    const on = nextWorkingDay(calendar, from);
    return on <= to && isIn(window, on) ? [{ on, days: 0 }] : [];
  });
}

function weeksIn({ since, day }: Window): Span[] {
  const spans: Span[] = [];
  for (let from = startOfWeek(since); from <= day; from = addDays(from, 7)) {
    spans.push({ from, to: endOfWeek(from) });
  }
  return spans;
}

function monthsIn({ since, day }: Window): Span[] {
  const spans: Span[] = [];
  for (let from = startOfMonth(since); from <= day; ) {
    const next = startOfMonth(addDays(from, 31));
    spans.push({ from, to: addDays(next, -1) });
    from = next;
  }
  return spans;
}

const startOfMonth = (date: LocalDate): LocalDate => `${date.slice(0, 8)}01`;
