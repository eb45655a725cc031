import { and, eq, isNotNull, type SQL, sql } from "drizzle-orm";
import { meetings, taskParts, tasks } from "@/db/schema";
import { type Actor, isOfficeWide, reachOf } from "../actor";
import { seesRestricted } from "../meetings/visibility";
import { conditionsOf, type TaskFilter } from "./filter";
import type { TimeBounds } from "./time-sql";
import { visibleTasks } from "./visibility";

/** One way to come to tasks: along the lead departments, along the parts of coordinating ones, or all of them. */
export interface Way {
  from: SQL;
  where: SQL | undefined;
}

/**
 * The ways that together lead to the tasks that the actor may see and that meet the filter, each at most once on a way
 * but perhaps on several. "Leads or coordinates" is parted in two, since no index can follow an "or" of two tables.
 */
export function waysTo(actor: Actor, filter: TaskFilter, bounds: TimeBounds): Way[] {
  const { departmentId, role } = filter;
  if (departmentId) return toDepartment(departmentId, role).map((way) => narrowed(way, visibleTasks(actor)));
  if (isOfficeWide(actor)) return [narrowed({ from: sql`${tasks}`, where: undefined }, visibleTasks(actor))];
  const issued = and(isNotNull(tasks.status), seesRestricted(actor));
  return reachOf(actor).flatMap((id) => toDepartment(id, null).map((way) => narrowed(way, issued)));

  function narrowed({ from, where }: Way, seen: SQL | undefined): Way {
    return { from, where: and(where, seen, conditionsOf({ ...filter, departmentId: null }, bounds)) };
  }
}

function toDepartment(id: string, role: TaskFilter["role"]): Way[] {
  const lead = { from: sql`${tasks}`, where: eq(tasks.leadDepartmentId, id) };
  const parts = {
    from: sql`${taskParts} join ${tasks} on ${tasks.id} = ${taskParts.taskId}`,
    where: eq(taskParts.departmentId, id),
  };
  if (role) return [role === "lead" ? lead : parts];
  return [lead, parts];
}

/** What every way goes on with, since what may be seen depends on the meeting. */
export const joinMeetings = sql`join ${meetings} on ${meetings.id} = ${tasks.meetingId}`;

/** What the ways lead to, each once. */
export const union = (ways: SQL[]) => sql.join(ways, sql` union `);
