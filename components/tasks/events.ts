import type { TaskStatus } from "@/db/enums";
import { undoableKinds } from "@/domain/tasks/undoable";
import type { MarkName } from "../ui/marks";
import { statusMark } from "../ui/status-state";

export type TaskEvent = {
  id: number;
  kind: string;
  before: Record<string, unknown>;
  after: Record<string, unknown>;
  reason: string;
  recordedAt: Date;
  /** The day from which the change holds. */
  effectiveOn: string;
  actorName: string;
  onBehalfOfName: string | null;
  onBehalfOfDepartment: string | null;
};

/** Every kind of row that the history of a task can hold. */
const eventKinds = [
  "opened",
  "archived",
  ...undoableKinds,
  "decide_transfer",
  "amended",
  "added",
  "withdrawn",
  "undone",
  "lead_changed",
  "part_handed_over",
  "owner_handed_over",
  "part_person_handed_over",
  "leader_handed_over",
  "extension_asked",
  "extension_passed_on",
  "extension_declined",
  "extension_granted",
  "extension_refused",
  "extension_withdrawn",
  "extension_lapsed",
  "period_opened",
  "recurrence_ended",
] as const;
type EventKind = (typeof eventKinds)[number];

export const isEventKind = (kind: string): kind is EventKind =>
  (eventKinds as readonly string[]).includes(kind);

const extensionMarks: Partial<Record<string, MarkName>> = {
  extension_declined: "declined",
  extension_refused: "declined",
  extension_withdrawn: "withdrawn",
  extension_lapsed: "withdrawn",
};

const returns = ["return_to_owner", "return_result", "reopen"];

/** The mark on the margin line: the status that a change led to, that something was returned, or that the record changed. */
export function eventMark(event: TaskEvent): MarkName {
  if (returns.includes(event.kind)) return "declined";
  if (event.kind.startsWith("extension_")) return extensionMarks[event.kind] ?? "extension";
  if (event.kind === "withdrawn" || event.kind === "undone") return "withdrawn";
  const status = event.after.status;
  if (typeof status === "string") return statusMark(status as TaskStatus);
  return event.kind === "amended" ? "issued" : "progress";
}
