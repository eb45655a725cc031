import { and, eq } from "drizzle-orm";
import { departments, meetings, tasks } from "@/db/schema";
import { hasRole } from "../actor";
import { type Context, carryOut, type Work } from "../command";
import { today } from "../dates";
import { isOpenOn } from "../departments/open";
import { standingFor } from "../departments/successor";
import { ConflictError, InvalidError, RefusedError } from "../errors";
import { changedFields } from "../history/record";
import { parseInput } from "../input";
import { loadPerson } from "../people/load";
import { isActiveMember } from "../people/queries";
import { decisionInTheNameOf } from "../permissions";
import { moveInput, nameOwnerInput } from "./input";
import { authorise, type LoadedTask, loadTask, writeTask } from "./load";
import { dropPartOf } from "./parts";
import { canMove, decisions, fieldsAfter, moves, ownerCanBeNamed, type TaskMove } from "./rules";
import { visibleTasks } from "./visibility";

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
  authorise(work, input.move, task);
  if (!canMove(input.move, task.status)) throw notNow(task, input.version);
  if (moves[input.move].reason === "required" && input.reason === "") {
    throw new InvalidError({ reason: { key: "required" } });
  }
  const onBehalfOfId = await leaderBehind(work, task, input);
  const lead = await leadAfter(work, task, input);
  const columns = { ...fieldsAfter(input.move, today(work.clock)), ...returned(input), ...lead };
  await writeTask(work, task, input.version, columns);
  if (lead) await dropPartOf(work, task.id, lead.leadDepartmentId);
  await work.record({
    kind: input.move,
    subject: "task",
    subjectId: task.id,
    ...changedFields(trackedFields(task), trackedFields({ ...task, ...columns })),
    reason: input.reason,
    onBehalfOfId,
    ...(decisions.includes(input.move) ? {} : inTheNameOfDepartment(work, task)),
  });
}

function trackedFields({ status, ownerId, leadDepartmentId, percent, submittedOn, completedOn }: LoadedTask) {
  return { status, ownerId, leadDepartmentId, percent, submittedOn, completedOn };
}

/** Whoever looks at an older state is told so, before being told that the state does not allow it. */
function notNow(task: LoadedTask, version: number): Error {
  return version === task.version ? new RefusedError(`not_while_${task.status}`) : new ConflictError();
}

/** The reason of a return stays in view of the owner until the next hand-in. */
function returned({ move, reason }: MoveInput) {
  const comesBack: TaskMove[] = ["return_to_owner", "return_result", "reopen"];
  return comesBack.includes(move) ? { returnedReason: reason } : {};
}

async function leaderBehind(work: Work, task: LoadedTask, input: MoveInput): Promise<string | null> {
  if (!decisions.includes(input.move)) return null;
  const decision = decisionInTheNameOf(work.actor, task, input.inTheNameOfId);
  // Where a task goes after a request to transfer it, clerks sort out by themselves.
  if (decision === "unnamed" && input.move === "decide_transfer") return null;
  if (decision === "unnamed") throw new InvalidError({ inTheNameOfId: { key: "required" } });
  const named = decision.leaderId;
  if (named && named === input.inTheNameOfId && !(await mayBeNamed(work, task, named))) {
    throw new InvalidError({ inTheNameOfId: { key: "not_a_leader" } });
  }
  return named;
}

/** A decision is recorded in the name of a leader in office, who may see what is decided. */
async function mayBeNamed({ tx, clock }: Work, task: LoadedTask, leaderId: string): Promise<boolean> {
  const leader = await loadPerson(tx, leaderId, today(clock));
  if (!leader || !hasRole(leader, "leader")) return false;
  const seen = await tx
    .select({ id: tasks.id })
    .from(tasks)
    .innerJoin(meetings, eq(meetings.id, tasks.meetingId))
    .where(and(eq(tasks.id, task.id), visibleTasks(leader)));
  return seen.length > 0;
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
  const clerkInstead = hasRole(work.actor, "clerk") && !task.leadHasHead;
  return clerkInstead ? { onBehalfOfDepartmentId: task.leadDepartmentId } : {};
}
