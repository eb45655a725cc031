import { and, asc, eq } from "drizzle-orm";
import { attendances, departments, directives, meetings, tasks } from "@/db/schema";
import { type Context, carryOut, type Work } from "@/domain/command";
import { archive2014, archiveDay, archiveReason } from "./archive-2014";
import { by, type Desk, one } from "./desk";
import { beginRecord, writeRecord } from "./write-record";

/** The clerk types in the record of 2014 and closes it as an archive, its tasks with it. */
export async function takeOverArchive(desk: Desk, at: Date): Promise<void> {
  const { seriesId } = desk;
  const clerk = await by(desk, "hien", at);
  const meetingId = await beginRecord(desk, clerk, { content: archive2014, date: archiveDay, seriesId });
  await writeRecord(desk, clerk, meetingId, archive2014);
  await closeAsArchive(clerk, meetingId);
}

/**
 * Not issued in this office: whose record it was, when it went out and what came of it is not known. Its days are those
 * of the meeting, which is the least that the rows can say.
 */
async function closeAsArchive(context: Context, meetingId: string): Promise<void> {
  await carryOut(context, async (work) => {
    const meeting = one(await work.tx.select().from(meetings).where(eq(meetings.id, meetingId)));
    await freezeLabels(work, meetingId);
    await work.tx
      .update(meetings)
      .set({
        status: "issued",
        archive: true,
        issuedAt: meeting.startsAt,
        clerkId: null,
        version: meeting.version + 1,
      })
      .where(eq(meetings.id, meetingId));
    await work.record({
      kind: "archived",
      subject: "meeting",
      subjectId: meetingId,
      before: { status: meeting.status },
      after: { status: "issued", archive: true },
      effectiveOn: archiveDay,
    });
    await closeTasks(work, meetingId, meeting.chairId);
    return { id: meetingId };
  });
}

async function freezeLabels({ tx }: Work, meetingId: string): Promise<void> {
  await tx
    .update(attendances)
    .set({ label: departments.name })
    .from(departments)
    .where(and(eq(attendances.meetingId, meetingId), eq(attendances.departmentId, departments.id)));
  const conclusions = await tx
    .select({ id: directives.id })
    .from(directives)
    .where(eq(directives.meetingId, meetingId))
    .orderBy(asc(directives.position));
  for (const [index, { id }] of conclusions.entries()) {
    await tx
      .update(directives)
      .set({ number: index + 1 })
      .where(eq(directives.id, id));
  }
}

async function closeTasks(work: Work, meetingId: string, responsibleLeaderId: string | null): Promise<void> {
  const rows = await work.tx
    .select({ id: tasks.id, leadDepartmentId: departments.id, leadDepartmentName: departments.name })
    .from(tasks)
    .innerJoin(departments, eq(departments.id, tasks.leadDepartmentId))
    .where(eq(tasks.meetingId, meetingId));
  for (const { id, leadDepartmentId, leadDepartmentName } of rows) {
    const closed = { status: "completed", completedOn: archiveDay, percent: 100 } as const;
    await work.tx
      .update(tasks)
      .set({
        ...closed,
        number: 1,
        openedOn: archiveDay,
        archive: true,
        leadDepartmentName,
        responsibleLeaderId,
      })
      .where(eq(tasks.id, id));
    await work.record({
      kind: "archived",
      subject: "task",
      subjectId: id,
      after: { ...closed, leadDepartmentId, responsibleLeaderId },
      reason: archiveReason,
      effectiveOn: archiveDay,
    });
  }
}
