import { and, eq } from "drizzle-orm";
import { attendances, delegates, departments } from "@/db/schema";
import { type Context, carryOut, type Work } from "../command";
import { today } from "../dates";
import { isOpenOn } from "../departments/open";
import { InvalidError } from "../errors";
import { parseInput } from "../input";
import { draftFor } from "../meetings/draft";
import { positionAtEnd } from "../positions";
import { writtenRow } from "../rows";
import { inviteInput, removeAttendanceInput, saveAttendanceInput } from "./input";
import { parseDelegates } from "./rules";

/** Adds a department to those invited, or a body that is none of the departments under its own name. */
export async function invite(context: Context, raw: unknown): Promise<{ id: string }> {
  const input = parseInput(inviteInput, raw);
  return carryOut(context, async (work) => {
    const meeting = await draftFor(work, input.meetingId, "update");
    const label = input.departmentId ? "" : input.label;
    if (!input.departmentId && label === "") throw new InvalidError({ departmentId: { key: "required" } });
    if (input.departmentId) await checkInvitation(work, meeting.id, input.departmentId);
    const siblings = await work.tx
      .select({ position: attendances.position })
      .from(attendances)
      .where(eq(attendances.meetingId, meeting.id));
    await work.tx.insert(attendances).values({
      meetingId: meeting.id,
      departmentId: input.departmentId,
      label,
      position: positionAtEnd(siblings.map((sibling) => sibling.position)),
    });
    await work.record({
      kind: "department_invited",
      subject: "meeting",
      subjectId: meeting.id,
      after: { departmentId: input.departmentId, label },
    });
    return { id: meeting.id };
  });
}

/** Saves whether a department came, and with whom. */
export async function saveAttendance(context: Context, raw: unknown): Promise<{ id: string }> {
  const input = parseInput(saveAttendanceInput, raw);
  return carryOut(context, async (work) => {
    const meeting = await draftFor(work, input.meetingId, "share");
    const own = and(eq(attendances.id, input.attendanceId), eq(attendances.meetingId, meeting.id));
    const row = await writtenRow(
      await work.tx
        .update(attendances)
        .set({ status: input.status, note: input.note, version: input.version + 1 })
        .where(and(own, eq(attendances.version, input.version)))
        .returning({ departmentId: attendances.departmentId, label: attendances.label }),
      async () => (await work.tx.$count(attendances, own)) > 0,
    );
    await setDelegates(work, input.attendanceId, input.delegates);
    const { status, delegates: came, note } = input;
    await work.record({
      kind: "attendance_saved",
      subject: "meeting",
      subjectId: meeting.id,
      after: { ...row, status, delegates: came, note },
    });
    return { id: meeting.id };
  });
}

/** Takes a department off the list of those invited. */
export async function removeAttendance(context: Context, raw: unknown): Promise<{ id: string }> {
  const input = parseInput(removeAttendanceInput, raw);
  return carryOut(context, async (work) => {
    const meeting = await draftFor(work, input.meetingId, "update");
    const own = and(eq(attendances.id, input.attendanceId), eq(attendances.meetingId, meeting.id));
    const removed = await writtenRow(
      await work.tx
        .delete(attendances)
        .where(and(own, eq(attendances.version, input.version)))
        .returning({ departmentId: attendances.departmentId, label: attendances.label }),
      async () => (await work.tx.$count(attendances, own)) > 0,
    );
    await work.record({
      kind: "attendance_removed",
      subject: "meeting",
      subjectId: meeting.id,
      before: removed,
    });
    return { id: meeting.id };
  });
}

async function checkInvitation({ tx, clock }: Work, meetingId: string, departmentId: string) {
  const isOpen = and(eq(departments.id, departmentId), isOpenOn(today(clock)));
  if ((await tx.$count(departments, isOpen)) === 0)
    throw new InvalidError({ departmentId: { key: "unknown" } });
  const already = and(eq(attendances.meetingId, meetingId), eq(attendances.departmentId, departmentId));
  if ((await tx.$count(attendances, already)) > 0)
    throw new InvalidError({ departmentId: { key: "already_invited" } });
}

async function setDelegates({ tx }: Work, attendanceId: string, text: string) {
  await tx.delete(delegates).where(eq(delegates.attendanceId, attendanceId));
  const positions: string[] = [];
  for (const delegate of parseDelegates(text)) {
    const position = positionAtEnd(positions);
    positions.push(position);
    await tx.insert(delegates).values({ attendanceId, ...delegate, position });
  }
}
