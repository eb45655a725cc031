import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { Connection } from "@/db/client";
import type { ExtensionStatus } from "@/db/enums";
import { extensions, history, people, tasks } from "@/db/schema";
import type { LocalDate } from "../dates";

/** Since when a task stands as it does, why, and who decides next. */
export interface Waiting {
  since: Date;
  reason: string;
  leaderName: string | null;
}

/** Since when these tasks, which the actor was found to see, stand as they do, by the task's id. */
export async function waitingSince(connection: Connection, taskIds: string[]): Promise<Map<string, Waiting>> {
  if (taskIds.length === 0) return new Map();
  const rows = await connection
    .selectDistinctOn([history.subjectId], {
      taskId: history.subjectId,
      since: history.recordedAt,
      reason: tasks.statusReason,
      leaderName: people.name,
    })
    .from(history)
    .innerJoin(tasks, eq(tasks.id, history.subjectId))
    .leftJoin(people, eq(people.id, tasks.responsibleLeaderId))
    .where(
      and(eq(history.subject, "task"), inArray(history.subjectId, taskIds), sql`${history.after} ? 'status'`),
    )
    .orderBy(history.subjectId, desc(history.id));
  return new Map(rows.map(({ taskId, ...row }) => [taskId, row]));
}

/** A request for a later date that is not decided. */
export interface OpenRequest {
  id: string;
  taskId: string;
  version: number;
  status: ExtensionStatus;
  dueOnAsked: LocalDate;
  reason: string;
  requestedByName: string;
  since: Date;
  granted: number;
}

/** The open requests for a later date of these tasks, by the task's id: there is one at a time. */
export async function openRequests(
  connection: Connection,
  taskIds: string[],
): Promise<Map<string, OpenRequest>> {
  if (taskIds.length === 0) return new Map();
  const rows = await connection
    .select({
      id: extensions.id,
      taskId: extensions.taskId,
      version: extensions.version,
      status: extensions.status,
      dueOnAsked: extensions.dueOnAsked,
      reason: extensions.reason,
      requestedByName: people.name,
      since: extensions.requestedAt,
      granted: sql<number>`(select count(*)::int from extensions earlier where earlier.task_id = ${extensions.taskId} and earlier.status = 'granted')`,
    })
    .from(extensions)
    .innerJoin(people, eq(people.id, extensions.requestedBy))
    .where(
      and(inArray(extensions.taskId, taskIds), inArray(extensions.status, ["with_head", "with_leader"])),
    );
  return new Map(rows.map((row) => [row.taskId, row]));
}
