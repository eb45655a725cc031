import { and, eq, inArray, lte } from "drizzle-orm";
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
