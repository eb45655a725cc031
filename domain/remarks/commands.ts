import { eq } from "drizzle-orm";
import { mentions, remarks } from "@/db/schema";
import { type Context, carryOut } from "../command";
import { ConflictError, ForbiddenError, NotFoundError } from "../errors";
import { parseInput } from "../input";
import { authorise, loadTask } from "../tasks/load";
import { addRemarkInput, removeRemarkInput } from "./input";
import { mentionedIn } from "./mention";
import { markTalkSeen } from "./seen";

/**
 * Says something about a task, to all who may see it; nothing of the task changes. Throws NotFoundError, RefusedError (a
 * task from an archive), InvalidError (nothing is said, or somebody is named who may not see the task).
 */
export async function addRemark(context: Context, raw: unknown): Promise<{ id: string }> {
  const { taskId, body } = parseInput(addRemarkInput, raw);
  return carryOut(context, async (work) => {
    const task = await loadTask(work, taskId);
    authorise(work, "remark", task);
    if (work.actor.kind !== "person") throw new ForbiddenError();
    const { id: authorId } = work.actor;
    await markTalkSeen(work.tx, work.actor, task.id, work.clock);
    const named = await mentionedIn(work, task.id, body);
    const [remark] = await work.tx
      .insert(remarks)
      .values({ taskId: task.id, authorId, body, createdAt: work.clock.now() })
      .returning({ id: remarks.id });
    if (!remark) throw new ConflictError();
    const others = named.filter((id) => id !== authorId);
    const rows = others.map((personId) => ({ remarkId: remark.id, personId }));
    if (rows.length > 0) await work.tx.insert(mentions).values(rows);
    await work.record({
      kind: "remark",
      subject: "task",
      subjectId: task.id,
      after: { remarkId: remark.id, mentioned: others },
    });
    return { id: task.id };
  });
}

/**
 * Takes back what one said oneself: its words are gone for good, that something was said stays. Throws NotFoundError,
 * ForbiddenError (somebody else said it).
 */
export async function removeRemark(context: Context, raw: unknown): Promise<{ id: string }> {
  const { remarkId } = parseInput(removeRemarkInput, raw);
  return carryOut(context, async (work) => {
    const [remark] = await work.tx.select().from(remarks).where(eq(remarks.id, remarkId));
    if (!remark) throw new NotFoundError();
    const task = await loadTask(work, remark.taskId);
    authorise(work, "remark", task);
    if (work.actor.kind !== "person" || work.actor.id !== remark.authorId) throw new ForbiddenError();
    if (remark.removedAt) return { id: task.id };
    await work.tx
      .update(remarks)
      .set({ body: "", removedAt: work.clock.now() })
      .where(eq(remarks.id, remark.id));
    await work.record({ kind: "remark_removed", subject: "task", subjectId: task.id, after: { remarkId } });
    return { id: task.id };
  });
}
