import type { TaskStatus } from "@/db/enums";
import type { Actor } from "../actor";
import type { LocalDate } from "../dates";
import { mayOnTask, type TaskAction, type TaskRelations } from "../permissions";

/** A change of status, from where it may start and where it leads. */
interface Move {
  from: readonly TaskStatus[];
  to: TaskStatus;
  /** Whether the one who moves has to say why. */
  reason: "required" | "optional";
}

const open = ["assigned", "in_progress", "in_review", "submitted", "paused", "transfer_requested"] as const;

/** All moves of a task's life; naming the owner of an assigned task starts it, and is no move afterwards. */
export const moves = {
  name_owner: { from: ["assigned"], to: "in_progress", reason: "optional" },
  hand_in: { from: ["in_progress"], to: "in_review", reason: "optional" },
  take_back: { from: ["in_review"], to: "in_progress", reason: "optional" },
  submit: { from: ["in_progress", "in_review"], to: "submitted", reason: "optional" },
  return_to_owner: { from: ["in_review"], to: "in_progress", reason: "required" },
  take_back_submission: { from: ["submitted"], to: "in_progress", reason: "optional" },
  pause: { from: ["in_progress"], to: "paused", reason: "required" },
  resume: { from: ["paused"], to: "in_progress", reason: "optional" },
  request_transfer: { from: ["assigned"], to: "transfer_requested", reason: "required" },
  withdraw_transfer: { from: ["transfer_requested"], to: "assigned", reason: "optional" },
  decide_transfer: { from: ["transfer_requested"], to: "assigned", reason: "optional" },
  confirm: { from: ["submitted"], to: "completed", reason: "optional" },
  return_result: { from: ["submitted"], to: "in_progress", reason: "required" },
  reopen: { from: ["completed"], to: "in_progress", reason: "required" },
  cancel: { from: open, to: "cancelled", reason: "required" },
} as const satisfies Partial<Record<TaskAction, Move>>;

export type TaskMove = keyof typeof moves;
export const taskMoves = Object.keys(moves) as [TaskMove, ...TaskMove[]];

/** The moves that are a leader's decision, which a clerk may record in a leader's name. */
export const decisions: readonly TaskMove[] = [
  "decide_transfer",
  "confirm",
  "return_result",
  "reopen",
  "cancel",
];

/** Statuses in which a task is still to be done. */
export const openStatuses: readonly TaskStatus[] = open;

/** Whether the task is still to be done. */
export function isOpen(status: TaskStatus): boolean {
  return openStatuses.includes(status);
}

/** Whether a move can start from the status. */
export function canMove(move: TaskMove, status: TaskStatus): boolean {
  return (moves[move].from as readonly TaskStatus[]).includes(status);
}

/** What lasts as long as the status does, and is explained in view of all who look at the task. */
const explained: readonly TaskMove[] = ["pause", "request_transfer"];

/** What a move does to the fields of a task, given the day on which it is made and why. */
export function fieldsAfter(move: TaskMove, day: LocalDate, reason: string) {
  const to = { status: moves[move].to, statusReason: explained.includes(move) ? reason : "" };
  switch (move) {
    case "hand_in":
      return { ...to, returnedReason: "" };
    case "submit":
      return { ...to, submittedOn: day, returnedReason: "" };
    case "confirm":
      return { ...to, completedOn: day, percent: 100 };
    case "reopen":
      return { ...to, completedOn: null, submittedOn: null, returnedReason: reason };
    case "return_to_owner":
      return { ...to, returnedReason: reason };
    case "return_result":
      return { ...to, submittedOn: null, returnedReason: reason };
    case "take_back_submission":
      return { ...to, submittedOn: null };
    case "decide_transfer":
      return { ...to, ownerId: null };
    default:
      return to;
  }
}

/** The moves that the status allows and the actor may make, in the order of the table. */
export function movesOf(
  actor: Actor,
  task: TaskRelations & { status: TaskStatus; archive: boolean },
): TaskMove[] {
  if (task.archive) return [];
  return taskMoves.filter((move) => canMove(move, task.status) && mayOnTask(actor, move, task));
}

/** Whether the owner can be named or changed now: an assigned task gets one, one in progress may get another. */
export function ownerCanBeNamed(task: { status: TaskStatus; archive: boolean }): boolean {
  return !task.archive && (task.status === "assigned" || task.status === "in_progress");
}

/**
 * Whether progress can be reported: while it is worked on, and while it lies with the head or the leader. A report that
 * came on paper, from a department that nobody heads, starts a task that has no owner.
 */
export function canReport(
  task: { status: TaskStatus; archive: boolean },
  { onPaper = false }: { onPaper?: boolean } = {},
): boolean {
  const worked = ["in_progress", "in_review", "submitted", "paused"].includes(task.status);
  return !task.archive && (worked || (onPaper && task.status === "assigned"));
}
