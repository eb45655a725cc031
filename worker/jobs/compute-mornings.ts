import { beginDay } from "@/domain/day";
import { computeMornings } from "@/domain/reminders/mornings";
import type { Desk } from "../desk";

/** Puts the morning's mails of whose hour has come into the outbox, by the office as it is from this day on. */
export async function computeTheMornings({ database, clock }: Desk): Promise<void> {
  await beginDay(database, clock);
  await computeMornings(database, clock);
}
