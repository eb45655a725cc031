import type { PartStatus, TaskStatus } from "@/db/enums";
import type { Actor } from "../actor";
import {
  actsForLead,
  actsForPart,
  decisionInTheNameOf,
  mayOnPart,
  mayOnTask,
  type PartRelations,
  type TaskAction,
} from "../permissions";
import { canReport, isOpen, movesOf, ownerCanBeNamed, type TaskMove } from "./rules";

type Task = Parameters<typeof movesOf>[1] & {
  returnedReason?: string;
  parts?: readonly Part[];
};

/** What somebody can do with a task, the one thing that is expected of them first. */
export interface Steps {
  /** The line that says what is asked of the person looking, or whose turn it is: a key of messages "next". */
  line: Line;
  /** What is asked of the person looking; null where it is somebody else's turn. */
  expected: TaskMove | "report" | null;
  /** Where the report of an owner can take the task: to the head, or from a head who is the owner to the leader. */
  handOver: "hand_in" | "submit" | null;
  /** Whether the actor, a clerk, enters what came on paper from a department that nobody heads. */
  onPaper: boolean;
  /** Everything else that they may do now. */
  others: (TaskMove | "report" | "change_owner")[];
}

type Asked = "name_owner" | "decide_transfer" | "submit" | "resume" | "hand_in";

export type Line =
  | "archive"
  | `expected.${Asked | "report" | "returned" | "on_paper" | "confirm" | "confirm_for" | "confirm_too"}`
  | "expected.record_decision"
  | `part.${"report" | "name"}`
  | `waiting.${TaskStatus}`
  | "waiting.ownerless";

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
  const onPaper = actsForLead(actor, task);
  const asked = expectedFirst.filter(
    (move) => moves.includes(move) && (move !== "submit" || task.status === "in_review" || own),
  );
  const report = canReport(task, { onPaper }) && may(actor, "report", task);
  const reports = report && (isAtWork(task, own) || (onPaper && isWithDepartment(task)));
  const expected = reports ? "report" : (asked[0] ?? null);
  const changeOwner =
    task.status === "in_progress" && ownerCanBeNamed(task) && may(actor, "name_owner", task);
  const handOver =
    onPaper || moves.includes("submit") ? "submit" : moves.includes("hand_in") ? "hand_in" : null;
  return {
    line: lineOf(actor, task, expected, onPaper),
    expected,
    handOver: expected === "report" ? handOver : null,
    onPaper,
    others: [
      ...(report && expected !== "report" ? (["report"] as const) : []),
      ...moves.filter((move) => move !== expected && !handsOverWithReport(move, expected)),
      ...(changeOwner ? (["change_owner"] as const) : []),
    ],
  };
}

const isAtWork = (task: Task, own: boolean) => own && task.status === "in_progress";
const isWithDepartment = ({ status }: Task) => status === "assigned" || status === "in_progress";

/** The report of an owner has the hand-in within it. */
function handsOverWithReport(move: TaskMove, expected: Steps["expected"]): boolean {
  return expected === "report" && (move === "hand_in" || move === "submit");
}

function lineOf(actor: Actor, task: Task, expected: Steps["expected"], onPaper: boolean): Line {
  if (task.archive) return "archive";
  if (expected === "confirm") return `expected.${confirming(actor, task)}`;
  if (expected === "report" && onPaper) return "expected.on_paper";
  if (expected === "report") return task.returnedReason ? "expected.returned" : "expected.report";
  if (expected) return `expected.${expected as Asked}`;
  const parts = isOpen(task.status) ? (task.parts ?? []).map((part) => partAsked(actor, part)) : [];
  const part = parts.find((one) => one !== null);
  if (part) return `part.${part}`;
  return task.status === "in_progress" && !task.ownerId ? "waiting.ownerless" : `waiting.${task.status}`;
}

/** In whose name a result would be confirmed: one's own, that of a leader who is away, or of one who decided elsewhere. */
function confirming(actor: Actor, task: Task) {
  const decision = decisionInTheNameOf(actor, task, null);
  if (decision === "unnamed") return "record_decision";
  if (decision.leaderId) return "confirm_for";
  const isResponsible = actor.kind === "person" && actor.id === task.responsibleLeaderId;
  return isResponsible || !task.responsibleLeaderId ? "confirm" : "confirm_too";
}

type Part = PartRelations & { status: PartStatus };

/** What the person looking still owes of the part of a coordinating department. */
export function partAsked(actor: Actor, part: Part): "report" | "name" | null {
  if (part.status !== "not_reported") return null;
  if (actor.kind === "person" && part.personId === actor.id) return "report";
  const isHeads = mayOnPart(actor, "name_person", part) && !actsForPart(actor, part);
  return isHeads && !part.personId ? "name" : null;
}

const may = (actor: Actor, action: TaskAction, task: Task) => mayOnTask(actor, action, task);
