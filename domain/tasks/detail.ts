import { and, asc, desc, eq, getTableColumns, inArray, ne, notInArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Connection } from "@/db/client";
import type { TaskStatus } from "@/db/enums";
import {
  departments,
  directives,
  files,
  history,
  meetingSeries,
  meetings,
  people,
  progressReports,
  taskParts,
  tasks,
} from "@/db/schema";
import type { Actor } from "../actor";
import { addendaOf } from "../addenda/queries";
import type { LocalDate } from "../dates";
import { NotFoundError } from "../errors";
import { hasHead } from "../people/headship";
import { mayOnPart, mayOnTask } from "../permissions";
import { isLatest } from "../recurrence/latest";
import { leaders, owners } from "./columns";
import { isOpen } from "./rules";
import { visibleTasks } from "./visibility";

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
  const [parts, related, events, reports, addenda] = await Promise.all([
    partsOf(connection, taskId, day),
    relatedOf(connection, actor, task),
    historyOf(connection, taskId),
    reportsOf(connection, taskId),
    addendaOf(connection, task.meetingId),
  ]);
  return {
    ...task,
    status: task.status as TaskStatus,
    isOpen: isOpen(task.status),
    parts,
    siblings: related.filter((one) => one.sharedId === null || one.sharedId !== task.sharedId),
    /** The tasks of the same group that the actor may see. */
    shared: related.filter((one) => one.sharedId !== null && one.sharedId === task.sharedId),
    events,
    reports,
    /** How the conclusion reads by the addenda of the record. */
    addenda: addenda.filter((addendum) => addendum.partId === task.directiveId),
  };
}

export type TaskDetail = Awaited<ReturnType<typeof getTask>>;

/** Whether the actor may report on a task or on a part of it. Throws NotFoundError. */
export async function mayReport(
  connection: Connection,
  actor: Actor,
  taskId: string,
  day: LocalDate,
): Promise<boolean> {
  const [task] = await connection
    .select({
      leadDepartmentId: tasks.leadDepartmentId,
      leadHasHead: hasHead(tasks.leadDepartmentId, day),
      ownerId: tasks.ownerId,
      responsibleLeaderId: tasks.responsibleLeaderId,
    })
    .from(tasks)
    .innerJoin(meetings, eq(meetings.id, tasks.meetingId))
    .where(and(eq(tasks.id, taskId), visibleTasks(actor)));
  if (!task) throw new NotFoundError();
  if (mayOnTask(actor, "report", task)) return true;
  const parts = await partsOf(connection, taskId, day);
  return parts.some((part) => mayOnPart(actor, "report_part", part));
}

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

type Given = Pick<typeof tasks.$inferSelect, "id" | "directiveId" | "number" | "period">;

/** The other tasks of the same conclusion: of those that recur the latest, of the same task those of its own period. */
async function relatedOf(connection: Connection, actor: Actor, task: Given) {
  const { id, directiveId, number, period } = task;
  const same = and(eq(tasks.directiveId, directiveId), ne(tasks.id, id));
  const isOther = sql`${tasks.number} is distinct from ${number}::integer`;
  const timely = sql`case when ${isOther} then ${isLatest} else ${tasks.period} = ${period} end`;
  return connection
    .select({
      id: tasks.id,
      title: tasks.title,
      status: tasks.status,
      leadName: departments.name,
      sharedId: tasks.sharedId,
      groupName: tasks.groupName,
    })
    .from(tasks)
    .innerJoin(meetings, eq(meetings.id, tasks.meetingId))
    .innerJoin(departments, eq(departments.id, tasks.leadDepartmentId))
    .where(and(visibleTasks(actor), same, timely))
    .orderBy(asc(tasks.position), asc(departments.position), asc(tasks.id));
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
    .where(
      and(
        eq(history.subject, "task"),
        eq(history.subjectId, taskId),
        // What is said stands on the page by itself.
        notInArray(history.kind, ["remark", "remark_removed"]),
      ),
    )
    .orderBy(desc(history.id));
}

/** What was reported, the newest first, with its evidence. */
async function reportsOf(connection: Connection, taskId: string) {
  const [reports, evidence] = await Promise.all([
    selectReports(connection, taskId),
    evidenceOf(connection, taskId),
  ]);
  return reports.map((report) => ({
    ...report,
    evidence: evidence.filter(({ reportId }) => reportId === report.id),
  }));
}

async function evidenceOf(connection: Connection, taskId: string) {
  return connection
    .select({
      id: files.id,
      reportId: files.reportId,
      name: files.name,
      mediaType: files.mediaType,
      size: files.size,
      createdAt: files.createdAt,
    })
    .from(files)
    .innerJoin(progressReports, eq(progressReports.id, files.reportId))
    .where(eq(progressReports.taskId, taskId))
    .orderBy(asc(files.createdAt), asc(files.name));
}

async function selectReports(connection: Connection, taskId: string) {
  return connection
    .select({
      id: progressReports.id,
      result: progressReports.result,
      difficulty: progressReports.difficulty,
      proposal: progressReports.proposal,
      percent: progressReports.percent,
      partId: progressReports.partId,
      paper: progressReports.paper,
      withdrawnAt: progressReports.withdrawnAt,
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
