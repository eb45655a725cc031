import { and, eq, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Connection } from "@/db/client";
import { departments, directives, meetingSeries, meetings, people, tasks } from "@/db/schema";
import type { Actor } from "../actor";
import { visibleTasks } from "./visibility";

export const owners = alias(people, "owners");
export const leaders = alias(people, "leaders");

/** What a row of any list of tasks shows. */
export const listColumns = {
  id: tasks.id,
  title: tasks.title,
  period: tasks.period,
  status: tasks.status,
  percent: tasks.percent,
  priority: tasks.priority,
  dueOn: tasks.dueOn,
  originalDueOn: tasks.originalDueOn,
  submittedOn: tasks.submittedOn,
  completedOn: tasks.completedOn,
  reportedAt: tasks.reportedAt,
  returnedReason: tasks.returnedReason,
  archive: tasks.archive,
  version: tasks.version,
  leadDepartmentId: tasks.leadDepartmentId,
  leadName: departments.name,
  ownerId: tasks.ownerId,
  ownerName: owners.name,
  responsibleLeaderId: tasks.responsibleLeaderId,
  openedOn: tasks.openedOn,
  directiveNumber: directives.number,
  meetingId: meetings.id,
  meetingKind: meetings.kind,
  meetingTitle: sql<string>`coalesce(nullif(${meetingSeries.shortTitle}, ''), ${meetingSeries.title}, ${meetings.title})`,
  meetingStartsAt: meetings.startsAt,
  noticeNumber: meetings.noticeNumber,
};

/** The departments that coordinate, by name and in their order. */
export const withCoordinators = sql<string>`coalesce((select string_agg(coordinators.name, ', ' order by coordinators.position) from task_parts join departments coordinators on coordinators.id = task_parts.department_id where task_parts.task_id = ${tasks.id}), '')`;

/** Tasks that the actor may see and that meet the condition, with what a list shows; the caller orders and limits. */
export function selectTasks(connection: Connection, actor: Actor, condition: SQL | undefined) {
  return connection
    .select(listColumns)
    .from(tasks)
    .innerJoin(meetings, eq(meetings.id, tasks.meetingId))
    .innerJoin(directives, eq(directives.id, tasks.directiveId))
    .innerJoin(departments, eq(departments.id, tasks.leadDepartmentId))
    .leftJoin(meetingSeries, eq(meetingSeries.id, meetings.seriesId))
    .leftJoin(owners, eq(owners.id, tasks.ownerId))
    .where(and(visibleTasks(actor), condition))
    .$dynamic();
}

export type TaskRow = Awaited<ReturnType<typeof selectTasks>>[number];

/** What is still to be done first, by due date; what has none comes last. */
export const byDueDate = [
  sql`${tasks.status} in ('completed', 'cancelled')`,
  sql`${tasks.dueOn} asc nulls last`,
  tasks.id,
];
