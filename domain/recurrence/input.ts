import { z } from "zod";
import { recurrences } from "@/db/enums";
import { checkbox, identifier, optionalDate, requiredParagraphs, rowVersion } from "../input";

export const endRecurrenceInput = z.object({
  taskId: identifier,
  version: rowVersion,
  /** Whether it ends for all who were given the task together. */
  wholeGroup: checkbox,
  reason: requiredParagraphs(5_000),
});

const recurrence = z
  .union([z.literal(""), z.enum(recurrences)], { error: "unknown" })
  .nullable()
  .transform((value) => value || null);

/** What a form says of a recurrence; what it leaves out stays as it is. */
export const recurrenceFields = {
  recurrence: recurrence.optional(),
  recurrenceEndsOn: optionalDate.nullable().optional(),
};
