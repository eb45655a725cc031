import { and, eq } from "drizzle-orm";
import { meetings } from "@/db/schema";
import type { Work } from "../command";
import { ConflictError, ForbiddenError, NotFoundError, RefusedError } from "../errors";
import { type MeetingAction, mayOnMeeting } from "../permissions";
import { visibleMeetings } from "./visibility";

/**
 * The meeting that is about to take a step in its life, locked until the transaction ends. Throws NotFoundError,
 * ForbiddenError, ConflictError (written since it was read) and RefusedError (its state does not allow the step).
 */
export async function meetingFor(
  work: Work,
  input: { meetingId: string; version: number },
  action: MeetingAction,
) {
  const [meeting] = await work.tx
    .select()
    .from(meetings)
    .where(and(eq(meetings.id, input.meetingId), visibleMeetings(work.actor)))
    .for("update");
  if (!meeting) throw new NotFoundError();
  if (!mayOnMeeting(work.actor, action)) throw new ForbiddenError();
  if (meeting.version !== input.version) throw new ConflictError();
  if (!mayOnMeeting(work.actor, action, meeting.status))
    throw new RefusedError(`meeting_is_${meeting.status}`);
  return meeting;
}

/** Takes the step, and writes it in the history under its name. */
export async function takeStep(
  work: Work,
  meeting: typeof meetings.$inferSelect,
  step: { kind: string; reason?: string; columns: Partial<typeof meetings.$inferInsert> },
): Promise<{ id: string }> {
  const { kind, reason, columns } = step;
  await work.tx
    .update(meetings)
    .set({ ...columns, version: meeting.version + 1 })
    .where(eq(meetings.id, meeting.id));
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
