import { and, eq } from "drizzle-orm";
import { departmentNames, departments } from "@/db/schema";
import { type Context, carryOut, type Work } from "../command";
import { today } from "../dates";
import { ConflictError, ForbiddenError, NotFoundError } from "../errors";
import { changedFields } from "../history/record";
import { parseInput } from "../input";
import { mayInOffice } from "../permissions";
import { positionAtEnd } from "../positions";
import { writtenRow } from "../rows";
import { fold } from "../text";
import { addDepartmentInput, saveDepartmentInput } from "./input";

type Department = ReturnType<typeof addDepartmentInput.parse>;

/** Adds a department at the end of the directory, under a name that holds from today. */
export async function addDepartment(context: Context, raw: unknown): Promise<{ id: string }> {
  if (!mayInOffice(context.actor, "manage_departments")) throw new ForbiddenError();
  const input = parseInput(addDepartmentInput, raw);
  return carryOut(context, async (work) => {
    const others = await work.tx.select({ position: departments.position }).from(departments);
    const [department] = await work.tx
      .insert(departments)
      .values({
        ...columnsOf(input),
        startsOn: today(work.clock),
        position: positionAtEnd(others.map((other) => other.position)),
      })
      .returning({ id: departments.id });
    if (!department) throw new ConflictError();
    await nameFromToday(work, department.id, input);
    await work.record({
      kind: "department_added",
      subject: "department",
      subjectId: department.id,
      after: input,
    });
    return department;
  });
}

/** Saves a department; a new name holds from today, and records that were issued keep the old one. */
export async function saveDepartment(context: Context, raw: unknown): Promise<{ id: string }> {
  if (!mayInOffice(context.actor, "manage_departments")) throw new ForbiddenError();
  const { departmentId, version, ...input } = parseInput(saveDepartmentInput, raw);
  return carryOut(context, async (work) => {
    const own = eq(departments.id, departmentId);
    const [before] = await work.tx.select().from(departments).where(own).for("update");
    if (!before) throw new NotFoundError();
    await writtenRow(
      await work.tx
        .update(departments)
        .set({ ...columnsOf(input), version: version + 1 })
        .where(and(own, eq(departments.version, version)))
        .returning({ id: departments.id }),
      async () => true,
    );
    if (input.name !== before.name || input.abbreviation !== before.abbreviation) {
      await nameFromToday(work, departmentId, input);
    }
    const { name, abbreviation, kind, contactEmail } = before;
    const changes = changedFields({ name, abbreviation, kind, contactEmail }, input);
    await work.record({
      kind: "department_saved",
      subject: "department",
      subjectId: departmentId,
      ...changes,
    });
    return { id: departmentId };
  });
}

function columnsOf(input: Department) {
  return { ...input, searchText: fold(`${input.name} ${input.abbreviation}`) };
}

async function nameFromToday({ tx, clock }: Work, departmentId: string, { name, abbreviation }: Department) {
  await tx
    .insert(departmentNames)
    .values({ departmentId, name, abbreviation, startsOn: today(clock) })
    .onConflictDoUpdate({
      target: [departmentNames.departmentId, departmentNames.startsOn],
      set: { name, abbreviation },
    });
}
