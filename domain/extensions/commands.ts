import { extensions } from "@/db/schema";
import { type Context, carryOut, type Work } from "../command";
import { type LocalDate, today } from "../dates";
import { ConflictError, ForbiddenError, InvalidError, RefusedError } from "../errors";
import { parseInput } from "../input";
import { getOffice } from "../office/queries";
import { actsForLead, mayOnExtension } from "../permissions";
import { inTheNameOfDepartment } from "../tasks/commands";
import { type LoadedTask, loadTask } from "../tasks/load";
import { askInput, declineInput, stepInput } from "./input";
import { earlierOf, loadExtension } from "./load";
import { decided, recordStep, writeExtension } from "./record";
import { askedComplaint, askingRefusal, firstStatus, isTooLateForOwner } from "./rules";

/**
 * Asks for a later due date: the owner through the head, until the date is past; the head, or a clerk for a department
 * that nobody heads, straight from the leader. Throws NotFoundError, ForbiddenError, RefusedError (no due date, handed
 * in, one is open, as many granted as the office grants, too late), InvalidError (the date), ConflictError.
 */
export async function askExtension(context: Context, raw: unknown): Promise<{ id: string }> {
  const input = parseInput(askInput, raw);
  return carryOut(context, async (work) => {
    const task = await loadTask(work, input.taskId);
    const { actor } = work;
    if (actor.kind !== "person" || !mayOnExtension(actor, "ask", { ...task, requestedBy: null })) {
      throw new ForbiddenError();
    }
    const dueOnBefore = await mayBeAsked(work, task, input);
    const paper = paperBehind(work, task, input);
    const { dueOn: dueOnAsked, reason } = input;
    const status = firstStatus(mayPassOn(work, task));
    const [row] = await work.tx
      .insert(extensions)
      .values({
        taskId: task.id,
        requestedBy: actor.id,
        requestedAt: work.clock.now(),
        reason,
        paper,
        dueOnBefore,
        dueOnAsked,
        status,
      })
      .returning({ id: extensions.id });
    await work.record({
      kind: "extension_asked",
      subject: "task",
      subjectId: task.id,
      after: {
        extension: status,
        extensionId: row?.id ?? null,
        dueOnAsked,
        ...(paper === "" ? {} : { paper }),
      },
      reason,
      ...inTheNameOfDepartment(work, task),
    });
    return { id: task.id };
  });
}

/** The paper of a department without accounts; who asks here has none to name. */
function paperBehind({ actor }: Work, task: LoadedTask, { paper }: { paper: string }): string {
  if (!actsForLead(actor, task)) return "";
  if (paper === "") throw new InvalidError({ paper: { key: "required" } });
  return paper;
}

const mayPassOn = ({ actor }: Work, task: LoadedTask) =>
  mayOnExtension(actor, "pass_on", { ...task, requestedBy: null });

/** The due date that would be moved. Throws where no later one, or not this one, can be asked for. */
async function mayBeAsked(
  work: Work,
  task: LoadedTask,
  { dueOn, version }: { dueOn: LocalDate; version: number },
): Promise<LocalDate> {
  if (task.archive) throw new RefusedError("task_is_archive");
  if (task.version !== version) throw new ConflictError();
  const { maxExtensions } = await getOffice(work.tx);
  const refusal = askingRefusal(task, await earlierOf(work, task), maxExtensions);
  if (refusal || task.dueOn === null) {
    throw new RefusedError(refusal?.key ?? "extension_no_due_date", refusal?.values);
  }
  const day = today(work.clock);
  if (isTooLateForOwner(task.dueOn, day) && !mayPassOn(work, task)) {
    throw new RefusedError("extension_late");
  }
  const complaint = askedComplaint(task.dueOn, dueOn, day);
  if (complaint) throw new InvalidError({ dueOn: complaint });
  return task.dueOn;
}

/** The head passes a request of the owner on to the leader. Throws what loadExtension throws. */
export async function passExtensionOn(context: Context, raw: unknown): Promise<{ id: string }> {
  const input = parseInput(stepInput, raw);
  return carryOut(context, async (work) => {
    const { task, extension } = await loadExtension(work, "pass_on", input);
    const passedBy = work.actor.kind === "person" ? work.actor.id : null;
    await writeExtension(work, extension, { status: "with_leader", passedBy, passedAt: work.clock.now() });
    await recordStep(work, extension, "with_leader", {
      kind: "extension_passed_on",
      reason: input.reason,
      ...inTheNameOfDepartment(work, task),
    });
    return { id: task.id };
  });
}

/** The head refuses a request of the owner, with a reason. Throws what loadExtension throws. */
export async function declineExtension(context: Context, raw: unknown): Promise<{ id: string }> {
  const input = parseInput(declineInput, raw);
  return carryOut(context, async (work) => {
    const { task, extension } = await loadExtension(work, "decline", input);
    await writeExtension(work, extension, { status: "refused", ...decided(work, input.reason) });
    await recordStep(work, extension, "refused", {
      kind: "extension_declined",
      reason: input.reason,
      ...inTheNameOfDepartment(work, task),
    });
    return { id: task.id };
  });
}

/** Who asked, or the head, takes a request back while it is not decided. Throws what loadExtension throws. */
export async function withdrawExtension(context: Context, raw: unknown): Promise<{ id: string }> {
  const input = parseInput(stepInput, raw);
  return carryOut(context, async (work) => {
    const { task, extension } = await loadExtension(work, "withdraw", input);
    await writeExtension(work, extension, { status: "withdrawn", ...decided(work, input.reason) });
    await recordStep(work, extension, "withdrawn", {
      kind: "extension_withdrawn",
      reason: input.reason,
      ...inTheNameOfDepartment(work, task),
    });
    return { id: task.id };
  });
}
