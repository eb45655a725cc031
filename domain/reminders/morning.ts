import { type MorningGroup, morningGroups } from "../mails/content";
import { timeClassBounds } from "../tasks/time";
import type { ConcernedTask } from "./concerns";
import {
  type Concern,
  concernOf,
  isEscalation,
  type Ladder,
  type Step,
  stepsIn,
  type Window,
} from "./ladder";

/** A task in somebody's morning, and the step by which it made the mail go; null where it only stands there. */
export interface MorningTask {
  taskId: string;
  isPart: boolean;
  step: Step | null;
}

export type MorningTasks = Map<MorningGroup, MorningTask[]>;

/**
 * What stands in somebody's morning, by due date: null where no step of the ladder makes a mail go. Each task stands in
 * one place, the most urgent.
 */
export function morningOf(
  ladder: Ladder,
  window: Window,
  stopped: boolean,
  tasks: readonly ConcernedTask[],
): MorningTasks | null {
  const groups: MorningTasks = new Map(morningGroups.map((name) => [name, []]));
  const bounds = timeClassBounds(window.day, ladder.calendar);
  const isDigest = stepsIn(ladder, window, { concern: "waiting", dueOn: null }).length > 0;
  let goes = false;
  for (const task of tasks) {
    const concern = concernOf(task);
    if (!concern) continue;
    const { dueOn, taskId } = task;
    const steps = stepsIn(ladder, window, { concern, dueOn }).filter(
      (step) => !stopped || isEscalation(step),
    );
    const step = steps.at(-1) ?? null;
    const name = groupOf(concern, dueOn, { ...bounds, isDigest, isStep: step !== null });
    if (name) groups.get(name)?.push({ taskId, isPart: concern === "part", step });
    goes ||= step !== null;
  }
  return goes ? eachOnce(groups) : null;
}

interface Place {
  today: string;
  soonUntil: string;
  isDigest: boolean;
  isStep: boolean;
}

function groupOf(concern: Concern, dueOn: string | null, place: Place): MorningGroup | null {
  switch (concern) {
    case "own":
    case "part":
      return timeGroup(dueOn, place);
    case "department":
      return dueOn !== null && dueOn < place.today ? "department_overdue" : null;
    case "to_assign":
      return "to_assign";
    case "to_review":
    case "to_pass":
      return "to_review";
    case "paused":
      return place.isStep ? "paused" : null;
    case "escalated":
      return place.isStep ? "leader_overdue" : null;
    case "waiting":
      return place.isDigest ? "leader_waiting" : null;
    case "transfer":
      return "transfers";
  }
}

function timeGroup(dueOn: string | null, { today, soonUntil, isStep }: Place): MorningGroup | null {
  if (dueOn === null) return null;
  if (dueOn < today) return "overdue";
  if (dueOn === today) return "today";
  return dueOn <= soonUntil || isStep ? "soon" : null;
}

/** Who is to be asked about a task in two ways reads it once. */
function eachOnce(groups: MorningTasks): MorningTasks {
  const seen = new Set<string>();
  const isNew = ({ taskId }: MorningTask) => !seen.has(taskId) && seen.add(taskId);
  const kept = [...groups].map(([name, tasks]) => [name, tasks.filter(isNew)] as const);
  return new Map(kept.filter(([, tasks]) => tasks.length > 0));
}
