import { and, desc, inArray, isNull, sql } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { progressReports } from "@/db/schema";

/**
 * The last result that was reported on each of these tasks, by the task's id; those without one are left out. What a
 * coordinating department reports on its part is no result of the task, nor what was taken back.
 */
export async function lastResults(connection: Connection, taskIds: string[]): Promise<Map<string, string>> {
  if (taskIds.length === 0) return new Map();
  const rows = await connection
    .selectDistinctOn([progressReports.taskId], {
      taskId: progressReports.taskId,
      result: progressReports.result,
    })
    .from(progressReports)
    .where(
      and(
        inArray(progressReports.taskId, taskIds),
        isNull(progressReports.partId),
        isNull(progressReports.withdrawnAt),
        sql`${progressReports.result} <> ''`,
      ),
    )
    .orderBy(progressReports.taskId, desc(progressReports.reportedAt));
  return new Map(rows.map((row) => [row.taskId, row.result]));
}
