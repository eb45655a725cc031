import { and, eq, inArray } from "drizzle-orm";
import { extensions } from "@/db/schema";
import type { Work } from "../command";
import { recordStep, writeExtension } from "./record";
import { openExtensionStatuses } from "./rules";

/**
 * Ends the open request of a task that has been overtaken: the result was submitted, the task was cancelled or went to
 * another department, or its due date was set otherwise. Its history says so; nothing happens where none is open.
 */
export async function lapseExtension(work: Work, taskId: string): Promise<void> {
  const open = and(eq(extensions.taskId, taskId), inArray(extensions.status, [...openExtensionStatuses]));
  const [extension] = await work.tx.select().from(extensions).where(open);
  if (!extension) return;
  await writeExtension(work, extension, { status: "lapsed", decidedAt: work.clock.now() });
  await recordStep(work, extension, "lapsed", { kind: "extension_lapsed" });
}
