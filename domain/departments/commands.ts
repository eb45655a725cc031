import { departmentNames, departments } from "@/db/schema";
import { type Context, carryOut, type Work } from "../command";
import { today } from "../dates";
import { ConflictError } from "../errors";
import { changedFields } from "../history/record";
import { parseInput } from "../input";
import { positionAtEnd } from "../positions";
import { authoriseChange, departmentForChange, writeDepartment } from "./change";
import { addDepartmentInput, saveDepartmentInput } from "./input";
import { takeNameOfToday, wordsOf } from "./names";

type Department = ReturnType<typeof addDepartmentInput.parse>;

/** Adds a department at the end of the directory, under a name that holds from today. */
export async function addDepartment(context: Context, raw: unknown): Promise<{ id: string }> {
  authoriseChange(context);
  const input = parseInput(addDepartmentInput, raw);
  return carryOut(context, async (work) => {
    const others = await work.tx.select({ position: departments.position }).from(departments);
    const [department] = await work.tx
      .insert(departments)
      .values({
        ...input,
        startsOn: today(work.clock),
        position: positionAtEnd(others.map((other) => other.position)),
        searchText: wordsOf(input),
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
  authoriseChange(context);
  const { departmentId, version, ...input } = parseInput(saveDepartmentInput, raw);
  return carryOut(context, async (work) => {
    const before = await departmentForChange(work, departmentId);
    if (input.name !== before.name || input.abbreviation !== before.abbreviation) {
      await nameFromToday(work, departmentId, input);
    }
    await writeDepartment(work, departmentId, version, input);
    await takeNameOfToday(work, departmentId);
    const { name, abbreviation, otherAbbreviations, kind, contactEmail } = before;
    const known = { name, abbreviation, otherAbbreviations, kind, contactEmail };
    const changes = changedFields(known, input);
    await work.record({
      kind: "department_saved",
      subject: "department",
      subjectId: departmentId,
      ...changes,
    });
    return { id: departmentId };
  });
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
