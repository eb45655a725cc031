import { and, eq } from "drizzle-orm";
import { meetings } from "@/db/schema";
import type { Work } from "../command";
import { ForbiddenError, NotFoundError, RefusedError } from "../errors";
import { mayOnMeeting } from "../permissions";
import { visibleMeetings } from "./visibility";

/**
 * The issued record that the work is about to amend or withdraw, held alone until the transaction ends. Throws
 * NotFoundError, ForbiddenError (no clerk) and RefusedError (not issued, or taken over from an archive).
 */
export async function issuedFor(work: Work, meetingId: string, action: "amend" | "withdraw") {
  const [meeting] = await work.tx
    .select()
    .from(meetings)
    .where(and(eq(meetings.id, meetingId), visibleMeetings(work.actor)))
    .for("no key update");
  if (!meeting) throw new NotFoundError();
  if (!mayOnMeeting(work.actor, action)) throw new ForbiddenError();
  if (!mayOnMeeting(work.actor, action, meeting.status)) throw new RefusedError("meeting_not_issued");
  if (meeting.archive) throw new RefusedError("meeting_is_archive");
  return meeting;
}
