import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Connection } from "@/db/client";
import { extensions, meetings, people, tasks } from "@/db/schema";
import type { Actor, Person } from "../actor";
import type { LocalDate } from "../dates";
import { hasHead } from "../people/headship";
import { mostCounted } from "../tasks/counts";
import { visibleTasks } from "../tasks/visibility";
import { openExtensionStatuses } from "./rules";

const askers = alias(people, "askers");
const passers = alias(people, "passers");
const deciders = alias(people, "deciders");

/** The requests to extend a task that the actor may see, the newest first, with the names of those who acted. */
export async function extensionsOfTask(connection: Connection, actor: Actor, taskId: string) {
  return connection
    .select({
      id: extensions.id,
      status: extensions.status,
      reason: extensions.reason,
      paper: extensions.paper,
      decision: extensions.decision,
      dueOnBefore: extensions.dueOnBefore,
      dueOnAsked: extensions.dueOnAsked,
      dueOnGranted: extensions.dueOnGranted,
      requestedBy: extensions.requestedBy,
      requestedAt: extensions.requestedAt,
      passedAt: extensions.passedAt,
      decidedAt: extensions.decidedAt,
      version: extensions.version,
      requestedByName: askers.name,
      passedByName: passers.name,
      decidedByName: deciders.name,
    })
    .from(extensions)
    .innerJoin(tasks, eq(tasks.id, extensions.taskId))
    .innerJoin(meetings, eq(meetings.id, tasks.meetingId))
    .innerJoin(askers, eq(askers.id, extensions.requestedBy))
    .leftJoin(passers, eq(passers.id, extensions.passedBy))
    .leftJoin(deciders, eq(deciders.id, extensions.decidedBy))
    .where(and(eq(extensions.taskId, taskId), visibleTasks(actor)))
    .orderBy(desc(extensions.requestedAt), desc(extensions.id));
}

export type TaskExtension = Awaited<ReturnType<typeof extensionsOfTask>>[number];

/** What became of the requests so far, as the rules ask it. */
export function earlierIn(rows: readonly Pick<TaskExtension, "status">[]) {
  return {
    granted: rows.filter(({ status }) => status === "granted").length,
    open: rows.some(({ status }) => openExtensionStatuses.includes(status)),
  };
}

/**
 * The open requests that wait at that place for whom the condition names, the one that waits longest first; no more than
 * `most`, and how many there are in all, as far as is counted (tasks/counts).
 */
export async function requestsWaiting(
  connection: Connection,
  person: Person,
  status: "with_head" | "with_leader",
  whose: SQL | undefined,
  most: number,
) {
  // Written out, so that the plan can go by the index of open requests, whoever asks.
  const waits = sql`${extensions.status} = ${sql.raw(`'${status}'`)}`;
  const found = connection
    .select({ id: extensions.id, since: since.as("since") })
    .from(extensions)
    .innerJoin(tasks, eq(tasks.id, extensions.taskId))
    .innerJoin(meetings, eq(meetings.id, tasks.meetingId))
    .where(and(waits, whose, visibleTasks(person)))
    .orderBy(asc(since), asc(extensions.id))
    .limit(mostCounted + 1)
    .as("found");
  const first = connection
    .select({ id: found.id, since: found.since, count: sql<number>`(count(*) over ())::int`.as("count") })
    .from(found)
    .orderBy(asc(found.since), asc(found.id))
    .limit(most)
    .as("first");
  const rows = await connection
    .select({
      id: extensions.id,
      taskId: extensions.taskId,
      version: extensions.version,
      dueOnAsked: extensions.dueOnAsked,
      reason: extensions.reason,
      requestedByName: people.name,
      since: sql<Date>`${first.since}`.mapWith(extensions.requestedAt),
      granted: sql<number>`(select count(*)::int from extensions earlier where earlier.task_id = ${extensions.taskId} and earlier.status = 'granted')`,
      count: first.count,
    })
    .from(first)
    .innerJoin(extensions, eq(extensions.id, first.id))
    .innerJoin(people, eq(people.id, extensions.requestedBy))
    .orderBy(asc(first.since), asc(first.id));
  return { rows, count: rows[0]?.count ?? 0 };
}

const since = sql<Date>`coalesce(${extensions.passedAt}, ${extensions.requestedAt})`;

/** Requests of owners that wait for a clerk to pass them on, since nobody heads the lead department on the day. */
export async function requestsWithoutHead(
  connection: Connection,
  clerk: Person,
  day: LocalDate,
  most: number,
) {
  const headless = sql`not ${hasHead(tasks.leadDepartmentId, day)}`;
  return requestsWaiting(connection, clerk, "with_head", headless, most);
}

export type WaitingRequest = Awaited<ReturnType<typeof requestsWaiting>>["rows"][number];
