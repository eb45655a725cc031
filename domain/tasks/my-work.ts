import { and, eq, inArray, or, sql } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { meetings, tasks } from "@/db/schema";
import { departmentsOf, type Person } from "../actor";
import type { LocalDate } from "../dates";
import { byDueDate, selectTasks } from "./columns";
import { lastResults } from "./last-results";
import { openStatuses } from "./rules";
import { visibleTasks } from "./visibility";

/** What waits for a person: the tasks they do, the parts they do, and what their departments' heads have to look at. */
export async function myWork(connection: Connection, person: Person) {
  const headed = departmentsOf(person, "head");
  const own = selectTasks(
    connection,
    person,
    and(eq(tasks.ownerId, person.id), inArray(tasks.status, [...openStatuses])),
  ).orderBy(...byDueDate);
  const unowned = selectTasks(
    connection,
    person,
    and(inArray(tasks.leadDepartmentId, headed), eq(tasks.status, "assigned")),
  ).orderBy(...byDueDate);
  const toReview = selectTasks(
    connection,
    person,
    and(inArray(tasks.leadDepartmentId, headed), eq(tasks.status, "in_review")),
  ).orderBy(...byDueDate);
  const parts = selectTasks(
    connection,
    person,
    and(inArray(tasks.status, [...openStatuses]), partOf(person)),
  ).orderBy(...byDueDate);
  const free = selectTasks(
    connection,
    person,
    and(inArray(tasks.status, [...openStatuses]), partToName(headed)),
  ).orderBy(...byDueDate);
  const [mine, toHandOut, toLookOver, coordinating, partsToName] = await Promise.all([
    own,
    unowned,
    toReview,
    parts,
    free,
  ]);
  const results = await lastResults(
    connection,
    toLookOver.map((task) => task.id),
  );
  return {
    mine,
    toHandOut,
    toLookOver: toLookOver.map((task) => ({ ...task, result: results.get(task.id) ?? "" })),
    coordinating,
    partsToName,
  };
}

/** How many rows My work has: what stands beside its name in the navigation. */
export async function countMyWork(connection: Connection, person: Person): Promise<number> {
  const headed = departmentsOf(person, "head");
  const [row] = await connection
    .select({ count: sql<number>`count(*)::int` })
    .from(tasks)
    .innerJoin(meetings, eq(meetings.id, tasks.meetingId))
    .where(
      and(
        visibleTasks(person),
        or(
          and(
            inArray(tasks.status, [...openStatuses]),
            or(eq(tasks.ownerId, person.id), partOf(person), partToName(headed)),
          ),
          and(inArray(tasks.leadDepartmentId, headed), inArray(tasks.status, ["assigned", "in_review"])),
        ),
      ),
    );
  return row?.count ?? 0;
}

/** Parts of the departments that one heads which nobody does yet. */
const partToName = (headed: string[]) =>
  headed.length === 0
    ? sql`false`
    : sql`exists (select 1 from task_parts free where free.task_id = ${tasks.id} and free.person_id is null and free.status <> 'done' and ${inArray(sql`free.department_id`, headed)})`;

const partOf = (person: Person) =>
  sql`exists (select 1 from task_parts mine where mine.task_id = ${tasks.id} and mine.person_id = ${person.id} and mine.status <> 'done')`;

/** How many tasks the owner finished between two days, and how many of them in time. */
export async function finishedBy(connection: Connection, person: Person, from: LocalDate, to: LocalDate) {
  const [row] = await connection
    .select({
      finished: sql<number>`count(*)::int`,
      onTime: sql<number>`(count(*) filter (where ${tasks.dueOn} is null or ${tasks.submittedOn} <= ${tasks.dueOn}))::int`,
    })
    .from(tasks)
    .innerJoin(meetings, eq(meetings.id, tasks.meetingId))
    .where(
      and(
        visibleTasks(person),
        eq(tasks.ownerId, person.id),
        eq(tasks.status, "completed"),
        sql`${tasks.completedOn} between ${from} and ${to}`,
      ),
    );
  return row ?? { finished: 0, onTime: 0 };
}
