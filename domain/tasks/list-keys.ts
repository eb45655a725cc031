import { type SQL, sql } from "drizzle-orm";
import { tasks } from "@/db/schema";

/*
 * By what lists are sorted, as the indexes of tasks have it (migration 0007): written without parameters, since an index
 * is only used where the query says the same.
 */

/**
 * 0 while something is to be done, which lists have first; 1 afterwards. As a number, since Postgres turns the "not" of a
 * condition round until no index knows it.
 */
export const closedness: SQL = sql`(case when ${tasks.status} in ('completed', 'cancelled') then 1 else 0 end)`;

/** That something is still to be done. */
export const isStillOpen: SQL = sql`${closedness} = 0`;

/** The due date; what has none comes last. */
export const untilOn: SQL = sql`coalesce(${tasks.dueOn}, 'infinity'::date)`;

/** The day of the last report; what has none comes last where the newest are first. */
export const lastReportedAt: SQL = sql`coalesce(${tasks.reportedAt}, '-infinity'::timestamptz)`;

/** The folded beginning of a title, long enough to sort by. */
export const beginning: SQL = sql`(left(${tasks.searchText}, 64) collate "C")`;
