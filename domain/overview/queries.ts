import { and, asc, desc, eq, inArray, or, sql } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { departments, history, meetings, tasks } from "@/db/schema";
import { hasRole, type Person } from "../actor";
import { selectTasks } from "../tasks/columns";
import { lastResults } from "../tasks/last-results";
import { type TimeBounds, timeClassSql } from "../tasks/time-sql";
import { visibleTasks } from "../tasks/visibility";

/**
 * What waits for this person's decision, the longest first: results handed in and requests to transfer a task for the
 * responsible leader and who acts for them; for clerks, who sort transfers out, every such request.
 */
export async function decisionsWaiting(connection: Connection, person: Person) {
  const leaders = [person.id, ...person.actsFor];
  const rows = await selectTasks(
    connection,
    person,
    or(
      and(
        inArray(tasks.responsibleLeaderId, leaders),
        inArray(tasks.status, ["submitted", "transfer_requested"]),
      ),
      hasRole(person, "clerk") ? eq(tasks.status, "transfer_requested") : undefined,
    ),
  ).orderBy(sql`${tasks.submittedOn} asc nulls last`, asc(tasks.id));
  const results = await lastResults(
    connection,
    rows.map((row) => row.id),
  );
  const reasons = await transferReasons(
    connection,
    rows.filter((row) => row.status === "transfer_requested").map((row) => row.id),
  );
  return rows.map((row) => ({ ...row, result: reasons.get(row.id) ?? results.get(row.id) ?? "" }));
}

/** Why the head asked for a transfer, by the task's id. */
async function transferReasons(connection: Connection, taskIds: string[]): Promise<Map<string, string>> {
  if (taskIds.length === 0) return new Map();
  const rows = await connection
    .selectDistinctOn([history.subjectId], { taskId: history.subjectId, reason: history.reason })
    .from(history)
    .where(
      and(
        eq(history.subject, "task"),
        eq(history.kind, "request_transfer"),
        inArray(history.subjectId, taskIds),
      ),
    )
    .orderBy(history.subjectId, desc(history.id));
  return new Map(rows.map((row) => [row.taskId, row.reason]));
}

/** Tasks by lead department and time class, cancelled ones left out: every total is the sum of its rows. */
export async function departmentCounts(connection: Connection, person: Person, bounds: TimeBounds) {
  const timeClass = timeClassSql(bounds);
  const count = (condition: ReturnType<typeof sql>) =>
    sql<number>`(count(*) filter (where ${condition}))::int`;
  return connection
    .select({
      id: departments.id,
      name: departments.name,
      given: sql<number>`count(*)::int`,
      done: count(sql`${tasks.status} = 'completed'`),
      onTime: count(sql`not ${tasks.archive} and ${timeClass} in ('done_on_time', 'done_no_date')`),
      judged: count(sql`not ${tasks.archive}`),
      inTime: count(sql`${timeClass} in ('in_time', 'no_date')`),
      soon: count(sql`${timeClass} in ('today', 'soon')`),
      overdue: count(sql`${timeClass} = 'overdue'`),
      lastReportedAt: sql<Date | null>`max(${tasks.reportedAt})`.mapWith(tasks.reportedAt),
    })
    .from(tasks)
    .innerJoin(meetings, eq(meetings.id, tasks.meetingId))
    .innerJoin(departments, eq(departments.id, tasks.leadDepartmentId))
    .where(and(visibleTasks(person), sql`${tasks.status} <> 'cancelled'`))
    .groupBy(departments.id)
    .orderBy(desc(count(sql`${timeClass} = 'overdue'`)), asc(departments.position));
}
