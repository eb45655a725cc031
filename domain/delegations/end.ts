import { and, eq, gte, or } from "drizzle-orm";
import { delegations } from "@/db/schema";
import type { Work } from "../command";
import { addDays, today } from "../dates";

type Delegation = typeof delegations.$inferSelect;

interface Told {
  reason?: string;
  onBehalfOfId?: string | null;
}

/** Ends a delegation the day before, in the transaction of whatever ends it; one that begins later never was. */
export async function endFrom(work: Work, delegation: Delegation, told: Told): Promise<void> {
  const { id, leaderId, delegateId, startsOn, endsOn, version } = delegation;
  const own = eq(delegations.id, id);
  const lastDay = addDays(today(work.clock), -1);
  const begun = startsOn <= lastDay;
  if (begun) {
    await work.tx
      .update(delegations)
      .set({ endsOn: lastDay, version: version + 1 })
      .where(own);
  } else await work.tx.delete(delegations).where(own);
  await work.record({
    kind: "delegation_ended",
    subject: "person",
    subjectId: leaderId,
    before: { delegateId, startsOn, endsOn },
    after: begun ? { endsOn: lastDay } : {},
    ...told,
  });
}

/** Ends whatever a person gave or holds by delegation. */
export async function endDelegationsOf(work: Work, personId: string): Promise<void> {
  const rows = await work.tx
    .select()
    .from(delegations)
    .where(
      and(
        or(eq(delegations.leaderId, personId), eq(delegations.delegateId, personId)),
        gte(delegations.endsOn, today(work.clock)),
      ),
    )
    .orderBy(delegations.id)
    .for("update");
  for (const delegation of rows) await endFrom(work, delegation, {});
}
