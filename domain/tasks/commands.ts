import { and, eq } from "drizzle-orm";
import { departments } from "@/db/schema";
import { type Context, carryOut, type Work } from "../command";
import { formatDate, type LocalDate, today } from "../dates";
import { isOpenOn } from "../departments/open";
import { standingFor } from "../departments/successor";
import { InvalidError, RefusedError } from "../errors";
import { lapseExtension } from "../extensions/lapse";
import { changedFields } from "../history/record";
import { parseInput } from "../input";
import { isActiveMember } from "../people/queries";
import { actsForLead } from "../permissions";
import { leaderInWhoseName } from "./in-the-name-of";
import { moveInput, nameOwnerInput } from "./input";
import { authorise, type LoadedTask, loadTask, notNow, writeTask } from "./load";
import { namedPaper } from "./paper";
import { dropPartOf } from "./parts";
import { canMove, decisions, fieldsAfter, moves, ownerCanBeNamed, type TaskMove } from "./rules";

type MoveInput = ReturnType<typeof moveInput.parse>;

/**
 * Names who does a task. An assigned task is thereby in progress; in one that is in progress the owner changes.
 * Throws NotFoundError, ForbiddenError (not the head), InvalidError (nobody of the lead department), ConflictError.
 */
export async function nameOwner(context: Context, raw: unknown): Promise<{ id: string }> {
  const input = parseInput(nameOwnerInput, raw);
  return carryOut(context, async (work) => {
    const task = await loadTask(work, input.taskId);
    authorise(work, "name_owner", task);
    if (!ownerCanBeNamed(task)) throw notNow(task, input.version);
    if (!(await isActiveMember(work.tx, input.ownerId, task.leadDepartmentId, today(work.clock)))) {
      throw new InvalidError({ ownerId: { key: "not_a_member" } });
    }
    const columns = { ownerId: input.ownerId, status: "in_progress" as const };
    await writeTask(work, task, input.version, columns);
    await work.record({
      kind: task.status === "assigned" ? "name_owner" : "owner_changed",
      subject: "task",
      subjectId: task.id,
      ...changedFields({ ownerId: task.ownerId, status: task.status }, columns),
      ...inTheNameOfDepartment(work, task),
    });
    return { id: task.id };
  });
}

/**
 * Makes one move of a task's life (rules.ts). Throws NotFoundError, ForbiddenError, RefusedError (the status does not
 * allow it), InvalidError (a reason, department or leader is missing), ConflictError (the task moved on meanwhile).
 */
export async function moveTask(context: Context, raw: unknown): Promise<{ id: string }> {
  const input = parseInput(moveInput, raw);
  return carryOut(context, async (work) => {
    const task = await loadTask(work, input.taskId);
    await makeMove(work, task, input);
    return { id: task.id };
  });
}

/** The move itself, for commands that do more in the same transaction. */
export async function makeMove(work: Work, task: LoadedTask, input: MoveInput): Promise<void> {
  const { move, reason } = input;
  authorise(work, move, task);
  if (!canMove(move, task.status)) throw notNow(task, input.version);
  if (moves[move].reason === "required" && reason === "") {
    throw new InvalidError({ reason: { key: "required" } });
  }
  const onBehalfOfId = await leaderBehind(work, task, input);
  const lead = await leadAfter(work, task, input);
  const paper = paperBehind(work, task, input);
  const effectiveOn = move === "submit" ? handInDay(work, task, input.handedInOn) : today(work.clock);
  const after = { ...fieldsAfter(move, effectiveOn, reason), ...lead };
  const columns = { ...after, ...(await ownerAfter(work, { ...task, ...after })) };
  await writeTask(work, task, input.version, columns);
  if (lead) await dropPartOf(work, task.id, lead.leadDepartmentId);
  const changed = changedFields(trackedFields(task), trackedFields({ ...task, ...columns }));
  await work.record({
    kind: move,
    subject: "task",
    subjectId: task.id,
    before: changed.before,
    after: { ...changed.after, ...paper },
    reason,
    effectiveOn,
    onBehalfOfId,
    ...(decisions.includes(move) ? {} : inTheNameOfDepartment(work, task)),
  });
  if (overtakesExtension(task, move, lead)) await lapseExtension(work, task.id);
}

