import { and, eq, inArray } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { type mails, reportLinks, tasks } from "@/db/schema";
import type { Clock } from "../clock";
import { hashOf, newSecret } from "../links/secret";
import type { LoadedMail, MailContent, TaskLine } from "../mails/content";
import { areAllowed, isAtWork } from "./report-links";

const lifetime = 14 * 24 * 3_600_000;

/** Where a link leads that adds one report to one task, under the public address. */
const reportLinkPath = (secret: string) => `/report/${secret}`;

/**
 * The mail with a link beside each task in progress of its reader, who reports by it once without signing in. They are
 * made anew at each attempt to send the mail; those of an earlier one end. Where the office does not allow such links
 * the mail stays as it is.
 */
export async function withReportLinks(
  connection: Connection,
  mail: Pick<typeof mails.$inferSelect, "id" | "personId">,
  loaded: LoadedMail,
  clock: Clock,
): Promise<LoadedMail> {
  const own = await ownTasks(connection, mail.personId, tasksIn(loaded.content));
  if (own.length === 0) return loaded;
  const secrets = new Map(own.map((taskId) => [taskId, newSecret()]));
  await connection.delete(reportLinks).where(eq(reportLinks.mailId, mail.id));
  const createdAt = clock.now();
  const expiresAt = new Date(createdAt.getTime() + lifetime);
  const made = { mailId: mail.id, personId: mail.personId ?? "", createdAt, expiresAt };
  await connection
    .insert(reportLinks)
    .values([...secrets].map(([taskId, secret]) => ({ ...made, taskId, tokenHash: hashOf(secret) })));
  const linked = (task: TaskLine) => {
    const secret = task.isPart ? undefined : secrets.get(task.id);
    return secret ? { ...task, reportPath: reportLinkPath(secret) } : task;
  };
  return {
    ...loaded,
    content: withTasks(loaded.content, linked),
    secrets: [...loaded.secrets, ...secrets.values()],
  };
}

async function ownTasks(connection: Connection, personId: string | null, taskIds: string[]) {
  if (!personId || taskIds.length === 0) return [];
  const rows = await connection
    .select({ id: tasks.id })
    .from(tasks)
    .where(and(inArray(tasks.id, taskIds), eq(tasks.ownerId, personId), isAtWork, areAllowed));
  return rows.map(({ id }) => id);
}

function tasksIn(content: MailContent): string[] {
  const found = new Set<string>();
  withTasks(content, (task) => {
    found.add(task.id);
    return task;
  });
  return [...found];
}

function withTasks(content: MailContent, change: (task: TaskLine) => TaskLine): MailContent {
  if (content.kind === "news") {
    return { ...content, events: content.events.map((event) => ({ ...event, task: change(event.task) })) };
  }
  if (content.kind !== "morning") return content;
  const groups = content.groups.map((group) => ({ ...group, tasks: group.tasks.map(change) }));
  return { ...content, groups };
}
