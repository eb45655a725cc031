import { and, eq, inArray, sql } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { meetings, tasks } from "@/db/schema";
import { departmentsOf, type Person } from "../actor";
import { byDueDate, selectTasks } from "./columns";
import { openStatuses } from "./rules";
import { type TimeBounds, timeClassSql } from "./time-sql";
import { visibleTasks } from "./visibility";

/** So many tasks in progress stand on the page of a head; the list has them all. */
export const mostInHand = 100;

const openOf = (person: Person) =>
  and(
    inArray(tasks.leadDepartmentId, departmentsOf(person, "head")),
    inArray(tasks.status, [...openStatuses]),
    visibleTasks(person),
  );

/** What somebody does for the departments that the person heads, the earliest due dates first. */
export async function departmentsInHand(connection: Connection, person: Person) {
  const headed = departmentsOf(person, "head");
  if (headed.length === 0) return [];
  return selectTasks(
    connection,
    person,
    and(inArray(tasks.leadDepartmentId, headed), eq(tasks.status, "in_progress")),
  )
    .orderBy(...byDueDate)
    .limit(mostInHand);
}

/** How many tasks of the departments that the person heads are open, and how many of these overdue. */
export async function countDepartmentsWork(connection: Connection, person: Person, bounds: TimeBounds) {
  if (departmentsOf(person, "head").length === 0) return { open: 0, overdue: 0 };
  const [row] = await connection
    .select({
      open: sql<number>`count(*)::int`,
      overdue: sql<number>`(count(*) filter (where ${timeClassSql(bounds)} = 'overdue'))::int`,
    })
    .from(tasks)
    .innerJoin(meetings, eq(meetings.id, tasks.meetingId))
    .where(openOf(person));
  return row ?? { open: 0, overdue: 0 };
}
