import { and, asc, eq, isNull, lte, or, sql } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { departments, memberships, officeRoles, people } from "@/db/schema";
import type { Actor } from "../actor";
import type { LocalDate } from "../dates";
import { isHeldOn } from "../people/queries";
import { mayInOffice } from "../permissions";
import { findsAll, holdsWord } from ".";

/** Departments by any name or abbreviation that they have or had, in the order of the directory; closed ones last. */
export async function departmentsWith(connection: Connection, day: LocalDate, search: string) {
  const closed = sql<boolean>`coalesce(${departments.closedOn} < ${day}, false)`;
  return connection
    .select({
      id: departments.id,
      title: departments.name,
      note: departments.abbreviation,
      closed,
    })
    .from(departments)
    .where(
      and(
        or(isNull(departments.startsOn), lte(departments.startsOn, day)),
        findsAll(search, (word) => holdsWord(departments.searchText, word)),
      ),
    )
    .orderBy(closed, asc(departments.position), asc(departments.id));
}

/**
 * People by name, as the directory of departments shows them to everybody: whoever belongs to one today, and the
 * leaders. Whoever keeps the people finds everybody, former ones too.
 */
export async function peopleWith(connection: Connection, actor: Actor, day: LocalDate, search: string) {
  const rows = await connection
    .select({
      id: people.id,
      title: people.name,
      departmentId: departments.id,
      departmentName: departments.name,
      membership: memberships.title,
      leader: officeRoles.title,
    })
    .from(people)
    .leftJoin(memberships, and(eq(memberships.personId, people.id), isHeldOn(day)))
    .leftJoin(departments, eq(departments.id, memberships.departmentId))
    .leftJoin(officeRoles, and(eq(officeRoles.personId, people.id), eq(officeRoles.role, "leader")))
    .where(
      and(
        findsAll(search, (word) => holdsWord(people.searchText, word)),
        mayInOffice(actor, "manage_people") ? undefined : isKnown,
      ),
    )
    .orderBy(asc(people.sortKey), asc(people.id), asc(memberships.kind));
  return [...new Map(rows.toReversed().map((row) => [row.id, row])).values()].toReversed();
}

const isKnown = and(
  isNull(people.deactivatedAt),
  or(sql`${departments.id} is not null`, sql`${officeRoles.personId} is not null`),
);
