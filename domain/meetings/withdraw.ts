import { asc, eq } from "drizzle-orm";
import { directives, meetings, tasks } from "@/db/schema";
import { type Context, carryOut, type Work } from "../command";
import { ConflictError, RefusedError } from "../errors";
import { parseInput } from "../input";
import { foldTask } from "../tasks/open";
import { type Act, firstAct } from "./acts";
import { unfreezeNames } from "./freeze";
import { withdrawInput } from "./input";
import { issuedFor } from "./issued";

/**
 * Takes an issue back while nobody has acted on it: the record is a draft again, as it was. Throws RefusedError
 * ("acted_…") that names what somebody did; whoever acts at the same moment finds the task gone, or is the one named.
 */
export async function withdrawIssue(context: Context, raw: unknown): Promise<{ id: string }> {
  const input = parseInput(withdrawInput, raw);
  return carryOut(context, async (work) => {
    const meeting = await issuedFor(work, input.meetingId, "withdraw");
    if (meeting.version !== input.version) throw new ConflictError();
    // Locked before it is asked who acted: whoever is about to has finished by then, or waits and finds no task.
    const opened = await lockedTasks(work, meeting.id);
    const act = await firstAct(work.tx, meeting.id);
    if (act) throw refusalOf(act);

    await markDraft(work, meeting);
    await work.record({
      kind: "withdrawn",
      subject: "meeting",
      subjectId: meeting.id,
      before: { status: "issued" },
      after: { status: "draft" },
      reason: input.reason,
    });
    for (const task of opened) {
      await foldTask(work, task, { chairId: meeting.chairId, reason: input.reason });
    }
    await unfreezeNames(work, meeting.id);
    return { id: meeting.id };
  });
}

/** The tasks of later periods before those that they follow: these can go only after them. */
async function lockedTasks({ tx }: Work, meetingId: string) {
  const own = eq(tasks.meetingId, meetingId);
  const locked = await tx.select().from(tasks).where(own).orderBy(asc(tasks.id)).for("update");
  return locked.sort((a, b) => (a.period > b.period ? -1 : 1));
}

async function markDraft({ tx }: Work, meeting: typeof meetings.$inferSelect): Promise<void> {
  await tx
    .update(meetings)
    .set({ status: "draft", issuedAt: null, issuedBy: null, clerkName: "", version: meeting.version + 1 })
    .where(eq(meetings.id, meeting.id));
  await tx.update(directives).set({ number: null }).where(eq(directives.meetingId, meeting.id));
}

function refusalOf({ kind, ...what }: Act): RefusedError {
  return new RefusedError(`acted_${kind}`, what);
}
