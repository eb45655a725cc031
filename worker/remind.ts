import { setTimeout as sleep } from "node:timers/promises";
import type { LocalDate } from "@/domain/dates";
import { giveUpMornings, hurryMornings, morningsOf } from "@/domain/mails/of-day";
import { computeMornings } from "@/domain/reminders/mornings";
import type { Desk } from "./desk";
import { sendDueMails } from "./send";

/** Seconds after which what could not leave is tried again; then whoever waits here has waited long enough. */
const pauses = [2, 5, 10, 20, 30, 60];

export interface RemindOptions {
  pauses?: readonly number[];
  leaseSeconds?: number;
}

/**
 * Sends all morning's mails of a day that the ledger does not have as delivered or held, and ends once each is
 * delivered, held, failed or dropped; what the server puts off is tried again for some two minutes, and then failed. Any
 * number may do so at the same time, and beside the schedule.
 */
export async function sendMornings(
  desk: Desk,
  day: LocalDate,
  options: RemindOptions = {},
): Promise<{ isFree: boolean }> {
  const { database, clock } = desk;
  const { isFree } = await computeMornings(database, clock, { on: day });
  if (isFree) return { isFree };
  await hurryMornings(database, clock, day, { failedToo: true });
  for (const pause of options.pauses ?? pauses) {
    if (await sendRound(desk, day, options)) return { isFree };
    await sleep(pause * 1_000);
  }
  await sendRound(desk, day, options);
  await giveUpMornings(database, clock, day);
  return { isFree };
}

/** Tries each mail that waits once, and waits for those that others are sending. Whether none is left. */
async function sendRound(desk: Desk, day: LocalDate, { leaseSeconds }: RemindOptions): Promise<boolean> {
  const { database, clock } = desk;
  await hurryMornings(database, clock, day, { failedToo: false });
  const until = clock.now();
  const nextAttempt = () => new Date(clock.now().getTime() + 1_000);
  await sendDueMails(desk, { day, until, nextAttempt, ...(leaseSeconds && { leaseSeconds }) });
  for (;;) {
    const { waiting, leaving } = await morningsOf(database, day);
    if (leaving === 0) return waiting === 0;
    await sleep(500);
  }
}
