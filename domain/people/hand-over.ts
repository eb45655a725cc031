import { and, eq, getTableColumns, inArray } from "drizzle-orm";
import { taskParts, tasks } from "@/db/schema";
import type { Work } from "../command";
import { changedFields } from "../history/record";
import type { Held } from "./holdings";

/** Why somebody no longer does what they did: the history of each task says it. */
export type Cause = "deactivated" | "membership_ended";

interface HandOver {
  from: string;
  /** Who takes it; null gives it back to the head, who names somebody. */
  to: string | null;
  cause: Cause;
}

/** Hands over what a person holds at a department, in the transaction of what takes the person away from it. */
export async function handOverHeld(work: Work, held: Held, handOver: HandOver): Promise<void> {
  await handOverTasks(work, held.taskIds, handOver);
  await handOverParts(work, held.partIds, handOver);
}

/** What was being worked on is to be handed out again; what was handed in stays with whom it was handed to. */
async function handOverTasks(work: Work, taskIds: readonly string[], { from, to, cause }: HandOver) {
  const rows = await work.tx
    .select()
    .from(tasks)
    .where(and(inArray(tasks.id, [...taskIds]), eq(tasks.ownerId, from)))
    .orderBy(tasks.id)
    .for("update");
  for (const { id, ownerId, status, version } of rows) {
    const next = to === null && status === "in_progress" ? ("assigned" as const) : status;
    const columns = { ownerId: to, status: next };
    await work.tx
      .update(tasks)
      .set({ ...columns, version: version + 1 })
      .where(eq(tasks.id, id));
    const changes = changedFields({ ownerId, status }, columns);
    await work.record({
      kind: "owner_handed_over",
      subject: "task",
      subjectId: id,
      before: changes.before,
      after: { ...changes.after, cause },
    });
  }
}

async function handOverParts(work: Work, partIds: readonly string[], { from, to, cause }: HandOver) {
  const rows = await work.tx
    .select(getTableColumns(taskParts))
    .from(taskParts)
    .where(and(inArray(taskParts.id, [...partIds]), eq(taskParts.personId, from)))
    .orderBy(taskParts.id)
    .for("update");
  for (const { id, taskId, departmentId, version } of rows) {
    await work.tx
      .update(taskParts)
      .set({ personId: to, version: version + 1 })
      .where(eq(taskParts.id, id));
    await work.record({
      kind: "part_person_handed_over",
      subject: "task",
      subjectId: taskId,
      before: { departmentId, personId: from },
      after: { departmentId, personId: to, cause },
    });
  }
}

/** Gives the decisions that wait for a leader, or will, to another. */
export async function handOverQueue(
  work: Work,
  taskIds: readonly string[],
  { from, to, cause }: HandOver,
): Promise<void> {
  const rows = await work.tx
    .select({ id: tasks.id, version: tasks.version })
    .from(tasks)
    .where(and(inArray(tasks.id, [...taskIds]), eq(tasks.responsibleLeaderId, from)))
    .orderBy(tasks.id)
    .for("update");
  for (const { id, version } of rows) {
    await work.tx
      .update(tasks)
      .set({ responsibleLeaderId: to, version: version + 1 })
      .where(eq(tasks.id, id));
    await work.record({
      kind: "leader_handed_over",
      subject: "task",
      subjectId: id,
      before: { responsibleLeaderId: from },
      after: { responsibleLeaderId: to, cause },
    });
  }
}
