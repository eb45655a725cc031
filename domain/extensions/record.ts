import { eq } from "drizzle-orm";
import { extensions } from "@/db/schema";
import type { Work } from "../command";
import type { Entry } from "../history/record";

export type Extension = typeof extensions.$inferSelect;

/** Writes columns of a request whose task is locked. */
export async function writeExtension(
  { tx }: Work,
  extension: Extension,
  columns: Partial<typeof extensions.$inferInsert>,
): Promise<void> {
  await tx
    .update(extensions)
    .set({ ...columns, version: extension.version + 1 })
    .where(eq(extensions.id, extension.id));
}

/** The columns of who ended a request, when, and in which words. */
export const decided = ({ actor, clock }: Work, decision: string) => ({
  decidedBy: actor.kind === "person" ? actor.id : null,
  decidedAt: clock.now(),
  decision,
});

/** Records a step of a request in the history of its task. */
export async function recordStep(
  work: Work,
  extension: Extension,
  status: Extension["status"],
  {
    before,
    after,
    ...entry
  }: Pick<Entry, "kind" | "before" | "after" | "reason" | "onBehalfOfId" | "onBehalfOfDepartmentId">,
): Promise<void> {
  const { id: extensionId, taskId, dueOnAsked } = extension;
  await work.record({
    ...entry,
    subject: "task",
    subjectId: taskId,
    before: { ...before, extension: extension.status },
    after: { ...after, extension: status, extensionId, dueOnAsked },
  });
}
