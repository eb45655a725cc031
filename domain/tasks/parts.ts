import { and, eq, inArray } from "drizzle-orm";
import { progressReports, taskParts } from "@/db/schema";
import type { Work } from "../command";

/** A department that now leads a task no longer coordinates it; what it reported on its part stays with the task. */
export async function dropPartOf({ tx }: Work, taskId: string, departmentId: string): Promise<void> {
  const own = and(eq(taskParts.taskId, taskId), eq(taskParts.departmentId, departmentId));
  const parts = tx.select({ id: taskParts.id }).from(taskParts).where(own);
  await tx.update(progressReports).set({ partId: null }).where(inArray(progressReports.partId, parts));
  await tx.delete(taskParts).where(own);
}
