import { randomUUID } from "node:crypto";
import type { Context } from "../command";
import { writeByForm } from "../edits/commands";
import { parseInput } from "../input";
import { inviteInput, removeAttendanceInput, saveAttendanceInput } from "./input";

/** Adds a department to those invited, or a body that is none of the departments under its own name. */
export async function invite(context: Context, raw: unknown): Promise<{ id: string }> {
  const { meetingId, ...fields } = parseInput(inviteInput, raw);
  return writeByForm(context, meetingId, [{ do: "add", part: "attendance", id: randomUUID(), fields }]);
}

/** Saves whether a department came, and with whom. */
export async function saveAttendance(context: Context, raw: unknown): Promise<{ id: string }> {
  const { meetingId, attendanceId: id, version, ...fields } = parseInput(saveAttendanceInput, raw);
  return writeByForm(context, meetingId, [{ do: "set", part: "attendance", id, version, fields }]);
}

/** Takes a department off the list of those invited. */
export async function removeAttendance(context: Context, raw: unknown): Promise<{ id: string }> {
  const { meetingId, attendanceId: id, version } = parseInput(removeAttendanceInput, raw);
  return writeByForm(context, meetingId, [{ do: "remove", part: "attendance", id, version }]);
}
