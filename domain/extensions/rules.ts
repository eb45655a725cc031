import type { ExtensionStatus, TaskStatus } from "@/db/enums";
import type { Actor } from "../actor";
import type { LocalDate } from "../dates";
import type { Complaint } from "../errors";
import { type ExtensionAction, type ExtensionRelations, mayOnExtension } from "../permissions";

/** Where a request is before it is decided. */
export const openExtensionStatuses: readonly ExtensionStatus[] = ["with_head", "with_leader"];

/** What a request needs to know of the task whose due date it would move. */
export interface ExtensionTask extends Omit<ExtensionRelations, "requestedBy"> {
  status: TaskStatus;
  archive: boolean;
  dueOn: LocalDate | null;
}

/** What became of the requests before: how many were granted, whether one still is open. */
export interface Earlier {
  granted: number;
  open: boolean;
}

/** While the result is not with the leader, the due date is still to be met. */
const beforeHandIn: readonly TaskStatus[] = ["assigned", "in_progress", "in_review", "paused"];

/** Why no later date can be asked for now, by whoever would; null where it can. */
export function askingRefusal(
  { status, dueOn }: Pick<ExtensionTask, "status" | "dueOn">,
  { granted, open }: Earlier,
  max: number,
): Complaint | null {
  if (dueOn === null) return { key: "extension_no_due_date" };
  if (!beforeHandIn.includes(status)) return { key: `not_while_${status}` };
  if (open) return { key: "extension_open" };
  if (granted >= max) return { key: "extension_limit", values: { max } };
  return null;
}

/** Whether only the head can still ask: the due date is past. */
export const isTooLateForOwner = (dueOn: LocalDate | null, day: LocalDate) => dueOn !== null && dueOn < day;

/** What is wrong with the date that is asked for; null where nothing is. */
export function askedComplaint(dueOn: LocalDate, asked: LocalDate, day: LocalDate): Complaint | null {
  if (asked <= dueOn) return { key: "extension_not_later" };
  return asked < day ? { key: "extension_past" } : null;
}

/** What is wrong with the date that is granted: it may be earlier than asked for, and is later than the old one. */
export function grantedComplaint(before: LocalDate, asked: LocalDate, granted: LocalDate): Complaint | null {
  if (granted <= before) return { key: "extension_not_later" };
  return granted > asked ? { key: "extension_beyond_asked" } : null;
}

/** Where a request begins: the head's and a paper's need nobody to pass them on. */
export const firstStatus = (byHead: boolean): ExtensionStatus => (byHead ? "with_leader" : "with_head");

/** The steps that a request allows where it is. */
const steps: Partial<Record<ExtensionStatus, readonly ExtensionAction[]>> = {
  with_head: ["pass_on", "decline", "withdraw"],
  with_leader: ["grant", "refuse", "withdraw"],
};

/** Whether the step can be taken where the request is. */
export function canStep(action: ExtensionAction, status: ExtensionStatus): boolean {
  return steps[status]?.includes(action) ?? false;
}

type Request = { status: ExtensionStatus; requestedBy: string };

/** What the actor may do with an open request. */
export function extensionStepsOf(actor: Actor, task: ExtensionTask, request: Request): ExtensionAction[] {
  const relations = { ...task, requestedBy: request.requestedBy };
  return (steps[request.status] ?? []).filter((action) => mayOnExtension(actor, action, relations));
}

/**
 * What is asked of the person looking: to pass a request on, or, as the responsible leader or acting for them, to decide
 * it. Clerks and other leaders may decide too, and are not asked to.
 */
export function extensionStep(
  actor: Actor,
  task: ExtensionTask,
  request: Request | null,
): "pass_on" | "decide" | null {
  if (!request || actor.kind === "system") return null;
  const may = extensionStepsOf(actor, task, request);
  if (may.includes("pass_on")) return "pass_on";
  if (!may.includes("grant")) return null;
  const { responsibleLeaderId } = task;
  const isTheirs = responsibleLeaderId && [actor.id, ...actor.actsFor].includes(responsibleLeaderId);
  return isTheirs ? "decide" : null;
}

/** Whether the actor can ask for a later date now. */
export function canAsk(
  actor: Actor,
  task: ExtensionTask,
  earlier: Earlier,
  max: number,
  day: LocalDate,
): boolean {
  if (task.archive || askingRefusal(task, earlier, max)) return false;
  return mayOnExtension(actor, isTooLateForOwner(task.dueOn, day) ? "pass_on" : "ask", {
    ...task,
    requestedBy: null,
  });
}
