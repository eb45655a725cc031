import { type Context, carryOut } from "../command";
import { InvalidError } from "../errors";
import { parseInput } from "../input";
import { leaderInWhoseName } from "../tasks/in-the-name-of";
import { writeTask } from "../tasks/load";
import { grantInput, refuseInput } from "./input";
import { loadExtension } from "./load";
import { decided, recordStep, writeExtension } from "./record";
import { grantedComplaint } from "./rules";

/**
 * A leader, or a clerk who names the leader, grants a later due date: the one asked for, or an earlier one. Throws what
 * loadExtension throws, and InvalidError (the date, or the leader).
 */
export async function grantExtension(context: Context, raw: unknown): Promise<{ id: string }> {
  const input = parseInput(grantInput, raw);
  return carryOut(context, async (work) => {
    const { task, extension } = await loadExtension(work, "grant", input);
    const onBehalfOfId = await leaderInWhoseName(work, task, input.inTheNameOfId);
    const { dueOnBefore, dueOnAsked } = extension;
    const dueOn = input.dueOn ?? dueOnAsked;
    const complaint = grantedComplaint(dueOnBefore, dueOnAsked, dueOn);
    if (complaint) throw new InvalidError({ dueOn: complaint });
    await writeExtension(work, extension, {
      status: "granted",
      dueOnGranted: dueOn,
      ...decided(work, input.reason),
    });
    await writeTask(work, task, task.version, { dueOn });
    await recordStep(work, extension, "granted", {
      kind: "extension_granted",
      before: { dueOn: task.dueOn },
      after: { dueOn },
      reason: input.reason,
      onBehalfOfId,
    });
    return { id: task.id };
  });
}

/** A leader, or a clerk who names the leader, refuses a request with a reason. Throws what grantExtension throws. */
export async function refuseExtension(context: Context, raw: unknown): Promise<{ id: string }> {
  const input = parseInput(refuseInput, raw);
  return carryOut(context, async (work) => {
    const { task, extension } = await loadExtension(work, "refuse", input);
    const onBehalfOfId = await leaderInWhoseName(work, task, input.inTheNameOfId);
    await writeExtension(work, extension, { status: "refused", ...decided(work, input.reason) });
    await recordStep(work, extension, "refused", {
      kind: "extension_refused",
      reason: input.reason,
      onBehalfOfId,
    });
    return { id: task.id };
  });
}
