import { and, count, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { meetings, tasks } from "@/db/schema";
import type { Actor } from "../actor";
import { type TimeBounds, timeClassSql } from "../tasks/time-sql";
import { visibleTasks } from "../tasks/visibility";

/** How the tasks of a meeting stand; cancelled ones are left out, and every total is the sum of its parts. */
export interface Standing {
  given: number;
  done: number;
  inTime: number;
  soon: number;
  overdue: number;
}

/** How the tasks of these meetings stand, those that the actor may see, by the meeting's id. */
export async function standingOf(
  connection: Connection,
  actor: Actor,
  meetingIds: readonly string[],
  bounds: TimeBounds,
): Promise<Map<string, Standing>> {
  if (meetingIds.length === 0) return new Map();
  const timeClass = timeClassSql(bounds);
  const those = (condition: SQL) => sql<number>`(count(*) filter (where ${condition}))::int`;
  const rows = await connection
    .select({
      meetingId: tasks.meetingId,
      given: count(),
      done: those(sql`${tasks.status} = 'completed'`),
      inTime: those(sql`${timeClass} in ('in_time', 'no_date')`),
      soon: those(sql`${timeClass} in ('today', 'soon')`),
      overdue: those(sql`${timeClass} = 'overdue'`),
    })
    .from(tasks)
    .innerJoin(meetings, eq(meetings.id, tasks.meetingId))
    .where(
      and(
        inArray(tasks.meetingId, [...meetingIds]),
        visibleTasks(actor),
        sql`${tasks.status} <> 'cancelled'`,
      ),
    )
    .groupBy(tasks.meetingId);
  return new Map(rows.map(({ meetingId, ...standing }) => [meetingId, standing]));
}
