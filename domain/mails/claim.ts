import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { mails } from "@/db/schema";
import type { Clock } from "../clock";
import type { LocalDate } from "../dates";
import { mayLeave } from "../reminders/hours";

/** For how long whoever claimed a mail has it, in seconds: longer than any attempt to send may take. */
export const leaseSeconds = 180;

/** A mail that somebody sends now. Nobody else touches it until the lease ends; who lost it cannot write to it. */
export type ClaimedMail = typeof mails.$inferSelect;

/** Whether nobody sends the mail now. Leases follow the clock of the database, which all processes share. */
export const isUnclaimed: SQL = sql`(${mails.leaseUntil} is null or ${mails.leaseUntil} <= clock_timestamp())`;

export interface ClaimOptions {
  /** At most so many. */
  count: number;
  /** Only the morning's mails of this day. */
  day?: LocalDate;
  leaseSeconds?: number;
}

/** Links that somebody sits and waits for go first, then what has been due for longest. */
const order = sql`kind in ('sign_in', 'password_reset') desc, due_at, id`;
const isAwaited = ({ kind }: ClaimedMail) => kind === "sign_in" || kind === "password_reset";
const inOrder = (a: ClaimedMail, b: ClaimedMail) =>
  Number(isAwaited(b)) - Number(isAwaited(a)) || a.dueAt.getTime() - b.dueAt.getTime();

/** Takes mails that are due and may leave at this hour, for whoever asks alone: of many processes at once, each gets others. */
export async function claimMails(
  connection: Connection,
  clock: Clock,
  { count, day, leaseSeconds: seconds = leaseSeconds }: ClaimOptions,
): Promise<ClaimedMail[]> {
  const now = clock.now().toISOString();
  const which = day ? sql`kind = 'morning' and day = ${day}` : mayLeave(clock.now());
  const claimed = await connection
    .update(mails)
    .set({ leaseToken: sql`gen_random_uuid()`, leaseUntil: leaseEnd(seconds) })
    .where(
      sql`id = any(array(
        select id from mails where state = 'waiting' and due_at <= ${now} and ${isUnclaimed} and ${which}
        order by ${order} limit ${count} for update skip locked))`,
    )
    .returning();
  return claimed.sort(inOrder);
}

/**
 * Has the lease of a mail begin anew before it is written: what writing changes (the links in it) must be its own. False
 * where the lease was lost.
 */
export async function renewLease(
  connection: Connection,
  mail: ClaimedMail,
  seconds = leaseSeconds,
): Promise<boolean> {
  const renewed = await connection
    .update(mails)
    .set({ leaseUntil: leaseEnd(seconds) })
    .where(isHeldBy(mail))
    .returning({ id: mails.id });
  return renewed.length > 0;
}

/**
 * Notes, before a mail leaves, to whom and in which words, and has the lease begin anew. False where the lease was lost:
 * then somebody else sends it.
 */
export async function beginAttempt(
  connection: Connection,
  mail: ClaimedMail,
  words: Pick<ClaimedMail, "address" | "language" | "subject" | "text" | "html" | "items">,
  seconds = leaseSeconds,
): Promise<boolean> {
  const begun = await connection
    .update(mails)
    .set({ ...words, attempts: sql`${mails.attempts} + 1`, leaseUntil: leaseEnd(seconds) })
    .where(isHeldBy(mail))
    .returning({ id: mails.id });
  return begun.length > 0;
}

/** Whether the mail still waits under the very lease by which it was claimed. */
export const isHeldBy = ({ id, leaseToken }: ClaimedMail) =>
  and(eq(mails.id, id), eq(mails.state, "waiting"), eq(mails.leaseToken, leaseToken ?? ""));

const leaseEnd = (seconds: number) => sql`clock_timestamp() + make_interval(secs => ${seconds})`;
