import { type Context, carryOut } from "../command";
import { writeByForm } from "../edits/commands";
import { ForbiddenError } from "../errors";
import { parseInput } from "../input";
import { mayOnMeeting } from "../permissions";
import { fromSeries } from "../series/defaults";
import { addMeeting } from "./create";
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
  const { meetingId, version, chairTitle, ...others } = parseInput(saveHeadingInput, raw);
  // The chair's title of the day, where the form leaves it empty.
  const fields = { ...others, ...(chairTitle && others.chairId && { chairTitle }) };
  return writeByForm(context, meetingId, [{ do: "set", part: "heading", id: meetingId, version, fields }]);
}

/** Saves one running text of a draft. */
export async function saveSection(context: Context, raw: unknown): Promise<{ id: string }> {
  const { meetingId, sectionId: id, version, ...fields } = parseInput(sectionInput, raw);
  return writeByForm(context, meetingId, [{ do: "set", part: "section", id, version, fields }]);
}