/** Work goes on with an owner who still belongs to the lead department; without one the head names somebody first. */
async function ownerAfter(work: Work, { status, ownerId, leadDepartmentId }: LoadedTask) {
  if (status !== "in_progress") return {};
  const stays = ownerId && (await isActiveMember(work.tx, ownerId, leadDepartmentId, today(work.clock)));
  return stays ? {} : { ownerId: null, status: "assigned" as const };
}

/** Whether an open request for a later date has lost its point: the result is handed in, or it is no longer theirs. */
function overtakesExtension(task: LoadedTask, move: TaskMove, lead: { leadDepartmentId: string } | null) {
  if (move === "submit" || move === "cancel") return true;
  return lead !== null && lead.leadDepartmentId !== task.leadDepartmentId;
}

/** What the history keeps of a task at each change, so that it can be put back. */
export function trackedFields(task: LoadedTask) {
  const { status, ownerId, leadDepartmentId, percent, submittedOn, completedOn } = task;
  const { returnedReason, statusReason } = task;
  return {
    ...{ status, ownerId, leadDepartmentId, percent, submittedOn, completedOn },
    ...{ returnedReason, statusReason },
  };
}

/** A department without accounts asks and hands in on paper; what its owner handed in here needs none. */
function paperBehind(work: Work, task: LoadedTask, input: MoveInput) {
  const asks = input.move === "request_transfer";
  const handsIn = input.move === "submit" && task.status !== "in_review";
  return (asks || handsIn) && actsForLead(work.actor, task) ? { paper: namedPaper(work, input) } : {};
}

/** The day by which a hand-in is judged: today, or the true one of what came on paper. */
function handInDay({ actor, clock }: Work, task: LoadedTask, handedInOn: LocalDate | null): LocalDate {
  const day = today(clock);
  if (!handedInOn || !actsForLead(actor, task)) return day;
  if (handedInOn > day) throw new InvalidError({ handedInOn: { key: "not_in_the_future" } });
  if (task.openedOn && handedInOn < task.openedOn) {
    throw new InvalidError({
      handedInOn: { key: "before_opened", values: { date: formatDate(task.openedOn) } },
    });
  }
  return handedInOn;
}

async function leaderBehind(work: Work, task: LoadedTask, input: MoveInput): Promise<string | null> {
  if (!decisions.includes(input.move)) return null;
  // Where a task goes after a request to transfer it, clerks sort out by themselves.
  const mayBeUnnamed = input.move === "decide_transfer";
  return leaderInWhoseName(work, task, input.inTheNameOfId, { mayBeUnnamed });
}

/** A transfer names another lead; what is opened again goes to whoever does the work of the lead by now. */
async function leadAfter(work: Work, task: LoadedTask, input: MoveInput) {
  if (input.move === "decide_transfer") return newLead(work, input);
  if (input.move !== "reopen") return null;
  const standing = await standingFor(work.tx, task.leadDepartmentId ?? "", today(work.clock));
  if (!standing) throw new RefusedError("lead_closed");
  return standing === task.leadDepartmentId ? null : { leadDepartmentId: standing };
}

async function newLead({ tx, clock }: Work, { leadDepartmentId }: MoveInput) {
  if (!leadDepartmentId) throw new InvalidError({ leadDepartmentId: { key: "required" } });
  const [department] = await tx
    .select({ leadDepartmentId: departments.id, leadDepartmentName: departments.name })
    .from(departments)
    .where(and(eq(departments.id, leadDepartmentId), isOpenOn(today(clock))));
  if (!department) throw new InvalidError({ leadDepartmentId: { key: "unknown" } });
  return department;
}

/** A clerk who does what a head would is recorded as acting in the department's name. */
export function inTheNameOfDepartment(work: Work, task: LoadedTask) {
  return actsForLead(work.actor, task) ? { onBehalfOfDepartmentId: task.leadDepartmentId } : {};
}
