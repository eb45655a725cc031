import { eq } from "drizzle-orm";
import { taskParts, tasks } from "@/db/schema";
import type { Work } from "../command";
import { today } from "../dates";
import { ConflictError } from "../errors";
import { firstOf } from "../recurrence/rules";

type Draft = typeof tasks.$inferSelect;

interface Opening {
  number: number;
  /** Whose meeting it was: the responsible leader where the draft names none. */
  chairId: string | null;
  /** How the history calls it, where it is not the issue of the record that opens the task, and why it came later. */
  kind?: "added";
  reason?: string;
}

/**
 * Opens a task of a draft: for its lead department, or for each chosen member of its group a task of its own. The
 * draft's row becomes the task of the first member, the others are copies of it with their parts.
 */
export async function openTask(
  work: Work,
  draft: Draft,
  leads: readonly string[],
  opening: Opening,
): Promise<void> {
  const sharedId = draft.groupId ? draft.id : null;
  const columns = {
    status: "assigned" as const,
    number: opening.number,
    openedOn: today(work.clock),
    originalDueOn: draft.dueOn,
    responsibleLeaderId: draft.responsibleLeaderId ?? opening.chairId,
    sharedId,
    ...firstOf(draft),
  };
  for (const [index, leadDepartmentId] of [...new Set(leads)].entries()) {
    const task = { ...draft, ...columns, leadDepartmentId, version: draft.version + 1 };
    const id = index === 0 ? await become(work, task) : await copy(work, task);
    await recordOpening(work, { ...task, id }, opening);
  }
}

async function become({ tx }: Work, { id, ...columns }: Draft): Promise<string> {
  await tx.update(tasks).set(columns).where(eq(tasks.id, id));
  return id;
}

async function copy({ tx }: Work, { id: draftId, ...columns }: Draft): Promise<string> {
  const [copied] = await tx
    .insert(tasks)
    .values({ ...columns, memberIds: [], version: 1 })
    .returning({ id: tasks.id });
  if (!copied) throw new ConflictError();
  const parts = await tx
    .select({ departmentId: taskParts.departmentId })
    .from(taskParts)
    .where(eq(taskParts.taskId, draftId));
  if (parts.length > 0) {
    await tx.insert(taskParts).values(parts.map((part) => ({ ...part, taskId: copied.id })));
  }
  return copied.id;
}

async function recordOpening(work: Work, task: Draft, { chairId, kind, reason }: Opening): Promise<void> {
  const { leadDepartmentId, responsibleLeaderId, dueOn, originalDueOn, priority, groupId } = task;
  const { recurrence, recurrenceEndsOn, period } = task;
  await work.record({
    kind: kind ?? "opened",
    subject: "task",
    subjectId: task.id,
    after: {
      status: "assigned",
      leadDepartmentId,
      ownerId: null,
      responsibleLeaderId,
      dueOn,
      originalDueOn,
      priority,
      percent: 0,
      ...(groupId && { groupId }),
      ...(recurrence && { recurrence, recurrenceEndsOn, period }),
    },
    reason,
    onBehalfOfId: chairId,
  });
}

/**
 * Takes back what openTask did while nobody has acted on it: the row is a draft's again; its copies, and what was opened
 * for later periods, are gone.
 */
export async function foldTask(
  work: Work,
  task: Draft,
  { chairId, reason }: { chairId: string | null; reason: string },
): Promise<void> {
  await work.record({
    kind: "withdrawn",
    subject: "task",
    subjectId: task.id,
    before: { status: task.status, leadDepartmentId: task.leadDepartmentId },
    after: { status: null },
    reason,
  });
  if (task.previousTaskId || (task.sharedId && task.sharedId !== task.id)) {
    await work.tx.delete(tasks).where(eq(tasks.id, task.id));
    return;
  }
  await work.tx
    .update(tasks)
    .set({
      status: null,
      number: null,
      openedOn: null,
      originalDueOn: null,
      leadDepartmentId: task.sharedId ? null : task.leadDepartmentId,
      leadDepartmentName: "",
      groupName: "",
      // The chair is what a draft means by naming nobody.
      responsibleLeaderId: task.responsibleLeaderId === chairId ? null : task.responsibleLeaderId,
      sharedId: null,
      ...firstOf({}),
      version: task.version + 1,
    })
    .where(eq(tasks.id, task.id));
}
