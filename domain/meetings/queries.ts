import { and, asc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Connection } from "@/db/client";
import {
  attendances,
  delegates,
  departments,
  directives,
  figures,
  indicators,
  meetingSections,
  meetingSeries,
  meetings,
  people,
  taskParts,
  tasks,
} from "@/db/schema";
import type { Actor } from "../actor";
import { writeDelegates } from "../attendance/rules";
import { NotFoundError } from "../errors";
import { visibleTasks } from "../tasks/visibility";
import { seesWhole, visibleMeetings } from "./visibility";

const clerks = alias(people, "clerks");
const owners = alias(people, "owners");

const heading = {
  id: meetings.id,
  kind: meetings.kind,
  status: meetings.status,
  title: meetings.title,
  startsAt: meetings.startsAt,
  place: meetings.place,
  chairId: meetings.chairId,
  chairName: meetings.chairName,
  chairTitle: meetings.chairTitle,
  restricted: meetings.restricted,
  archive: meetings.archive,
  noticeNumber: meetings.noticeNumber,
  noticeDate: meetings.noticeDate,
  seriesId: meetings.seriesId,
  seriesTitle: meetingSeries.title,
};

/** A record as far as the actor may see it. Throws NotFoundError. */
export async function getRecord(connection: Connection, actor: Actor, meetingId: string) {
  const [meeting] = await connection
    .select({ ...heading, clerkName: clerks.name, issuedAt: meetings.issuedAt, version: meetings.version })
    .from(meetings)
    .leftJoin(meetingSeries, eq(meetingSeries.id, meetings.seriesId))
    .leftJoin(clerks, eq(clerks.id, meetings.clerkId))
    .where(and(eq(meetings.id, meetingId), visibleMeetings(actor)));
  if (!meeting) throw new NotFoundError();
  const whole = seesWhole(actor, meeting);
  const [sections, attendance, reported, conclusions] = await Promise.all([
    sectionsOf(connection, meetingId),
    whole ? attendanceOf(connection, meetingId) : [],
    whole ? figuresOf(connection, meetingId) : [],
    whole ? conclusionsOf(connection, actor, meetingId) : [],
  ]);
  const shown = whole ? sections : sections.filter((section) => section.kind === "agenda");
  return { ...meeting, sections: shown, attendance, figures: reported, conclusions };
}

export type MeetingRecord = Awaited<ReturnType<typeof getRecord>>;

async function sectionsOf(connection: Connection, meetingId: string) {
  return connection
    .select({
      id: meetingSections.id,
      kind: meetingSections.kind,
      body: meetingSections.body,
      version: meetingSections.version,
    })
    .from(meetingSections)
    .where(eq(meetingSections.meetingId, meetingId))
    .orderBy(asc(meetingSections.position));
}

async function attendanceOf(connection: Connection, meetingId: string) {
  const rows = await connection
    .select({
      id: attendances.id,
      departmentId: attendances.departmentId,
      // The label is the name as it was at issue; until then the department goes by its name of today.
      name: sql<string>`coalesce(nullif(${attendances.label}, ''), ${departments.name})`,
      status: attendances.status,
      note: attendances.note,
      version: attendances.version,
    })
    .from(attendances)
    .leftJoin(departments, eq(departments.id, attendances.departmentId))
    .where(eq(attendances.meetingId, meetingId))
    .orderBy(asc(attendances.position), asc(attendances.id));
  const came = await connection
    .select({ attendanceId: delegates.attendanceId, name: delegates.name, title: delegates.title })
    .from(delegates)
    .innerJoin(attendances, eq(attendances.id, delegates.attendanceId))
    .where(eq(attendances.meetingId, meetingId))
    .orderBy(asc(delegates.position));
  return rows.map((row) => ({
    ...row,
    delegates: writeDelegates(came.filter((delegate) => delegate.attendanceId === row.id)),
  }));
}

async function figuresOf(connection: Connection, meetingId: string) {
  return connection
    .select({
      id: figures.id,
      indicator: indicators.name,
      topic: indicators.topic,
      unit: indicators.unit,
      value: figures.value,
      period: figures.period,
      departmentId: figures.departmentId,
      departmentName: sql<string>`coalesce(nullif(${figures.departmentName}, ''), ${departments.name}, '')`,
      version: figures.version,
    })
    .from(figures)
    .innerJoin(indicators, eq(indicators.id, figures.indicatorId))
    .leftJoin(departments, eq(departments.id, figures.departmentId))
    .where(eq(figures.meetingId, meetingId))
    .orderBy(asc(figures.position), asc(figures.id));
}

const untold = { ownerName: null, status: null, percent: 0, submittedOn: null };

/**
 * The conclusions with what was given by them. That a task was given, to whom and until when, the record says to all
 * who may read it; how it goes, the task says to those who may see it.
 */
async function conclusionsOf(connection: Connection, actor: Actor, meetingId: string) {
  const rows = await connection
    .select({
      id: directives.id,
      body: directives.body,
      noTask: directives.noTask,
      noTaskReason: directives.noTaskReason,
      version: directives.version,
    })
    .from(directives)
    .where(eq(directives.meetingId, meetingId))
    .orderBy(asc(directives.position), asc(directives.id));
  const given = await connection
    .select({
      id: tasks.id,
      directiveId: tasks.directiveId,
      title: tasks.title,
      leadDepartmentId: tasks.leadDepartmentId,
      leadName: sql<string>`coalesce(nullif(${tasks.leadDepartmentName}, ''), ${departments.name}, '')`,
      ownerName: owners.name,
      dueOn: tasks.dueOn,
      originalDueOn: tasks.originalDueOn,
      priority: tasks.priority,
      status: tasks.status,
      percent: tasks.percent,
      submittedOn: tasks.submittedOn,
      version: tasks.version,
      visible: sql<boolean>`${visibleTasks(actor)}`,
    })
    .from(tasks)
    .innerJoin(meetings, eq(meetings.id, tasks.meetingId))
    .leftJoin(departments, eq(departments.id, tasks.leadDepartmentId))
    .leftJoin(owners, eq(owners.id, tasks.ownerId))
    .where(eq(tasks.meetingId, meetingId))
    .orderBy(asc(tasks.position), asc(tasks.id));
  const parts = await connection
    .select({
      taskId: taskParts.taskId,
      departmentId: taskParts.departmentId,
      name: sql<string>`coalesce(nullif(${taskParts.departmentName}, ''), ${departments.name})`,
    })
    .from(taskParts)
    .innerJoin(tasks, eq(tasks.id, taskParts.taskId))
    .innerJoin(departments, eq(departments.id, taskParts.departmentId))
    .where(eq(tasks.meetingId, meetingId))
    .orderBy(asc(departments.position));
  return rows.map((row) => ({
    ...row,
    tasks: given
      .filter((task) => task.directiveId === row.id)
      .map((task) => (task.visible ? task : { ...task, ...untold }))
      .map((task) => ({ ...task, parts: parts.filter((part) => part.taskId === task.id) })),
  }));
}
