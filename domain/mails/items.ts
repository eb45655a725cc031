import { and, type Column, eq, type SQL, sql } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { meetings, tasks } from "@/db/schema";
import type { MailItem } from "@/db/schema/mail";
import type { Actor } from "../actor";
import { visibleMeetings } from "../meetings/visibility";
import { visibleTasks } from "../tasks/visibility";

/** A task or meeting in a mail as the reader of the ledger may see it. The title is null where it is restricted. */
export interface ToldItem {
  reason: string;
  href: string;
  title: string | null;
}

/**
 * What stood in a mail, of what the actor may see, and of how much no word may be said. No title of a restricted
 * meeting, nor of its tasks, stands in the ledger, whoever reads it.
 */
export async function toldItems(connection: Connection, actor: Actor, items: readonly MailItem[]) {
  const { taskIds, meetingIds } = idsIn(items);
  const [ofTasks, ofMeetings] = await Promise.all([
    titlesOfTasks(connection, and(isOneOf(tasks.id, taskIds), visibleTasks(actor))),
    titlesOfMeetings(connection, and(isOneOf(meetings.id, meetingIds), visibleMeetings(actor))),
  ]);
  const seen = new Map<string, Omit<ToldItem, "reason">>();
  for (const { id, title, restricted } of ofTasks)
    seen.set(id, { href: `/tasks/${id}`, title: restricted ? null : title });
  for (const { id, title, restricted } of ofMeetings)
    seen.set(id, { href: `/meetings/${id}`, title: restricted ? null : title });
  const told = items.flatMap(({ taskId, meetingId, reason }): ToldItem[] => {
    const item = seen.get(taskId ?? meetingId ?? "");
    return item ? [{ reason, ...item }] : [];
  });
  return { told, hidden: items.length - told.length };
}

/**
 * What may not be read of mails any more: the titles that are restricted now, whoever may see them, and the mails that
 * named what is restricted now or is gone, by whatever title it had then.
 */
export async function restrictedSince(
  connection: Connection,
  mails: readonly { meetingId: string | null; items: readonly MailItem[] }[],
) {
  const { taskIds, meetingIds } = idsIn(mails.flatMap(({ items }) => items));
  const invited = mails.flatMap(({ meetingId }) => meetingId ?? []);
  const [ofTasks, ofMeetings] = await Promise.all([
    titlesOfTasks(connection, isOneOf(tasks.id, taskIds)),
    titlesOfMeetings(connection, isOneOf(meetings.id, [...meetingIds, ...invited])),
  ]);
  const open = new Set([...ofTasks, ...ofMeetings].flatMap(({ id, restricted }) => (restricted ? [] : id)));
  const titles = [
    ...ofTasks.flatMap(({ restricted, title, meetingTitle }) => (restricted ? [title, meetingTitle] : [])),
    ...ofMeetings.flatMap(({ restricted, title }) => (restricted ? title : [])),
  ];
  const named = (items: readonly MailItem[]) =>
    items.some((item) => item.named && !open.has(item.taskId ?? item.meetingId ?? ""));
  return {
    says: (text: string, items: readonly MailItem[]) => named(items) || says(text, titles),
  };
}

function idsIn(items: readonly MailItem[]) {
  return {
    taskIds: items.flatMap(({ taskId }) => taskId ?? []),
    meetingIds: items.flatMap(({ meetingId }) => meetingId ?? []),
  };
}

/** As one value: a leader's mail holds hundreds. */
const isOneOf = (column: Column, ids: readonly string[]) =>
  sql`${column} = any(${`{${[...new Set(ids)].join(",")}}`}::uuid[])`;

const titlesOfTasks = (connection: Connection, condition: SQL | undefined) =>
  connection
    .select({
      id: tasks.id,
      title: tasks.title,
      meetingTitle: meetings.title,
      restricted: meetings.restricted,
    })
    .from(tasks)
    .innerJoin(meetings, eq(meetings.id, tasks.meetingId))
    .where(condition);

const titlesOfMeetings = (connection: Connection, condition: SQL | undefined) =>
  connection
    .select({ id: meetings.id, title: meetings.title, restricted: meetings.restricted })
    .from(meetings)
    .where(condition);

const plain = (text: string) => text.replace(/\s+/g, " ").trim();

/** Whether words that left before one of the titles was restricted say it, whole or cut off. */
function says(text: string, titles: readonly string[]): boolean {
  const words = plain(text);
  return titles.some((title) => words.includes(plain(title).slice(0, 24)));
}
