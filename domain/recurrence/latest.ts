import { and, asc, eq, isNotNull, lt, or, sql } from "drizzle-orm";
import type { Connection } from "@/db/client";
import type { Recurrence } from "@/db/enums";
import { tasks } from "@/db/schema";
import type { LocalDate } from "../dates";
import { periodDue, periodOf } from "./rules";

/** The condition for tasks after which none of a later period was opened. */
export const isLatest = sql`not exists (select 1 from tasks later where later.previous_task_id = ${tasks.id})`;

const began = (recurrence: Recurrence, day: LocalDate) =>
  and(eq(tasks.recurrence, recurrence), lt(tasks.period, periodOf(recurrence, day)));

/** The latest tasks of the recurrences whose next period has begun by the day, the earliest first. */
export async function latestBehind(connection: Connection, day: LocalDate) {
  const { id, period, leadDepartmentId, recurrence, recurrenceEndsOn } = tasks;
  const rows = await connection
    .select({ id, period, leadDepartmentId, recurrence, recurrenceEndsOn })
    .from(tasks)
    .where(
      and(
        isNotNull(tasks.status),
        or(began("monthly", day), began("quarterly", day)),
        eq(tasks.archive, false),
        isLatest,
      ),
    )
    .orderBy(asc(period), asc(id));
  return rows.filter((row) => periodDue(row, day) !== null);
}

/** Whether the task of a later period was opened after this one. */
export async function hasNext(connection: Connection, taskId: string): Promise<boolean> {
  return (await connection.$count(tasks, eq(tasks.previousTaskId, taskId))) > 0;
}
