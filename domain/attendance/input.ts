import { z } from "zod";
import { attendanceStatuses } from "@/db/enums";
import { identifier, line, optionalIdentifier, rowVersion } from "../input";

const status = z
  .union([z.literal(""), z.enum(attendanceStatuses)], { error: "unknown" })
  .nullish()
  .transform((value) => value || null);

export const inviteInput = z.object({
  meetingId: identifier,
  departmentId: optionalIdentifier,
  label: line(300),
});

export const saveAttendanceInput = z.object({
  meetingId: identifier,
  attendanceId: identifier,
  version: rowVersion,
  status,
  delegates: line(2_000),
  note: line(500),
});

export const removeAttendanceInput = z.object({
  meetingId: identifier,
  attendanceId: identifier,
  version: rowVersion,
});
