import type { Database } from "@/db/client";
import { actorOf, type Ref } from "@/db/factories";
import { type Clock, fixedClock } from "@/domain/clock";
import type { Context } from "@/domain/command";
import { instantOf, today } from "@/domain/dates";

/** A Wednesday without free days around it, on which tests take place unless they say otherwise. */
export const day = "2026-03-18";
export const clock = fixedClock(instantOf(day, "09:00"));

/** What a command is given when this person asks for it. */
export async function asked(
  database: Database,
  person: Ref,
  options: { clock?: Clock; requestId?: string } = {},
): Promise<Context & { database: Database }> {
  const at = options.clock ?? clock;
  const actor = await actorOf(database, person, today(at));
  return { database, actor, clock: at, requestId: options.requestId };
}
