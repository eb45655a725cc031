import { and, asc, eq, inArray } from "drizzle-orm";
import { attendances, departments, directives, figures, meetings, taskParts, tasks } from "@/db/schema";
import { type Context, carryOut, type Work } from "../command";
import { today } from "../dates";
import { ConflictError, ForbiddenError, RefusedError } from "../errors";
import { parseInput } from "../input";
import { mayOnMeeting } from "../permissions";
import { draftFor } from "./draft";
import { fingerprintOf } from "./fingerprint";
import { chairOf, headingWords } from "./heading";
import { issueInput } from "./input";
import { gapsOf } from "./rules";

/**
 * Issues a record: its text and the names and titles in it are frozen, its conclusions numbered, its tasks opened.
 * Throws RefusedError ("gaps") while a conclusion has neither task nor mark, a task no lead department, or the record
 * no chair or no conclusion; ConflictError where the record was written since it was read.
 */
export async function issueMeeting(context: Context, raw: unknown): Promise<{ id: string }> {
  const input = parseInput(issueInput, raw);
  return carryOut(context, async (work) => {
    const meeting = await draftFor(work, input.meetingId, "update");
    if (!mayOnMeeting(work.actor, "issue")) throw new ForbiddenError();
    if (meeting.version !== input.version) throw new ConflictError();
    if (input.seen !== undefined && input.seen !== (await fingerprintOf(work.tx, meeting.id))) {
      throw new ConflictError();
    }
    const conclusions = await conclusionsOf(work, meeting.id);
    const [gap] = gapsOf(meeting, conclusions);
    if (gap) throw new RefusedError(`gap_${gap.kind}`, { number: gap.number ?? 0 });

    await freezeNames(work, meeting.id);
    await freezeNumbers(work, conclusions);
    await markIssued(work, meeting);
    await work.record({
      kind: "issued",
      subject: "meeting",
      subjectId: meeting.id,
      before: { status: meeting.status },
      after: { status: "issued", conclusions: conclusions.length },
    });
    for (const conclusion of conclusions) await openTasks(work, conclusion, meeting.chairId);
    return { id: meeting.id };
  });
}

async function conclusionsOf({ tx }: Work, meetingId: string) {
  const rows = await tx
    .select({ id: directives.id, noTask: directives.noTask })
    .from(directives)
    .where(eq(directives.meetingId, meetingId))
    .orderBy(asc(directives.position), asc(directives.id));
  const drafts = await tx
    .select()
    .from(tasks)
    .where(eq(tasks.meetingId, meetingId))
    .orderBy(asc(tasks.position), asc(tasks.id));
  return rows.map((row) => ({ ...row, tasks: drafts.filter((task) => task.directiveId === row.id) }));
}

async function markIssued({ tx, actor, clock }: Work, meeting: typeof meetings.$inferSelect) {
  const chair = meeting.chairId ? await chairOf(tx, meeting.chairId) : null;
  const chairName = chair?.name ?? meeting.chairName;
  await tx
    .update(meetings)
    .set({
      status: "issued",
      chairName,
      searchText: headingWords({ ...meeting, chairName }),
      issuedAt: clock.now(),
      issuedBy: actor.kind === "person" ? actor.id : null,
      version: meeting.version + 1,
    })
    .where(eq(meetings.id, meeting.id));
}

async function freezeNumbers({ tx }: Work, conclusions: readonly { id: string }[]) {
  for (const [index, { id }] of conclusions.entries()) {
    await tx
      .update(directives)
      .set({ number: index + 1 })
      .where(eq(directives.id, id));
  }
}

/** Writes the departments' names of today into what names them, so that a later merger does not rewrite the record. */
async function freezeNames({ tx }: Work, meetingId: string) {
  await tx
    .update(attendances)
    .set({ label: departments.name })
    .from(departments)
    .where(and(eq(attendances.meetingId, meetingId), eq(attendances.departmentId, departments.id)));
  await tx
    .update(figures)
    .set({ departmentName: departments.name })
    .from(departments)
    .where(and(eq(figures.meetingId, meetingId), eq(figures.departmentId, departments.id)));
  await tx
    .update(tasks)
    .set({ leadDepartmentName: departments.name })
    .from(departments)
    .where(and(eq(tasks.meetingId, meetingId), eq(tasks.leadDepartmentId, departments.id)));
  await tx
    .update(taskParts)
    .set({ departmentName: departments.name })
    .from(departments)
    .where(
      and(
        inArray(
          taskParts.taskId,
          tx.select({ id: tasks.id }).from(tasks).where(eq(tasks.meetingId, meetingId)),
        ),
        eq(taskParts.departmentId, departments.id),
      ),
    );
}

async function openTasks(
  work: Work,
  conclusion: { tasks: (typeof tasks.$inferSelect)[] },
  chairId: string | null,
) {
  const openedOn = today(work.clock);
  for (const [index, task] of conclusion.tasks.entries()) {
    const responsibleLeaderId = task.responsibleLeaderId ?? chairId;
    await work.tx
      .update(tasks)
      .set({
        status: "assigned",
        number: index + 1,
        openedOn,
        originalDueOn: task.dueOn,
        responsibleLeaderId,
        version: task.version + 1,
      })
      .where(eq(tasks.id, task.id));
    await work.record({
      kind: "opened",
      subject: "task",
      subjectId: task.id,
      after: {
        status: "assigned",
        leadDepartmentId: task.leadDepartmentId,
        ownerId: null,
        responsibleLeaderId,
        dueOn: task.dueOn,
        originalDueOn: task.dueOn,
        priority: task.priority,
        percent: 0,
      },
      onBehalfOfId: chairId,
    });
  }
}
