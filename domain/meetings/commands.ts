import { and, eq } from "drizzle-orm";
import { meetingSections, meetings } from "@/db/schema";
import { type Context, carryOut } from "../command";
import { ForbiddenError } from "../errors";
import { changedFields } from "../history/record";
import { parseInput } from "../input";
import { mayOnMeeting } from "../permissions";
import { writtenRow } from "../rows";
import { fromSeries } from "../series/defaults";
import { fold } from "../text";
import { addMeeting } from "./create";
import { draftFor } from "./draft";
import { headingColumns, headingFields } from "./heading";
import { newMeetingInput, saveHeadingInput, sectionInput } from "./input";

/**
 * Begins the record of a meeting as a draft. What the heading leaves empty its series fills in, which brings its usual
 * departments, too. Throws ForbiddenError for all but clerks.
 */
export async function createMeeting(context: Context, raw: unknown): Promise<{ id: string }> {
  if (!mayOnMeeting(context.actor, "create")) throw new ForbiddenError();
  const input = parseInput(newMeetingInput, raw);
  return carryOut(context, async (work) =>
    addMeeting(work, { ...(await fromSeries(work.tx, input)), kind: "meeting", status: "draft" }),
  );
}

/** Saves the heading of a draft. Throws ConflictError where somebody else saved it since it was read. */
export async function saveHeading(context: Context, raw: unknown): Promise<{ id: string }> {
  const input = parseInput(saveHeadingInput, raw);
  return carryOut(context, async (work) => {
    const meeting = await draftFor(work, input.meetingId, "update");
    const columns = await headingColumns(work, input, meeting.noticeNumber);
    await writtenRow(
      await work.tx
        .update(meetings)
        .set({ ...columns, version: input.version + 1 })
        .where(and(eq(meetings.id, meeting.id), eq(meetings.version, input.version)))
        .returning({ id: meetings.id }),
      async () => true,
    );
    const { startsAt: before, ...old } = meeting;
    const { startsAt: after, ...next } = columns;
    const changes = changedFields(
      { ...headingFields(old), startsAt: before.toISOString() },
      { ...headingFields(next), startsAt: after.toISOString() },
    );
    await work.record({ kind: "heading_saved", subject: "meeting", subjectId: meeting.id, ...changes });
    return { id: meeting.id };
  });
}

/** Saves one running text of a draft. */
export async function saveSection(context: Context, raw: unknown): Promise<{ id: string }> {
  const input = parseInput(sectionInput, raw);
  return carryOut(context, async (work) => {
    const meeting = await draftFor(work, input.meetingId, "share");
    const own = and(eq(meetingSections.id, input.sectionId), eq(meetingSections.meetingId, meeting.id));
    const section = await writtenRow(
      await work.tx
        .update(meetingSections)
        .set({ body: input.body, searchText: fold(input.body), version: input.version + 1 })
        .where(and(own, eq(meetingSections.version, input.version)))
        .returning({ kind: meetingSections.kind }),
      async () => (await work.tx.$count(meetingSections, own)) > 0,
    );
    const after = { section: section.kind, body: input.body };
    await work.record({ kind: "section_saved", subject: "meeting", subjectId: meeting.id, after });
    return { id: meeting.id };
  });
}
