import { and, eq, inArray } from "drizzle-orm";
import { departments, directives, type meetings, taskParts, tasks } from "@/db/schema";
import { type Context, carryOut, type Work } from "../command";
import { type LocalDate, localDate, today } from "../dates";
import { isOpenOn } from "../departments/open";
import { InvalidError, NotFoundError } from "../errors";
import { parseInput } from "../input";
import { draftFor } from "../meetings/draft";
import { positionAtEnd } from "../positions";
import { writtenRow } from "../rows";
import { fold } from "../text";
import { addDraftTaskInput, removeDraftTaskInput, saveDraftTaskInput } from "./input";

interface DraftTask {
  title: string;
  leadDepartmentId: string | null;
  coordinatingDepartmentIds: string[];
  dueOn: LocalDate | null;
}

/** Adds a task to a conclusion of a draft; a mark that none arises falls away. */
export async function addDraftTask(context: Context, raw: unknown): Promise<{ id: string }> {
  const input = parseInput(addDraftTaskInput, raw);
  return carryOut(context, async (work) => {
    const meeting = await draftFor(work, input.meetingId, "update");
    await checkDraftTask(work, meeting, input);
    const [directive] = await work.tx
      .update(directives)
      .set({ noTask: false, noTaskReason: "" })
      .where(and(eq(directives.id, input.directiveId), eq(directives.meetingId, meeting.id)))
      .returning({ id: directives.id });
    if (!directive) throw new NotFoundError();
    const siblings = await work.tx
      .select({ position: tasks.position })
      .from(tasks)
      .where(eq(tasks.directiveId, directive.id));
    const [task] = await work.tx
      .insert(tasks)
      .values({
        ...columnsOf(input),
        priority: input.priority,
        meetingId: meeting.id,
        directiveId: directive.id,
        position: positionAtEnd(siblings.map((sibling) => sibling.position)),
        createdAt: work.clock.now(),
      })
      .returning({ id: tasks.id });
    if (!task) throw new NotFoundError();
    await setParts(work, task.id, input.coordinatingDepartmentIds);
    await work.record({
      kind: "task_added",
      subject: "meeting",
      subjectId: meeting.id,
      after: historyOf(input),
    });
    return { id: meeting.id };
  });
}

/** Saves a task of a draft. */
export async function saveDraftTask(context: Context, raw: unknown): Promise<{ id: string }> {
  const input = parseInput(saveDraftTaskInput, raw);
  return carryOut(context, async (work) => {
    const meeting = await draftFor(work, input.meetingId, "share");
    await checkDraftTask(work, meeting, input);
    const own = and(eq(tasks.id, input.taskId), eq(tasks.meetingId, meeting.id));
    await writtenRow(
      await work.tx
        .update(tasks)
        .set({ ...columnsOf(input), priority: input.priority, version: input.version + 1 })
        .where(and(own, eq(tasks.version, input.version)))
        .returning({ id: tasks.id }),
      async () => (await work.tx.$count(tasks, own)) > 0,
    );
    await setParts(work, input.taskId, input.coordinatingDepartmentIds);
    await work.record({
      kind: "task_saved",
      subject: "meeting",
      subjectId: meeting.id,
      after: historyOf(input),
    });
    return { id: meeting.id };
  });
}

/** Removes a task of a draft; what it said stays in the history. */
export async function removeDraftTask(context: Context, raw: unknown): Promise<{ id: string }> {
  const input = parseInput(removeDraftTaskInput, raw);
  return carryOut(context, async (work) => {
    const meeting = await draftFor(work, input.meetingId, "update");
    const own = and(eq(tasks.id, input.taskId), eq(tasks.meetingId, meeting.id));
    const removed = await writtenRow(
      await work.tx
        .delete(tasks)
        .where(and(own, eq(tasks.version, input.version)))
        .returning({ title: tasks.title }),
      async () => (await work.tx.$count(tasks, own)) > 0,
    );
    await work.record({ kind: "task_removed", subject: "meeting", subjectId: meeting.id, before: removed });
    return { id: meeting.id };
  });
}

function columnsOf(input: DraftTask) {
  const { title, leadDepartmentId, dueOn } = input;
  return { title, leadDepartmentId, dueOn, searchText: fold(title) };
}

function historyOf({ title, leadDepartmentId, coordinatingDepartmentIds, dueOn }: DraftTask) {
  return { title, leadDepartmentId, coordinatingDepartmentIds, dueOn };
}

/** A task is due on or after the day of its meeting, and its departments are open ones, the lead not among the others. */
async function checkDraftTask({ tx, clock }: Work, meeting: typeof meetings.$inferSelect, input: DraftTask) {
  if (input.dueOn && input.dueOn < localDate(meeting.startsAt)) {
    throw new InvalidError({ dueOn: { key: "due_before_meeting" } });
  }
  const { leadDepartmentId: lead, coordinatingDepartmentIds: others } = input;
  if (lead && others.includes(lead))
    throw new InvalidError({ coordinatingDepartmentIds: { key: "lead_coordinates" } });
  const named = [...new Set(lead ? [lead, ...others] : others)];
  if (named.length === 0) return;
  const open = await tx
    .select({ id: departments.id })
    .from(departments)
    .where(and(inArray(departments.id, named), isOpenOn(today(clock))));
  const known = new Set(open.map((department) => department.id));
  if (lead && !known.has(lead)) throw new InvalidError({ leadDepartmentId: { key: "unknown" } });
  if (known.size < named.length) throw new InvalidError({ coordinatingDepartmentIds: { key: "unknown" } });
}

async function setParts({ tx }: Work, taskId: string, departmentIds: string[]) {
  await tx.delete(taskParts).where(eq(taskParts.taskId, taskId));
  const parts = [...new Set(departmentIds)].map((departmentId) => ({ taskId, departmentId }));
  if (parts.length > 0) await tx.insert(taskParts).values(parts);
}
