import { eq } from "drizzle-orm";
import { meetings } from "@/db/schema";
import { type Context, carryOut, type Work } from "../command";
import { localDate, today } from "../dates";
import { trimRecord } from "../edits/trim";
import { ConflictError, ForbiddenError, RefusedError } from "../errors";
import { parseInput } from "../input";
import { mayOnMeeting } from "../permissions";
import { openTask } from "../tasks/open";
import { draftFor } from "./draft";
import { fingerprintOf } from "./fingerprint";
import { freezeNames, freezeNumbers, nameOf } from "./freeze";
import { type GivenConclusion, givenOn } from "./given";
import { headingWords } from "./heading";
import { issueInput } from "./input";
import { gapsOf, leadsOf } from "./rules";

/**
 * Issues a record: its text and the names and titles in it are frozen, its conclusions numbered, its tasks opened, one
 * for each chosen member of a group. Throws RefusedError ("gap_…") while something stands between the draft and its
 * issue (rules.ts); ConflictError where the record was written since it was read.
 */
export async function issueMeeting(context: Context, raw: unknown): Promise<{ id: string }> {
  const input = parseInput(issueInput, raw);
  return carryOut(context, async (work) => {
    const draft = await draftFor(work, input.meetingId);
    if (!mayOnMeeting(work.actor, "issue")) throw new ForbiddenError();
    if (draft.version !== input.version) throw new ConflictError();
    if (input.seen !== undefined && input.seen !== (await fingerprintOf(work.tx, draft.id))) {
      throw new ConflictError();
    }
    const meeting = await trimRecord(work, draft.id);
    const conclusions = await givenOn(work.tx, meeting.id, today(work.clock));
    const date = localDate(meeting.startsAt);
    const [gap] = gapsOf({ ...meeting, date }, conclusions);
    if (gap) throw new RefusedError(`gap_${gap.kind}`, { number: gap.number ?? 0 });

    await freezeNumbers(work, conclusions);
    await markIssued(work, meeting);
    await work.record({
      kind: "issued",
      subject: "meeting",
      subjectId: meeting.id,
      before: { status: meeting.status },
      after: { status: "issued", conclusions: conclusions.length },
    });
    for (const conclusion of conclusions) await openTasks(work, conclusion, meeting.chairId);
    await freezeNames(work, meeting.id);
    return { id: meeting.id };
  });
}

async function markIssued({ tx, actor, clock }: Work, meeting: typeof meetings.$inferSelect) {
  const chairName = (await nameOf(tx, meeting.chairId)) || meeting.chairName;
  await tx
    .update(meetings)
    .set({
      status: "issued",
      chairName,
      clerkName: await nameOf(tx, meeting.clerkId),
      searchText: headingWords({ ...meeting, chairName }),
      issuedAt: clock.now(),
      issuedBy: actor.kind === "person" ? actor.id : null,
      version: meeting.version + 1,
    })
    .where(eq(meetings.id, meeting.id));
}

async function openTasks(work: Work, conclusion: GivenConclusion, chairId: string | null): Promise<void> {
  for (const [index, { coordinatingDepartmentIds: _, notOpen: __, ...draft }] of conclusion.tasks.entries()) {
    await openTask(work, draft, leadsOf(draft), { number: index + 1, chairId });
  }
}
