import { sql } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { tasks } from "@/db/schema";
import type { Actor } from "../actor";
import { conditionsOf, type TaskFilter } from "./filter";
import type { ListQuery } from "./list-query";
import { joinMeetings, union, waysTo } from "./reach";
import { type OpenTab, openTabs, tabOf, tabs } from "./tabs";
import type { TimeBounds } from "./time-sql";

/** So many are counted; of more it is only said that there are more. */
export const mostCounted = 200;

/** How many tasks there are under a filter; never more than one beyond `mostCounted`, which stands for "more". */
export async function countTasks(
  connection: Connection,
  actor: Actor,
  filter: TaskFilter,
  bounds: TimeBounds,
  most = mostCounted,
): Promise<number> {
  const ways = waysTo(actor, filter, bounds).map(
    ({ from, where, walk }) =>
      sql`(select ${tasks.id} from ${from} ${joinMeetings} where ${where} ${walk} limit ${most + 1})`,
  );
  if (ways.length === 0) return 0;
  const [row] = await connection.execute<{ count: number }>(
    sql`select least(count(*), ${most + 1})::int as count from (${union(ways)}) found`,
  );
  return row?.count ?? 0;
}

/** How many rows each tab of open tasks has; null where they are too many to be counted at every look. */
export async function countTabs(
  connection: Connection,
  actor: Actor,
  filter: TaskFilter,
  bounds: TimeBounds,
  most = mostCounted,
): Promise<Record<OpenTab, number> | null> {
  const { status, dueOn, submittedOn, ownerId, id } = tasks;
  const ways = waysTo(actor, { ...filter, ...tabs.open }, bounds).map(
    ({ from, where, walk }) =>
      sql`(select ${id}, ${status}, ${dueOn}, ${submittedOn}, ${ownerId} from ${from} ${joinMeetings} where ${where} ${walk} limit ${most + 1})`,
  );
  if (ways.length === 0)
    return Object.fromEntries(openTabs.map((name) => [name, 0])) as Record<OpenTab, number>;
  const counts = openTabs.map((name) => {
    const condition = conditionsOf(tabs[name], bounds) ?? sql`true`;
    return sql`count(*) filter (where ${condition})::int as ${sql.identifier(name)}`;
  });
  // Named as the table is, so that the conditions hold of it, too.
  const [row] = await connection.execute<Record<OpenTab, number>>(
    sql`select ${sql.join(counts, sql`, `)} from (${union(ways)}) as ${sql.identifier("tasks")}`,
  );
  return row && row.open <= most ? row : null;
}

/** How many rows a list has, and its tabs; what the tabs tell is not counted again. */
export async function countList(connection: Connection, actor: Actor, query: ListQuery, bounds: TimeBounds) {
  const counts = await countTabs(connection, actor, query, bounds);
  const tab = tabOf(query);
  const total =
    tab && tab !== "all" && counts ? counts[tab] : await countTasks(connection, actor, query, bounds);
  return { counts, total };
}
