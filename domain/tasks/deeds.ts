import { and, asc, desc, eq, gte, isNotNull, notInArray, sql } from "drizzle-orm";
import type { Connection } from "@/db/client";
import type { TaskStatus } from "@/db/enums";
import { departments, history, meetings, tasks } from "@/db/schema";
import type { HistoryFields } from "@/db/schema/history";
import type { Person } from "../actor";
import { leaders, owners } from "./columns";
import { isUndoable } from "./undoable";
import { visibleTasks } from "./visibility";

/** For how long something that was done can be taken back. */
const undoMinutes = 10;

const onParts: readonly string[] = ["part_person_named", "part_reported"];

/** What is said about a task changes nothing of it. */
const isAct = notInArray(history.kind, ["remark", "remark_removed"]);

/** What follows from a deed by itself, in rows of its own. */
const following: readonly string[] = ["extension_lapsed"];

type Row = Awaited<ReturnType<typeof lastRows>>[number];

/** What somebody did to a task at one time, in one row of the history or several. */
export interface Deed extends Pick<Row, "actorId" | "onBehalfOfId" | "onBehalfOfDepartmentId"> {
  /** The row that tells it best, such as the hand-in that a report came with. */
  id: number;
  kind: string;
  /** The fields as they were before all of it. */
  before: HistoryFields;
  after: HistoryFields;
  reportIds: string[];
  recordedAt: Date;
  undoable: boolean;
  /** Whether it was done to the part of a coordinating department. */
  part: boolean;
}

/**
 * The rows of the history that the last change of a task wrote. What one command does carries the number of its
 * transaction, which Postgres keeps with each row.
 */
export async function lastRows(connection: Connection, taskId: string) {
  const own = and(eq(history.subject, "task"), eq(history.subjectId, taskId), isAct);
  const last = connection
    .select({ xmin: sql`xmin` })
    .from(history)
    .where(own)
    .orderBy(desc(history.id))
    .limit(1);
  return connection
    .select({
      id: history.id,
      kind: history.kind,
      before: history.before,
      after: history.after,
      recordedAt: history.recordedAt,
      actorId: history.actorId,
      onBehalfOfId: history.onBehalfOfId,
      onBehalfOfDepartmentId: history.onBehalfOfDepartmentId,
    })
    .from(history)
    .where(and(own, sql`${history}.xmin = (${last})`))
    .orderBy(asc(history.id));
}

/** The deed that these rows tell of. */
export function deedIn(rows: readonly Row[]): Deed | null {
  const own = rows.filter(({ kind }) => !following.includes(kind));
  const told = own.at(-1);
  if (!told) return null;
  const { id, kind, after, recordedAt, actorId, onBehalfOfId, onBehalfOfDepartmentId } = told;
  const before: HistoryFields = Object.assign({}, ...own.map((row) => row.before).reverse());
  const reportIds = own.flatMap((row) => (typeof row.after.reportId === "string" ? row.after.reportId : []));
  return {
    ...{ id, kind, before, after, recordedAt, reportIds, actorId, onBehalfOfId, onBehalfOfDepartmentId },
    // What also gave the task to another department stays done
    undoable: own.every((row) => isUndoable(row.kind)) && before.leadDepartmentId === undefined,
    part: onParts.includes(kind),
  };
}

/** Whether a deed is done for good. */
export function isTooLate({ recordedAt }: { recordedAt: Date }, now: Date): boolean {
  return now.getTime() - recordedAt.getTime() > undoMinutes * 60_000;
}

/**
 * What this person did last, to that task or (without one) to any, for as long as it can be taken back: null where
 * something was done to the task since, and where it is too long ago.
 */
export async function lastDeedOf(connection: Connection, person: Person, now: Date, taskId?: string) {
  const [last] = await connection
    .select({ id: history.id, taskId: history.subjectId, recordedAt: history.recordedAt })
    .from(history)
    .where(
      and(
        eq(history.subject, "task"),
        isAct,
        taskId ? eq(history.subjectId, taskId) : eq(history.actorId, person.id),
      ),
    )
    .orderBy(desc(history.id))
    .limit(1);
  if (!last || isTooLate(last, now)) return null;
  const rows = await lastRows(connection, last.taskId);
  const deed = deedIn(rows);
  if (!deed || deed.actorId !== person.id || !rows.some(({ id }) => id === last.id)) return null;
  const task = await namesOf(connection, person, last.taskId);
  if (!task) return null;
  return { ...deed, task, alike: taskId ? [] : await doneAlike(connection, person, deed.kind, task.id) };
}

/** The other tasks to which the person's last request did the same: of its rows only the first carries its id. */
async function doneAlike(connection: Connection, person: Person, kind: string, taskId: string) {
  const own = eq(history.actorId, person.id);
  const asked = connection
    .select({ id: history.id })
    .from(history)
    .where(and(own, isNotNull(history.requestId)))
    .orderBy(desc(history.id))
    .limit(1);
  const rows = await connection
    .select({ taskId: history.subjectId, eventId: history.id })
    .from(history)
    .where(and(own, gte(history.id, asked), eq(history.subject, "task"), eq(history.kind, kind)))
    .orderBy(asc(history.id));
  return rows.filter((row) => row.taskId !== taskId);
}

export type LastDeed = NonNullable<Awaited<ReturnType<typeof lastDeedOf>>>;

async function namesOf(connection: Connection, person: Person, taskId: string) {
  const [task] = await connection
    .select({
      id: tasks.id,
      title: tasks.title,
      status: sql<TaskStatus>`${tasks.status}`,
      percent: tasks.percent,
      leadName: departments.name,
      ownerName: owners.name,
      leaderName: leaders.name,
    })
    .from(tasks)
    .innerJoin(meetings, eq(meetings.id, tasks.meetingId))
    .innerJoin(departments, eq(departments.id, tasks.leadDepartmentId))
    .leftJoin(owners, eq(owners.id, tasks.ownerId))
    .leftJoin(leaders, eq(leaders.id, tasks.responsibleLeaderId))
    .where(and(eq(tasks.id, taskId), visibleTasks(person)));
  return task ?? null;
}
