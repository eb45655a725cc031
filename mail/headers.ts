import type { MailKind } from "@/db/enums";
import type { MailContent } from "@/domain/mails/content";
import type { Place } from "./letter";

/** What filters can tell mails apart by: reminders, meetings, and what belongs to an account. */
const lists: Record<MailKind, string> = {
  morning: "reminders",
  news: "reminders",
  meeting: "meetings",
  invitation: "accounts",
  password_reset: "accounts",
  sign_in: "accounts",
};

/**
 * What marks a mail as sent by a machine (RFC 3834), says which list it belongs to (RFC 2919) and, for reminders, how to
 * end it with one click (RFC 8058). No "Precedence": it is no standard, and some servers hold bulk mail back.
 */
export function headersOf(kind: MailKind, { appUrl, stopPath }: Place): Record<string, string> {
  return {
    "Auto-Submitted": "auto-generated",
    // Exchange answers with notes of absence whatever Auto-Submitted says.
    "X-Auto-Response-Suppress": "OOF, AutoReply",
    "List-Id": `Giao Ban <${lists[kind]}.${hostOf(appUrl)}>`,
    ...(lists[kind] === "reminders" &&
      stopPath && {
        "List-Unsubscribe": `<${appUrl}${stopPath}>`,
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      }),
  };
}

/** The id that all mails about one single task, or about one meeting, refer to. */
export function referencesOf(content: MailContent, { appUrl }: Place): string[] {
  const host = hostOf(appUrl);
  if (content.kind === "meeting") return [`<meeting.${content.meetingId}@${host}>`];
  const tasks = new Set(taskIds(content));
  return tasks.size === 1 ? [...tasks].map((id) => `<task.${id}@${host}>`) : [];
}

function taskIds(content: MailContent): string[] {
  if (content.kind === "news") return content.events.map(({ task }) => task.id);
  if (content.kind !== "morning" || content.groups.some(({ count, tasks }) => count > tasks.length))
    return [];
  return content.groups.flatMap(({ tasks }) => tasks.map(({ id }) => id));
}

/** The host of the public address; of an IPv6 address, without brackets and colons, which ids cannot hold. */
export const hostOf = (appUrl: string) => new URL(appUrl).hostname.replace(/[[\]]/g, "").replaceAll(":", "-");
