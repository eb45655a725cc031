import { and, eq } from "drizzle-orm";
import type { MeetingStatus } from "@/db/enums";
import { meetings } from "@/db/schema";
import type { Work } from "../command";
import { ForbiddenError, NotFoundError, RefusedError } from "../errors";
import { mayOnMeeting } from "../permissions";
import { visibleMeetings } from "./visibility";

/** It is no draft any more: what is written in it now has no place. */
export class RecordClosedError extends RefusedError {
  constructor(status: MeetingStatus) {
    super(`meeting_is_${status}`);
  }
}

/**
 * The record that the work is about to write in, locked until the transaction ends: those who write in one record do it
 * one after the other. Throws NotFoundError, ForbiddenError (no clerk) and RecordClosedError (issued or cancelled).
 */
export async function draftFor({ tx, actor }: Pick<Work, "tx" | "actor">, meetingId: string) {
  const [meeting] = await tx
    .select()
    .from(meetings)
    .where(and(eq(meetings.id, meetingId), visibleMeetings(actor)))
    .for("no key update");
  if (!meeting) throw new NotFoundError();
  if (!mayOnMeeting(actor, "edit")) throw new ForbiddenError();
  if (!mayOnMeeting(actor, "edit", meeting.status)) throw new RecordClosedError(meeting.status);
  return meeting;
}
