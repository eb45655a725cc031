import { and, eq } from "drizzle-orm";
import { tasks } from "@/db/schema";
import type { Work } from "../../command";
import { today } from "../../dates";
import { isActiveMember } from "../../people/queries";
import { dropPartOf } from "../../tasks/parts";
import { choosesMember, type Inheritance, toBeDone } from "./succession";

/** Open tasks and those of drafts go to the successor; the owner stays the owner, as they move along. */
export async function handOverTasks(work: Work, inheritance: Inheritance): Promise<number> {
  const chosen = await replaceMember(work, inheritance);
  const led = await work.tx
    .select()
    .from(tasks)
    .where(and(eq(tasks.leadDepartmentId, inheritance.predecessorId), toBeDone))
    .orderBy(tasks.id)
    .for("update");
  for (const task of led) {
    await dropPartOf(work, task.id, inheritance.successorId);
    await handOverTask(work, task, inheritance);
  }
  return led.length + chosen;
}

async function handOverTask(work: Work, task: typeof tasks.$inferSelect, inheritance: Inheritance) {
  const { predecessorId, successorId, document: reason, effectiveOn } = inheritance;
  const left = await leftBehind(work, task, successorId);
  const without = left ? { ownerId: null, status: "assigned" as const } : {};
  await work.tx
    .update(tasks)
    .set({ leadDepartmentId: successorId, ...without, version: task.version + 1 })
    .where(eq(tasks.id, task.id));
  if (!task.status) return;
  const before = left ? { ownerId: task.ownerId, status: task.status } : {};
  await work.record({
    kind: "lead_changed",
    subject: "task",
    subjectId: task.id,
    before: { leadDepartmentId: predecessorId, ...before },
    after: { leadDepartmentId: successorId, ...without },
    reason,
    effectiveOn,
  });
}

/** Whether somebody works on the task who belongs to neither department any more: then it is to be handed out again. */
async function leftBehind({ tx, clock }: Work, task: typeof tasks.$inferSelect, successorId: string) {
  if (task.status !== "in_progress" || !task.ownerId) return false;
  return !(await isActiveMember(tx, task.ownerId, successorId, today(clock)));
}

/** Members that a draft chose from a group: the successor stands in, once. */
async function replaceMember({ tx }: Work, { predecessorId, successorId }: Inheritance): Promise<number> {
  const drafts = await tx
    .select({ id: tasks.id, memberIds: tasks.memberIds, version: tasks.version })
    .from(tasks)
    .where(choosesMember(predecessorId))
    .for("update");
  for (const { id, memberIds, version } of drafts) {
    const replaced = memberIds.map((member) => (member === predecessorId ? successorId : member));
    await tx
      .update(tasks)
      .set({ memberIds: [...new Set(replaced)], version: version + 1 })
      .where(eq(tasks.id, id));
  }
  return drafts.length;
}
