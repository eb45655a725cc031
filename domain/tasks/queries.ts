import { eq, type SQL, sql } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { departments, directives, meetingSeries, meetings, tasks } from "@/db/schema";
import type { Actor } from "../actor";
import { leaders, listColumns, owners, withCoordinators } from "./columns";
import type { TaskFilter } from "./filter";
import { backwards, comesAfter, type Order, orderOf, readCursor, writeCursor } from "./list-order";
import type { ListQuery } from "./list-query";
import { joinMeetings, union, type Way, waysTo } from "./reach";
import type { TimeBounds } from "./time-sql";

export type { TaskFilter } from "./filter";

/** Rows of a page of the list. */
export const pageSize = 50;

/** How a list is shown: its order, from where on, and what costs a look elsewhere. */
export type ListView = Partial<Pick<ListQuery, "sort" | "group" | "after" | "before" | "columns">>;

/**
 * A page of the tasks that the actor may see, with the places from which the next and the previous one go on. A place
 * that is none in this order is as if none were named. Pages follow each other without a gap or a row twice, also where
 * tasks come meanwhile.
 */
export async function listTasks(
  connection: Connection,
  actor: Actor,
  filter: TaskFilter,
  bounds: TimeBounds,
  view: ListView & { size?: number } = {},
) {
  const { sort = { by: "due", turned: false }, group = null, size = pageSize } = view;
  const order = orderOf({ sort, group }, bounds);
  const back = readCursor(order, view.before ?? null);
  const place = back ?? readCursor(order, view.after ?? null);
  const direction = back ? backwards(order) : order;
  const ids = pageOf(waysTo(actor, filter, bounds), direction, place, size + 1);
  const found = ids ? await rowsOf(connection, ids, direction, view.columns) : [];
  const rows = found.slice(0, size);
  if (back) rows.reverse();
  const more = found.length > size;
  const placeOf = (row: (typeof rows)[number] | undefined) => (row ? writeCursor(row.place) : null);
  return {
    rows,
    next: (back ? true : more) ? placeOf(rows.at(-1)) : null,
    previous: (back ? more : place !== null) ? placeOf(rows[0]) : null,
  };
}

export type ListedRow = Awaited<ReturnType<typeof listTasks>>["rows"][number];

/** The ids of a page with its keys: each way as far as the page reaches, then the first of all. */
function pageOf(ways: Way[], order: Order, place: string[] | null, limit: number): SQL | null {
  const keys = order.keys.map(({ of }, at) => sql`${of} as ${keyName(at)}`);
  const own = by(order.keys.map(({ of, down }) => sql`${of} ${direction(down)}`));
  const after = place ? sql`and ${comesAfter(order, place)}` : sql``;
  const parts = ways.map(
    ({ from, where }) =>
      sql`(select ${tasks.id} as id, ${sql.join(keys, sql`, `)} from ${from} ${joinMeetings} ${order.joins} where ${where} ${after} order by ${own} limit ${limit})`,
  );
  if (parts.length < 2) return parts[0] ?? null;
  return sql`(select * from (${union(parts)}) ways order by ${by(named(order))} limit ${limit})`;
}

/** What a list shows of the tasks of a page, in its order. */
function rowsOf(connection: Connection, ids: SQL, order: Order, columns: ListView["columns"]) {
  const keys = order.keys.map((_, at) => sql`page.${keyName(at)}::text`);
  return connection
    .select({
      ...listColumns,
      leaderName: leaders.name,
      coordinators: columns?.includes("coordinating") ? withCoordinators : sql<string>`''`,
      place: sql<string[]>`array[${sql.join(keys, sql`, `)}]`,
    })
    .from(tasks)
    .innerJoin(sql`${ids} as page`, sql`page.id = ${tasks.id}`)
    .innerJoin(meetings, eq(meetings.id, tasks.meetingId))
    .innerJoin(directives, eq(directives.id, tasks.directiveId))
    .innerJoin(departments, eq(departments.id, tasks.leadDepartmentId))
    .leftJoin(meetingSeries, eq(meetingSeries.id, meetings.seriesId))
    .leftJoin(owners, eq(owners.id, tasks.ownerId))
    .leftJoin(leaders, eq(leaders.id, tasks.responsibleLeaderId))
    .orderBy(by(named(order)));
}

const keyName = (at: number) => sql.identifier(`k${at}`);
const direction = (down = false) => sql.raw(down ? "desc" : "asc");
const by = (keys: SQL[]) => sql.join(keys, sql`, `);
const named = ({ keys }: Order) => keys.map(({ down }, at) => sql`${keyName(at)} ${direction(down)}`);
