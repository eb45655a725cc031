import { asc, eq } from "drizzle-orm";
import { people, taskParts, type tasks } from "@/db/schema";
import { type Context, carryOut, type Work } from "../command";
import { ConflictError, ForbiddenError, InvalidError, RefusedError } from "../errors";
import { lapseExtension } from "../extensions/lapse";
import { changedFields } from "../history/record";
import { parseInput } from "../input";
import { mayOnMeeting } from "../permissions";
import { hasNext } from "../recurrence/latest";
import { amendedRecurrence } from "../recurrence/rules";
import { amendOthers, lockGroup, type RecurrenceColumns, recurrenceColumns } from "./amend-group";
import { type Assignment, checkAssignment } from "./assignment";
import { amendTaskInput } from "./input";
import { type LoadedTask, loadTask, writeTask } from "./load";
import { dropPartOf } from "./parts";
import { isOpen } from "./rules";

/**
 * Changes after the issue who does an open task, with whom, until when, how urgently, in whose queue it lies, or
 * whether it recurs; the original due date stays. A new lead department begins anew: the task has no owner and is assigned. Of a task given to
 * a group, due date, priority and leader can be changed for all who have it. Throws NotFoundError, ForbiddenError (no clerk), RefusedError (closed, or nothing changes), InvalidError, ConflictError.
 */
export async function amendTask(context: Context, raw: unknown): Promise<{ id: string }> {
  const input = parseInput(amendTaskInput, raw);
  return carryOut(context, async (work) => {
    if (input.wholeGroup) await lockGroup(work, input.taskId);
    const task = await loadTask(work, input.taskId);
    authoriseAmendment(work, task, input.version);
    const before = await assignmentOf(work, task);
    const departmentIds = [before.leadDepartmentId, ...before.coordinatingDepartmentIds];
    const names = await checkAssignment(work, task.meetingId, input, { ...before, departmentIds });
    const next = { ...input, coordinatingDepartmentIds: inOrder(input.coordinatingDepartmentIds, before) };
    const moved = leadColumns(task, next, names);
    const recurring = await recurrenceAfter(work, task, input);
    const changes = changedFields(
      await fieldsOf(work, { ...task, ...before }, names),
      await fieldsOf(work, { ...task, ...next, ...moved, ...recurring }, names),
    );
    if (Object.keys(changes.after).length === 0) throw new RefusedError("nothing_changed");
    const { dueOn, priority, responsibleLeaderId } = input;
    await writeTask(work, task, input.version, {
      dueOn,
      priority,
      responsibleLeaderId,
      ...moved,
      ...recurring,
    });
    await setParts(work, task.id, before.coordinatingDepartmentIds, next.coordinatingDepartmentIds, names);
    await work.record({
      kind: "amended",
      subject: "task",
      subjectId: task.id,
      ...changes,
      reason: input.reason,
    });
    if ("dueOn" in changes.after || moved.leadDepartmentId) await lapseExtension(work, task.id);
    if (input.wholeGroup) await amendOthers(work, task, changes, input.reason);
    return { id: task.id };
  });
}

function authoriseAmendment(work: Work, task: LoadedTask, version: number): void {
  if (!mayOnMeeting(work.actor, "amend")) throw new ForbiddenError();
  if (task.archive) throw new RefusedError("task_is_archive");
  if (version !== task.version) throw new ConflictError();
  if (!isOpen(task.status)) throw new RefusedError(`not_while_${task.status}`);
}

async function assignmentOf({ tx }: Work, task: LoadedTask): Promise<Assignment> {
  const parts = await tx
    .select({ departmentId: taskParts.departmentId })
    .from(taskParts)
    .where(eq(taskParts.taskId, task.id))
    .orderBy(asc(taskParts.departmentId));
  return {
    leadDepartmentId: task.leadDepartmentId ?? "",
    coordinatingDepartmentIds: parts.map((part) => part.departmentId),
    dueOn: task.dueOn,
    responsibleLeaderId: task.responsibleLeaderId,
  };
}

/** Those who stay before those who are new, so that the same departments are the same list. */
function inOrder(chosen: readonly string[], before: Assignment): string[] {
  const stay = before.coordinatingDepartmentIds.filter((id) => chosen.includes(id));
  return [...new Set([...stay, ...chosen])];
}

/** What a change of the lead department does to a task. */
function leadColumns(
  task: LoadedTask,
  { leadDepartmentId }: { leadDepartmentId: string },
  names: ReadonlyMap<string, string>,
) {
  if (leadDepartmentId === task.leadDepartmentId) return {};
  return {
    leadDepartmentId,
    leadDepartmentName: names.get(leadDepartmentId) ?? "",
    ownerId: null,
    status: "assigned" as const,
    submittedOn: null,
    returnedReason: "",
  };
}

/** What recurs can be changed at the latest task alone: the later ones are opened as that one stands. */
async function recurrenceAfter(
  work: Work,
  task: LoadedTask,
  input: ReturnType<typeof amendTaskInput.parse>,
): Promise<RecurrenceColumns> {
  const after = amendedRecurrence(task, input);
  if (after.recurrence && !input.dueOn) throw new InvalidError({ dueOn: { key: "recurs_without_due" } });
  const isSame = recurrenceColumns.every((name) => after[name] === task[name]);
  if (!isSame && (await hasNext(work.tx, task.id))) throw new RefusedError("recurrence_went_on");
  return after;
}

type Amended = Assignment &
  RecurrenceColumns &
  Pick<typeof tasks.$inferSelect, "priority" | "ownerId" | "status" | "submittedOn">;

/** The fields with the names of the day beside the ids: a record tells its changes by them. */
async function fieldsOf({ tx }: Work, task: Amended, names: ReadonlyMap<string, string>) {
  const { leadDepartmentId, coordinatingDepartmentIds, responsibleLeaderId } = task;
  const [leader] = responsibleLeaderId
    ? await tx.select({ name: people.name }).from(people).where(eq(people.id, responsibleLeaderId))
    : [];
  return {
    status: task.status,
    ownerId: task.ownerId,
    submittedOn: task.submittedOn,
    leadDepartmentId,
    leadDepartmentName: names.get(leadDepartmentId) ?? "",
    coordinatingDepartmentIds,
    coordinatingDepartmentNames: coordinatingDepartmentIds.map((id) => names.get(id) ?? ""),
    dueOn: task.dueOn,
    priority: task.priority,
    responsibleLeaderId,
    responsibleLeaderName: leader?.name ?? null,
    recurrence: task.recurrence,
    recurrenceEndsOn: task.recurrenceEndsOn,
    recurrenceDueOn: task.recurrenceDueOn,
    period: task.period,
  };
}

async function setParts(
  work: Work,
  taskId: string,
  before: readonly string[],
  next: readonly string[],
  names: ReadonlyMap<string, string>,
): Promise<void> {
  for (const id of before.filter((one) => !next.includes(one))) await dropPartOf(work, taskId, id);
  const added = next.filter((id) => !before.includes(id));
  if (added.length === 0) return;
  await work.tx
    .insert(taskParts)
    .values(added.map((id) => ({ taskId, departmentId: id, departmentName: names.get(id) ?? "" })));
}
