import { and, inArray, isNotNull, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { taskParts, tasks } from "@/db/schema";
import { type Actor, isOfficeWide, reachOf } from "../actor";
import { seesRestricted } from "../meetings/visibility";

const parts = alias(taskParts, "visible_parts");

/** The condition for tasks of which one of the departments does a part. */
export const coordinatedBy = (departmentIds: string[]) =>
  sql`exists (select 1 from ${taskParts} as ${sql.identifier("visible_parts")} where ${parts.taskId} = ${tasks.id} and ${inArray(parts.departmentId, departmentIds)})`;

/** The condition for tasks that one of the departments leads or coordinates. */
export function concernsDepartments(departmentIds: string[]): SQL {
  if (departmentIds.length === 0) return sql`false`;
  return or(inArray(tasks.leadDepartmentId, departmentIds), coordinatedBy(departmentIds)) ?? sql`false`;
}

/**
 * The condition under which a task exists for the actor, for queries that join `meetings`. Tasks of a record that is
 * not issued have no status and exist for nobody outside the record itself.
 */
export function visibleTasks(actor: Actor): SQL {
  const inReach = isOfficeWide(actor) ? undefined : concernsDepartments(reachOf(actor));
  return and(isNotNull(tasks.status), inReach, seesRestricted(actor)) ?? sql`false`;
}
