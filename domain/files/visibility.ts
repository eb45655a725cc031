import { and, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import { files } from "@/db/schema";
import { type Actor, departmentsOf, isOfficeWide } from "../actor";
import { visibleMeetings, wholeMeetings } from "../meetings/visibility";

/**
 * The condition under which a meeting's file exists for the actor: as the meeting does; of a planned one, and of one
 * that was cancelled, who is invited knows the agenda and what the own department handed in. For queries that have `meetings` in their FROM.
 */
export function visibleFiles(actor: Actor): SQL {
  return and(visibleMeetings(actor), openFiles(actor)) ?? sql`false`;
}

function openFiles(actor: Actor): SQL | undefined {
  if (isOfficeWide(actor)) return undefined;
  const own = departmentsOf(actor);
  return or(
    wholeMeetings(actor),
    eq(files.kind, "agenda"),
    own.length > 0 ? and(eq(files.kind, "report"), inArray(files.departmentId, own)) : undefined,
  );
}
