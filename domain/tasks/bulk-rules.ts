import type { Priority, TaskStatus } from "@/db/enums";
import { type Actor, departmentsOf, hasRole } from "../actor";
import type { LocalDate } from "../dates";
import { mayOnMeeting, mayOnTask, type TaskRelations } from "../permissions";
import { canMove, isOpen, ownerCanBeNamed } from "./rules";

/** What can be done to several tasks of a list in one go. */
export const bulkChanges = [
  "owner",
  "due",
  "priority",
  "leader",
  "confirm",
  "return_result",
  "cancel",
] as const;
export type BulkChange = (typeof bulkChanges)[number];

/** The changes that name a new value; the others are moves of a task's life. */
const valued = ["owner", "due", "priority", "leader"] as const satisfies BulkChange[];
export type ValuedChange = (typeof valued)[number];

/** As many tasks are changed at once. */
export const mostAtOnce = 500;

/** What a summary needs to know of a task. */
export interface BulkTask extends TaskRelations {
  status: TaskStatus;
  archive: boolean;
  dueOn: LocalDate | null;
  priority: Priority;
  meetingDay: LocalDate;
}

/** A new value: a person's id, a date, a priority; null where nobody or no date is meant. */
export type BulkValue = string | null;

/** Whether the change is one that the actor may make to some tasks. */
export function mayChange(actor: Actor, change: BulkChange): boolean {
  if (change === "owner") return departmentsOf(actor, "head").length > 0 || hasRole(actor, "clerk");
  if (isValued(change)) return mayOnMeeting(actor, "amend");
  return (
    hasRole(actor, "leader") ||
    hasRole(actor, "clerk") ||
    (actor.kind === "person" && actor.actsFor.length > 0)
  );
}

export function isValued(change: BulkChange): change is ValuedChange {
  return (valued as readonly string[]).includes(change);
}

/**
 * Why the change cannot be made to a task, as a key of messages "errors"; null where it can. It says the same as the
 * commands that make it, before they are asked. `members` are those who can do the work of the task's lead department.
 */
export function whyNot(
  actor: Actor,
  change: BulkChange,
  value: BulkValue,
  task: BulkTask,
  members: ReadonlySet<string>,
): string | null {
  if (!isAllowed(actor, change, task)) return "forbidden";
  if (task.archive) return "task_is_archive";
  if (!isInTime(change, task)) return `not_while_${task.status}`;
  if (change === "owner" && !members.has(value ?? "")) return "not_a_member";
  if (isValued(change) && value === standingValue(task, change)) return "nothing_changed";
  if (change === "due" && value !== null && value < task.meetingDay) return "due_before_meeting";
  return null;
}

/** What a task has before the change. */
function standingValue(task: BulkTask, change: ValuedChange): BulkValue {
  return {
    owner: task.ownerId,
    due: task.dueOn,
    priority: task.priority,
    leader: task.responsibleLeaderId,
  }[change];
}

function isAllowed(actor: Actor, change: BulkChange, task: BulkTask): boolean {
  if (change === "owner") return mayOnTask(actor, "name_owner", task);
  return isValued(change) ? mayOnMeeting(actor, "amend") : mayOnTask(actor, change, task);
}

function isInTime(change: BulkChange, task: BulkTask): boolean {
  if (change === "owner") return ownerCanBeNamed(task);
  return isValued(change) ? isOpen(task.status) : canMove(change, task.status);
}
