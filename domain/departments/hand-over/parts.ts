import { and, eq, getTableColumns, sql } from "drizzle-orm";
import { progressReports, taskParts, tasks } from "@/db/schema";
import type { Work } from "../../command";
import { dropPartOf } from "../../tasks/parts";
import { partOfBoth } from "../rules";
import { type Inheritance, toBeDone } from "./succession";

type Part = typeof taskParts.$inferSelect;

/** Parts of open tasks go to the successor; one that it has already takes them in, one that it leads needs none. */
export async function handOverParts(work: Work, inheritance: Inheritance): Promise<number> {
  const { predecessorId, successorId, document: reason, effectiveOn } = inheritance;
  const rows = await work.tx
    .select({ ...getTableColumns(taskParts), lead: tasks.leadDepartmentId, given: tasks.status })
    .from(taskParts)
    .innerJoin(tasks, eq(tasks.id, taskParts.taskId))
    .where(and(eq(taskParts.departmentId, predecessorId), toBeDone))
    .orderBy(tasks.id)
    .for("update");
  for (const { lead, given, ...part } of rows) {
    if (lead === successorId) await dropPartOf(work, part.taskId, predecessorId);
    else await handOverPart(work, part, successorId);
    // Who has the task open with the parts as they were is told so.
    await work.tx
      .update(tasks)
      .set({ version: sql`${tasks.version} + 1` })
      .where(eq(tasks.id, part.taskId));
    if (!given) continue;
    await work.record({
      kind: "part_handed_over",
      subject: "task",
      subjectId: part.taskId,
      before: { departmentId: predecessorId },
      after: { departmentId: successorId },
      reason,
      effectiveOn,
    });
  }
  return rows.length;
}

async function handOverPart({ tx }: Work, part: Part, successorId: string): Promise<void> {
  const [there] = await tx
    .select()
    .from(taskParts)
    .where(and(eq(taskParts.taskId, part.taskId), eq(taskParts.departmentId, successorId)))
    .for("update");
  if (!there) {
    await tx
      .update(taskParts)
      .set({ departmentId: successorId, version: part.version + 1 })
      .where(eq(taskParts.id, part.id));
    return;
  }
  await tx.update(progressReports).set({ partId: there.id }).where(eq(progressReports.partId, part.id));
  await tx.delete(taskParts).where(eq(taskParts.id, part.id));
  await tx
    .update(taskParts)
    .set({
      personId: there.personId ?? part.personId,
      status: partOfBoth(there.status, part.status),
      version: there.version + 1,
    })
    .where(eq(taskParts.id, there.id));
}
