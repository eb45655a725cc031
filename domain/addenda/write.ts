import { and, desc, eq } from "drizzle-orm";
import type { RecordPart } from "@/db/enums";
import { addenda, departments, type meetings } from "@/db/schema";
import type { HistoryFields } from "@/db/schema/history";
import { type Context, carryOut, type Work } from "../command";
import { localDate } from "../dates";
import { isOpenOn } from "../departments/open";
import { ForbiddenError, InvalidError, RefusedError } from "../errors";
import { issuedFor } from "../meetings/issued";

type Meeting = typeof meetings.$inferSelect;

/** What an addendum says: which part of the record, from what to what. */
interface Change {
  part: RecordPart;
  partId: string;
  before: HistoryFields;
  after: HistoryFields;
}

/**
 * Adds the next addendum to an issued record, in one transaction with what it changes. Throws NotFoundError,
 * ForbiddenError (no clerk), RefusedError (not issued, or nothing changes).
 */
export async function addAddendum(
  context: Context,
  { meetingId, reason }: { meetingId: string; reason: string },
  change: (work: Work, meeting: Meeting) => Promise<Change>,
): Promise<{ id: string }> {
  return carryOut(context, async (work) => {
    const meeting = await issuedFor(work, meetingId, "amend");
    const { part, partId, before, after } = await change(work, meeting);
    if (Object.keys(after).length === 0) throw new RefusedError("nothing_changed");
    const number = (await lastNumber(work, meeting.id)) + 1;
    await work.tx.insert(addenda).values({
      meetingId: meeting.id,
      number,
      part,
      partId,
      before,
      after,
      reason,
      ...authorOf(work),
      createdAt: work.clock.now(),
    });
    await work.record({
      kind: "addendum_added",
      subject: "meeting",
      subjectId: meeting.id,
      before,
      after: { ...after, addendum: number, part, partId },
      reason,
    });
    return { id: meeting.id };
  });
}

function authorOf({ actor }: Work) {
  if (actor.kind !== "person") throw new ForbiddenError();
  return { createdBy: actor.id, authorName: actor.name };
}

async function lastNumber({ tx }: Work, meetingId: string): Promise<number> {
  const [last] = await tx
    .select({ number: addenda.number })
    .from(addenda)
    .where(eq(addenda.meetingId, meetingId))
    .orderBy(desc(addenda.number))
    .limit(1);
  return last?.number ?? 0;
}

/** The name of a department that could be at the meeting: one that was open on its day. Throws InvalidError. */
export async function departmentName({ tx }: Work, meeting: Meeting, departmentId: string): Promise<string> {
  const [department] = await tx
    .select({ name: departments.name })
    .from(departments)
    .where(and(eq(departments.id, departmentId), isOpenOn(localDate(meeting.startsAt))));
  if (!department) throw new InvalidError({ departmentId: { key: "unknown" } });
  return department.name;
}
