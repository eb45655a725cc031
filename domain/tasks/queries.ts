import { and, asc, desc, eq, getTableColumns, inArray, ne, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Connection } from "@/db/client";
import type { TaskStatus } from "@/db/enums";
import {
  departments,
  directives,
  history,
  meetingSeries,
  meetings,
  people,
  progressReports,
  taskParts,
  tasks,
} from "@/db/schema";
import { type Actor, departmentsOf, type Person } from "../actor";
import type { LocalDate } from "../dates";
import { NotFoundError } from "../errors";
import { hasHead } from "../people/headship";
import { byDueDate, owners, selectTasks } from "./columns";
import { isOpen, openStatuses } from "./rules";
import type { TimeClass } from "./time";
import { type TimeBounds, timeClassSql } from "./time-sql";
import { concernsDepartments, visibleTasks } from "./visibility";

const leaders = alias(people, "leaders");

/** What a list of tasks can be narrowed to; null leaves it open. */
export interface TaskFilter {
  departmentId: string | null;
  status: TaskStatus | "open" | null;
  time: TimeClass | "done" | null;
  meetingId: string | null;
}

/** Rows of a page of the list. */
export const pageSize = 100;

function conditionsOf(filter: TaskFilter, bounds: TimeBounds): SQL | undefined {
  const { departmentId, status, time, meetingId } = filter;
  return and(
    departmentId ? concernsDepartments([departmentId]) : undefined,
    status === "open" ? inArray(tasks.status, [...openStatuses]) : undefined,
    status && status !== "open" ? eq(tasks.status, status) : undefined,
    time === "done" ? eq(tasks.status, "completed") : undefined,
    time && time !== "done" ? eq(timeClassSql(bounds), time) : undefined,
    meetingId ? eq(tasks.meetingId, meetingId) : undefined,
  );
}

/** A page of the tasks that the actor may see, by due date, and how many there are in all. */
export async function listTasks(
  connection: Connection,
  actor: Actor,
  filter: TaskFilter,
  bounds: TimeBounds,
  page: number,
) {
  const condition = conditionsOf(filter, bounds);
  const rows = await selectTasks(connection, actor, condition)
    .orderBy(...byDueDate)
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  const [count] = await connection
    .select({ total: sql<number>`count(*)::int` })
    .from(tasks)
    .innerJoin(meetings, eq(meetings.id, tasks.meetingId))
    .where(and(visibleTasks(actor), condition));
  return { rows, total: count?.total ?? 0 };
}

/** How many tasks there are in each status under a filter, its own status apart: what the tabs of the list count. */
export async function countByStatus(
  connection: Connection,
  actor: Actor,
  filter: TaskFilter,
  bounds: TimeBounds,
) {
  const rows = await connection
    .select({ status: tasks.status, count: sql<number>`count(*)::int` })
    .from(tasks)
    .innerJoin(meetings, eq(meetings.id, tasks.meetingId))
    .where(and(visibleTasks(actor), conditionsOf({ ...filter, status: null }, bounds)))
    .groupBy(tasks.status);
  return new Map(rows.map((row) => [row.status, row.count]));
}

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
  const [mine, toHandOut, toLookOver, coordinating] = await Promise.all([own, unowned, toReview, parts]);
  return { mine, toHandOut, toLookOver, coordinating };
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
          and(inArray(tasks.status, [...openStatuses]), or(eq(tasks.ownerId, person.id), partOf(person))),
          and(inArray(tasks.leadDepartmentId, headed), inArray(tasks.status, ["assigned", "in_review"])),
        ),
      ),
    );
  return row?.count ?? 0;
}

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

