import { and, asc, desc, eq, notInArray, sql } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { addenda, directives, files, history, tasks } from "@/db/schema";

/** What somebody has done with an issued record: what a withdrawal would undo unasked. */
export type Act =
  | { kind: "addendum"; number: number }
  | { kind: "file"; task: string; department: string }
  | { kind: "task"; what: string; task: string; department: string };

/**
 * The first thing that somebody did with a record since its issue; null where nobody has acted. Whatever happens to a
 * task stands in its history: only what the issue itself wrote there, and that a period began, is no act.
 */
export async function firstAct(connection: Connection, meetingId: string): Promise<Act | null> {
  return (
    (await lastAddendum(connection, meetingId)) ??
    (await firstEvent(connection, meetingId)) ??
    (await firstFile(connection, meetingId))
  );
}

const names = {
  task: sql<string>`${directives.number} || '.' || ${tasks.number}`,
  department: tasks.leadDepartmentName,
};

async function lastAddendum(connection: Connection, meetingId: string): Promise<Act | null> {
  const [addendum] = await connection
    .select({ number: addenda.number })
    .from(addenda)
    .where(eq(addenda.meetingId, meetingId))
    .orderBy(desc(addenda.number))
    .limit(1);
  return addendum ? { kind: "addendum", ...addendum } : null;
}

async function firstEvent(connection: Connection, meetingId: string): Promise<Act | null> {
  const issue = connection
    .select({ id: sql`coalesce(max(${history.id}), 0)` })
    .from(history)
    .where(and(eq(history.subject, "meeting"), eq(history.subjectId, meetingId), eq(history.kind, "issued")));
  const [event] = await connection
    .select({ what: history.kind, ...names })
    .from(history)
    .innerJoin(tasks, eq(tasks.id, history.subjectId))
    .innerJoin(directives, eq(directives.id, tasks.directiveId))
    .where(
      and(
        eq(history.subject, "task"),
        eq(tasks.meetingId, meetingId),
        notInArray(history.kind, ["opened", "period_opened"]),
        sql`${history.id} > (${issue})`,
      ),
    )
    .orderBy(asc(history.id))
    .limit(1);
  return event ? { kind: "task", ...event } : null;
}

/** Files of reports need no look: the report itself is an act. */
async function firstFile(connection: Connection, meetingId: string): Promise<Act | null> {
  const [file] = await connection
    .select(names)
    .from(files)
    .innerJoin(tasks, eq(tasks.id, files.taskId))
    .innerJoin(directives, eq(directives.id, tasks.directiveId))
    .where(eq(tasks.meetingId, meetingId))
    .orderBy(asc(files.createdAt))
    .limit(1);
  return file ? { kind: "file", ...file } : null;
}
