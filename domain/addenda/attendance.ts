import { and, asc, eq } from "drizzle-orm";
import { attendances, delegates } from "@/db/schema";
import { setDelegates } from "../attendance/delegates";
import { parseDelegates, writeDelegates } from "../attendance/rules";
import type { Context, Work } from "../command";
import { ConflictError, InvalidError, NotFoundError } from "../errors";
import { changedFields } from "../history/record";
import { parseInput } from "../input";
import { positionAtEnd } from "../positions";
import { writtenRow } from "../rows";
import { addAttendanceInput, amendAttendanceInput } from "./input";
import { addAddendum, departmentName } from "./write";

/** Puts right whether a department came, and with whom. */
export async function amendAttendance(context: Context, raw: unknown): Promise<{ id: string }> {
  const input = parseInput(amendAttendanceInput, raw);
  return addAddendum(context, input, async (work, meeting) => {
    const own = and(eq(attendances.id, input.partId), eq(attendances.meetingId, meeting.id));
    const before = await attendanceOf(work, own);
    await writtenRow(
      await work.tx
        .update(attendances)
        .set({ status: input.status, note: input.note, version: input.version + 1 })
        .where(and(own, eq(attendances.version, input.version)))
        .returning({ id: attendances.id }),
      async () => true,
    );
    await setDelegates(work.tx, input.partId, input.delegates);
    return { part: "attendance", partId: input.partId, ...changedFields(before, fieldsOf(input)) };
  });
}

/** Adds a department, or another body under its own name, that the record forgot. */
export async function addAttendance(context: Context, raw: unknown): Promise<{ id: string }> {
  const input = parseInput(addAttendanceInput, raw);
  return addAddendum(context, input, async (work, meeting) => {
    const { departmentId, status, note } = input;
    const label = departmentId ? await departmentName(work, meeting, departmentId) : input.label;
    if (label === "") throw new InvalidError({ departmentId: { key: "required" } });
    const there = await work.tx
      .select({ departmentId: attendances.departmentId, position: attendances.position })
      .from(attendances)
      .where(eq(attendances.meetingId, meeting.id));
    if (departmentId && there.some((row) => row.departmentId === departmentId)) {
      throw new InvalidError({ departmentId: { key: "already_invited" } });
    }
    const position = positionAtEnd(there.map((row) => row.position));
    const [added] = await work.tx
      .insert(attendances)
      .values({ meetingId: meeting.id, departmentId, label, status, note, position })
      .returning({ id: attendances.id });
    if (!added) throw new ConflictError();
    await setDelegates(work.tx, added.id, input.delegates);
    return {
      part: "attendance",
      partId: added.id,
      before: {},
      after: { departmentId, name: label, ...fieldsOf(input) },
    };
  });
}

function fieldsOf({ status, ...input }: { status: string | null; delegates: string; note: string }) {
  return { status, delegates: writeDelegates(parseDelegates(input.delegates)), note: input.note };
}

async function attendanceOf({ tx }: Work, own: ReturnType<typeof and>) {
  const [row] = await tx
    .select({ id: attendances.id, status: attendances.status, note: attendances.note })
    .from(attendances)
    .where(own);
  if (!row) throw new NotFoundError();
  const came = await tx
    .select({ name: delegates.name, title: delegates.title })
    .from(delegates)
    .where(eq(delegates.attendanceId, row.id))
    .orderBy(asc(delegates.position));
  return { status: row.status, delegates: writeDelegates(came), note: row.note };
}
