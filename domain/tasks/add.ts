import { and, eq } from "drizzle-orm";
import { directives, taskParts, tasks } from "@/db/schema";
import { type Context, carryOut, type Work } from "../command";
import { ConflictError, NotFoundError } from "../errors";
import { parseInput } from "../input";
import { issuedFor } from "../meetings/issued";
import { positionAtEnd } from "../positions";
import { checkRecurrence } from "../recurrence/check";
import { fold } from "../text";
import { checkAssignment } from "./assignment";
import { addTaskInput } from "./input";
import { openTask } from "./open";

type Input = ReturnType<typeof addTaskInput.parse>;

/**
 * Adds a forgotten task to a conclusion of an issued record: it opens at once under the next number, and says that it
 * came later, and why. Throws NotFoundError, ForbiddenError (no clerk), RefusedError (not issued), InvalidError.
 */
export async function addTask(context: Context, raw: unknown): Promise<{ id: string }> {
  const input = parseInput(addTaskInput, raw);
  return carryOut(context, async (work) => {
    const meeting = await issuedFor(work, input.meetingId, "amend");
    const siblings = await siblingsOf(work, meeting.id, input.directiveId);
    const given = { ...input, responsibleLeaderId: input.responsibleLeaderId ?? meeting.chairId };
    const standing = { departmentIds: [], dueOn: null, responsibleLeaderId: meeting.chairId };
    const names = await checkAssignment(work, meeting.id, given, standing);
    checkRecurrence(given);
    const draft = await insertTask(work, given, names, siblings);
    await openTask(work, draft, [input.leadDepartmentId], {
      number: Math.max(0, ...siblings.map((sibling) => sibling.number ?? 0)) + 1,
      chairId: meeting.chairId,
      kind: "added",
      reason: input.reason,
    });
    return { id: draft.id };
  });
}

async function siblingsOf({ tx }: Work, meetingId: string, directiveId: string) {
  const own = and(eq(directives.id, directiveId), eq(directives.meetingId, meetingId));
  if ((await tx.$count(directives, own)) === 0) throw new NotFoundError();
  return tx
    .select({ number: tasks.number, position: tasks.position })
    .from(tasks)
    .where(eq(tasks.directiveId, directiveId));
}

async function insertTask(
  work: Work,
  input: Input,
  names: ReadonlyMap<string, string>,
  siblings: readonly { position: string }[],
) {
  const { meetingId, directiveId, title, leadDepartmentId, dueOn, priority, responsibleLeaderId } = input;
  const [task] = await work.tx
    .insert(tasks)
    .values({
      meetingId,
      directiveId,
      title,
      searchText: fold(title),
      leadDepartmentId,
      leadDepartmentName: names.get(leadDepartmentId) ?? "",
      dueOn,
      priority,
      recurrence: input.recurrence ?? null,
      recurrenceEndsOn: input.recurrence ? (input.recurrenceEndsOn ?? null) : null,
      responsibleLeaderId,
      position: positionAtEnd(siblings.map((sibling) => sibling.position)),
      createdAt: work.clock.now(),
    })
    .returning();
  if (!task) throw new ConflictError();
  const parts = [...new Set(input.coordinatingDepartmentIds)].map((departmentId) => ({
    taskId: task.id,
    departmentId,
    departmentName: names.get(departmentId) ?? "",
  }));
  if (parts.length > 0) await work.tx.insert(taskParts).values(parts);
  return task;
}
