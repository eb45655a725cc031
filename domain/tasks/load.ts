import { and, eq, getTableColumns } from "drizzle-orm";
import type { TaskStatus } from "@/db/enums";
import { meetings, tasks } from "@/db/schema";
import type { Work } from "../command";
import { today } from "../dates";
import { ConflictError, ForbiddenError, NotFoundError, RefusedError } from "../errors";
import { hasHead } from "../people/headship";
import { mayOnTask, type TaskAction } from "../permissions";
import { visibleTasks } from "./visibility";

/**
 * The task that a command is about to change, locked until its transaction ends, with what permissions ask. Found only
 * through what the actor may see. Throws NotFoundError otherwise.
 */
export async function loadTask(work: Work, taskId: string) {
  const [task] = await work.tx
    .select({ ...getTableColumns(tasks), leadHasHead: hasHead(tasks.leadDepartmentId, today(work.clock)) })
    .from(tasks)
    .innerJoin(meetings, eq(meetings.id, tasks.meetingId))
    .where(and(eq(tasks.id, taskId), visibleTasks(work.actor)))
    .for("update", { of: tasks });
  if (!task?.status) throw new NotFoundError();
  return { ...task, status: task.status as TaskStatus };
}

export type LoadedTask = Awaited<ReturnType<typeof loadTask>>;

/** Throws ForbiddenError, or RefusedError for a task that came from an archive: its life is over. */
export function authorise(work: Work, action: TaskAction, task: LoadedTask): void {
  if (!mayOnTask(work.actor, action, task)) throw new ForbiddenError();
  if (task.archive) throw new RefusedError("task_is_archive");
}

/** Whoever looks at an older state is told so, before being told that the state does not allow it. */
export function notNow(task: LoadedTask, version: number): Error {
  return version === task.version ? new RefusedError(`not_while_${task.status}`) : new ConflictError();
}

/** Writes columns of a task as it was read; throws ConflictError where the writer had an older version before their eyes. */
export async function writeTask(
  work: Work,
  task: LoadedTask,
  version: number,
  columns: Partial<typeof tasks.$inferInsert>,
): Promise<void> {
  const written = await work.tx
    .update(tasks)
    .set({ ...columns, version: task.version + 1 })
    .where(and(eq(tasks.id, task.id), eq(tasks.version, version)))
    .returning({ id: tasks.id });
  if (written.length === 0) throw new ConflictError();
}
