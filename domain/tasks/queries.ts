import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Connection } from "@/db/client";
import type { TaskStatus } from "@/db/enums";
import { meetings, tasks } from "@/db/schema";
import type { Actor } from "../actor";
import { byDueDate, selectTasks } from "./columns";
import type { DepartmentRole } from "./list-query";
import { openStatuses } from "./rules";
import { findsTasks } from "./search";
import type { TimeClass } from "./time";
import { isTimeGroup, type TimeGroup, timeGroups } from "./time-groups";
import { type TimeBounds, timeClassSql } from "./time-sql";
import { concernsDepartments, coordinatedBy, visibleTasks } from "./visibility";

/** What a list of tasks can be narrowed to; null leaves it open. */
export interface TaskFilter {
  departmentId: string | null;
  status: TaskStatus | "open" | null;
  time: TimeClass | TimeGroup | null;
  /** What the department has to be to the task; either where it is left open. */
  role?: DepartmentRole | null;
  meetingId: string | null;
  /** Words of the task or of the heading that it comes from, the number of the notice among them. */
  search?: string | null;
}

/** Rows of a page of the list. */
export const pageSize = 100;

/** The condition that a filter is. */
export function conditionsOf(filter: TaskFilter, bounds: TimeBounds): SQL | undefined {
  const { departmentId, role, status, time, meetingId, search } = filter;
  return and(
    departmentId && role === "lead" ? eq(tasks.leadDepartmentId, departmentId) : undefined,
    departmentId && role === "coordinates" ? coordinatedBy([departmentId]) : undefined,
    departmentId && !role ? concernsDepartments([departmentId]) : undefined,
    status === "open" ? inArray(tasks.status, [...openStatuses]) : undefined,
    status && status !== "open" ? eq(tasks.status, status) : undefined,
    time ? inArray(timeClassSql(bounds), isTimeGroup(time) ? [...timeGroups[time]] : [time]) : undefined,
    meetingId ? eq(tasks.meetingId, meetingId) : undefined,
    search ? findsTasks(search) : undefined,
  );
}

/** A page of the tasks that the actor may see, by due date, and how many there are in all. */
export async function listTasks(
  connection: Connection,
  actor: Actor,
  filter: TaskFilter,
  bounds: TimeBounds,
  page: number,
) {
  const condition = conditionsOf(filter, bounds);
  const rows = await selectTasks(connection, actor, condition)
    .orderBy(...byDueDate)
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  const [count] = await connection
    .select({ total: sql<number>`count(*)::int` })
    .from(tasks)
    .innerJoin(meetings, eq(meetings.id, tasks.meetingId))
    .where(and(visibleTasks(actor), condition));
  return { rows, total: count?.total ?? 0 };
}

/** How many tasks there are in each status under a filter, its own status apart: what the tabs of the list count. */
export async function countByStatus(
  connection: Connection,
  actor: Actor,
  filter: TaskFilter,
  bounds: TimeBounds,
) {
  const rows = await connection
    .select({ status: tasks.status, count: sql<number>`count(*)::int` })
    .from(tasks)
    .innerJoin(meetings, eq(meetings.id, tasks.meetingId))
    .where(and(visibleTasks(actor), conditionsOf({ ...filter, status: null }, bounds)))
    .groupBy(tasks.status);
  return new Map(rows.map((row) => [row.status, row.count]));
}
