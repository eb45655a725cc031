import { and, eq, getTableColumns, inArray, isNull, max } from "drizzle-orm";
import { progressReports, taskParts } from "@/db/schema";
import type { HistoryFields } from "@/db/schema/history";
import { type Context, carryOut, type Work } from "../command";
import { today } from "../dates";
import { ForbiddenError, RefusedError } from "../errors";
import { changedFields } from "../history/record";
import { parseInput } from "../input";
import { hasHead } from "../people/headship";
import { isActiveMember } from "../people/queries";
import { mayOnPart, mayOnTask } from "../permissions";
import { trackedFields } from "./commands";
import { type Deed, deedIn, isTooLate, lastRows } from "./deeds";
import { undoInput } from "./input";
import { type LoadedTask, loadTask, writeTask } from "./load";
import { isOpen, type TaskMove } from "./rules";

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

/** Whether the actor did it, and still might; of a part that is asked where it is found. */
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
  const before = Object.fromEntries(known) as Partial<ReturnType<typeof trackedFields>>;
  const columns = { ...before, ...(await withoutGoneOwner(work, { ...task, ...before })) };
  const reportedAt = deed.reportIds.length > 0 ? { reportedAt: await lastReportAt(work, task.id) } : {};
  await writeTask(work, task, task.version, { ...columns, ...reportedAt });
  return changedFields(trackedFields(task), trackedFields({ ...task, ...columns }));
}

/** Who left the department meanwhile gets nothing back: the head names somebody, as where work is handed over. */
async function withoutGoneOwner(work: Work, { status, ownerId, leadDepartmentId }: LoadedTask) {
  if (!ownerId || !isOpen(status) || (await stays(work, ownerId, leadDepartmentId))) return {};
  return { ownerId: null, ...(status === "in_progress" && { status: "assigned" as const }) };
}

const stays = ({ tx, clock }: Work, personId: string, departmentId: string | null) =>
  isActiveMember(tx, personId, departmentId, today(clock));

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
async function putPartBack(work: Work, task: LoadedTask, { kind, before }: Deed) {
  const departmentId = String(before.departmentId);
  const [part] = await work.tx
    .select({
      ...getTableColumns(taskParts),
      departmentHasHead: hasHead(taskParts.departmentId, today(work.clock)),
    })
    .from(taskParts)
    .where(and(eq(taskParts.taskId, task.id), eq(taskParts.departmentId, departmentId)));
  if (!part) throw new RefusedError("undo_overtaken");
  const action = kind === "part_person_named" ? "name_person" : "report_part";
  if (!mayOnPart(work.actor, action, part)) throw new ForbiddenError();
  const status = (before.partStatus ?? part.status) as typeof part.status;
  const named = before.personId === undefined ? part.personId : (before.personId as string | null);
  const isGone = named && status !== "done" && !(await stays(work, named, departmentId));
  const personId = isGone ? null : named;
  await work.tx
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
