import { and, eq, inArray, notInArray, or, type SQL, sql } from "drizzle-orm";
import type { MeetingStatus } from "@/db/enums";
import { attendances, history, meetings, taskParts, tasks } from "@/db/schema";
import { type Actor, departmentsOf, hasRole, isOfficeWide, reachOf } from "../actor";

const everything = sql`true`;

function either(...conditions: (SQL | undefined)[]): SQL {
  return or(...conditions) ?? sql`false`;
}

function both(...conditions: (SQL | undefined)[]): SQL {
  return and(...conditions) ?? everything;
}

const attendedBy = (departmentIds: string[]) =>
  sql`exists (select 1 from ${attendances} where ${attendances.meetingId} = ${meetings.id} and ${inArray(attendances.departmentId, departmentIds)})`;

const hasTask = (condition: SQL) =>
  sql`exists (select 1 from ${tasks} where ${tasks.meetingId} = ${meetings.id} and ${condition})`;

const hasPart = (condition: SQL) =>
  sql`exists (select 1 from ${tasks} join ${taskParts} on ${taskParts.taskId} = ${tasks.id} where ${tasks.meetingId} = ${meetings.id} and ${condition})`;

const concerns = (departmentIds: string[]) =>
  either(
    attendedBy(departmentIds),
    hasTask(inArray(tasks.leadDepartmentId, departmentIds)),
    hasPart(inArray(taskParts.departmentId, departmentIds)),
  );

const wasPlanned = sql`exists (select 1 from ${history} where ${history.subject} = 'meeting' and ${history.subjectId} = ${meetings.id} and ${history.kind} = 'planned')`;

/**
 * Who sees a restricted meeting and its tasks: its chair, the responsible leaders of its tasks and who acts for them,
 * the clerks, the heads of the departments concerned, the owners and those who do a part. For queries that have
 * `meetings` in their FROM.
 */
export function seesRestricted(actor: Actor): SQL {
  if (actor.kind === "system" || hasRole(actor, "clerk")) return everything;
  const leaders = [actor.id, ...actor.actsFor];
  const headed = departmentsOf(actor, "head");
  return either(
    eq(meetings.restricted, false),
    inArray(meetings.chairId, leaders),
    hasTask(inArray(tasks.responsibleLeaderId, leaders)),
    hasTask(eq(tasks.ownerId, actor.id)),
    hasPart(eq(taskParts.personId, actor.id)),
    headed.length > 0 ? concerns(headed) : undefined,
  );
}

/**
 * The condition under which a meeting exists for the actor. All reads of meetings begin here: whole office for leaders,
 * clerks and administrators; for the others what their department attends or has a task from, once issued (and what one
 * that was merged into it attended or had), the planned
 * meetings that it is invited to, and of the cancelled ones those that it could have known of.
 */
export function visibleMeetings(actor: Actor): SQL {
  if (isOfficeWide(actor)) return seesRestricted(actor);
  const own = reachOf(actor);
  if (own.length === 0) return sql`false`;
  return both(
    either(
      and(eq(meetings.status, "issued"), concerns(own)),
      and(eq(meetings.status, "planned"), attendedBy(own)),
      and(eq(meetings.status, "cancelled"), attendedBy(own), wasPlanned),
    ),
    seesRestricted(actor),
  );
}

const inPart: readonly MeetingStatus[] = ["planned", "cancelled"];

/**
 * Whether the actor sees all of a meeting that it may see: who is invited knows of a planned one heading and agenda, and
 * of a cancelled one nothing more.
 */
export function seesWhole(actor: Actor, meeting: { status: MeetingStatus }): boolean {
  return isOfficeWide(actor) || !inPart.includes(meeting.status);
}

/** The same as a condition, for queries that have `meetings` in their FROM. */
export function wholeMeetings(actor: Actor): SQL {
  return isOfficeWide(actor) ? everything : notInArray(meetings.status, [...inPart]);
}
