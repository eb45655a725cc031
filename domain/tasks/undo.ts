import { and, eq, inArray, isNull, max } from "drizzle-orm";
import { progressReports, taskParts } from "@/db/schema";
import type { HistoryFields } from "@/db/schema/history";
import { type Context, carryOut, type Work } from "../command";
import { ForbiddenError, RefusedError } from "../errors";
import { changedFields } from "../history/record";
import { parseInput } from "../input";
import { mayOnTask } from "../permissions";
import { trackedFields } from "./commands";
import { type Deed, deedIn, isTooLate, lastRows } from "./deeds";
import { undoInput } from "./input";
import { type LoadedTask, loadTask, writeTask } from "./load";
import type { TaskMove } from "./rules";

/**
 * Takes back what the actor did last to a task, as long as nobody did anything to it since: a further row of the history,
 * by which the task is as it was; a report stays there, marked. Requests that lapsed by it stay lapsed.
 * Throws NotFoundError, ForbiddenError (somebody else did it) and RefusedError (something was done since, it is too long
 * ago, or cannot be taken back).
 */
export async function undo(context: Context, raw: unknown): Promise<{ id: string }> {
  const input = parseInput(undoInput, raw);
  return carryOut(context, async (work) => {
    const task = await loadTask(work, input.taskId);
    const deed = deedIn(await lastRows(work.tx, task.id));
    if (deed?.id !== input.eventId) throw new RefusedError("undo_overtaken");
    if (!isOwn(work, task, deed)) throw new ForbiddenError();
    if (!deed.undoable) throw new RefusedError("undo_not_this");
    if (isTooLate(deed, work.clock.now())) throw new RefusedError("undo_too_late");
    await withdrawReports(work, deed);
    const changed = deed.part ? await putPartBack(work, task, deed) : await putBack(work, task, deed);
    await work.record({
      kind: "undone",
      subject: "task",
      subjectId: task.id,
      before: changed.before,
      after: { ...changed.after, undone: deed.kind },
      onBehalfOfId: deed.onBehalfOfId,
      onBehalfOfDepartmentId: deed.onBehalfOfDepartmentId,
    });
    return { id: task.id };
  });
}

/** Whether the actor did it, and still might. */
function isOwn({ actor }: Work, task: LoadedTask, deed: Deed): boolean {
  if (actor.kind !== "person" || deed.actorId !== actor.id) return false;
  if (deed.part || !deed.undoable) return true;
  return mayOnTask(
    actor,
    deed.kind === "owner_changed" ? "name_owner" : (deed.kind as TaskMove | "report"),
    task,
  );
}

/** Reports keep their words; what was taken back counts no longer. */
async function withdrawReports({ tx, clock }: Work, { reportIds }: Deed): Promise<void> {
  if (reportIds.length === 0) return;
  const withdrawnAt = clock.now();
  await tx.update(progressReports).set({ withdrawnAt }).where(inArray(progressReports.id, reportIds));
}

async function putBack(work: Work, task: LoadedTask, deed: Deed) {
  const names = Object.keys(trackedFields(task));
  const known = Object.entries(deed.before).filter(([name]) => names.includes(name));
  const columns = Object.fromEntries(known) as Partial<ReturnType<typeof trackedFields>>;
  const reportedAt = deed.reportIds.length > 0 ? { reportedAt: await lastReportAt(work, task.id) } : {};
  await writeTask(work, task, task.version, { ...columns, ...reportedAt });
  return changedFields(trackedFields(task), trackedFields({ ...task, ...columns }));
}

async function lastReportAt({ tx }: Work, taskId: string): Promise<Date | null> {
  const [last] = await tx
    .select({ at: max(progressReports.reportedAt) })
    .from(progressReports)
    .where(
      and(
        eq(progressReports.taskId, taskId),
        isNull(progressReports.partId),
        isNull(progressReports.withdrawnAt),
      ),
    );
  return last?.at ?? null;
}

/** Of a coordinating department's part: who does it, or how it stood. */
async function putPartBack({ tx }: Work, task: LoadedTask, { before }: Deed) {
  const departmentId = String(before.departmentId);
  const [part] = await tx
    .select()
    .from(taskParts)
    .where(and(eq(taskParts.taskId, task.id), eq(taskParts.departmentId, departmentId)));
  if (!part) throw new RefusedError("undo_overtaken");
  const status = (before.partStatus ?? part.status) as typeof part.status;
  const personId = before.personId === undefined ? part.personId : (before.personId as string | null);
  await tx
    .update(taskParts)
    .set({ status, personId, version: part.version + 1 })
    .where(eq(taskParts.id, part.id));
  const fields = (of: { status: string; personId: string | null }): HistoryFields => ({
    partStatus: of.status,
    personId: of.personId,
  });
  const changed = changedFields(fields(part), fields({ status, personId }));
  return { before: { departmentId, ...changed.before }, after: { departmentId, ...changed.after } };
}
