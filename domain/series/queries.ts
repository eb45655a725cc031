import { and, asc, count, eq, max } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { departments, meetingSeries, meetings, people, seriesDepartments } from "@/db/schema";
import type { Actor } from "../actor";
import type { LocalDate } from "../dates";
import { isOpenOn } from "../departments/open";
import { NotFoundError } from "../errors";
import { visibleMeetings } from "../meetings/visibility";
import { visibleSeries } from "./visibility";

/** The series that a meeting may belong to, with what they bring. */
export async function seriesOptions(connection: Connection) {
  return connection
    .select({
      id: meetingSeries.id,
      title: meetingSeries.title,
      place: meetingSeries.place,
      chairId: meetingSeries.chairId,
    })
    .from(meetingSeries)
    .orderBy(asc(meetingSeries.title));
}

/** The series that the actor may see, with how many of their meetings it may see and when the latest of them is. */
export async function listSeries(connection: Connection, actor: Actor) {
  return connection
    .select({
      id: meetingSeries.id,
      title: meetingSeries.title,
      cadence: meetingSeries.cadence,
      chairName: people.name,
      place: meetingSeries.place,
      meetings: count(meetings.id),
      latest: max(meetings.startsAt),
    })
    .from(meetingSeries)
    .leftJoin(people, eq(people.id, meetingSeries.chairId))
    .leftJoin(meetings, and(eq(meetings.seriesId, meetingSeries.id), visibleMeetings(actor)))
    .where(visibleSeries(actor))
    .groupBy(meetingSeries.id, people.id)
    .orderBy(asc(meetingSeries.title), asc(meetingSeries.id));
}

/** A series with the departments that it invites as a rule, in their order. Throws NotFoundError. */
export async function getSeries(connection: Connection, actor: Actor, seriesId: string) {
  const [series] = await connection
    .select({
      id: meetingSeries.id,
      title: meetingSeries.title,
      shortTitle: meetingSeries.shortTitle,
      cadence: meetingSeries.cadence,
      chairId: meetingSeries.chairId,
      chairName: people.name,
      place: meetingSeries.place,
      version: meetingSeries.version,
    })
    .from(meetingSeries)
    .leftJoin(people, eq(people.id, meetingSeries.chairId))
    .where(and(eq(meetingSeries.id, seriesId), visibleSeries(actor)));
  if (!series) throw new NotFoundError();
  return { ...series, departments: await usualDepartments(connection, seriesId) };
}

export type SeriesDetail = Awaited<ReturnType<typeof getSeries>>;

/** The departments that a series can invite today, in the order of the directory. */
export async function departmentsToInvite(connection: Connection, day: LocalDate) {
  return connection
    .select({ id: departments.id, name: departments.name, kind: departments.kind })
    .from(departments)
    .where(isOpenOn(day))
    .orderBy(asc(departments.position), asc(departments.id));
}

/** The departments that a series invites as a rule, in their order. */
export async function usualDepartments(connection: Connection, seriesId: string) {
  return connection
    .select({ id: departments.id, name: departments.name, closedOn: departments.closedOn })
    .from(seriesDepartments)
    .innerJoin(departments, eq(departments.id, seriesDepartments.departmentId))
    .where(eq(seriesDepartments.seriesId, seriesId))
    .orderBy(asc(seriesDepartments.position));
}
