import { and, eq, gt } from "drizzle-orm";
import { departmentNames, departmentSuccessions, departments } from "@/db/schema";
import { type Context, carryOut, type Work } from "../command";
import { today } from "../dates";
import { ConflictError } from "../errors";
import { parseInput } from "../input";
import { authoriseChange, departmentForChange, holdDirectory, writeDepartment } from "./change";
import { cancelClosingInput } from "./input";

/**
 * Takes back a closing that is still to come. A successor that was made for it and that nobody else leads to goes, too.
 * Throws ConflictError where the department is not about to close.
 */
export async function cancelClosing(context: Context, raw: unknown): Promise<{ id: string }> {
  authoriseChange(context);
  const { departmentId, version } = parseInput(cancelClosingInput, raw);
  return carryOut(context, async (work) => {
    await holdDirectory(work);
    const { closedOn } = await departmentForChange(work, departmentId);
    await writeDepartment(work, departmentId, version, { closedOn: null });
    const [planned] = await work.tx
      .delete(departmentSuccessions)
      .where(
        and(
          eq(departmentSuccessions.predecessorId, departmentId),
          gt(departmentSuccessions.effectiveOn, today(work.clock)),
        ),
      )
      .returning();
    if (!planned) throw new ConflictError();
    await dropUnborn(work, planned.successorId);
    await work.record({
      kind: "department_closing_cancelled",
      subject: "department",
      subjectId: departmentId,
      before: { closedOn, successorId: planned.successorId },
      after: { closedOn: null },
    });
    return { id: departmentId };
  });
}

/** A department that has not begun and takes over from nobody is none, unless somebody already counts on it. */
async function dropUnborn({ tx, clock }: Work, departmentId: string): Promise<void> {
  const own = eq(departments.id, departmentId);
  const unborn = and(own, gt(departments.startsOn, today(clock)));
  const inherits = eq(departmentSuccessions.successorId, departmentId);
  if ((await tx.$count(departments, unborn)) === 0) return;
  if ((await tx.$count(departmentSuccessions, inherits)) > 0) return;
  try {
    await tx.transaction(async (attempt) => {
      await attempt.delete(departmentNames).where(eq(departmentNames.departmentId, departmentId));
      await attempt.delete(departments).where(own);
    });
  } catch (error) {
    if (!isReferredTo(error)) throw error;
  }
}

/** foreign_key_violation */
function isReferredTo(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return (cause as { code?: string } | undefined)?.code === "23503";
}
