import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { priorities, recurrences } from "@/db/enums";
import { departments, taskParts, tasks } from "@/db/schema";
import { identifiers, optionalDate, typedLine } from "../../input";
import { writtenRow } from "../../rows";
import { fold } from "../../text";
import type { FieldsOf } from "../types";
import { checkAssignment } from "./assignment";
import { choice, optionOf } from "./fields";
import { checkInserted, type Draft, type PartKind } from "./part-kind";

type Task = FieldsOf["task"];

const changes = z
  .strictObject({
    title: typedLine(1_000),
    leadDepartmentId: choice,
    coordinatingDepartmentIds: identifiers,
    dueOn: optionalDate.nullable(),
    priority: z.enum(priorities, { error: "unknown" }),
    groupId: choice,
    memberIds: identifiers,
    recurrence: optionOf(recurrences),
    recurrenceEndsOn: optionalDate.nullable(),
  })
  .partial();

const coordinating = sql<string[]>`(
  select coalesce(json_agg(part.department_id order by department.position), '[]')
  from ${taskParts} part join ${departments} department on department.id = part.department_id
  where part.task_id = ${tasks}.id)`;

/** The tasks of a draft, each under its conclusion. */
export const task: PartKind<Task> = {
  changes,
  additions: changes,
  blank: {
    title: "",
    leadDepartmentId: null,
    coordinatingDepartmentIds: [],
    dueOn: null,
    priority: "normal",
    groupId: null,
    memberIds: [],
    recurrence: null,
    recurrenceEndsOn: null,
  },
  derived: [],

  async read(connection, meetingId, ids) {
    const { id, version, position, directiveId: parent } = tasks;
    const { title, leadDepartmentId, dueOn, priority, groupId, memberIds } = tasks;
    const { recurrence, recurrenceEndsOn } = tasks;
    const given = { title, leadDepartmentId, dueOn, priority, groupId, memberIds };
    const columns = { ...given, recurrence, recurrenceEndsOn };
    const rows = await connection
      .select({ id, version, position, parent, ...columns, coordinatingDepartmentIds: coordinating })
      .from(tasks)
      .where(and(eq(tasks.meetingId, meetingId), ids && inArray(id, [...ids])))
      .orderBy(asc(position), asc(id));
    return rows.map(({ id, version, position, parent, ...fields }) => {
      return { part: "task", id, version, position, parent, fields };
    });
  },

  async complete({ work }, _id, next, named, before) {
    const settled = {
      ...next,
      memberIds: next.groupId ? next.memberIds : [],
      recurrenceEndsOn: next.recurrence ? next.recurrenceEndsOn : null,
    };
    await checkAssignment(work, settled, named, before);
    return settled;
  },

  async insert(draft, states) {
    const { work, meeting } = draft;
    const createdAt = work.clock.now();
    const rows = states.map(({ id, version, position, parent = "", fields }) => {
      const own = { id, version, position, directiveId: parent, meetingId: meeting.id, createdAt };
      return { ...own, ...columnsOf(fields) };
    });
    const inserted = await work.tx
      .insert(tasks)
      .values(rows)
      .onConflictDoNothing({ target: tasks.id })
      .returning({ id: tasks.id });
    checkInserted(inserted, rows);
    await addParts(draft, states);
  },

  async update(draft, next, before) {
    const { id, version, position, parent = "", fields } = next;
    const written = await draft.work.tx
      .update(tasks)
      .set({ ...columnsOf(fields), directiveId: parent, position, version })
      .where(and(eq(tasks.id, id), eq(tasks.version, before.version)))
      .returning({ id: tasks.id });
    await writtenRow(written, async () => true);
    if (sameMembers(fields.coordinatingDepartmentIds, before.fields.coordinatingDepartmentIds)) return;
    await draft.work.tx.delete(taskParts).where(eq(taskParts.taskId, id));
    await addParts(draft, [next]);
  },

  async remove({ work }, states) {
    const ids = states.map(({ id }) => id);
    await work.tx.delete(tasks).where(inArray(tasks.id, ids));
  },
};

function columnsOf({ coordinatingDepartmentIds: _, ...columns }: Task) {
  return { ...columns, searchText: fold(columns.title) };
}

async function addParts({ work }: Draft, states: readonly { id: string; fields: Task }[]): Promise<void> {
  const rows = states.flatMap(({ id: taskId, fields }) =>
    fields.coordinatingDepartmentIds.map((departmentId) => ({ taskId, departmentId })),
  );
  if (rows.length > 0) await work.tx.insert(taskParts).values(rows);
}

const sameMembers = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((id) => b.includes(id));
