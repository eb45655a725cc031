import { and, asc, eq, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Connection } from "@/db/client";
import { departments, history, tasks } from "@/db/schema";
import { type Said, saidIn } from "./said";

/** A change after the issue of what a record says of a task. */
export interface TaskChange {
  id: number;
  taskId: string;
  /** Changed by the clerk, added where it was forgotten, or given to another department at the wish of its own. */
  kind: "amended" | "added" | "transferred";
  before: Said;
  after: Said;
  reason: string;
  recordedAt: Date;
  actorName: string;
}

const before = alias(departments, "lead_before");
const after = alias(departments, "lead_after");

/**
 * What was changed after the issue of what a record says of its tasks, in order; for who may read the record. Of how
 * the tasks go it says nothing, so neither what a task's owner nor status were nor why a leader moved it.
 */
export async function changesOf(connection: Connection, meetingId: string): Promise<TaskChange[]> {
  const moved = and(eq(history.kind, "decide_transfer"), sql`${history.after} ? 'leadDepartmentId'`);
  const rows = await connection
    .select({
      id: history.id,
      taskId: tasks.id,
      kind: history.kind,
      before: history.before,
      after: history.after,
      reason: history.reason,
      recordedAt: history.recordedAt,
      actorName: history.actorName,
      leadBefore: before.name,
      leadAfter: after.name,
    })
    .from(history)
    .innerJoin(tasks, eq(tasks.id, history.subjectId))
    .leftJoin(before, sql`${before.id}::text = ${history.before} ->> 'leadDepartmentId'`)
    .leftJoin(after, sql`${after.id}::text = ${history.after} ->> 'leadDepartmentId'`)
    .where(
      and(
        eq(history.subject, "task"),
        eq(tasks.meetingId, meetingId),
        or(eq(history.kind, "amended"), eq(history.kind, "added"), moved),
      ),
    )
    .orderBy(asc(history.id));
  return rows.map(({ id, taskId, kind, reason, recordedAt, actorName, ...row }) => {
    const told = { id, taskId, reason, recordedAt, actorName };
    if (kind === "added") return { ...told, kind, before: {}, after: {} };
    if (kind === "amended") return { ...told, kind, before: saidIn(row.before), after: saidIn(row.after) };
    const [from, to] = [row.leadBefore ?? "", row.leadAfter ?? ""];
    return { ...told, kind: "transferred", before: { lead: from }, after: { lead: to }, reason: "" };
  });
}
