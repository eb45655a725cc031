import { inArray, sql } from "drizzle-orm";
import type { Connection } from "@/db/client";
import type { Language, OfficeRole } from "@/db/enums";
import { people } from "@/db/schema";
import type { Person } from "../actor";
import type { LocalDate } from "../dates";
import { actsOn } from "../delegations/validity";
import { inheritedBy } from "../departments/successor";
import { isHeldOn } from "./queries";

/** A person as one statement finds them, since every request begins with it. */
export type PersonRow = {
  id: string;
  name: string;
  givenName: string;
  email: string | null;
  language: Language;
  roles: { role: OfficeRole; title: string }[];
  memberships: Person["memberships"];
  inherits: string[];
  actsFor: string[];
};

/** What a person is on the day, for statements that have `people` in their FROM. */
export const personColumns = (day: LocalDate) => sql`
  people.id, people.name, people.given_name as "givenName", people.email, people.language,
  (select coalesce(json_agg(json_build_object('role', role, 'title', title) order by role), '[]')
    from office_roles where office_roles.person_id = people.id) as roles,
  (select coalesce(json_agg(json_build_object('departmentId', departments.id, 'departmentName', departments.name,
      'kind', memberships.kind, 'title', memberships.title) order by memberships.starts_on, departments.position), '[]')
    from memberships join departments on departments.id = memberships.department_id
    where memberships.person_id = people.id and ${isHeldOn(day)}) as memberships,
  array(${inheritedBy(sql`people.id`, day)}) as inherits,
  array(select leader_id from delegations where delegations.delegate_id = people.id and ${actsOn(day)}) as "actsFor"`;

/** The person of a row that `personColumns` made. */
export function personOf({ roles, ...row }: PersonRow): Person {
  return {
    kind: "person",
    id: row.id,
    name: row.name,
    givenName: row.givenName,
    email: row.email,
    title: titleOf(roles, row.memberships),
    language: row.language,
    roles: new Set(roles.map(({ role }) => role)),
    memberships: row.memberships,
    inherits: row.inherits,
    actsFor: row.actsFor,
  };
}

/** The person with the roles, memberships and delegations of the day; null for an unknown or deactivated one. */
export async function loadPerson(
  connection: Connection,
  personId: string,
  day: LocalDate,
): Promise<Person | null> {
  const [row] = await connection.execute<PersonRow>(
    sql`select ${personColumns(day)} from people where people.id = ${personId} and people.deactivated_at is null`,
  );
  return row ? personOf(row) : null;
}

/** The title under the name: that of the role, else title and department. */
function titleOf(roles: readonly { title: string }[], member: Person["memberships"]): string {
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
