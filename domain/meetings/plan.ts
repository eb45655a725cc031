import { type Context, carryOut } from "../command";
import { ForbiddenError } from "../errors";
import { parseInput } from "../input";
import { mayOnMeeting } from "../permissions";
import { fromSeries } from "../series/defaults";
import { addMeeting } from "./create";
import { newMeetingInput, stepInput } from "./input";
import { meetingFor, takeStep } from "./step";

/** Plans a meeting: those invited see its heading and agenda. Throws ForbiddenError for all but clerks. */
export async function planMeeting(context: Context, raw: unknown): Promise<{ id: string }> {
  if (!mayOnMeeting(context.actor, "create")) throw new ForbiddenError();
  const input = parseInput(newMeetingInput, raw);
  return carryOut(context, async (work) =>
    addMeeting(work, { ...(await fromSeries(work.tx, input)), kind: "meeting", status: "planned" }),
  );
}

/** Begins to write the record of a planned meeting; who begins is its clerk. */
export async function beginRecord(context: Context, raw: unknown): Promise<{ id: string }> {
  const { meetingId } = parseInput(stepInput, raw);
  return carryOut(context, async (work) => {
    const meeting = await meetingFor(work, meetingId, "begin");
    const clerkId = work.actor.kind === "person" ? work.actor.id : null;
    return takeStep(work, meeting, { kind: "begun", columns: { status: "draft", clerkId } });
  });
}
