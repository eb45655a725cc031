import { and, asc, eq, exists, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { departments, memberships, officeRoles, people } from "@/db/schema";
import type { Actor } from "../actor";
import type { LocalDate } from "../dates";
import { NotFoundError } from "../errors";
import { mayInOffice } from "../permissions";

/** The condition for memberships that hold on the day. */
export const isHeldOn = (day: LocalDate) =>
  and(
    sql`${memberships.startsOn} <= ${day}`,
    or(isNull(memberships.endsOn), sql`${memberships.endsOn} >= ${day}`),
  );

/**
 * Whether the person belongs to the department on the day and has not been deactivated; in a transaction it stays so
 * until its end, so that nothing is given to somebody who is leaving at this moment.
 */
export async function isActiveMember(
  connection: Connection,
  personId: string,
  departmentId: string | null,
  day: LocalDate,
): Promise<boolean> {
  if (!departmentId) return false;
  const rows = await connection
    .select({ id: people.id })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(
      and(
        eq(people.id, personId),
        eq(memberships.departmentId, departmentId),
        isNull(people.deactivatedAt),
        isHeldOn(day),
      ),
    )
    .for("share");
  return rows.length > 0;
}

export interface PersonOption {
  id: string;
  name: string;
  title: string;
  /** The last day of an absence, where they are away. */
  awayUntil?: LocalDate | null;
}

/** The last day of the absence in which the day lies, of the person of a row; null for who is there. */
export const awayUntil = (day: LocalDate) =>
  sql<LocalDate | null>`(select max(away.ends_on)::text from absences away
    where away.person_id = "people"."id" and away.starts_on <= ${day} and away.ends_on >= ${day})`;

/** Who can be named to do the work of a department on the day, by given name. */
export async function membersOf(
  connection: Connection,
  departmentId: string,
  day: LocalDate,
): Promise<PersonOption[]> {
  const rows = await connection
    .select({
      id: people.id,
      name: people.name,
      title: memberships.title,
      awayUntil: awayUntil(day),
    })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(eq(memberships.departmentId, departmentId), isNull(people.deactivatedAt), isHeldOn(day)))
    .orderBy(asc(people.sortKey));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return [...byId.values()];
}

/** The leaders of the office, by given name. */
export async function leaders(connection: Connection): Promise<PersonOption[]> {
  return connection
    .select({ id: people.id, name: people.name, title: officeRoles.title })
    .from(officeRoles)
    .innerJoin(people, eq(people.id, officeRoles.personId))
    .where(and(eq(officeRoles.role, "leader"), isNull(people.deactivatedAt)))
    .orderBy(asc(people.sortKey));
}

/** Who can chair a meeting: leaders, and people without an account (a past chair), the leaders first. */
export async function possibleChairs(connection: Connection): Promise<PersonOption[]> {
  const past = await connection
    .select({ id: people.id, name: people.name, title: sql<string>`''` })
    .from(people)
    .where(and(isNull(people.email), isNull(people.deactivatedAt)))
    .orderBy(asc(people.sortKey));
  const current = await leaders(connection);
  const known = new Set(current.map((person) => person.id));
  return [...current, ...past.filter((person) => !known.has(person.id))];
}

/** All people for the administrator, by given name, with what they are today. */
export async function listPeople(connection: Connection, actor: Actor, day: LocalDate) {
  if (!mayInOffice(actor, "manage_people")) throw new NotFoundError();
  const rows = await connection
    .select({
      id: people.id,
      name: people.name,
      email: people.email,
      hasPassword: sql<boolean>`${people.passwordHash} is not null`,
      deactivatedAt: people.deactivatedAt,
    })
    .from(people)
    .orderBy(asc(people.sortKey), asc(people.id));
  const roles = await connection.select().from(officeRoles);
  const member = await connection
    .select({
      personId: memberships.personId,
      kind: memberships.kind,
      title: memberships.title,
      departmentName: departments.name,
    })
    .from(memberships)
    .innerJoin(departments, eq(departments.id, memberships.departmentId))
    .where(isHeldOn(day));
  return rows.map((row) => ({
    ...row,
    roles: roles.filter((role) => role.personId === row.id),
    memberships: member.filter((membership) => membership.personId === row.id),
  }));
}

/** One person for the administrator, with all memberships, past ones too. Throws NotFoundError. */
export async function getPerson(connection: Connection, actor: Actor, personId: string) {
  if (!mayInOffice(actor, "manage_people")) throw new NotFoundError();
  const [person] = await connection
    .select({
      id: people.id,
      name: people.name,
      email: people.email,
      language: people.language,
      hasPassword: sql<boolean>`${people.passwordHash} is not null`,
      deactivatedAt: people.deactivatedAt,
      version: people.version,
    })
    .from(people)
    .where(eq(people.id, personId));
  if (!person) throw new NotFoundError();
  const roles = await connection.select().from(officeRoles).where(eq(officeRoles.personId, personId));
  const held = await connection
    .select({
      id: memberships.id,
      departmentId: memberships.departmentId,
      departmentName: departments.name,
      kind: memberships.kind,
      title: memberships.title,
      startsOn: memberships.startsOn,
      endsOn: memberships.endsOn,
      version: memberships.version,
    })
    .from(memberships)
    .innerJoin(departments, eq(departments.id, memberships.departmentId))
    .where(eq(memberships.personId, personId))
    .orderBy(asc(memberships.startsOn));
  return { ...person, roles, memberships: held };
}

/** Whether anybody can administer the office: an active administrator with an address and a password. */
export async function hasAdministrator(connection: Connection): Promise<boolean> {
  const administrators = connection
    .select({ id: people.id })
    .from(people)
    .where(
      and(
        isNull(people.deactivatedAt),
        isNotNull(people.email),
        isNotNull(people.passwordHash),
        exists(
          connection
            .select({ one: sql`1` })
            .from(officeRoles)
            .where(and(eq(officeRoles.personId, people.id), eq(officeRoles.role, "administrator"))),
        ),
      ),
    )
    .limit(1);
  return (await administrators).length > 0;
}
