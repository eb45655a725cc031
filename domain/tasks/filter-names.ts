import { and, eq, inArray, or, sql } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { departments, meetingSeries, meetings, memberships, officeRoles, people } from "@/db/schema";
import { type Actor, isOfficeWide, reachOf } from "../actor";
import type { LocalDate } from "../dates";
import { formatDate, localDate } from "../dates";
import { openDepartments } from "../departments/queries";
import { visibleMeetings } from "../meetings/visibility";
import { leaders, membersOf } from "../people/queries";
import { seriesOptions } from "../series/queries";
import { visibleSeries } from "../series/visibility";
import type { ListQuery } from "./list-query";

type Names = Record<"departmentId" | "ownerId" | "leaderId" | "meetingId" | "seriesId", string | null>;

/** The names of what a filter holds; null for what the actor may not see, as for what does not exist. */
export async function filterNames(connection: Connection, actor: Actor, query: ListQuery): Promise<Names> {
  const { departmentId, ownerId, leaderId, meetingId, seriesId } = query;
  const [department, owner, leader, meeting, series] = await Promise.all([
    departmentId &&
      connection.select({ name: departments.name }).from(departments).where(eq(departments.id, departmentId)),
    ownerId && ownerId !== "none" && named(connection, actor, ownerId),
    leaderId && leaderId !== "none" && named(connection, actor, leaderId),
    meetingId &&
      connection
        .select({ title: meetings.title, startsAt: meetings.startsAt })
        .from(meetings)
        .where(and(eq(meetings.id, meetingId), visibleMeetings(actor))),
    seriesId &&
      connection
        .select({ name: meetingSeries.title })
        .from(meetingSeries)
        .where(and(eq(meetingSeries.id, seriesId), visibleSeries(actor))),
  ]);
  const [held] = meeting || [];
  const nameOf = (rows: { name: string }[] | "" | false | null) => (rows ? (rows[0]?.name ?? null) : null);
  return {
    departmentId: nameOf(department),
    ownerId: nameOf(owner),
    leaderId: nameOf(leader),
    meetingId: held ? `${held.title} ${formatDate(localDate(held.startsAt))}` : null,
    seriesId: nameOf(series),
  };
}

/** Leaders are known to everybody, others to the whole office and to their departments. */
function named(connection: Connection, actor: Actor, personId: string) {
  const isLeader = sql`exists (select 1 from ${officeRoles} where ${officeRoles.personId} = ${people.id} and ${officeRoles.role} = 'leader')`;
  const own = reachOf(actor);
  const isColleague =
    own.length > 0
      ? sql`exists (select 1 from ${memberships} where ${memberships.personId} = ${people.id} and ${inArray(memberships.departmentId, own)})`
      : undefined;
  return connection
    .select({ name: people.name })
    .from(people)
    .where(and(eq(people.id, personId), isOfficeWide(actor) ? undefined : or(isLeader, isColleague)));
}

/** What can be chosen for a filter: owners are offered of the department that is filtered by, or of one's own. */
export async function filterChoices(connection: Connection, actor: Actor, query: ListQuery, day: LocalDate) {
  const [own] = reachOf(actor);
  const of =
    isOfficeWide(actor) || reachOf(actor).includes(query.departmentId ?? "") ? query.departmentId : own;
  const [choices, leading, series, owners] = await Promise.all([
    openDepartments(connection, day),
    leaders(connection),
    seriesFor(connection, actor),
    of ? membersOf(connection, of, day) : [],
  ]);
  return { departments: choices, leaders: leading, series, owners };
}

function seriesFor(connection: Connection, actor: Actor) {
  if (isOfficeWide(actor)) return seriesOptions(connection);
  return connection
    .select({ id: meetingSeries.id, title: meetingSeries.title })
    .from(meetingSeries)
    .where(visibleSeries(actor))
    .orderBy(meetingSeries.title);
}
