import { and, asc, eq, gte, inArray, isNull } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { absences, memberships, people } from "@/db/schema";
import type { Actor } from "../actor";
import type { LocalDate } from "../dates";
import { isHeldOn } from "../people/queries";
import { departmentIdsOf } from "../people/relations";
import { mayOnPerson } from "../permissions";

const columns = {
  id: absences.id,
  startsOn: absences.startsOn,
  endsOn: absences.endsOn,
  note: absences.note,
  version: absences.version,
};

/**
 * The absences of a person that are not over, in order, for who may change them: the notes are with them. Others get
 * none.
 */
export async function absencesOf(connection: Connection, actor: Actor, personId: string, day: LocalDate) {
  const person = { id: personId, departmentIds: await departmentIdsOf(connection, personId, day) };
  if (!mayOnPerson(actor, "keep_absences", person)) return [];
  return connection
    .select(columns)
    .from(absences)
    .where(and(eq(absences.personId, personId), gte(absences.endsOn, day)))
    .orderBy(asc(absences.startsOn));
}

/**
 * The absences of the people of a department that are not over, in order, with the notes, for who may change them; for
 * others none.
 */
export async function absencesIn(connection: Connection, actor: Actor, departmentId: string, day: LocalDate) {
  const any = { id: "", departmentIds: [departmentId] };
  if (!mayOnPerson(actor, "keep_absences", any)) return [];
  const members = connection
    .select({ id: memberships.personId })
    .from(memberships)
    .where(and(eq(memberships.departmentId, departmentId), isHeldOn(day)));
  return connection
    .select({ ...columns, personName: people.name })
    .from(absences)
    .innerJoin(people, eq(people.id, absences.personId))
    .where(and(inArray(absences.personId, members), isNull(people.deactivatedAt), gte(absences.endsOn, day)))
    .orderBy(asc(absences.startsOn), asc(people.sortKey), asc(absences.id));
}
