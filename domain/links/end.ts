import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { oneTimeLinks } from "@/db/schema";
import type { Clock } from "../clock";

/** Ends the links of a person that were not used: a newer one stands in their place, or nothing does. */
export async function endLinksOf(tx: Transaction, personId: string, clock: Clock): Promise<void> {
  await tx
    .update(oneTimeLinks)
    .set({ usedAt: clock.now() })
    .where(and(eq(oneTimeLinks.personId, personId), isNull(oneTimeLinks.usedAt)));
}
