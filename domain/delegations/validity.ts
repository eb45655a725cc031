import { and, eq, gte, lte, or, type SQL, sql } from "drizzle-orm";
import { delegations } from "@/db/schema";
import { type Actor, hasRole } from "../actor";
import type { LocalDate } from "../dates";

/**
 * The condition for delegations by which somebody acts for a leader on the day: between the two dates, the leader still
 * leads, and the delegate is still a leader or clerk who can sign in.
 */
export function actsOn(day: LocalDate): SQL {
  const leads = sql`exists (
    select 1 from office_roles held join people person on person.id = held.person_id
    where held.person_id = "delegations"."leader_id" and held.role = 'leader' and person.deactivated_at is null)`;
  const canDecide = sql`exists (
    select 1 from office_roles held join people person on person.id = held.person_id
    where held.person_id = "delegations"."delegate_id" and held.role in ('leader', 'clerk')
      and person.deactivated_at is null and person.email is not null)`;
  return and(lte(delegations.startsOn, day), gte(delegations.endsOn, day), leads, canDecide) ?? sql`false`;
}

/** The condition for delegations that the actor knows of: the own ones, given or held; all of them for clerks. */
export function visibleDelegations(actor: Actor): SQL {
  if (actor.kind === "system" || hasRole(actor, "clerk")) return sql`true`;
  return or(eq(delegations.leaderId, actor.id), eq(delegations.delegateId, actor.id)) ?? sql`false`;
}
