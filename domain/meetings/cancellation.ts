import { and, desc, eq } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { history, meetings } from "@/db/schema";
import type { Actor } from "../actor";
import { NotFoundError } from "../errors";
import { visibleMeetings } from "./visibility";

/** Who cancelled a meeting, when and why. Throws NotFoundError where it is not cancelled, or not for the actor. */
export async function cancellationOf(connection: Connection, actor: Actor, meetingId: string) {
  const [row] = await connection
    .select({ name: history.actorName, at: history.recordedAt, reason: meetings.cancelledReason })
    .from(meetings)
    .innerJoin(history, and(eq(history.subject, "meeting"), eq(history.subjectId, meetings.id)))
    .where(
      and(
        eq(meetings.id, meetingId),
        eq(meetings.status, "cancelled"),
        eq(history.kind, "cancelled"),
        visibleMeetings(actor),
      ),
    )
    .orderBy(desc(history.id))
    .limit(1);
  if (!row) throw new NotFoundError();
  return row;
}
