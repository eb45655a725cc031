import { and, eq } from "drizzle-orm";
import { meetings } from "@/db/schema";
import type { Work } from "../command";
import { ForbiddenError, NotFoundError, RefusedError } from "../errors";
import { type MeetingAction, mayOnMeeting } from "../permissions";
import { visibleMeetings } from "./visibility";

/**
 * The meeting that is about to take a step in its life, locked until the transaction ends. Throws NotFoundError,
 * ForbiddenError and RefusedError (its state does not allow the step).
 */
export async function meetingFor(work: Work, meetingId: string, action: MeetingAction) {
  const [meeting] = await work.tx
    .select()
    .from(meetings)
    .where(and(eq(meetings.id, meetingId), visibleMeetings(work.actor)))
    .for("update");
  if (!meeting) throw new NotFoundError();
  if (!mayOnMeeting(work.actor, action)) throw new ForbiddenError();
  if (!mayOnMeeting(work.actor, action, meeting.status))
    throw new RefusedError(`meeting_is_${meeting.status}`);
  return meeting;
}

/**
 * Takes the step, and writes it in the history under its name. The version stays: it counts what is written in the
 * heading, and who types there while the step is taken can go on.
 */
export async function takeStep(
  work: Work,
  meeting: typeof meetings.$inferSelect,
  step: { kind: string; reason?: string; columns: Partial<typeof meetings.$inferInsert> },
): Promise<{ id: string }> {
  const { kind, reason, columns } = step;
  await work.tx.update(meetings).set(columns).where(eq(meetings.id, meeting.id));
  await work.record({
    kind,
    subject: "meeting",
    subjectId: meeting.id,
    before: { status: meeting.status },
    after: { status: columns.status ?? meeting.status },
    ...(reason && { reason }),
  });
  return { id: meeting.id };
}
