import type { Person } from "@/domain/actor";
import { type Clock, systemClock } from "@/domain/clock";
import type { Context } from "@/domain/command";
import { type LocalDate, today } from "@/domain/dates";
import { loadPerson } from "@/domain/people/load";
import type { Connection, Database } from "../client";
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

/** What a command is given when this person asks for it. */
export async function asked(
  database: Database,
  person: Ref,
  { clock = systemClock, requestId }: { clock?: Clock; requestId?: string } = {},
): Promise<Context> {
  return { database, actor: await actorOf(database, person, today(clock)), clock, requestId };
}
