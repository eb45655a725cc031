import { and, asc, eq, inArray, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { Connection } from "@/db/client";
import type { Priority, Recurrence } from "@/db/enums";
import { attendances, departmentGroups, departments, meetings, memberships, people } from "@/db/schema";
import type { Actor } from "../actor";
import { type LocalDate, localDate } from "../dates";
import { NotFoundError } from "../errors";
import { mayOnMeeting } from "../permissions";
import { fingerprintOf } from "./fingerprint";
import { type GivenConclusion, givenOn } from "./given";
import { gapsOf, leadsOf } from "./rules";
import { visibleMeetings } from "./visibility";

/** A task as a department would get it. */
export interface GivenTo {
  number: string;
  title: string;
  dueOn: LocalDate | null;
  priority: Priority;
  recurrence: Recurrence | null;
  recurrenceEndsOn: LocalDate | null;
  /** The group through which it comes. */
  groupName: string | null;
}

/**
 * What the issue of a draft would send to whom: each department with its tasks and the heads who would see them. For
 * those who may issue; throws NotFoundError for others, and where the record is no draft.
 */
export async function issueSummary(connection: Connection, actor: Actor, meetingId: string, day: LocalDate) {
  const [meeting] = await connection
    .select({
      id: meetings.id,
      kind: meetings.kind,
      title: meetings.title,
      status: meetings.status,
      startsAt: meetings.startsAt,
      chairId: meetings.chairId,
      restricted: meetings.restricted,
      version: meetings.version,
    })
    .from(meetings)
    .where(and(eq(meetings.id, meetingId), visibleMeetings(actor)));
  if (!meeting || !mayOnMeeting(actor, "issue") || !mayOnMeeting(actor, "edit", meeting.status)) {
    throw new NotFoundError();
  }
  // Before the parts are read: what is written in between makes the issue a conflict, never the other way round.
  const seen = await fingerprintOf(connection, meetingId);
  const conclusions = await givenOn(connection, meetingId, day);
  const given = await givenTo(connection, conclusions);
  const [recipients, attending, leaders] = await Promise.all([
    recipientsOf(connection, [...given.lead.keys(), ...given.coordinating.keys()], day),
    attendingOf(connection, meetingId),
    leadersOf(connection, countByLeader(conclusions, meeting.chairId)),
  ]);
  return {
    ...meeting,
    seen,
    gaps: gapsOf({ ...meeting, date: localDate(meeting.startsAt) }, conclusions),
    conclusions: conclusions.length,
    withoutTask: conclusions.filter((conclusion) => conclusion.noTask).length,
    tasks: [...given.lead.values()].flat().length,
    departments: recipients.map((department) => ({
      ...department,
      lead: given.lead.get(department.id) ?? [],
      coordinating: given.coordinating.get(department.id) ?? [],
    })),
    /** Those who get no task and see the record all the same. */
    attending: attending.filter((one) => !recipients.some(({ id }) => id === one.departmentId)),
    leaders,
  };
}

export type IssueSummary = Awaited<ReturnType<typeof issueSummary>>;

type ByDepartment = Map<string, GivenTo[]>;

async function givenTo(connection: Connection, conclusions: readonly GivenConclusion[]) {
  const names = await groupNames(connection, conclusions);
  const lead: ByDepartment = new Map();
  const coordinating: ByDepartment = new Map();
  const add = (to: ByDepartment, id: string, task: GivenTo) => to.set(id, [...(to.get(id) ?? []), task]);
  for (const [index, conclusion] of conclusions.entries()) {
    for (const [at, task] of conclusion.tasks.entries()) {
      const { title, dueOn, priority, recurrence, recurrenceEndsOn, groupId } = task;
      const number = `${index + 1}.${at + 1}`;
      const words = { number, title, dueOn, priority, recurrence, recurrenceEndsOn };
      const given = { ...words, groupName: names.get(groupId ?? "") ?? null };
      for (const id of new Set(leadsOf(task))) add(lead, id, given);
      for (const id of task.coordinatingDepartmentIds) add(coordinating, id, given);
    }
  }
  return { lead, coordinating };
}

async function groupNames(connection: Connection, conclusions: readonly GivenConclusion[]) {
  const ids = conclusions.flatMap(({ tasks }) => tasks.flatMap((task) => task.groupId ?? []));
  const rows = await connection
    .select({ id: departmentGroups.id, name: departmentGroups.name })
    .from(departmentGroups)
    .where(inArray(departmentGroups.id, ids));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

function countByLeader(conclusions: readonly GivenConclusion[], chairId: string | null): Map<string, number> {
  const counts = new Map<string, number>();
  for (const task of conclusions.flatMap((conclusion) => conclusion.tasks)) {
    const leader = task.responsibleLeaderId ?? chairId;
    if (leader) counts.set(leader, (counts.get(leader) ?? 0) + leadsOf(task).length);
  }
  return counts;
}

/** The leaders in whose queue the decisions on the tasks will lie, each with how many. */
async function leadersOf(connection: Connection, counts: Map<string, number>) {
  const rows = await connection
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(inArray(people.id, [...counts.keys()]))
    .orderBy(asc(people.sortKey));
  return rows.map((row) => ({ ...row, tasks: counts.get(row.id) ?? 0 }));
}

/** The departments in the order of the directory, each with the heads of the day who have an account. */
async function recipientsOf(connection: Connection, ids: string[], day: LocalDate) {
  const rows = await connection
    .select({ id: departments.id, name: departments.name, contactEmail: departments.contactEmail })
    .from(departments)
    .where(inArray(departments.id, ids))
    .orderBy(asc(departments.position), asc(departments.id));
  const heads = await connection
    .select({ departmentId: memberships.departmentId, name: people.name, title: memberships.title })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(
      and(
        inArray(memberships.departmentId, ids),
        eq(memberships.kind, "head"),
        isNull(people.deactivatedAt),
        isNotNull(people.email),
        sql`${memberships.startsOn} <= ${day}`,
        or(isNull(memberships.endsOn), sql`${memberships.endsOn} >= ${day}`),
      ),
    )
    .orderBy(asc(people.sortKey));
  return rows.map((row) => ({ ...row, heads: heads.filter((head) => head.departmentId === row.id) }));
}

async function attendingOf(connection: Connection, meetingId: string) {
  return connection
    .select({ departmentId: departments.id, name: departments.name })
    .from(attendances)
    .innerJoin(departments, eq(departments.id, attendances.departmentId))
    .where(eq(attendances.meetingId, meetingId))
    .orderBy(asc(departments.position), asc(departments.id));
}
