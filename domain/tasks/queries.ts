import { eq, type SQL, sql } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { departments, directives, meetingSeries, meetings, tasks } from "@/db/schema";
import type { Actor } from "../actor";
import { leaders, listColumns, owners, withCoordinators } from "./columns";
import type { TaskFilter } from "./filter";
import { closedness } from "./list-keys";
import { backwards, comesAfter, type Order, orderOf, readCursor, writeCursor } from "./list-order";
import type { ListQuery } from "./list-query";
import { joinMeetings, union, waysTo } from "./reach";
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
  const search = { connection, actor, filter, bounds, order: direction, place, limit: size + 1 };
  const found = (await amongOpen(search)) ?? (await idsOf(search));
  const shown = found.slice(0, size);
  if (back) shown.reverse();
  const more = found.length > size;
  const placeOf = (one: (typeof shown)[number] | undefined) => (one ? writeCursor(one.place) : null);
  return {
    rows: await rowsOf(connection, shown, view.columns),
    next: (back ? true : more) ? placeOf(shown.at(-1)) : null,
    previous: (back ? more : place !== null) ? placeOf(shown[0]) : null,
  };
}

export type ListedRow = Awaited<ReturnType<typeof listTasks>>["rows"][number];

interface Search {
  connection: Connection;
  actor: Actor;
  filter: TaskFilter;
  bounds: TimeBounds;
  order: Order;
  place: string[] | null;
  limit: number;
}

/** The ids of a page and where each stands: every way as far as the page reaches, then the first of all. */
async function idsOf({ connection, actor, filter, bounds, order, place, limit }: Search) {
  const keys = order.keys.map(({ of }, at) => sql`${of} as ${keyName(at)}`);
  const own = listed(order.keys.map(({ of, down }) => sql`${of} ${direction(down)}`));
  const after = place ? sql`and ${comesAfter(order, place)}` : sql``;
  const ways = waysTo(actor, filter, bounds).map(
    ({ from, where }) =>
      sql`(select ${tasks.id} as id, ${listed(keys)} from ${from} ${joinMeetings} ${order.joins} where ${where} ${after} order by ${own} limit ${limit})`,
  );
  if (ways.length === 0) return [];
  const names = order.keys.map((_, at) => sql`${keyName(at)}::text`);
  const outer = order.keys.map(({ down }, at) => sql`ways.${keyName(at)} ${direction(down)}`);
  return connection.execute<{ id: string; place: string[] }>(
    sql`select id, array[${listed(names)}] as place from (${union(ways)}) ways order by ${listed(outer)} limit ${limit}`,
  );
}

/**
 * The same where what is still to be done comes first and fills the page: of all that was ever done nothing is looked at.
 * Null where it does not.
 */
async function amongOpen(search: Search) {
  const { order, filter, limit } = search;
  if (order.keys[0]?.of !== closedness || order.keys[0].down || [filter.status ?? []].flat().length > 0)
    return null;
  const found = await idsOf({ ...search, filter: { ...filter, status: ["open"] } });
  return found.length === limit ? found : null;
}

/** What a list shows of the tasks of a page, in its order. One statement for whatever was asked, to be planned once. */
async function rowsOf(
  connection: Connection,
  shown: readonly { id: string; place: string[] }[],
  columns: ListView["columns"],
) {
  if (shown.length === 0) return [];
  const ids = `{${shown.map(({ id }) => id).join(",")}}`;
  const rows = await connection
    .select({
      ...listColumns,
      leaderName: leaders.name,
      coordinators: columns?.includes("coordinating") ? withCoordinators : sql<string>`''`,
    })
    .from(tasks)
    .innerJoin(meetings, eq(meetings.id, tasks.meetingId))
    .innerJoin(directives, eq(directives.id, tasks.directiveId))
    .innerJoin(departments, eq(departments.id, tasks.leadDepartmentId))
    .leftJoin(meetingSeries, eq(meetingSeries.id, meetings.seriesId))
    .leftJoin(owners, eq(owners.id, tasks.ownerId))
    .leftJoin(leaders, eq(leaders.id, tasks.responsibleLeaderId))
    .where(sql`${tasks.id} = any(${ids}::uuid[])`);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return shown.flatMap(({ id, place }) => {
    const row = byId.get(id);
    return row ? [{ ...row, place }] : [];
  });
}

const keyName = (at: number) => sql.identifier(`k${at}`);
const direction = (down = false) => sql.raw(down ? "desc" : "asc");
const listed = (parts: SQL[]) => sql.join(parts, sql`, `);
