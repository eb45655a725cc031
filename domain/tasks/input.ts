import { z } from "zod";
import { priorities } from "@/db/enums";
import { evidenceInput } from "../files/evidence";
import {
  checkbox,
  identifier,
  optionalDate,
  optionalIdentifier,
  paragraphs,
  percent,
  requiredLine,
  requiredParagraphs,
  rowVersion,
} from "../input";
import { recurrenceFields } from "../recurrence/input";
import { paperFields } from "./paper";
import { taskMoves } from "./rules";

export const nameOwnerInput = z.object({ taskId: identifier, version: rowVersion, ownerId: identifier });

const handInFields = {
  /** The true day of a hand-in on paper, where that is not today. */
  handedInOn: optionalDate.default(null),
};

export const moveInput = z.object({
  taskId: identifier,
  version: rowVersion,
  move: z.enum(taskMoves, { error: "unknown" }).exclude(["name_owner"], { error: "unknown" }),
  reason: paragraphs(5_000).default(""),
  /** To whom a task is transferred. */
  leadDepartmentId: optionalIdentifier,
  /** The leader whose decision a clerk records. */
  inTheNameOfId: optionalIdentifier,
  ...paperFields,
  ...handInFields,
});

export const reportInput = z.object({
  taskId: identifier,
  version: rowVersion,
  result: paragraphs(10_000),
  difficulty: paragraphs(10_000),
  proposal: paragraphs(10_000),
  percent,
  /** What happens with the report: the task goes on, to the head, or (from a head) to the leader. */
  next: z.enum(["go_on", "hand_in", "submit"], { error: "unknown" }),
  evidence: evidenceInput,
  ...paperFields,
  ...handInFields,
});

export const reportPartInput = z.object({
  taskId: identifier,
  partId: identifier,
  version: rowVersion,
  result: paragraphs(10_000).refine((value) => value !== "", "required"),
  done: z.enum(["yes", "no"], { error: "unknown" }).transform((value) => value === "yes"),
  evidence: evidenceInput,
  ...paperFields,
});

/** A row of the history, as the page named it. */
export const eventId = z.coerce
  .number({ error: "unknown" })
  .int("unknown")
  .min(1, "unknown")
  .max(Number.MAX_SAFE_INTEGER, "unknown");

export const undoInput = z.object({ taskId: identifier, eventId });

export const namePartPersonInput = z.object({
  taskId: identifier,
  partId: identifier,
  version: rowVersion,
  personId: identifier,
});

const assignment = {
  leadDepartmentId: identifier,
  coordinatingDepartmentIds: z.array(identifier, { error: "unknown" }).max(100, "unknown").default([]),
  dueOn: optionalDate,
  priority: z.enum(priorities, { error: "unknown" }),
  responsibleLeaderId: optionalIdentifier,
  reason: requiredParagraphs(5_000),
  ...recurrenceFields,
};

export const amendTaskInput = z.object({
  taskId: identifier,
  version: rowVersion,
  ...assignment,
  /** Whether due date, recurrence, priority and leader change for all members of the group. */
  wholeGroup: checkbox,
  /** Whether the due date is that of the later periods, too. */
  laterPeriods: checkbox,
});

export const addTaskInput = z.object({
  meetingId: identifier,
  directiveId: identifier,
  title: requiredLine(1_000),
  ...assignment,
});
