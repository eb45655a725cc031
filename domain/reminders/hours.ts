import { type SQL, sql } from "drizzle-orm";
import { mails } from "@/db/schema";
import { usualSettings } from "./settings";

/** The last moment of a morning's mail on its day. What has not left by then is merged into the next morning. */
const lastMoment = sql`((${mails.day} + coalesce((select send_until from reminder_settings), ${usualSettings.sendUntil}::time))
  at time zone 'Asia/Ho_Chi_Minh')`;

/** No later morning comes into which it could be merged: whoever sends it finds that, and drops it. */
const isToNobody = sql`exists (select 1 from people gone where gone.id = ${mails.personId}
  and (gone.deactivated_at is not null or gone.email is null))`;

/**
 * Whether a mail may leave now by itself: a morning's until the office's last hour of its day, unless somebody wanted it
 * later.
 */
export const mayLeave = (now: Date): SQL =>
  sql`(${mails.kind} <> 'morning' or ${mails.dueAt} > ${lastMoment} or ${now.toISOString()} <= ${lastMoment} or ${isToNobody})`;

/** When a mail that could not leave is tried again: a morning's does not come to be wanted later thereby. */
export const nextDueAt = (dueAt: Date): SQL =>
  sql`case when ${mails.kind} = 'morning' and ${mails.dueAt} <= ${lastMoment}
    then least(${dueAt.toISOString()}::timestamptz, ${lastMoment}) else ${dueAt.toISOString()}::timestamptz end`;
