import { and, asc, eq, inArray } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { departments, directives, taskParts, tasks } from "@/db/schema";
import type { LocalDate } from "../dates";
import { isOpenOn } from "../departments/open";
import { groupMembersOn } from "../groups/queries";
import { outsideGroup } from "../groups/rules";
import { leadsOf } from "./rules";

/** A conclusion of a draft with its tasks as issue would open them on the day. */
export type GivenConclusion = Awaited<ReturnType<typeof givenOn>>[number];

/** The conclusions of a draft in the order of the record, each with its tasks and with who could not be given them. */
export async function givenOn(connection: Connection, meetingId: string, day: LocalDate) {
  const rows = await connection
    .select({ id: directives.id, noTask: directives.noTask, body: directives.body })
    .from(directives)
    .where(eq(directives.meetingId, meetingId))
    .orderBy(asc(directives.position), asc(directives.id));
  const drafts = await connection
    .select()
    .from(tasks)
    .where(eq(tasks.meetingId, meetingId))
    .orderBy(asc(tasks.position), asc(tasks.id));
  const parts = await connection
    .select({ taskId: taskParts.taskId, departmentId: taskParts.departmentId })
    .from(taskParts)
    .innerJoin(tasks, eq(tasks.id, taskParts.taskId))
    .where(eq(tasks.meetingId, meetingId));
  const given = drafts.map((task) => ({
    ...task,
    coordinatingDepartmentIds: parts
      .filter((part) => part.taskId === task.id)
      .map((part) => part.departmentId),
  }));
  const closed = await closedOn(connection, given, day);
  return rows.map((row) => ({
    ...row,
    tasks: given
      .filter((task) => task.directiveId === row.id)
      .map((task) => ({ ...task, notOpen: closed.has(task.id) })),
  }));
}

type Draft = typeof tasks.$inferSelect & { coordinatingDepartmentIds: string[] };

/** The tasks of which somebody is closed on the day, or no longer a member of the group. */
async function closedOn(
  connection: Connection,
  given: readonly Draft[],
  day: LocalDate,
): Promise<Set<string>> {
  const named = [...new Set(given.flatMap((task) => [...leadsOf(task), ...task.coordinatingDepartmentIds]))];
  const open = await connection
    .select({ id: departments.id })
    .from(departments)
    .where(and(inArray(departments.id, named), isOpenOn(day)));
  const groupIds = [...new Set(given.flatMap((task) => task.groupId ?? []))];
  const groups = await Promise.all(
    groupIds.map(async (id) => [id, await groupMembersOn(connection, id, day)] as const),
  );
  const members = new Map(groups);
  const isClosed = (task: Draft) =>
    outsideGroup(task.coordinatingDepartmentIds, open).length > 0 ||
    outsideGroup(leadsOf(task), task.groupId ? (members.get(task.groupId) ?? []) : open).length > 0;
  return new Set(given.filter(isClosed).map((task) => task.id));
}
