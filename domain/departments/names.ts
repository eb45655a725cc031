import { and, desc, eq, lte, ne, or } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { departmentNames, departments } from "@/db/schema";
import type { Work } from "../command";
import { type LocalDate, today } from "../dates";
import { fold } from "../text";

interface Names {
  name: string;
  abbreviation: string;
  otherAbbreviations?: readonly string[];
}

/** The words by which a department is found: its name and abbreviations, and those that it had. */
export function wordsOf(
  { name, abbreviation, otherAbbreviations = [] }: Names,
  former: readonly Names[] = [],
) {
  const had = former.flatMap((one) => [one.name, one.abbreviation]);
  const words = [name, abbreviation, ...otherAbbreviations, ...had].map(fold);
  return [...new Set(words)].filter((word) => word !== "").join(" ");
}

/** The names that a department has had up to the day, the latest first. */
export async function namesUntil(connection: Connection, departmentId: string, day: LocalDate) {
  return connection
    .select()
    .from(departmentNames)
    .where(and(eq(departmentNames.departmentId, departmentId), lte(departmentNames.startsOn, day)))
    .orderBy(desc(departmentNames.startsOn));
}

/** Writes the name that holds today, and the words to find it by, into the department's row, which pages read. */
export async function takeNameOfToday({ tx, clock }: Work, departmentId: string): Promise<void> {
  const own = eq(departments.id, departmentId);
  const [department] = await tx.select().from(departments).where(own);
  const [current, ...former] = await namesUntil(tx, departmentId, today(clock));
  if (!department || !current) return;
  const { name, abbreviation } = current;
  const searchText = wordsOf({ ...department, name, abbreviation }, former);
  await tx.update(departments).set({ name, abbreviation, searchText }).where(own);
}

/** Departments whose row does not carry the name that holds on the day: a change of name came due. */
export async function namesDue(connection: Connection, day: LocalDate): Promise<string[]> {
  const current = connection
    .selectDistinctOn([departmentNames.departmentId])
    .from(departmentNames)
    .where(lte(departmentNames.startsOn, day))
    .orderBy(departmentNames.departmentId, desc(departmentNames.startsOn))
    .as("current");
  const rows = await connection
    .select({ id: departments.id })
    .from(departments)
    .innerJoin(current, eq(current.departmentId, departments.id))
    .where(or(ne(current.name, departments.name), ne(current.abbreviation, departments.abbreviation)));
  return rows.map((row) => row.id);
}
