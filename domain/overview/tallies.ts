import { sql } from "drizzle-orm";
import type { Connection } from "@/db/client";

/**
 * Folds the changes of tallies into their sums, so that they are quick to read. The totals stay what they are, also for
 * who reads or writes meanwhile.
 */
export async function foldTallies(connection: Connection): Promise<void> {
  await connection.execute(sql`select fold_task_tallies()`);
}
