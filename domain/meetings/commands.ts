import { and, eq } from "drizzle-orm";
import { meetingSections, meetingSeries, meetings } from "@/db/schema";
import { type Context, carryOut, type Work } from "../command";
import { instantOf } from "../dates";
import { ConflictError, ForbiddenError, InvalidError } from "../errors";
import { changedFields } from "../history/record";
import { parseInput } from "../input";
import { mayOnMeeting } from "../permissions";
import { positionAtEnd } from "../positions";
import { writtenRow } from "../rows";
import { fold } from "../text";
import { draftFor } from "./draft";
import { chairOf, headingWords } from "./heading";
import { headingInput, saveHeadingInput, sectionInput } from "./input";

type Heading = ReturnType<typeof headingInput.parse>;

/** Begins the record of a meeting as a draft, with its empty sections. Throws ForbiddenError for all but clerks. */
export async function createMeeting(context: Context, raw: unknown): Promise<{ id: string }> {
  if (!mayOnMeeting(context.actor, "create")) throw new ForbiddenError();
  const heading = parseInput(headingInput, raw);
  return carryOut(context, async (work) => {
    const author = work.actor.kind === "person" ? work.actor.id : null;
    const [meeting] = await work.tx
      .insert(meetings)
      .values({
        ...(await headingColumns(work, heading)),
        status: "draft",
        clerkId: author,
        createdBy: author,
        createdAt: work.clock.now(),
      })
      .returning({ id: meetings.id });
    if (!meeting) throw new ConflictError();
    await addSections(work, meeting.id);
    await work.record({
      kind: "created",
      subject: "meeting",
      subjectId: meeting.id,
      after: historyFields(heading),
    });
    return meeting;
  });
}

/** Saves the heading of a draft. Throws ConflictError where somebody else saved it since it was read. */
export async function saveHeading(context: Context, raw: unknown): Promise<{ id: string }> {
  const input = parseInput(saveHeadingInput, raw);
  return carryOut(context, async (work) => {
    const meeting = await draftFor(work, input.meetingId, "update");
    const columns = await headingColumns(work, input);
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
      { ...historyFields(old), startsAt: before.toISOString() },
      { ...historyFields(next), startsAt: after.toISOString() },
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

async function headingColumns({ tx }: Work, heading: Heading) {
  const chair = heading.chairId ? await chairOf(tx, heading.chairId) : null;
  if (heading.chairId && !chair) throw new InvalidError({ chairId: { key: "unknown" } });
  const { seriesId } = heading;
  if (seriesId && (await tx.$count(meetingSeries, eq(meetingSeries.id, seriesId))) === 0)
    throw new InvalidError({ seriesId: { key: "unknown" } });
  return {
    seriesId,
    title: heading.title,
    startsAt: instantOf(heading.date, heading.time),
    place: heading.place,
    chairId: chair?.id ?? null,
    chairName: chair?.name ?? "",
    chairTitle: heading.chairTitle || chair?.title || "",
    restricted: heading.restricted,
    searchText: headingWords({ ...heading, chairName: chair?.name ?? "" }),
  };
}

function historyFields(heading: {
  seriesId: string | null;
  title: string;
  place: string;
  chairId: string | null;
  chairTitle: string;
  restricted: boolean;
}) {
  const { seriesId, title, place, chairId, chairTitle, restricted } = heading;
  return { seriesId, title, place, chairId, chairTitle, restricted };
}

async function addSections({ tx }: Work, meetingId: string) {
  const positions: string[] = [];
  for (const kind of ["assessment", "plan"] as const) {
    positions.push(positionAtEnd(positions));
    await tx.insert(meetingSections).values({ meetingId, kind, position: positions.at(-1) ?? "a0" });
  }
}
