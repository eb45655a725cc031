import { and, desc, eq, sql } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { attendances, meetingSeries, meetings, tasks } from "@/db/schema";
import type { Actor } from "../actor";
import { visibleMeetings } from "../meetings/visibility";
import { selectTasks } from "../tasks/columns";
import { conditionsOf } from "../tasks/filter";
import type { DepartmentRole } from "../tasks/list-query";
import { type TimeBounds, timeClassSql } from "../tasks/time-sql";
import { visibleTasks } from "../tasks/visibility";

const mostRows = 50;
const mostMeetings = 10;

/** How the tasks stand of which a department is the lead or does a part; each count leads to the rows of /tasks. */
export interface TaskCounts {
  counted: number;
  done: number;
  within: number;
  near: number;
  overdue: number;
}

/** Counts of the tasks of a department that the actor may see, cancelled ones left out. */
export async function taskCounts(
  connection: Connection,
  actor: Actor,
  departmentId: string,
  role: DepartmentRole,
  bounds: TimeBounds,
): Promise<TaskCounts> {
  const all = { departmentId, role, status: null, time: null, meetingId: null };
  const inGroup = (time: keyof TaskCounts) =>
    sql<number>`(count(*) filter (where ${conditionsOf({ ...all, time }, bounds)}))::int`;
  const [row] = await connection
    .select({
      counted: inGroup("counted"),
      done: inGroup("done"),
      within: inGroup("within"),
      near: inGroup("near"),
      overdue: inGroup("overdue"),
    })
    .from(tasks)
    .innerJoin(meetings, eq(meetings.id, tasks.meetingId))
    .where(and(visibleTasks(actor), conditionsOf(all, bounds)));
  return row ?? { counted: 0, done: 0, within: 0, near: 0, overdue: 0 };
}

/** The open tasks of a department that the actor may see, overdue ones first; not more than a page holds. */
export async function openTasksOf(
  connection: Connection,
  actor: Actor,
  departmentId: string,
  role: DepartmentRole,
  bounds: TimeBounds,
) {
  const filter = { departmentId, role, status: "open", time: null, meetingId: null } as const;
  return selectTasks(connection, actor, conditionsOf(filter, bounds))
    .orderBy(sql`${timeClassSql(bounds)} <> 'overdue'`, sql`${tasks.dueOn} asc nulls last`, tasks.id)
    .limit(mostRows);
}

/** The last meetings at which a department was on the roll, of those that the actor may see. */
export async function meetingsOf(connection: Connection, actor: Actor, departmentId: string) {
  return connection
    .select({
      id: meetings.id,
      title: meetings.title,
      seriesTitle: meetingSeries.title,
      startsAt: meetings.startsAt,
      status: attendances.status,
      restricted: meetings.restricted,
    })
    .from(meetings)
    .innerJoin(
      attendances,
      and(eq(attendances.meetingId, meetings.id), eq(attendances.departmentId, departmentId)),
    )
    .leftJoin(meetingSeries, eq(meetingSeries.id, meetings.seriesId))
    .where(and(visibleMeetings(actor), eq(meetings.status, "issued")))
    .orderBy(desc(meetings.startsAt), desc(meetings.id))
    .limit(mostMeetings);
}
