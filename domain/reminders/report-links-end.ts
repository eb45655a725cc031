import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { reportLinks } from "@/db/schema";
import type { HistoryFields } from "@/db/schema/history";
import type { Clock } from "../clock";

interface Change {
  subject: string;
  subjectId: string;
  before?: HistoryFields;
}

/** With another owner or status of a task the links that add a report to it end, and do not come back with the old one. */
export async function endReportLinks(tx: Transaction, clock: Clock, change: Change): Promise<void> {
  const { subject, subjectId, before = {} } = change;
  if (subject !== "task" || !("ownerId" in before || "status" in before)) return;
  await tx
    .update(reportLinks)
    .set({ usedAt: clock.now() })
    .where(and(eq(reportLinks.taskId, subjectId), isNull(reportLinks.usedAt)));
}
