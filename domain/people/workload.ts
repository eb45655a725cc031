import { and, eq, inArray, ne, sql } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { meetings, taskParts, tasks } from "@/db/schema";
import type { Actor } from "../actor";
import { conditionsOf } from "../tasks/filter";
import { isStillOpen } from "../tasks/list-keys";
import type { TimeBounds } from "../tasks/time-sql";
import { visibleTasks } from "../tasks/visibility";
import { type LoadKind, loadFilter } from "./load-filter";

/** What one person does of what is open: each count but the parts leads to the rows of /tasks that it counts. */
export type Workload = Record<LoadKind, number> & { parts: number };

export const noWork: Workload = { open: 0, overdue: 0, week: 0, parts: 0 };

/** How much each of these people has, of what the actor may see; two queries, whatever their number. */
export async function workloadOf(
  connection: Connection,
  actor: Actor,
  personIds: readonly string[],
  bounds: TimeBounds,
): Promise<Map<string, Workload>> {
  if (personIds.length === 0) return new Map();
  const count = (kind: LoadKind) =>
    sql<number>`(count(*) filter (where ${conditionsOf(loadFilter(kind, null, bounds.today), bounds)}))::int`;
  const owned = connection
    .select({ id: tasks.ownerId, open: count("open"), overdue: count("overdue"), week: count("week") })
    .from(tasks)
    .innerJoin(meetings, eq(meetings.id, tasks.meetingId))
    .where(and(inArray(tasks.ownerId, [...personIds]), isStillOpen, visibleTasks(actor)))
    .groupBy(tasks.ownerId);
  const parts = connection
    .select({ id: taskParts.personId, parts: sql<number>`count(*)::int` })
    .from(taskParts)
    .innerJoin(tasks, eq(tasks.id, taskParts.taskId))
    .innerJoin(meetings, eq(meetings.id, tasks.meetingId))
    .where(
      and(
        inArray(taskParts.personId, [...personIds]),
        ne(taskParts.status, "done"),
        isStillOpen,
        visibleTasks(actor),
      ),
    )
    .groupBy(taskParts.personId);
  const loads = new Map(personIds.map((id) => [id, { ...noWork }]));
  for (const { id, ...counts } of [...(await owned), ...(await parts)]) {
    if (id) loads.set(id, { ...(loads.get(id) ?? noWork), ...counts });
  }
  return loads;
}
