import { and, eq, isNotNull, type SQL, sql } from "drizzle-orm";
import { meetings, taskParts, tasks } from "@/db/schema";
import { type Actor, isOfficeWide, reachOf } from "../actor";
import { seesRestricted } from "../meetings/visibility";
import { conditionsOf, isOnlyOpen, type TaskFilter } from "./filter";
import { closedness, untilOn } from "./list-keys";
import type { TimeBounds } from "./time-sql";
import { visibleTasks } from "./visibility";

/** One way to come to tasks: along the lead departments, along the parts of coordinating ones, or all of them. */
export interface Way {
  from: SQL;
  where: SQL | undefined;
  /** In which order whoever only counts goes along it: that of an index, and not through the table from its beginning. */
  walk: SQL;
}

/**
 * The ways that together lead to the tasks that the actor may see and that meet the filter, each at most once on a way
 * but perhaps on several. "Leads or coordinates" is parted in two, since no index can follow an "or" of two tables.
 */
export function waysTo(actor: Actor, filter: TaskFilter, bounds: TimeBounds): Way[] {
  const { departmentId, role } = filter;
  const open = isOnlyOpen(filter);
  if (departmentId)
    return toDepartment(departmentId, role, open).map((way) => narrowed(way, visibleTasks(actor)));
  if (isOfficeWide(actor))
    return [narrowed({ from: sql`${tasks}`, where: undefined, walk: byDue }, visibleTasks(actor))];
  const issued = and(isNotNull(tasks.status), seesRestricted(actor));
  return reachOf(actor).flatMap((id) => toDepartment(id, null, open).map((way) => narrowed(way, issued)));

  function narrowed({ from, where, walk }: Way, seen: SQL | undefined): Way {
    return { from, walk, where: and(where, seen, conditionsOf({ ...filter, departmentId: null }, bounds)) };
  }
}

const byDue = sql`order by ${closedness}, ${untilOn}`;

function toDepartment(id: string, role: TaskFilter["role"], open: boolean): Way[] {
  const lead = { from: sql`${tasks}`, where: eq(tasks.leadDepartmentId, id), walk: byDue };
  const parts = {
    from: sql`${taskParts} join ${tasks} on ${tasks.id} = ${taskParts.taskId}`,
    where: and(eq(taskParts.departmentId, id), open ? taskParts.isOpen : undefined),
    walk: sql``,
  };
  if (role) return [role === "lead" ? lead : parts];
  return [lead, parts];
}

/** What every way goes on with, since what may be seen depends on the meeting. */
export const joinMeetings = sql`join ${meetings} on ${meetings.id} = ${tasks.meetingId}`;

/** What the ways lead to, each once. */
export const union = (ways: SQL[]) => sql.join(ways, sql` union `);
