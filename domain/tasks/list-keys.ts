import { type SQL, sql } from "drizzle-orm";
import { tasks } from "@/db/schema";

/*
 * By what lists are sorted, as the indexes of tasks have it (migration 0007): written without parameters, since an index
 * is only used where the query says the same.
 */

/** Whether nothing is to be done any more. Lists have what is still to be done first. */
export const isClosed: SQL<boolean> = sql`(${tasks.status} in ('completed', 'cancelled'))`;

/** The due date; what has none comes last. */
export const untilOn: SQL = sql`coalesce(${tasks.dueOn}, 'infinity'::date)`;

/** The day of the last report; what has none comes last where the newest are first. */
export const lastReportedAt: SQL = sql`coalesce(${tasks.reportedAt}, '-infinity'::timestamptz)`;

/** The folded beginning of a title, long enough to sort by. */
export const beginning: SQL = sql`(left(${tasks.searchText}, 64) collate "C")`;
