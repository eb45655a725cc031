import { and, asc, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { departments, people, savedViews } from "@/db/schema";
import { departmentsOf, type Person } from "../actor";

/** The condition under which a saved list exists for a person: their own, their department's, the whole office's. */
export function visibleViews(person: Person): SQL {
  const own = departmentsOf(person);
  const shared = or(
    eq(savedViews.ownerId, person.id),
    eq(savedViews.audience, "office"),
    own.length > 0
      ? and(eq(savedViews.audience, "department"), inArray(savedViews.departmentId, own))
      : undefined,
  );
  return shared ?? sql`false`;
}

/** The saved lists that the person finds, their own first. What a list holds is looked up with the eyes of whoever opens it. */
export async function viewsFor(connection: Connection, person: Person) {
  return connection
    .select({
      id: savedViews.id,
      name: savedViews.name,
      query: savedViews.query,
      audience: savedViews.audience,
      departmentId: savedViews.departmentId,
      departmentName: departments.name,
      ownerName: people.name,
      mine: sql<boolean>`${savedViews.ownerId} = ${person.id}`,
      version: savedViews.version,
    })
    .from(savedViews)
    .innerJoin(people, eq(people.id, savedViews.ownerId))
    .leftJoin(departments, eq(departments.id, savedViews.departmentId))
    .where(visibleViews(person))
    .orderBy(sql`${savedViews.ownerId} <> ${person.id}`, asc(savedViews.name), asc(savedViews.id))
    .limit(mostShown);
}

const mostShown = 200;
