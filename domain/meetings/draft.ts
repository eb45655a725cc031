import { and, eq } from "drizzle-orm";
import { meetings } from "@/db/schema";
import type { Work } from "../command";
import { ForbiddenError, NotFoundError, RefusedError } from "../errors";
import { mayOnMeeting } from "../permissions";
import { visibleMeetings } from "./visibility";

/**
 * The record that the work is about to write in, locked until the transaction ends. Writers of different parts share
 * the lock ("share"); whoever adds a part or issues the record holds it alone ("update").
 * Throws NotFoundError, ForbiddenError (no clerk) and RefusedError (issued or cancelled).
 */
export async function draftFor(work: Work, meetingId: string, lock: "share" | "update") {
  const [meeting] = await work.tx
    .select()
    .from(meetings)
    .where(and(eq(meetings.id, meetingId), visibleMeetings(work.actor)))
    .for(lock);
  if (!meeting) throw new NotFoundError();
  if (!mayOnMeeting(work.actor, "edit")) throw new ForbiddenError();
  if (!mayOnMeeting(work.actor, "edit", meeting.status))
    throw new RefusedError(`meeting_is_${meeting.status}`);
  return meeting;
}
