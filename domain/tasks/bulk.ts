import { inArray } from "drizzle-orm";
import { taskParts, tasks } from "@/db/schema";
import { type Context, carryOut, type Work } from "../command";
import { ConflictError, DomainError, InvalidError, NotFoundError, RefusedError } from "../errors";
import { parseInput } from "../input";
import { amendTask } from "./amend";
import { bulkInput, valueShapes } from "./bulk-input";
import { isValued, type ValuedChange } from "./bulk-rules";
import { moveTask, nameOwner } from "./commands";

type Chosen = { taskId: string; version: number };

/**
 * Makes one change to several tasks, each by its own command with a row of its own in the history, in one transaction:
 * to all of them or to none. Throws ConflictError where one has changed since the summary, InvalidError, ForbiddenError
 * (of all), RefusedError with the title of the first that refused it. Sent twice, it is done once.
 */
export async function changeTasks(context: Context, raw: unknown): Promise<{ id: string }> {
  const { change, value, chosenIds, reason, inTheNameOfId } = parseInput(bulkInput, raw);
  // In one order, whoever chooses: two that choose the same tasks wait for each other and never in a ring.
  const inOrder = chosenIds.sort((a, b) => (a.taskId < b.taskId ? -1 : 1));
  const next = isValued(change) ? parsedValue(change, value) : null;
  return carryOut(context, async (work) => {
    const standing = change === "owner" || !isValued(change) ? null : await assignmentsOf(work, inOrder);
    for (const [at, one] of inOrder.entries()) {
      const inside = { ...context, database: work.tx, requestId: at === 0 ? context.requestId : undefined };
      await told(work, one, async () => {
        if (change === "owner") return nameOwner(inside, { ...one, ownerId: next });
        if (!isValued(change)) return moveTask(inside, { ...one, move: change, reason, inTheNameOfId });
        const held = standing?.get(one.taskId);
        if (!held) throw new ConflictError();
        return amendTask(inside, { ...held, ...amended(change, next), ...one, reason });
      });
    }
    return { id: inOrder[0]?.taskId ?? "" };
  });
}

/** The new value as it is stored. Throws InvalidError. */
function parsedValue(change: ValuedChange, value: string): string | null {
  const result = valueShapes[change].safeParse(value);
  if (result.success) return result.data;
  throw new InvalidError({ value: { key: result.error.issues[0]?.message ?? "unknown" } });
}

const amended = (change: Exclude<ValuedChange, "owner">, value: string | null) =>
  ({ due: { dueOn: value ?? "" }, priority: { priority: value }, leader: { responsibleLeaderId: value } })[
    change
  ];

/** What stays of who does the tasks, with whom and until when: an amendment says all of it. */
async function assignmentsOf({ tx }: Work, chosen: readonly Chosen[]) {
  const ids = chosen.map(({ taskId }) => taskId);
  const rows = await tx
    .select({
      id: tasks.id,
      leadDepartmentId: tasks.leadDepartmentId,
      dueOn: tasks.dueOn,
      priority: tasks.priority,
      responsibleLeaderId: tasks.responsibleLeaderId,
    })
    .from(tasks)
    .where(inArray(tasks.id, ids));
  const parts = await tx
    .select({ taskId: taskParts.taskId, departmentId: taskParts.departmentId })
    .from(taskParts)
    .where(inArray(taskParts.taskId, ids));
  const helping = new Map(ids.map((id) => [id, [] as string[]]));
  for (const { taskId, departmentId } of parts) helping.get(taskId)?.push(departmentId);
  return new Map(
    rows.map(({ id, dueOn, ...row }) => [
      id,
      { ...row, dueOn: dueOn ?? "", coordinatingDepartmentIds: helping.get(id) ?? [] },
    ]),
  );
}

/** What is wrong with the form stays so; any other refusal says which task it is, since none was changed. */
async function told({ tx }: Work, { taskId }: Chosen, command: () => Promise<unknown>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (error instanceof NotFoundError) throw new ConflictError();
    if (!(error instanceof DomainError) || error instanceof ConflictError || error.kind === "forbidden")
      throw error;
    const field = error instanceof InvalidError ? Object.keys(error.fields) : [];
    if (field.some((name) => name === "reason" || name === "inTheNameOfId")) throw error;
    const [task] = await tx
      .select({ title: tasks.title })
      .from(tasks)
      .where(inArray(tasks.id, [taskId]));
    throw new RefusedError("bulk_refused", { title: task?.title ?? "" });
  }
}
