import { and, gte, inArray, lte } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { absences } from "@/db/schema";
import type { LocalDate } from "../dates";

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
