import { eq, sql } from "drizzle-orm";
import { departmentNames, departmentSuccessions, departments } from "@/db/schema";
import { type Context, carryOut, type Work } from "../command";
import { today } from "../dates";
import { ConflictError } from "../errors";
import { parseInput } from "../input";
import { authoriseChange, holdDirectory } from "./change";
import { type ClosingPlan, lastDay, planClosing } from "./closing-plan";
import { handOver } from "./hand-over";
import { type Closing, closingInput, confirmedClosingInput } from "./input";
import { wordsOf } from "./names";

/**
 * Closes departments from a day on. What they hold goes to their successor (a merger, where there are several), at once
 * or, where the day is still to come, when it begins. Throws ConflictError where the plan is no longer what was confirmed.
 */
export async function closeDepartments(context: Context, raw: unknown): Promise<{ id: string }> {
  authoriseChange(context);
  const input = parseInput(closingInput, raw);
  const { seen } = parseInput(confirmedClosingInput, raw);
  return carryOut(context, async (work) => {
    await holdDirectory(work);
    const plan = await planClosing(work.tx, input, today(work.clock));
    if (plan.seen !== seen) throw new ConflictError();
    const successorId = await successorFor(work, plan, input);
    for (const { id } of plan.closing) await close(work, id, successorId, plan);
    if (!plan.ahead) {
      for (const { id: predecessorId } of plan.closing) {
        const { from: effectiveOn, document } = plan;
        await handOver(work, { predecessorId, successorId, effectiveOn, document });
      }
    }
    return { id: successorId ?? plan.closing[0]?.id ?? "" };
  });
}

async function close(work: Work, id: string, successorId: string | null, { from, document }: ClosingPlan) {
  await work.tx
    .update(departments)
    .set({ closedOn: lastDay(from), version: sql`${departments.version} + 1` })
    .where(eq(departments.id, id));
  if (successorId) {
    await work.tx
      .insert(departmentSuccessions)
      .values({ predecessorId: id, successorId, kind: "merged", effectiveOn: from, document });
  }
  await work.record({
    kind: "department_closed",
    subject: "department",
    subjectId: id,
    before: { closedOn: null },
    after: { closedOn: lastDay(from), successorId },
    reason: document,
    effectiveOn: from,
  });
}

/** A successor that is made for this begins on the day, in the place of the first that it takes over from. */
async function successorFor(work: Work, plan: ClosingPlan, input: Closing): Promise<string | null> {
  if (!plan.successor) return null;
  if (plan.successor.id) return plan.successor.id;
  const { name, abbreviation, kind } = input;
  const { from: startsOn, document, closing } = plan;
  const position = closing[0]?.position ?? "";
  const [department] = await work.tx
    .insert(departments)
    .values({ name, abbreviation, kind, startsOn, position, searchText: wordsOf(input) })
    .returning({ id: departments.id });
  if (!department) throw new ConflictError();
  await work.tx
    .insert(departmentNames)
    .values({ departmentId: department.id, name, abbreviation, startsOn, document });
  await work.record({
    kind: "department_added",
    subject: "department",
    subjectId: department.id,
    after: { name, abbreviation, kind },
    reason: document,
    effectiveOn: startsOn,
  });
  return department.id;
}
