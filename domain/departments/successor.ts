import { and, eq, inArray, lte, type SQL, sql } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { departmentSuccessions, departments } from "@/db/schema";
import type { LocalDate } from "../dates";
import { isOpenOn } from "./open";

/**
 * Who does the work of a department on the day: itself while it is open, else who took it over, and so on. Null where
 * nobody did, or where it was split.
 */
export async function standingFor(
  connection: Connection,
  departmentId: string,
  day: LocalDate,
): Promise<string | null> {
  const isOpen = and(eq(departments.id, departmentId), isOpenOn(day));
  if ((await connection.$count(departments, isOpen)) > 0) return departmentId;
  const [successor, another] = await connection
    .select({ id: departmentSuccessions.successorId })
    .from(departmentSuccessions)
    .where(
      and(
        eq(departmentSuccessions.predecessorId, departmentId),
        lte(departmentSuccessions.effectiveOn, day),
        inArray(departmentSuccessions.kind, ["merged", "renamed"]),
      ),
    );
  // No department takes over from its own successors, so that this comes to an end.
  return successor && !another ? standingFor(connection, successor.id, day) : null;
}

/** The ids of departments whose work came to one that the person belongs to on the day, directly or by way of others. */
export const inheritedBy = (personId: SQL, day: LocalDate) => sql`
  with recursive inherited (id) as (
    select s.predecessor_id from department_successions s
      join memberships m on m.department_id = s.successor_id
      where m.person_id = ${personId} and m.starts_on <= ${day} and (m.ends_on is null or m.ends_on >= ${day})
        and s.kind <> 'split' and s.effective_on <= ${day}
    union
    select s.predecessor_id from department_successions s
      join inherited on inherited.id = s.successor_id
      where s.kind <> 'split' and s.effective_on <= ${day}
  ) select id from inherited`;