/** A task with its source, its people, its parts and its history. Throws NotFoundError for what the actor may not see. */
export async function getTask(connection: Connection, actor: Actor, taskId: string, day: LocalDate) {
  const [task] = await connection
    .select({
      ...getTableColumns(tasks),
      leadName: departments.name,
      leadHasHead: hasHead(tasks.leadDepartmentId, day),
      ownerName: owners.name,
      leaderName: leaders.name,
      directiveBody: directives.body,
      directiveNumber: directives.number,
      meetingTitle: sql<string>`coalesce(${meetingSeries.title}, ${meetings.title})`,
      meetingKind: meetings.kind,
      meetingStartsAt: meetings.startsAt,
      chairName: meetings.chairName,
      chairTitle: meetings.chairTitle,
      noticeNumber: meetings.noticeNumber,
      noticeDate: meetings.noticeDate,
      restricted: meetings.restricted,
    })
    .from(tasks)
    .innerJoin(meetings, eq(meetings.id, tasks.meetingId))
    .innerJoin(directives, eq(directives.id, tasks.directiveId))
    .innerJoin(departments, eq(departments.id, tasks.leadDepartmentId))
    .leftJoin(meetingSeries, eq(meetingSeries.id, meetings.seriesId))
    .leftJoin(owners, eq(owners.id, tasks.ownerId))
    .leftJoin(leaders, eq(leaders.id, tasks.responsibleLeaderId))
    .where(and(eq(tasks.id, taskId), visibleTasks(actor)));
  if (!task?.status) throw new NotFoundError();
  const [parts, siblings, events, reports] = await Promise.all([
    partsOf(connection, taskId, day),
    siblingsOf(connection, actor, task),
    historyOf(connection, taskId),
    reportsOf(connection, taskId),
  ]);
  return {
    ...task,
    status: task.status as TaskStatus,
    isOpen: isOpen(task.status),
    parts,
    siblings,
    events,
    reports,
  };
}

export type TaskDetail = Awaited<ReturnType<typeof getTask>>;

async function partsOf(connection: Connection, taskId: string, day: LocalDate) {
  return connection
    .select({
      id: taskParts.id,
      departmentId: taskParts.departmentId,
      departmentHasHead: hasHead(taskParts.departmentId, day),
      name: departments.name,
      personId: taskParts.personId,
      personName: people.name,
      status: taskParts.status,
      version: taskParts.version,
    })
    .from(taskParts)
    .innerJoin(departments, eq(departments.id, taskParts.departmentId))
    .leftJoin(people, eq(people.id, taskParts.personId))
    .where(eq(taskParts.taskId, taskId))
    .orderBy(asc(departments.position));
}

async function siblingsOf(connection: Connection, actor: Actor, task: { id: string; directiveId: string }) {
  return selectTasks(
    connection,
    actor,
    and(eq(tasks.directiveId, task.directiveId), ne(tasks.id, task.id)),
  ).orderBy(asc(tasks.position));
}

/** The rows of the history of a task, the newest first, with the names of those who acted. */
async function historyOf(connection: Connection, taskId: string) {
  const behalf = alias(people, "behalf");
  return connection
    .select({
      id: history.id,
      kind: history.kind,
      before: history.before,
      after: history.after,
      reason: history.reason,
      recordedAt: history.recordedAt,
      effectiveOn: history.effectiveOn,
      actorName: history.actorName,
      onBehalfOfName: behalf.name,
      onBehalfOfDepartment: departments.name,
    })
    .from(history)
    .leftJoin(behalf, eq(behalf.id, history.onBehalfOfId))
    .leftJoin(departments, eq(departments.id, history.onBehalfOfDepartmentId))
    .where(and(eq(history.subject, "task"), eq(history.subjectId, taskId)))
    .orderBy(desc(history.id));
}

async function reportsOf(connection: Connection, taskId: string) {
  return connection
    .select({
      id: progressReports.id,
      result: progressReports.result,
      difficulty: progressReports.difficulty,
      proposal: progressReports.proposal,
      percent: progressReports.percent,
      partId: progressReports.partId,
    })
    .from(progressReports)
    .where(eq(progressReports.taskId, taskId))
    .orderBy(desc(progressReports.reportedAt));
}

/** Names of the departments and people that rows of a history mention by id. */
export async function namesInHistory(
  connection: Connection,
  events: readonly { before: Record<string, unknown>; after: Record<string, unknown> }[],
): Promise<Map<string, string>> {
  const fields = ["ownerId", "personId", "responsibleLeaderId", "leadDepartmentId", "departmentId"];
  const ids = events
    .flatMap((event) => fields.flatMap((field) => [event.before[field], event.after[field]]))
    .filter((value): value is string => typeof value === "string");
  if (ids.length === 0) return new Map();
  const named = await Promise.all([
    connection.select({ id: people.id, name: people.name }).from(people).where(inArray(people.id, ids)),
    connection
      .select({ id: departments.id, name: departments.name })
      .from(departments)
      .where(inArray(departments.id, ids)),
  ]);
  return new Map(named.flat().map((row) => [row.id, row.name]));
}
