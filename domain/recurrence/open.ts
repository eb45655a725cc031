import { eq, inArray } from "drizzle-orm";
import { departments, taskParts, tasks } from "@/db/schema";
import type { Work } from "../command";
import { today } from "../dates";
import { standingFor } from "../departments/successor";
import { isActiveMember } from "../people/queries";
import { hasNext } from "./latest";
import { dueIn, type Period, periodDue } from "./rules";

type Task = typeof tasks.$inferSelect;

/**
 * Opens the task of the next period after one, as that one stands today, with the owner where they still belong to the
 * department; its id. Null where none is due, somebody else opened it meanwhile, or nobody stands for its department.
 */
export async function openNext(work: Work, previousId: string): Promise<string | null> {
  const [previous] = await work.tx.select().from(tasks).where(eq(tasks.id, previousId)).for("update");
  const day = today(work.clock);
  const period = previous?.status ? periodDue(previous, day) : null;
  // Asked again once the row is held: who opened it at the same moment has finished by now.
  if (!previous || !period || (await hasNext(work.tx, previousId))) return null;
  const leadDepartmentId = await standingFor(work.tx, previous.leadDepartmentId ?? "", day);
  if (!leadDepartmentId) return null;
  const next = await nextOf(work, previous, leadDepartmentId, period);
  const [opened] = await work.tx.insert(tasks).values(next).returning();
  if (!opened) return null;
  await openParts(work, previous, opened);
  await recordOpening(work, opened);
  return opened.id;
}

async function nextOf(work: Work, previous: Task, leadDepartmentId: string, period: Period) {
  const day = today(work.clock);
  const ownerId = await whoStays(work, previous.ownerId, leadDepartmentId);
  const { meetingId, directiveId, number, title, groupId, groupName, sharedId } = previous;
  const { responsibleLeaderId, priority, recurrence, recurrenceDueOn, recurrenceEndsOn } = previous;
  const dueOn = recurrenceDueOn && dueIn(period, recurrenceDueOn);
  return {
    ...{ meetingId, directiveId, number, title, groupId, groupName, sharedId, responsibleLeaderId, priority },
    ...{ recurrence, recurrenceDueOn, recurrenceEndsOn, period, previousTaskId: previous.id },
    ...{ position: previous.position, searchText: previous.searchText, createdAt: work.clock.now() },
    ...{ dueOn, originalDueOn: dueOn, openedOn: day },
    leadDepartmentId,
    leadDepartmentName: (await namesOf(work, [leadDepartmentId])).get(leadDepartmentId) ?? "",
    ownerId,
    status: ownerId ? ("in_progress" as const) : ("assigned" as const),
  };
}

/** The same departments help, each by whoever stands for it today; who did a part goes on while they belong there. */
async function openParts(work: Work, previous: Task, { id: taskId, leadDepartmentId }: Task): Promise<void> {
  const day = today(work.clock);
  const before = await work.tx.select().from(taskParts).where(eq(taskParts.taskId, previous.id));
  const helping = new Map<string, string | null>();
  for (const part of before) {
    const departmentId = await standingFor(work.tx, part.departmentId, day);
    if (!departmentId || departmentId === leadDepartmentId || helping.has(departmentId)) continue;
    helping.set(departmentId, await whoStays(work, part.personId, departmentId));
  }
  const names = await namesOf(work, [...helping.keys()]);
  const rows = [...helping].map(([departmentId, personId]) => {
    return { taskId, departmentId, departmentName: names.get(departmentId) ?? "", personId };
  });
  if (rows.length > 0) await work.tx.insert(taskParts).values(rows);
}

async function whoStays({ tx, clock }: Work, personId: string | null, departmentId: string) {
  const stays = personId !== null && (await isActiveMember(tx, personId, departmentId, today(clock)));
  return stays ? personId : null;
}

async function namesOf({ tx }: Work, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx
    .select({ id: departments.id, name: departments.name })
    .from(departments)
    .where(inArray(departments.id, [...ids]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

async function recordOpening(work: Work, task: Task): Promise<void> {
  const { status, leadDepartmentId, ownerId, responsibleLeaderId, dueOn, originalDueOn, priority } = task;
  const { recurrence, recurrenceEndsOn, period, previousTaskId } = task;
  await work.record({
    kind: "period_opened",
    subject: "task",
    subjectId: task.id,
    after: {
      ...{
        status,
        leadDepartmentId,
        ownerId,
        responsibleLeaderId,
        dueOn,
        originalDueOn,
        priority,
        percent: 0,
      },
      ...{ recurrence, recurrenceEndsOn, period, previousTaskId },
    },
  });
}
