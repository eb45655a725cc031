import { and, eq, inArray, sql } from "drizzle-orm";
import { extensions } from "@/db/schema";
import type { Work } from "../command";
import { ConflictError, ForbiddenError, NotFoundError, RefusedError } from "../errors";
import { type ExtensionAction, mayOnExtension } from "../permissions";
import { type LoadedTask, loadTask } from "../tasks/load";
import { canStep, openExtensionStatuses } from "./rules";

type Input = { taskId: string; extensionId: string; version: number };

/**
 * The request that a step is about to change, with its task locked. Throws NotFoundError, ForbiddenError, ConflictError
 * (somebody took a step meanwhile) and RefusedError (it is not where this step is taken).
 */
export async function loadExtension(work: Work, action: ExtensionAction, input: Input) {
  const task = await loadTask(work, input.taskId);
  const [extension] = await work.tx
    .select()
    .from(extensions)
    .where(and(eq(extensions.id, input.extensionId), eq(extensions.taskId, task.id)));
  if (!extension) throw new NotFoundError();
  if (!mayOnExtension(work.actor, action, { ...task, requestedBy: extension.requestedBy })) {
    throw new ForbiddenError();
  }
  if (extension.version !== input.version) throw new ConflictError();
  if (!canStep(action, extension.status)) throw new RefusedError(`extension_is_${extension.status}`);
  return { task, extension };
}

/** What became of the requests of a task before. */
export async function earlierOf({ tx }: Work, task: LoadedTask) {
  const [row] = await tx
    .select({
      granted: sql<number>`(count(*) filter (where ${extensions.status} = 'granted'))::int`,
      open: sql<boolean>`coalesce(bool_or(${inArray(extensions.status, [...openExtensionStatuses])}), false)`,
    })
    .from(extensions)
    .where(eq(extensions.taskId, task.id));
  return row ?? { granted: 0, open: false };
}
