import type { Actor } from "../actor";
import { mayOnTask, type TaskAction } from "../permissions";
import { canReport, movesOf, ownerCanBeNamed, type TaskMove } from "./rules";

type Task = Parameters<typeof movesOf>[1];

/** What somebody can do with a task, the one thing that is expected of them first. */
export interface Steps {
  /** What is asked of the person looking; null where it is somebody else's turn. */
  expected: TaskMove | "report" | null;
  /** Where the report of an owner can take the task: to the head, or from a head who is the owner to the leader. */
  handOver: "hand_in" | "submit" | null;
  /** Everything else that they may do now. */
  others: (TaskMove | "report" | "change_owner")[];
}

/** In this order a move is what is expected; the rest is only possible. */
const expectedFirst: readonly TaskMove[] = [
  "name_owner",
  "decide_transfer",
  "confirm",
  "submit",
  "resume",
  "hand_in",
];

/** The steps open to the actor. A head is not asked to submit what its owner still works on, though it may. */
export function stepsOf(actor: Actor, task: Task): Steps {
  const moves = movesOf(actor, task).filter((move) => move !== "name_owner" || ownerCanBeNamed(task));
  const own = actor.kind === "person" && actor.id === task.ownerId;
  const asked = expectedFirst.filter(
    (move) => moves.includes(move) && (move !== "submit" || task.status === "in_review" || own),
  );
  const report = canReport(task) && may(actor, "report", task);
  const expected = own && task.status === "in_progress" && report ? "report" : (asked[0] ?? null);
  const changeOwner =
    task.status === "in_progress" && ownerCanBeNamed(task) && may(actor, "name_owner", task);
  const handOver = moves.includes("submit") ? "submit" : moves.includes("hand_in") ? "hand_in" : null;
  return {
    expected,
    handOver: expected === "report" ? handOver : null,
    others: [
      ...(report && expected !== "report" ? (["report"] as const) : []),
      ...moves.filter((move) => move !== expected && !handsOverWithReport(move, expected)),
      ...(changeOwner ? (["change_owner"] as const) : []),
    ],
  };
}

/** The report of an owner has the hand-in within it. */
function handsOverWithReport(move: TaskMove, expected: Steps["expected"]): boolean {
  return expected === "report" && (move === "hand_in" || move === "submit");
}

const may = (actor: Actor, action: TaskAction, task: Task) => mayOnTask(actor, action, task);
