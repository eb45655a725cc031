import { and, eq } from "drizzle-orm";
import type { Connection } from "@/db/client";
import type { MeetingStatus } from "@/db/enums";
import { meetings } from "@/db/schema";
import type { Actor } from "../actor";
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

/**
 * How far a record has come, for who writes in it. Throws NotFoundError, and ForbiddenError for those who may not write
 * in records; one that is a draft no more says so by its status.
 */
export async function recordForWriter(connection: Connection, actor: Actor, meetingId: string) {
  const [meeting] = await connection
    .select({ revision: meetings.revision, status: meetings.status })
    .from(meetings)
    .where(and(eq(meetings.id, meetingId), visibleMeetings(actor)));
  if (!meeting) throw new NotFoundError();
  if (!mayOnMeeting(actor, "edit")) throw new ForbiddenError();
  return meeting;
}
