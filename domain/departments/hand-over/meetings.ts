import { and, eq, getTableColumns, gte, inArray } from "drizzle-orm";
import { attendances, delegates, meetings, seriesDepartments } from "@/db/schema";
import type { Work } from "../../command";
import { instantOf, type LocalDate } from "../../dates";
import type { Inheritance, Succession } from "./succession";

/** The series that invited the department as a rule invite its successor in its place. */
export async function handOverSeries(
  { tx }: Work,
  { predecessorId, successorId }: Succession,
): Promise<number> {
  const held = await tx
    .delete(seriesDepartments)
    .where(eq(seriesDepartments.departmentId, predecessorId))
    .returning();
  if (successorId && held.length > 0) {
    const inherited = held.map((row) => ({ ...row, departmentId: successorId }));
    await tx.insert(seriesDepartments).values(inherited).onConflictDoNothing();
  }
  return held.length;
}

/** The condition for places at meetings from the day on that are not issued yet. */
export const isInvited = (departmentId: string, from: LocalDate) =>
  and(
    eq(attendances.departmentId, departmentId),
    inArray(meetings.status, ["planned", "draft"]),
    gte(meetings.startsAt, instantOf(from, "00:00")),
  );

/** To meetings from the day on that are not issued yet the successor comes; one that is invited already brings all delegates. */
export async function handOverInvitations({ tx }: Work, inheritance: Inheritance): Promise<number> {
  const { predecessorId, successorId, effectiveOn } = inheritance;
  const rows = await tx
    .select(getTableColumns(attendances))
    .from(attendances)
    .innerJoin(meetings, eq(meetings.id, attendances.meetingId))
    .where(isInvited(predecessorId, effectiveOn))
    .for("update", { of: attendances });
  for (const row of rows) {
    const own = eq(attendances.id, row.id);
    const [there] = await tx
      .select({ id: attendances.id })
      .from(attendances)
      .where(and(eq(attendances.meetingId, row.meetingId), eq(attendances.departmentId, successorId)));
    if (there) {
      await tx.update(delegates).set({ attendanceId: there.id }).where(eq(delegates.attendanceId, row.id));
      await tx.delete(attendances).where(own);
    } else {
      const columns = { departmentId: successorId, version: row.version + 1 };
      await tx.update(attendances).set(columns).where(own);
    }
  }
  return rows.length;
}
