import { and, asc, eq, gte, inArray, lte } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { absences } from "@/db/schema";
import type { Actor } from "../actor";
import type { LocalDate } from "../dates";
import { departmentIdsOf } from "../people/relations";
import { mayOnPerson } from "../permissions";

/**
 * Who of these people is away on the day, each with the last day of it. Anybody in the office may know this; the note
 * is another matter.
 */
export async function absencesOn(
  connection: Connection,
  personIds: readonly string[],
  day: LocalDate,
): Promise<Map<string, LocalDate>> {
  if (personIds.length === 0) return new Map();
  const rows = await connection
    .select({ personId: absences.personId, endsOn: absences.endsOn })
    .from(absences)
    .where(
      and(
        inArray(absences.personId, [...new Set(personIds)]),
        lte(absences.startsOn, day),
        gte(absences.endsOn, day),
      ),
    )
    .orderBy(absences.endsOn);
  return new Map(rows.map((row) => [row.personId, row.endsOn]));
}

/**
 * The absences of a person that are not over, in order, for who may change them: the notes are with them. Others get
 * none.
 */
export async function absencesOf(connection: Connection, actor: Actor, personId: string, day: LocalDate) {
  const person = { id: personId, departmentIds: await departmentIdsOf(connection, personId, day) };
  if (!mayOnPerson(actor, "keep_absences", person)) return [];
  return connection
    .select({
      id: absences.id,
      startsOn: absences.startsOn,
      endsOn: absences.endsOn,
      note: absences.note,
      version: absences.version,
    })
    .from(absences)
    .where(and(eq(absences.personId, personId), gte(absences.endsOn, day)))
    .orderBy(asc(absences.startsOn));
}

export type Absence = Awaited<ReturnType<typeof absencesOf>>[number];
