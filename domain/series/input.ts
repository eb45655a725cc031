import { z } from "zod";
import { cadences, departmentKinds } from "@/db/enums";
import { calendarDate, identifier, line, optionalIdentifier, requiredLine, rowVersion } from "../input";

/** The title leaves room for the day that the title of a meeting adds. */
const series = {
  title: requiredLine(250),
  shortTitle: line(80),
  cadence: z
    .union([z.literal(""), z.enum(cadences)], { error: "unknown" })
    .nullish()
    .transform((value) => value || null),
  chairId: optionalIdentifier,
  place: line(300),
};

export const addSeriesInput = z.object(series);
export const saveSeriesInput = z.object({ seriesId: identifier, version: rowVersion, ...series });

/** The departments that were ticked, or all open ones of a kind. */
export const addDepartmentsInput = z.object({
  seriesId: identifier,
  departmentIds: z.array(identifier, { error: "unknown" }).max(200, "unknown").default([]),
  kind: z
    .union([z.literal(""), z.enum(departmentKinds)], { error: "unknown" })
    .nullish()
    .transform((value) => value || null),
});

export const removeDepartmentInput = z.object({ seriesId: identifier, departmentId: identifier });

export const moveDepartmentInput = removeDepartmentInput.extend({
  step: z.enum(["up", "down"], { error: "unknown" }),
});

/** The next meeting, and the day that the form said it would be on. */
export const nextMeetingInput = z.object({ seriesId: identifier, date: calendarDate });
