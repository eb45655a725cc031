import { and, asc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { attendances, delegates, departments, memberships, people } from "@/db/schema";
import type { LocalDate } from "../dates";
import { isHeldOn } from "../people/queries";

/** Somebody whom an invitation reaches: a person with an account, or a department at its contact address. */
export type Invitee = { personId: string; departmentId: null } | { personId: null; departmentId: string };

/**
 * Whom the mails of a meeting go to on the day: the heads of the departments invited, a department's contact address
 * where no head of it has an account, and delegates who have one. With it the names of departments that no mail reaches.
 */
export async function inviteesOf(connection: Connection, meetingId: string, day: LocalDate) {
  const [invited, heads, named] = await Promise.all([
    connection
      .select({ id: departments.id, name: departments.name, contactEmail: departments.contactEmail })
      .from(attendances)
      .innerJoin(departments, eq(departments.id, attendances.departmentId))
      .where(eq(attendances.meetingId, meetingId))
      .orderBy(asc(attendances.position), asc(attendances.id)),
    connection
      .select({ personId: people.id, departmentId: memberships.departmentId })
      .from(attendances)
      .innerJoin(memberships, eq(memberships.departmentId, attendances.departmentId))
      .innerJoin(people, eq(people.id, memberships.personId))
      .where(
        and(eq(attendances.meetingId, meetingId), eq(memberships.kind, "head"), isHeldOn(day), hasAddress),
      ),
    connection
      .select({ personId: people.id })
      .from(delegates)
      .innerJoin(attendances, eq(attendances.id, delegates.attendanceId))
      .innerJoin(people, eq(people.id, meantBy(day)))
      .where(and(eq(attendances.meetingId, meetingId), hasAddress)),
  ]);
  const headed = new Set(heads.map(({ departmentId }) => departmentId));
  const others = invited.filter(({ id }) => !headed.has(id));
  const personIds = new Set([...heads, ...named].map(({ personId }) => personId));
  const byContact = others.filter(({ contactEmail }) => contactEmail !== "");
  const reached: Invitee[] = [
    ...[...personIds].map((personId) => ({ personId, departmentId: null })),
    ...byContact.map(({ id }) => ({ personId: null, departmentId: id })),
  ];
  return {
    reached,
    unreached: others.filter(({ contactEmail }) => contactEmail === "").map(({ name }) => name),
  };
}

/** Who is meant by a delegate; where a clerk wrote a name, whoever alone bears it in the department. */
const meantBy = (day: LocalDate) => sql`coalesce(${delegates.personId}, (
  select (array_agg(distinct member.person_id))[1]
  from memberships member join people namesake on namesake.id = member.person_id
  where member.department_id = ${attendances.departmentId} and namesake.name = ${delegates.name}
    and member.starts_on <= ${day} and (member.ends_on is null or member.ends_on >= ${day})
  having count(distinct member.person_id) = 1))`;

const hasAddress = and(isNotNull(people.email), isNull(people.deactivatedAt));
