import type { Connection } from "@/db/client";
import type { Actor } from "../actor";
import type { ListQuery } from "./list-query";
import { type ListedRow, listTasks } from "./queries";
import type { TimeBounds } from "./time-sql";

/** As many rows leave the office in one file. */
export const mostExported = 20_000;

const batchSize = 500;

/** All rows of a list in its order, some hundreds at a time; after the last that leave, whether there would be more. */
export async function* exportTasks(
  connection: Connection,
  actor: Actor,
  query: ListQuery,
  bounds: TimeBounds,
  most = mostExported,
): AsyncGenerator<{ rows: ListedRow[]; more: boolean }> {
  let after: string | null = null;
  let left = most;
  do {
    const size: number = Math.min(batchSize, left);
    const view = { ...query, before: null, after, size };
    const page: Awaited<ReturnType<typeof listTasks>> = await listTasks(
      connection,
      actor,
      query,
      bounds,
      view,
    );
    left -= page.rows.length;
    after = page.next;
    yield { rows: page.rows, more: left === 0 && after !== null };
  } while (after !== null && left > 0);
}
