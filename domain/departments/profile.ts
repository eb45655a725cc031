import { and, asc, desc, eq, isNull, lte } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { departmentSuccessions, departments, memberships, people } from "@/db/schema";
import type { Actor } from "../actor";
import type { LocalDate } from "../dates";
import { NotFoundError } from "../errors";
import { awayUntil, isHeldOn } from "../people/queries";
import { mayInOffice } from "../permissions";
import { namesUntil } from "./names";

/**
 * What everybody in the office may know of a department on the day: its names, whom it took over from and who took over
 * from it, its people. What is decided for a later day is not told yet. Throws NotFoundError.
 */
export async function departmentProfile(
  connection: Connection,
  actor: Actor,
  departmentId: string,
  day: LocalDate,
) {
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
    })
    .from(departments)
    .where(eq(departments.id, departmentId));
  if (!department || (department.startsOn && department.startsOn > day)) throw new NotFoundError();
  const { predecessorId, successorId } = departmentSuccessions;
  const [names, predecessors, successors, members] = await Promise.all([
    namesUntil(connection, departmentId, day),
    relatives(connection, day, eq(successorId, departmentId), eq(departments.id, predecessorId)),
    relatives(connection, day, eq(predecessorId, departmentId), eq(departments.id, successorId)),
    membersOn(connection, actor, departmentId, day),
  ]);
  const isClosed = department.closedOn !== null && department.closedOn < day;
  return {
    ...department,
    closedOn: isClosed ? department.closedOn : null,
    names,
    predecessors,
    successors,
    members,
  };
}

export type DepartmentProfile = Awaited<ReturnType<typeof departmentProfile>>;

type Condition = ReturnType<typeof eq>;

async function relatives(connection: Connection, day: LocalDate, own: Condition, other: Condition) {
  return connection
    .select({
      id: departments.id,
      name: departments.name,
      kind: departmentSuccessions.kind,
      effectiveOn: departmentSuccessions.effectiveOn,
      document: departmentSuccessions.document,
    })
    .from(departmentSuccessions)
    .innerJoin(departments, other)
    .where(and(own, lte(departmentSuccessions.effectiveOn, day)))
    .orderBy(desc(departmentSuccessions.effectiveOn), asc(departments.position));
}

/** Heads first, then staff, by given name. Addresses of people are for administrators. */
async function membersOn(connection: Connection, actor: Actor, departmentId: string, day: LocalDate) {
  const rows = await connection
    .select({
      id: memberships.id,
      personId: people.id,
      name: people.name,
      kind: memberships.kind,
      title: memberships.title,
      email: people.email,
      awayUntil: awayUntil(day),
    })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(eq(memberships.departmentId, departmentId), isNull(people.deactivatedAt), isHeldOn(day)))
    .orderBy(asc(memberships.kind), asc(people.sortKey), asc(memberships.id));
  const known = mayInOffice(actor, "manage_people");
  return rows.map((row) => ({ ...row, email: known ? row.email : null }));
}
