import { and, eq, inArray, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import { files } from "@/db/schema";
import { type Actor, isOfficeWide, reachOf } from "../actor";
import { visibleMeetings, wholeMeetings } from "../meetings/visibility";
import { visibleTasks } from "../tasks/visibility";

/**
 * The condition under which a file exists for the actor: that of a meeting as below, that of a task and of a report on
 * one as the task does. For queries FROM files with the tables that queries.ts joins (`whoseFile`).
 */
export function visibleFiles(actor: Actor): SQL {
  const ofMeeting = and(isNotNull(files.meetingId), visibleMeetingFiles(actor));
  return or(ofMeeting, and(isNull(files.meetingId), visibleTasks(actor))) ?? sql`false`;
}

/**
 * The condition under which a meeting's file exists for the actor: as the meeting does; of a planned one, and of one
 * that was cancelled, who is invited knows the agenda and what the own department handed in. For queries that have `meetings` in their FROM.
 */
export function visibleMeetingFiles(actor: Actor): SQL {
  return and(visibleMeetings(actor), openFiles(actor)) ?? sql`false`;
}

function openFiles(actor: Actor): SQL | undefined {
  if (isOfficeWide(actor)) return undefined;
  const own = reachOf(actor);
  return or(
    wholeMeetings(actor),
    eq(files.kind, "agenda"),
    own.length > 0 ? and(eq(files.kind, "report"), inArray(files.departmentId, own)) : undefined,
  );
}
