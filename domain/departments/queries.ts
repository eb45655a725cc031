import { and, asc, eq, isNull, lte, or, sql } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { departmentSuccessions, departments, memberships, people } from "@/db/schema";
import type { Actor } from "../actor";
import type { LocalDate } from "../dates";
import { NotFoundError } from "../errors";
import { isHeldOn } from "../people/queries";
import { mayInOffice } from "../permissions";
import { findsAll, holdsWord } from "../search";
import { isOpenOn } from "./open";

export interface DepartmentOption {
  id: string;
  name: string;
  abbreviation: string;
}

/** One that people look for by any of its abbreviations. */
export interface DepartmentChoice extends DepartmentOption {
  otherAbbreviations: string[];
}

/** The departments that can be given something on the day, in the order of the directory. */
export async function openDepartments(connection: Connection, day: LocalDate): Promise<DepartmentChoice[]> {
  const { id, name, abbreviation, otherAbbreviations } = departments;
  return connection
    .select({ id, name, abbreviation, otherAbbreviations })
    .from(departments)
    .where(isOpenOn(day))
    .orderBy(asc(departments.position), asc(departments.id));
}

/**
 * The directory of the day: open departments with their heads, and the closed ones with those that took over; those
 * that a search finds by any of their names and abbreviations.
 */
export async function directory(connection: Connection, day: LocalDate, search: string | null = null) {
  const rows = await connection
    .select({
      id: departments.id,
      name: departments.name,
      abbreviation: departments.abbreviation,
      kind: departments.kind,
      contactEmail: departments.contactEmail,
      // What is decided for a later day is not told yet.
      closedOn: sql<LocalDate | null>`case when ${departments.closedOn} < ${day} then ${departments.closedOn} end`,
    })
    .from(departments)
    .where(
      and(
        or(isNull(departments.startsOn), lte(departments.startsOn, day)),
        search ? findsAll(search, (word) => holdsWord(departments.searchText, word)) : undefined,
      ),
    )
    .orderBy(asc(departments.position), asc(departments.id));
  const heads = await connection
    .select({ departmentId: memberships.departmentId, name: people.name, title: memberships.title })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(eq(memberships.kind, "head"), isNull(people.deactivatedAt), isHeldOn(day)))
    .orderBy(asc(people.sortKey));
  const successions = await connection
    .select({
      predecessorId: departmentSuccessions.predecessorId,
      kind: departmentSuccessions.kind,
      effectiveOn: departmentSuccessions.effectiveOn,
      successorId: departments.id,
      successorName: departments.name,
    })
    .from(departmentSuccessions)
    .innerJoin(departments, eq(departments.id, departmentSuccessions.successorId))
    .where(lte(departmentSuccessions.effectiveOn, day))
    .orderBy(asc(departments.position));
  return rows.map((row) => ({
    ...row,
    heads: heads.filter((head) => head.departmentId === row.id),
    successions: successions.filter((succession) => succession.predecessorId === row.id),
  }));
}

/** A department for the administrator's form. Throws NotFoundError. */
export async function getDepartment(connection: Connection, actor: Actor, departmentId: string) {
  if (!mayInOffice(actor, "manage_departments")) throw new NotFoundError();
  const [department] = await connection
    .select({
      id: departments.id,
      name: departments.name,
      abbreviation: departments.abbreviation,
      otherAbbreviations: departments.otherAbbreviations,
      kind: departments.kind,
      contactEmail: departments.contactEmail,
      startsOn: departments.startsOn,
      closedOn: departments.closedOn,
      version: departments.version,
    })
    .from(departments)
    .where(eq(departments.id, departmentId));
  if (!department) throw new NotFoundError();
  return department;
}
