import { and, eq, getTableColumns, isNotNull, type SQL, sql } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { departments, meetings, tasks, taskTallies } from "@/db/schema";
import { isOfficeWide, type Person } from "../actor";
import type { TimeBounds } from "../tasks/time-sql";
import { visibleTasks } from "../tasks/visibility";
import type { Counts } from "./rules";

type Row = Counts & { id: string; name: string; lastReportedAt: Date | null };

/**
 * Tasks by lead department and time class, cancelled ones left out: every total is the sum of its rows. Most overdue
 * first.
 */
export async function departmentCounts(
  connection: Connection,
  person: Person,
  { today, soonUntil }: TimeBounds,
): Promise<Row[]> {
  const count = (condition: SQL) => sql`coalesce(sum(change) filter (where ${condition}), 0)::int`;
  const isDone = sql`state in ('done_on_time', 'done_late')`;
  const isOverdue = sql`state = 'open' and due = 'past'`;
  const isSoon = sql`not ${isDone} and due = 'soon'`;
  const due = sql`case when due_on < ${today} then 'past' when due_on <= ${soonUntil} then 'soon' else 'later' end`;
  // Ten thousands of tallies come down to a dozen for each department before they are told apart.
  const added = sql`
    select lead_department_id, archive, state, ${due} as due, sum(change) as change
    from (${talliesFor(person)}) tallies
    group by 1, 2, 3, 4`;
  const rows = await connection.execute<Omit<Row, "lastReportedAt"> & { lastReportedAt: string | null }>(sql`
    select ${departments.id}, ${departments.name}, "given", "done", "onTime", "judged", "inTime", "soon", "overdue",
      last.reported_at as "lastReportedAt"
    from ${departments}
    join (
      select lead_department_id,
        sum(change)::int as "given",
        ${count(isDone)} as "done",
        ${count(sql`not archive and state = 'done_on_time'`)} as "onTime",
        ${count(sql`not archive`)} as "judged",
        ${count(sql`not (${isDone} or ${isOverdue} or ${isSoon})`)} as "inTime",
        ${count(isSoon)} as "soon",
        ${count(isOverdue)} as "overdue"
      from (${added}) added
      group by lead_department_id
    ) counted on counted.lead_department_id = ${departments.id} and "given" > 0
    left join lateral (${lastReported(person)}) last on true
    order by "overdue" desc, ${departments.position}`);
  return rows.map(({ lastReportedAt, ...row }) => ({
    ...row,
    lastReportedAt: lastReportedAt === null ? null : new Date(lastReportedAt),
  }));
}

/** What adds up to the tasks that the person may see: for the whole office the tallies and what those leave out. */
function talliesFor(person: Person): SQL {
  const seen = visibleTasks(person);
  if (!isOfficeWide(person)) return each(seen);
  const { leadDepartmentId, archive, state, dueOn, change } = getTableColumns(taskTallies);
  const tallied = sql`select ${leadDepartmentId}, ${archive}, ${state}, ${dueOn}, ${change} from ${taskTallies}`;
  return sql`${tallied} union all ${each(and(seen, sql`${meetings.restricted}`))}`;
}

/** The tasks that meet the condition, each as a tally of one. */
const each = (condition: SQL | undefined) => sql`
  select ${tasks.leadDepartmentId}, ${tasks.archive},
    tally_state_of(${tasks.status}, ${tasks.dueOn}, ${tasks.submittedOn}) as state, ${tasks.dueOn}, 1 as change
  from ${tasks} join ${meetings} on ${meetings.id} = ${tasks.meetingId}
  where ${and(condition, sql`${tasks.status} <> 'cancelled'`)}`;

const lastReported = (person: Person) => sql`
  select ${tasks.reportedAt} from ${tasks} join ${meetings} on ${meetings.id} = ${tasks.meetingId}
  where ${and(eq(tasks.leadDepartmentId, departments.id), isNotNull(tasks.reportedAt), visibleTasks(person))}
  order by ${tasks.reportedAt} desc limit 1`;
