import { and, asc, eq, gt, isNull, or } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Connection } from "@/db/client";
import { departmentNames, departmentSuccessions, departments } from "@/db/schema";
import type { Actor } from "../actor";
import type { LocalDate } from "../dates";
import { NotFoundError } from "../errors";
import { mayInOffice } from "../permissions";

const successors = alias(departments, "successors");

/** What is decided for days to come, of all departments or of one, for the administrator. Throws NotFoundError. */
export async function plannedChanges(
  connection: Connection,
  actor: Actor,
  day: LocalDate,
  departmentId?: string,
) {
  if (!mayInOffice(actor, "manage_departments")) throw new NotFoundError();
  const own = departmentId ? eq(departments.id, departmentId) : undefined;
  const department = { departmentId: departments.id, departmentName: departments.name };
  const [renames, closings] = await Promise.all([
    connection
      .select({
        ...department,
        name: departmentNames.name,
        abbreviation: departmentNames.abbreviation,
        startsOn: departmentNames.startsOn,
        document: departmentNames.document,
      })
      .from(departmentNames)
      .innerJoin(departments, eq(departments.id, departmentNames.departmentId))
      // The first name of a department that is still to begin is no change.
      .where(
        and(
          own,
          gt(departmentNames.startsOn, day),
          or(isNull(departments.startsOn), gt(departmentNames.startsOn, departments.startsOn)),
        ),
      )
      .orderBy(asc(departmentNames.startsOn), asc(departments.position)),
    connection
      .select({
        ...department,
        successorId: successors.id,
        successorName: successors.name,
        effectiveOn: departmentSuccessions.effectiveOn,
        document: departmentSuccessions.document,
      })
      .from(departmentSuccessions)
      .innerJoin(departments, eq(departments.id, departmentSuccessions.predecessorId))
      .innerJoin(successors, eq(successors.id, departmentSuccessions.successorId))
      .where(and(own, gt(departmentSuccessions.effectiveOn, day)))
      .orderBy(asc(departmentSuccessions.effectiveOn), asc(departments.position)),
  ]);
  return { renames, closings };
}

export type PlannedChanges = Awaited<ReturnType<typeof plannedChanges>>;
