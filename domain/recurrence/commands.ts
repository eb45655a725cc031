import { and, asc, eq, isNotNull, ne } from "drizzle-orm";
import { tasks } from "@/db/schema";
import { type Context, carryOut, type Work } from "../command";
import { addDays } from "../dates";
import { RefusedError } from "../errors";
import { parseInput } from "../input";
import { decisionInTheNameOf } from "../permissions";
import { lockGroup } from "../tasks/amend-group";
import { authorise, type LoadedTask, loadTask, writeTask } from "../tasks/load";
import { endRecurrenceInput } from "./input";
import { hasNext } from "./latest";
import { firstDayOf, goesOn, nextPeriod } from "./rules";

/**
 * Ends a recurrence with the period of its latest task, whatever became of that one: no further task is opened. Of a
 * task given to a group it can end for all of them. Throws NotFoundError, ForbiddenError (no leader, no clerk),
 * RefusedError (it does not recur, or a later period was opened), InvalidError, ConflictError.
 */
export async function endRecurrence(context: Context, raw: unknown): Promise<{ id: string }> {
  const input = parseInput(endRecurrenceInput, raw);
  return carryOut(context, async (work) => {
    if (input.wholeGroup) await lockGroup(work, input.taskId);
    const task = await loadTask(work, input.taskId);
    authorise(work, "end_recurrence", task);
    if (await hasNext(work.tx, task.id)) throw new RefusedError("recurrence_went_on");
    if (!goesOn(task)) throw new RefusedError("no_recurrence");
    await end(work, task, input.version, input.reason);
    if (input.wholeGroup) await endOthers(work, task, input.reason);
    return { id: task.id };
  });
}

/** The last day of a period: with it the recurrence ends. */
const lastDayOf = (period: string) => addDays(firstDayOf(nextPeriod(period)), -1);

async function end(work: Work, task: LoadedTask, version: number, reason: string): Promise<void> {
  const decision = decisionInTheNameOf(work.actor, task, null);
  const recurrenceEndsOn = lastDayOf(task.period);
  await writeTask(work, task, version, { recurrenceEndsOn });
  await work.record({
    kind: "recurrence_ended",
    subject: "task",
    subjectId: task.id,
    before: { recurrenceEndsOn: task.recurrenceEndsOn },
    after: { recurrenceEndsOn },
    reason,
    // Clerks keep what was given in order by themselves, as they do when they amend it.
    onBehalfOfId: decision === "unnamed" ? null : decision.leaderId,
  });
}

async function endOthers(work: Work, { id, sharedId, period }: LoadedTask, reason: string): Promise<void> {
  if (!sharedId) return;
  const shared = and(eq(tasks.sharedId, sharedId), eq(tasks.period, period), ne(tasks.id, id));
  const others = await work.tx
    .select({ id: tasks.id })
    .from(tasks)
    .where(and(shared, isNotNull(tasks.recurrence)))
    .orderBy(asc(tasks.id));
  for (const other of others) {
    const task = await loadTask(work, other.id);
    const isLatest = !(await hasNext(work.tx, task.id));
    if (isLatest && goesOn(task)) await end(work, task, task.version, reason);
  }
}
