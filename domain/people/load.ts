import { and, eq, inArray } from "drizzle-orm";
import type { Connection } from "@/db/client";
import type { OfficeRole } from "@/db/enums";
import { delegations, departments, memberships, officeRoles, people } from "@/db/schema";
import type { Person } from "../actor";
import type { LocalDate } from "../dates";
import { actsOn } from "../delegations/validity";
import { inheritedBy } from "../departments/successor";
import { isHeldOn } from "./queries";

/** The person with the roles, memberships and delegations of the day; null for an unknown or deactivated one. */
export async function loadPerson(
  connection: Connection,
  personId: string,
  day: LocalDate,
): Promise<Person | null> {
  const [person] = await connection.select().from(people).where(eq(people.id, personId));
  if (!person || person.deactivatedAt) return null;
  const [roles, member, inherits, acting] = await Promise.all([
    connection.select().from(officeRoles).where(eq(officeRoles.personId, personId)),
    connection
      .select({
        departmentId: memberships.departmentId,
        departmentName: departments.name,
        kind: memberships.kind,
        title: memberships.title,
      })
      .from(memberships)
      .innerJoin(departments, eq(departments.id, memberships.departmentId))
      .where(and(eq(memberships.personId, personId), isHeldOn(day))),
    inheritedBy(connection, personId, day),
    connection
      .select({ leaderId: delegations.leaderId })
      .from(delegations)
      .where(and(eq(delegations.delegateId, personId), actsOn(day))),
  ]);
  return {
    kind: "person",
    id: person.id,
    name: person.name,
    givenName: person.givenName,
    email: person.email,
    title: titleOf(roles, member),
    language: person.language,
    roles: new Set<OfficeRole>(roles.map((row) => row.role)),
    memberships: member,
    inherits,
    actsFor: acting.map((row) => row.leaderId),
  };
}

/** The title under the name: that of the role, else title and department. */
function titleOf(roles: { title: string }[], member: { title: string; departmentName: string }[]): string {
  const role = roles.find((row) => row.title !== "")?.title;
  if (role) return role;
  const [first] = member;
  if (!first) return "";
  return first.title === "" ? first.departmentName : `${first.title}, ${first.departmentName}`;
}

/** Names of people by id, for rows that only name them. */
export async function namesOf(connection: Connection, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await connection
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(inArray(people.id, [...new Set(ids)]));
  return new Map(rows.map((row) => [row.id, row.name]));
}
