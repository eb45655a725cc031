import { and, asc, eq, inArray, or } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { meetings, tasks } from "@/db/schema";
import { type Actor, hasRole } from "../actor";
import type { LocalDate } from "../dates";
import { standingFor } from "../departments/successor";
import { visibleTasks } from "../tasks/visibility";
import { latestBehind } from "./latest";

interface Neighbour {
  id: string;
  period: string;
}

/** The tasks of the periods before and after one, as far as the actor may see them. */
export async function neighboursOf(
  connection: Connection,
  actor: Actor,
  task: { id: string; previousTaskId: string | null },
): Promise<{ previous: Neighbour | null; next: Neighbour | null }> {
  const rows = await connection
    .select({ id: tasks.id, period: tasks.period, previousTaskId: tasks.previousTaskId })
    .from(tasks)
    .innerJoin(meetings, eq(meetings.id, tasks.meetingId))
    .where(
      and(
        visibleTasks(actor),
        or(
          eq(tasks.previousTaskId, task.id),
          task.previousTaskId ? eq(tasks.id, task.previousTaskId) : undefined,
        ),
      ),
    );
  return {
    previous: rows.find((row) => row.id === task.previousTaskId) ?? null,
    next: rows.find((row) => row.previousTaskId === task.id) ?? null,
  };
}

/**
 * Recurring tasks whose next one cannot be opened: their department was closed, and nobody stands for it. For clerks,
 * who can give the latest to another department, or end the recurrence.
 */
export async function recurrencesWithoutLead(connection: Connection, actor: Actor, day: LocalDate) {
  if (!hasRole(actor, "clerk")) return [];
  const behind = await latestBehind(connection, day);
  const stuck: string[] = [];
  for (const { id, leadDepartmentId } of behind) {
    if (!(await standingFor(connection, leadDepartmentId ?? "", day))) stuck.push(id);
  }
  if (stuck.length === 0) return [];
  const { id, title, period } = tasks;
  return connection
    .select({ id, title, period })
    .from(tasks)
    .innerJoin(meetings, eq(meetings.id, tasks.meetingId))
    .where(and(visibleTasks(actor), inArray(id, stuck)))
    .orderBy(asc(period), asc(title), asc(id));
}
