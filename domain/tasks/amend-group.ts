import { and, asc, eq, inArray, ne, sql } from "drizzle-orm";
import { tasks } from "@/db/schema";
import type { HistoryFields } from "@/db/schema/history";
import type { Work } from "../command";
import { lapseExtension } from "../extensions/lapse";
import { changedFields } from "../history/record";
import { type LoadedTask, loadTask, writeTask } from "./load";
import { openStatuses } from "./rules";

export const recurrenceColumns = ["recurrence", "recurrenceEndsOn", "recurrenceDueOn", "period"] as const;
export type RecurrenceColumns = Pick<typeof tasks.$inferSelect, (typeof recurrenceColumns)[number]>;

/** What can be changed for all members of a group at once: not who does it, nor with whom. */
const common = [
  "dueOn",
  "priority",
  "responsibleLeaderId",
  "responsibleLeaderName",
  ...recurrenceColumns,
] as const;

/** Locks the tasks of a group in one order, so that two changes of a whole group do not wait for each other for ever. */
export async function lockGroup({ tx }: Work, taskId: string): Promise<void> {
  const shared = sql`(select shared_id from tasks where id = ${taskId})`;
  await tx
    .select({ id: tasks.id })
    .from(tasks)
    .where(sql`${tasks.sharedId} = ${shared}`)
    .orderBy(asc(tasks.id))
    .for("update");
}

/** Makes the same change to the other open tasks of the group, as far as it is one there; closed ones stay. */
export async function amendOthers(
  work: Work,
  { id, sharedId, period }: LoadedTask,
  changes: { before: HistoryFields; after: HistoryFields },
  reason: string,
): Promise<void> {
  const after = Object.fromEntries(
    common.filter((name) => name in changes.after).map((name) => [name, changes.after[name] ?? null]),
  );
  if (!sharedId || Object.keys(after).length === 0) return;
  const others = await work.tx
    .select({ id: tasks.id })
    .from(tasks)
    .where(
      and(
        eq(tasks.sharedId, sharedId),
        eq(tasks.period, period),
        ne(tasks.id, id),
        inArray(tasks.status, [...openStatuses]),
      ),
    )
    .orderBy(asc(tasks.id));
  for (const other of others) {
    const task = await loadTask(work, other.id);
    await amendOther(work, task, changes.before, after, reason);
  }
}

async function amendOther(
  work: Work,
  task: LoadedTask,
  told: HistoryFields,
  after: HistoryFields,
  reason: string,
): Promise<void> {
  const { dueOn, priority, responsibleLeaderId } = task;
  const { recurrence, recurrenceEndsOn, recurrenceDueOn, period } = task;
  const sameLeader = responsibleLeaderId === told.responsibleLeaderId;
  const before = {
    dueOn,
    priority,
    responsibleLeaderId,
    responsibleLeaderName: sameLeader ? told.responsibleLeaderName : null,
    ...{ recurrence, recurrenceEndsOn, recurrenceDueOn, period },
  };
  const changes = changedFields(before, after);
  if (Object.keys(changes.after).length === 0) return;
  const { responsibleLeaderName: _, ...columns } = changes.after;
  await writeTask(work, task, task.version, columns as Partial<typeof tasks.$inferInsert>);
  await work.record({ kind: "amended", subject: "task", subjectId: task.id, ...changes, reason });
  if ("dueOn" in changes.after) await lapseExtension(work, task.id);
}
