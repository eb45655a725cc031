import { z } from "zod";
import { attendanceStatuses } from "@/db/enums";
import {
  decimal,
  identifier,
  line,
  optionalIdentifier,
  requiredLine,
  requiredParagraphs,
  rowVersion,
} from "../input";

const addendum = { meetingId: identifier, reason: requiredParagraphs(5_000) };
const part = { ...addendum, partId: identifier, version: rowVersion };

const status = z
  .union([z.literal(""), z.enum(attendanceStatuses)], { error: "unknown" })
  .nullish()
  .transform((value) => value || null);
const attendance = { status, delegates: line(2_000), note: line(500) };

const figure = { value: decimal, unit: line(60), period: line(60), departmentId: optionalIdentifier };

export const amendTextInput = z.object({ ...part, body: requiredParagraphs(50_000) });

export const amendAttendanceInput = z.object({ ...part, ...attendance });
export const addAttendanceInput = z.object({
  ...addendum,
  departmentId: optionalIdentifier,
  label: line(300),
  ...attendance,
});

export const amendFigureInput = z.object({ ...part, ...figure });
export const addFigureInput = z.object({
  ...addendum,
  indicator: requiredLine(200),
  topic: line(200),
  ...figure,
});
