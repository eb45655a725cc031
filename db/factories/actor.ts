import type { Person } from "@/domain/actor";
import { systemClock } from "@/domain/clock";
import { type LocalDate, today } from "@/domain/dates";
import { loadPerson } from "@/domain/people/load";
import type { Connection } from "../client";
import type { Ref } from "./row";

/** A person as an actor, with the roles, memberships and delegations of the day. */
export async function actorOf(
  connection: Connection,
  person: Ref,
  day: LocalDate = today(systemClock),
): Promise<Person> {
  const actor = await loadPerson(connection, person.id, day);
  if (!actor) throw new Error(`Nobody can act as ${person.id}.`);
  return actor;
}
