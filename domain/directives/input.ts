import { z } from "zod";
import { priorities, recurrences } from "@/db/enums";
import { optionOf } from "../edits/parts/fields";
import {
  identifier,
  identifiers,
  line,
  optionalDate,
  optionalIdentifier,
  requiredLine,
  requiredParagraphs,
  rowVersion,
} from "../input";

export const addDirectiveInput = z.object({ meetingId: identifier, body: requiredParagraphs(10_000) });

export const saveDirectiveInput = z.object({
  meetingId: identifier,
  directiveId: identifier,
  version: rowVersion,
  body: requiredParagraphs(10_000),
});

export const moveDirectiveInput = z.object({
  meetingId: identifier,
  directiveId: identifier,
  version: rowVersion,
  step: z.enum(["up", "down"], { error: "unknown" }),
});

export const markDirectiveInput = z.object({
  meetingId: identifier,
  directiveId: identifier,
  version: rowVersion,
  noTask: z.enum(["yes", "no"], { error: "unknown" }).transform((value) => value === "yes"),
  noTaskReason: line(500),
});

export const removeDirectiveInput = z.object({
  meetingId: identifier,
  directiveId: identifier,
  version: rowVersion,
});

const draftTask = {
  title: requiredLine(1_000),
  leadDepartmentId: optionalIdentifier,
  coordinatingDepartmentIds: identifiers.default([]),
  dueOn: optionalDate,
  priority: z.enum(priorities, { error: "unknown" }).default("normal"),
  recurrence: optionOf(recurrences).default(null),
  recurrenceEndsOn: optionalDate.nullable().default(null),
};

export const addDraftTaskInput = z.object({ meetingId: identifier, directiveId: identifier, ...draftTask });

export const saveDraftTaskInput = z.object({
  meetingId: identifier,
  taskId: identifier,
  version: rowVersion,
  ...draftTask,
});

export const removeDraftTaskInput = z.object({
  meetingId: identifier,
  taskId: identifier,
  version: rowVersion,
});
