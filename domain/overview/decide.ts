import type { Context } from "../command";
import { RefusedError } from "../errors";
import { declineExtension, passExtensionOn } from "../extensions/commands";
import { grantExtension, refuseExtension } from "../extensions/decide";
import { moveTask } from "../tasks/commands";
import { type Several, severally } from "../tasks/several";
import { type ChosenDecision, decisionIn } from "./input";

/**
 * Decides one or several of what waits, in one transaction, each under its own rules and with its own history: results
 * are confirmed or returned, extensions granted, shortened or refused, requests passed on or refused, tasks transferred.
 * What cannot be decided is told with its reason and leaves the others be. Throws InvalidError and RefusedError where
 * nothing is chosen, or a no has no reason.
 */
export async function decide(context: Context, raw: unknown): Promise<Several> {
  const { chosen, verdict, ...words } = decisionIn(raw);
  return severally(context, chosen, async (one, decision) => {
    const command = commands[decision.kind][verdict];
    if (!command) throw new RefusedError("unknown");
    await command(one, decision, words);
  });
}

type Words = Omit<ReturnType<typeof decisionIn>, "chosen" | "verdict">;
type Command = (context: Context, decision: ChosenDecision, words: Words) => Promise<unknown>;

const move =
  (name: "confirm" | "return_result" | "decide_transfer"): Command =>
  (context, { taskId, version }, { reason, leadDepartmentId }) =>
    moveTask(context, { taskId, version, move: name, reason, leadDepartmentId });

const step =
  (command: (context: Context, raw: unknown) => Promise<unknown>): Command =>
  (context, { taskId, extensionId, version }, { reason, dueOn }) =>
    command(context, { taskId, extensionId, version, reason, ...(dueOn && { dueOn }) });

const commands: Record<ChosenDecision["kind"], Partial<Record<"yes" | "no", Command>>> = {
  result: { yes: move("confirm"), no: move("return_result") },
  extension: { yes: step(grantExtension), no: step(refuseExtension) },
  pass_on: { yes: step(passExtensionOn), no: step(declineExtension) },
  // That it stays where it is, is decided by naming the same department.
  transfer: { yes: move("decide_transfer") },
};
