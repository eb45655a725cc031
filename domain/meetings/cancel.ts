import { and, desc, eq } from "drizzle-orm";
import { history } from "@/db/schema";
import { type Context, carryOut, type Work } from "../command";
import { ConflictError } from "../errors";
import { parseInput } from "../input";
import { cancelInput, stepInput } from "./input";
import { meetingFor, takeStep } from "./step";

/**
 * Cancels a meeting that is planned or whose record is still a draft. What was written stays, and nobody writes on.
 * Throws ConflictError where somebody began the record meanwhile.
 */
export async function cancelMeeting(context: Context, raw: unknown): Promise<{ id: string }> {
  const { meetingId, status, reason } = parseInput(cancelInput, raw);
  return carryOut(context, async (work) => {
    const meeting = await meetingFor(work, meetingId, "cancel");
    if (meeting.status !== status) throw new ConflictError();
    const columns = { status: "cancelled", cancelledReason: reason } as const;
    return takeStep(work, meeting, { kind: "cancelled", reason, columns });
  });
}

/** Takes a cancellation back: the meeting is planned or a draft again, as it was. */
export async function reviveMeeting(context: Context, raw: unknown): Promise<{ id: string }> {
  const { meetingId } = parseInput(stepInput, raw);
  return carryOut(context, async (work) => {
    const meeting = await meetingFor(work, meetingId, "revive");
    const status = await statusBefore(work, meeting.id);
    return takeStep(work, meeting, { kind: "revived", columns: { status, cancelledReason: "" } });
  });
}

async function statusBefore({ tx }: Work, meetingId: string): Promise<"planned" | "draft"> {
  const [row] = await tx
    .select({ before: history.before })
    .from(history)
    .where(
      and(eq(history.subject, "meeting"), eq(history.subjectId, meetingId), eq(history.kind, "cancelled")),
    )
    .orderBy(desc(history.id))
    .limit(1);
  return row?.before.status === "planned" ? "planned" : "draft";
}
