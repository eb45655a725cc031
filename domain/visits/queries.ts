import { and, asc, eq, gt, inArray, isNull, ne } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { history, people, remarks, workVisits } from "@/db/schema";
import type { Person } from "../actor";
import { type Happening, type News, newSince, newsOf, weightiest } from "./rules";

/** Since when something is new to the person in My work; null at the first visit. */
export async function lastVisit(connection: Connection, person: Person, now: Date): Promise<Date | null> {
  const [visit] = await connection
    .select({ seenAt: workVisits.seenAt, previousAt: workVisits.previousAt })
    .from(workVisits)
    .where(eq(workVisits.personId, person.id));
  return newSince(visit ?? null, now);
}

/** What others did since then to tasks that the person was found to see, the weightiest thing by the task's id. */
export async function newsSince(
  connection: Connection,
  person: Person,
  taskIds: string[],
  since: Date | null,
): Promise<Map<string, News>> {
  if (since === null || taskIds.length === 0) return new Map();
  const [changes, said] = await Promise.all([
    changesSince(connection, taskIds, since),
    remarksSince(connection, person, taskIds, since),
  ]);
  const byTask = new Map<string, News[]>();
  for (const { taskId, actorId, ...one } of changes) {
    // Who did something to a task since then has seen what came before.
    if (actorId === person.id) byTask.delete(taskId);
    else byTask.set(taskId, [...(byTask.get(taskId) ?? []), newsOf(one, person.id)]);
  }
  for (const { taskId, ...one } of said) {
    byTask.set(taskId, [...(byTask.get(taskId) ?? []), newsOf(one, person.id)]);
  }
  return new Map([...byTask].flatMap(([taskId, news]) => withWeightiest(taskId, news)));
}

function withWeightiest(taskId: string, news: readonly News[]): [string, News][] {
  const first = weightiest(news);
  return first ? [[taskId, first]] : [];
}

async function changesSince(connection: Connection, taskIds: string[], since: Date) {
  return connection
    .select({
      taskId: history.subjectId,
      kind: history.kind,
      before: history.before,
      after: history.after,
      by: history.actorName,
      actorId: history.actorId,
    })
    .from(history)
    .where(
      and(eq(history.subject, "task"), inArray(history.subjectId, taskIds), gt(history.recordedAt, since)),
    )
    .orderBy(asc(history.id));
}

async function remarksSince(connection: Connection, person: Person, taskIds: string[], since: Date) {
  const rows = await connection
    .select({ taskId: remarks.taskId, by: people.name })
    .from(remarks)
    .innerJoin(people, eq(people.id, remarks.authorId))
    .where(
      and(
        inArray(remarks.taskId, taskIds),
        gt(remarks.createdAt, since),
        isNull(remarks.removedAt),
        ne(remarks.authorId, person.id),
      ),
    )
    .orderBy(asc(remarks.createdAt));
  return rows.map((row): Happening & { taskId: string } => ({
    ...row,
    kind: "remark",
    before: {},
    after: {},
  }));
}
