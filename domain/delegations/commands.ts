import { and, eq } from "drizzle-orm";
import { delegations, people } from "@/db/schema";
import { type Actor, hasRole } from "../actor";
import { type Context, carryOut, type Work } from "../command";
import { today } from "../dates";
import { ConflictError, ForbiddenError, InvalidError, NotFoundError } from "../errors";
import { parseInput } from "../input";
import { loadPerson } from "../people/load";
import { personForChange } from "../people/relations";
import { mayOnPerson } from "../permissions";
import { endFrom } from "./end";
import { addDelegationInput, endDelegationInput } from "./input";
import { checkPeriod } from "./rules";
import { visibleDelegations } from "./validity";

/**
 * Hands a leader's queue to a deputy or clerk between two days: by the leader, or by a clerk who has it on paper. What
 * one holds by delegation is not passed on. Throws NotFoundError, ForbiddenError, InvalidError (no leader, nobody who
 * can decide, days in the wrong order, over, or in other hands already).
 */
export async function addDelegation(context: Context, raw: unknown): Promise<{ id: string }> {
  const { leaderId, delegateId, startsOn, endsOn, reason } = parseInput(addDelegationInput, raw);
  return carryOut(context, async (work) => {
    const leader = await personForChange(work, leaderId);
    if (!mayOnPerson(work.actor, "delegate", leader)) throw new ForbiddenError();
    await checkPeople(work, leaderId, delegateId);
    checkPeriod({ startsOn, endsOn }, await delegationsOf(work, leaderId), today(work.clock));
    await work.tx.insert(delegations).values({ leaderId, delegateId, startsOn, endsOn, reason });
    await work.record({
      kind: "delegation_added",
      subject: "person",
      subjectId: leaderId,
      after: { delegateId, startsOn, endsOn },
      reason,
      onBehalfOfId: behind(work.actor, leaderId),
    });
    return { id: leaderId };
  });
}

/**
 * Ends a delegation: from today on the leader decides alone again; one that was still to begin never was. Throws
 * NotFoundError, ForbiddenError (the delegate), ConflictError (ended meanwhile).
 */
export async function endDelegation(context: Context, raw: unknown): Promise<{ id: string }> {
  const { delegationId, version } = parseInput(endDelegationInput, raw);
  return carryOut(context, async (work) => {
    const [delegation] = await work.tx
      .select()
      .from(delegations)
      .where(and(eq(delegations.id, delegationId), visibleDelegations(work.actor)))
      .for("update");
    if (!delegation) throw new NotFoundError();
    const { leaderId } = delegation;
    if (!mayOnPerson(work.actor, "end_delegation", { id: leaderId, departmentIds: [] })) {
      throw new ForbiddenError();
    }
    if (delegation.version !== version || delegation.endsOn < today(work.clock)) throw new ConflictError();
    await endFrom(work, delegation, { onBehalfOfId: behind(work.actor, leaderId) });
    return { id: leaderId };
  });
}

/** A clerk writes down what the leader ordered. */
function behind(actor: Actor, leaderId: string): string | null {
  return actor.kind === "person" && actor.id === leaderId ? null : leaderId;
}

async function checkPeople({ tx, clock }: Work, leaderId: string, delegateId: string): Promise<void> {
  const day = today(clock);
  const [leader, delegate] = await Promise.all([
    loadPerson(tx, leaderId, day),
    loadPerson(tx, delegateId, day),
  ]);
  if (!leader || !hasRole(leader, "leader")) {
    throw new InvalidError({ leaderId: { key: "not_a_leader" } });
  }
  const canDecide = delegate?.email && (hasRole(delegate, "leader") || hasRole(delegate, "clerk"));
  if (!canDecide || delegateId === leaderId) {
    throw new InvalidError({ delegateId: { key: "not_a_delegate" } });
  }
}

async function delegationsOf({ tx }: Work, leaderId: string) {
  return tx
    .select({
      startsOn: delegations.startsOn,
      endsOn: delegations.endsOn,
      delegateName: people.name,
    })
    .from(delegations)
    .innerJoin(people, eq(people.id, delegations.delegateId))
    .where(eq(delegations.leaderId, leaderId))
    .orderBy(delegations.startsOn);
}
