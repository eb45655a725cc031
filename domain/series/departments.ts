import { and, asc, eq, inArray } from "drizzle-orm";
import { departments, seriesDepartments } from "@/db/schema";
import { type Context, carryOut, type Work } from "../command";
import { today } from "../dates";
import { isOpenOn } from "../departments/open";
import { InvalidError, NotFoundError } from "../errors";
import { parseInput } from "../input";
import { positionAtEnd, positionOneStep } from "../positions";
import { addDepartmentsInput, moveDepartmentInput, removeDepartmentInput } from "./input";
import { seriesFor } from "./load";

/** Adds several departments to those that a series invites: the ticked ones, or all open ones of a kind, in their order. */
export async function addDepartments(context: Context, raw: unknown): Promise<{ id: string }> {
  const input = parseInput(addDepartmentsInput, raw);
  return carryOut(context, async (work) => {
    await seriesFor(work, input.seriesId);
    const there = await usualOf(work, input.seriesId);
    const known = new Set(there.map((row) => row.departmentId));
    const added = (await chosen(work, input)).filter((id) => !known.has(id));
    if (added.length === 0) throw new InvalidError({ departmentIds: { key: "none_to_add" } });
    const positions = there.map((row) => row.position);
    for (const departmentId of added) {
      const position = positionAtEnd(positions);
      positions.push(position);
      await work.tx.insert(seriesDepartments).values({ seriesId: input.seriesId, departmentId, position });
    }
    await work.record({
      kind: "series_departments_added",
      subject: "series",
      subjectId: input.seriesId,
      after: { departmentIds: added },
    });
    return { id: input.seriesId };
  });
}

/** Takes a department off those that a series invites. */
export async function removeDepartment(context: Context, raw: unknown): Promise<{ id: string }> {
  const { seriesId, departmentId } = parseInput(removeDepartmentInput, raw);
  return carryOut(context, async (work) => {
    await seriesFor(work, seriesId);
    const removed = await work.tx.delete(seriesDepartments).where(own(seriesId, departmentId)).returning();
    if (removed.length === 0) throw new NotFoundError();
    await work.record({
      kind: "series_department_removed",
      subject: "series",
      subjectId: seriesId,
      before: { departmentId },
    });
    return { id: seriesId };
  });
}

/** Moves a department one step among those that a series invites; at the end of the list it stays. */
export async function moveDepartment(context: Context, raw: unknown): Promise<{ id: string }> {
  const { seriesId, departmentId, step } = parseInput(moveDepartmentInput, raw);
  return carryOut(context, async (work) => {
    await seriesFor(work, seriesId);
    const there = await usualOf(work, seriesId);
    const row = there.find((one) => one.departmentId === departmentId);
    if (!row) throw new NotFoundError();
    const siblings = there.map((one) => one.position);
    const position = positionOneStep(siblings, row.position, step);
    if (!position) return { id: seriesId };
    await work.tx.update(seriesDepartments).set({ position }).where(own(seriesId, departmentId));
    await work.record({
      kind: "series_department_moved",
      subject: "series",
      subjectId: seriesId,
      after: { departmentId, step },
    });
    return { id: seriesId };
  });
}

const own = (seriesId: string, departmentId: string) =>
  and(eq(seriesDepartments.seriesId, seriesId), eq(seriesDepartments.departmentId, departmentId));

async function usualOf({ tx }: Work, seriesId: string) {
  return tx
    .select({ departmentId: seriesDepartments.departmentId, position: seriesDepartments.position })
    .from(seriesDepartments)
    .where(eq(seriesDepartments.seriesId, seriesId))
    .orderBy(asc(seriesDepartments.position));
}

async function chosen({ tx, clock }: Work, input: ReturnType<typeof addDepartmentsInput.parse>) {
  const { departmentIds, kind } = input;
  const wanted = kind ? eq(departments.kind, kind) : inArray(departments.id, departmentIds);
  const rows = await tx
    .select({ id: departments.id })
    .from(departments)
    .where(and(wanted, isOpenOn(today(clock))))
    .orderBy(asc(departments.position), asc(departments.id));
  if (!kind && rows.length < new Set(departmentIds).size)
    throw new InvalidError({ departmentIds: { key: "unknown" } });
  return rows.map((row) => row.id);
}
