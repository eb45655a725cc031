import { and, asc, count, desc, eq, gte, inArray, lt, not, type SQL, sql } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { directives, meetingSeries, meetings, people, tasks } from "@/db/schema";
import type { Actor } from "../actor";
import { instantOf, type LocalDate } from "../dates";
import { allMeetings, type MeetingsQuery } from "./list-query";
import { findsMeetings } from "./search";
import { seesWhole, visibleMeetings } from "./visibility";

/** Rows of a page of the list. */
export const pageSize = 50;

const columns = {
  id: meetings.id,
  kind: meetings.kind,
  status: meetings.status,
  title: meetings.title,
  startsAt: meetings.startsAt,
  place: meetings.place,
  chairName: meetings.chairName,
  restricted: meetings.restricted,
  noticeNumber: meetings.noticeNumber,
  noticeDate: meetings.noticeDate,
  seriesId: meetings.seriesId,
  seriesTitle: meetingSeries.title,
};

/**
 * A page of the meetings that the actor may see, the latest first, before them those that are planned from the day on,
 * the next first; how many there are in all. A page that there is not is the first.
 */
export async function listMeetings(
  connection: Connection,
  actor: Actor,
  day: LocalDate,
  query: MeetingsQuery = allMeetings,
) {
  const condition = conditionsOf(actor, query);
  const isUpcoming = and(
    eq(meetings.status, "planned"),
    gte(meetings.startsAt, instantOf(day, "00:00")),
  ) as SQL;
  const past = and(condition, not(isUpcoming));
  const [ahead, behind] = await Promise.all([
    connection.$count(meetings, and(condition, isUpcoming)),
    connection.$count(meetings, past),
  ]);
  const pages = Math.max(1, Math.ceil(behind / pageSize));
  const page = query.page > pages ? 1 : query.page;
  const select = (where: SQL | undefined) =>
    connection
      .select(columns)
      .from(meetings)
      .leftJoin(meetingSeries, eq(meetingSeries.id, meetings.seriesId))
      .where(where)
      .$dynamic();
  const [upcoming, rows] = await Promise.all([
    page === 1
      ? select(and(condition, isUpcoming)).orderBy(asc(meetings.startsAt), asc(meetings.id)).limit(200)
      : [],
    select(past)
      .orderBy(desc(meetings.startsAt), desc(meetings.id))
      .limit(pageSize)
      .offset((page - 1) * pageSize),
  ]);
  const whole = [...upcoming, ...rows].filter((row) => seesWhole(actor, row)).map((row) => row.id);
  const [conclusions, given] = await Promise.all([
    countsBy(connection, directives, whole),
    countsBy(connection, tasks, whole),
  ]);
  const counted = (row: (typeof rows)[number]) => ({
    ...row,
    conclusions: conclusions.get(row.id) ?? 0,
    tasks: given.get(row.id) ?? 0,
  });
  return { upcoming: upcoming.map(counted), rows: rows.map(counted), total: ahead + behind, page, pages };
}

/** How many meetings there are in each state under a filter, its own state apart. */
export async function countByState(connection: Connection, actor: Actor, query: MeetingsQuery) {
  const rows = await connection
    .select({ status: meetings.status, count: count() })
    .from(meetings)
    .where(conditionsOf(actor, { ...query, status: null }))
    .groupBy(meetings.status);
  return new Map(rows.map((row) => [row.status, row.count]));
}

/** What the list can be narrowed to: the years, chairs and series of the meetings that the actor may see. */
export async function meetingChoices(connection: Connection, actor: Actor) {
  const year = sql<number>`extract(year from ${meetings.startsAt} at time zone 'Asia/Ho_Chi_Minh')::int`;
  const visible = visibleMeetings(actor);
  const [years, chairs, series] = await Promise.all([
    connection.selectDistinct({ year }).from(meetings).where(visible).orderBy(desc(year)),
    connection
      .select({ id: people.id, name: people.name })
      .from(people)
      .innerJoin(meetings, eq(meetings.chairId, people.id))
      .where(visible)
      .groupBy(people.id)
      .orderBy(asc(people.sortKey), asc(people.id)),
    connection
      .select({ id: meetingSeries.id, title: meetingSeries.title })
      .from(meetingSeries)
      .innerJoin(meetings, eq(meetings.seriesId, meetingSeries.id))
      .where(visible)
      .groupBy(meetingSeries.id)
      .orderBy(asc(meetingSeries.title), asc(meetingSeries.id)),
  ]);
  return { years: years.map((row) => row.year), chairs, series };
}

function conditionsOf(actor: Actor, query: MeetingsQuery): SQL | undefined {
  const { search, seriesId, year, chairId, status, kind } = query;
  return and(
    visibleMeetings(actor),
    seriesId ? eq(meetings.seriesId, seriesId) : undefined,
    year ? gte(meetings.startsAt, instantOf(`${year}-01-01`, "00:00")) : undefined,
    year ? lt(meetings.startsAt, instantOf(`${year + 1}-01-01`, "00:00")) : undefined,
    chairId ? eq(meetings.chairId, chairId) : undefined,
    status ? eq(meetings.status, status) : undefined,
    kind ? eq(meetings.kind, kind) : undefined,
    search ? findsMeetings(actor, search) : undefined,
  );
}

async function countsBy(connection: Connection, table: typeof directives | typeof tasks, ids: string[]) {
  if (ids.length === 0) return new Map<string, number>();
  const rows = await connection
    .select({ meetingId: table.meetingId, count: count() })
    .from(table)
    .where(inArray(table.meetingId, ids))
    .groupBy(table.meetingId);
  return new Map(rows.map((row) => [row.meetingId, row.count]));
}
