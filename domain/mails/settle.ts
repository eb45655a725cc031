import { and, inArray } from "drizzle-orm";
import type { Connection } from "@/db/client";
import type { MailState } from "@/db/enums";
import { mails } from "@/db/schema";
import type { Clock } from "../clock";
import { nextDueAt } from "../reminders/hours";
import { type ClaimedMail, isHeldBy } from "./claim";

/** How an attempt ended: for good, or to be made again. `attempts` counts one that never came to be begun. */
export type Outcome = { answer: string; attempts?: number } & (
  | { state: Exclude<MailState, "waiting"> }
  | { state: "waiting"; dueAt: Date }
);

/** In `answer` of a mail that was dropped because nothing was left to say when its time came. */
export const nothingLeft = "nothing_left";

/** What a mail that was dropped keeps of an attempt before: that has become nobody's business, or untrue. */
export const unsaid = { subject: "", text: "", html: "" };

/** Ends an attempt. False where the lease was lost meanwhile: what whoever has it now finds out is what counts. */
export async function settle(
  connection: Connection,
  clock: Clock,
  mail: ClaimedMail,
  outcome: Outcome,
): Promise<boolean> {
  const settledAt = outcome.state === "waiting" ? null : clock.now();
  const dueAt = outcome.state === "waiting" ? nextDueAt(outcome.dueAt) : undefined;
  const settled = await connection
    .update(mails)
    .set({
      ...outcome,
      ...(outcome.state === "dropped" && unsaid),
      dueAt,
      settledAt,
      leaseToken: null,
      leaseUntil: null,
    })
    .where(isHeldBy(mail))
    .returning({ id: mails.id });
  return settled.length > 0;
}

/** Lets go of mails that were claimed and not begun. */
export async function release(connection: Connection, claimed: readonly ClaimedMail[]): Promise<void> {
  const tokens = claimed.flatMap(({ leaseToken }) => leaseToken ?? []);
  const ids = claimed.map(({ id }) => id);
  await connection
    .update(mails)
    .set({ leaseToken: null, leaseUntil: null })
    .where(and(inArray(mails.id, ids), inArray(mails.leaseToken, tokens)));
}
