import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { meetings, mentions, people, remarks, tasks } from "@/db/schema";
import type { Actor, Person } from "../actor";
import type { LocalDate } from "../dates";
import { NotFoundError } from "../errors";
import { visibleTasks } from "../tasks/visibility";
import { readersOf } from "./audience";

/** What was said about a task, in order, with who is named in it; for who may see the task. */
export async function remarksOf(connection: Connection, actor: Actor, taskId: string) {
  const { id, authorId, body, createdAt, removedAt } = remarks;
  const rows = await connection
    .select({ id, authorId, authorName: people.name, body, createdAt, removedAt })
    .from(remarks)
    .innerJoin(people, eq(people.id, authorId))
    .innerJoin(tasks, eq(tasks.id, remarks.taskId))
    .innerJoin(meetings, eq(meetings.id, tasks.meetingId))
    .where(and(eq(remarks.taskId, taskId), visibleTasks(actor)))
    .orderBy(asc(createdAt), asc(id));
  const named = await namedIn(
    connection,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({ ...row, mentions: named.filter(({ remarkId }) => remarkId === row.id) }));
}

async function namedIn(connection: Connection, remarkIds: string[]) {
  if (remarkIds.length === 0) return [];
  return connection
    .select({ remarkId: mentions.remarkId, id: people.id, name: people.name, seenAt: mentions.seenAt })
    .from(mentions)
    .innerJoin(people, eq(people.id, mentions.personId))
    .where(inArray(mentions.remarkId, remarkIds));
}

/** Who can be named in the talk about a task, for who may see it. Throws NotFoundError. */
export async function readersFor(connection: Connection, actor: Actor, taskId: string, day: LocalDate) {
  const [task] = await connection
    .select({ id: tasks.id })
    .from(tasks)
    .innerJoin(meetings, eq(meetings.id, tasks.meetingId))
    .where(and(eq(tasks.id, taskId), visibleTasks(actor)));
  if (!task) throw new NotFoundError();
  return readersOf(connection, task.id, day);
}

/** The remarks in which a person is named and which they have not seen, of tasks that they may see, the newest first. */
export async function mentionsWaiting(connection: Connection, person: Person) {
  return connection
    .select({
      id: remarks.id,
      taskId: tasks.id,
      title: tasks.title,
      period: tasks.period,
      body: remarks.body,
      authorName: people.name,
      createdAt: remarks.createdAt,
    })
    .from(mentions)
    .innerJoin(remarks, eq(remarks.id, mentions.remarkId))
    .innerJoin(tasks, eq(tasks.id, remarks.taskId))
    .innerJoin(meetings, eq(meetings.id, tasks.meetingId))
    .innerJoin(people, eq(people.id, remarks.authorId))
    .where(
      and(
        eq(mentions.personId, person.id),
        isNull(mentions.seenAt),
        isNull(remarks.removedAt),
        visibleTasks(person),
      ),
    )
    .orderBy(desc(remarks.createdAt), desc(remarks.id));
}
