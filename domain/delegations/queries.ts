import { and, asc, eq, gte, inArray, isNotNull, isNull, ne } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Connection } from "@/db/client";
import { delegations, officeRoles, people } from "@/db/schema";
import type { Actor, Person } from "../actor";
import type { LocalDate } from "../dates";
import type { PersonOption } from "../people/queries";
import { actsOn, visibleDelegations } from "./validity";

const leader = alias(people, "delegating_leader");
const delegate = alias(people, "delegate");

/** The delegations that the actor knows of and that are not over, in order. */
export async function delegationsFor(connection: Connection, actor: Actor, day: LocalDate) {
  return connection
    .select({
      id: delegations.id,
      leaderId: delegations.leaderId,
      leaderName: leader.name,
      delegateId: delegations.delegateId,
      delegateName: delegate.name,
      startsOn: delegations.startsOn,
      endsOn: delegations.endsOn,
      reason: delegations.reason,
      version: delegations.version,
    })
    .from(delegations)
    .innerJoin(leader, eq(leader.id, delegations.leaderId))
    .innerJoin(delegate, eq(delegate.id, delegations.delegateId))
    .where(and(visibleDelegations(actor), gte(delegations.endsOn, day)))
    .orderBy(asc(delegations.startsOn), asc(leader.sortKey), asc(delegations.id));
}

export type Delegation = Awaited<ReturnType<typeof delegationsFor>>[number];

/** For whom a person acts on the day and until when: "Đang thay mặt …"; empty for nobody, without asking anything. */
export async function actingFor(connection: Connection, person: Person, day: LocalDate) {
  if (person.actsFor.length === 0) return [];
  return connection
    .select({ leaderId: delegations.leaderId, leaderName: leader.name, endsOn: delegations.endsOn })
    .from(delegations)
    .innerJoin(leader, eq(leader.id, delegations.leaderId))
    .where(
      and(
        eq(delegations.delegateId, person.id),
        inArray(delegations.leaderId, [...person.actsFor]),
        actsOn(day),
      ),
    )
    .orderBy(asc(leader.sortKey), asc(delegations.endsOn));
}

/** Who can be given the queue of a leader, or of any: the others of the leaders and clerks who can sign in, by given name. */
export async function possibleDelegates(
  connection: Connection,
  leaderId: string | null,
): Promise<PersonOption[]> {
  const rows = await connection
    .select({ id: people.id, name: people.name, title: officeRoles.title })
    .from(officeRoles)
    .innerJoin(people, eq(people.id, officeRoles.personId))
    .where(
      and(
        inArray(officeRoles.role, ["leader", "clerk"]),
        leaderId ? ne(people.id, leaderId) : undefined,
        isNull(people.deactivatedAt),
        isNotNull(people.email),
      ),
    )
    .orderBy(asc(people.sortKey), asc(officeRoles.role));
  return rows.filter((row, index) => rows.findIndex((other) => other.id === row.id) === index);
}
