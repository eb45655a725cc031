import { and, asc, eq, gt } from "drizzle-orm";
import { departmentNames } from "@/db/schema";
import { type Context, carryOut, type Work } from "../command";
import { formatDate, type LocalDate, today } from "../dates";
import { ConflictError, InvalidError } from "../errors";
import { parseInput } from "../input";
import { authoriseChange, departmentForChange, writeDepartment } from "./change";
import { cancelRenameInput, renameInput } from "./input";
import { takeNameOfToday } from "./names";

/**
 * Gives a department a name that holds from a day on, past or to come. A second name of the same day corrects the
 * first. Throws InvalidError for a day before its first name or after its end.
 */
export async function renameDepartment(context: Context, raw: unknown): Promise<{ id: string }> {
  authoriseChange(context);
  const { departmentId, version, ...name } = parseInput(renameInput, raw);
  return carryOut(context, async (work) => {
    const department = await departmentForChange(work, departmentId);
    if (department.closedOn && department.closedOn < name.startsOn) {
      throw new InvalidError({ startsOn: { key: "department_closed_by_then" } });
    }
    await checkFirstName(work, departmentId, name.startsOn);
    await writeDepartment(work, departmentId, version, {});
    const { startsOn, ...words } = name;
    await work.tx
      .insert(departmentNames)
      .values({ departmentId, ...name })
      .onConflictDoUpdate({ target: [departmentNames.departmentId, departmentNames.startsOn], set: words });
    await takeNameOfToday(work, departmentId);
    await work.record({
      kind: "department_renamed",
      subject: "department",
      subjectId: departmentId,
      before: { name: department.name, abbreviation: department.abbreviation },
      after: { name: name.name, abbreviation: name.abbreviation },
      reason: name.document,
      effectiveOn: startsOn,
    });
    return { id: departmentId };
  });
}

/** Takes back a name that does not hold yet. Throws ConflictError where it is no longer to come. */
export async function cancelRename(context: Context, raw: unknown): Promise<{ id: string }> {
  authoriseChange(context);
  const { departmentId, version, startsOn } = parseInput(cancelRenameInput, raw);
  return carryOut(context, async (work) => {
    await departmentForChange(work, departmentId);
    await writeDepartment(work, departmentId, version, {});
    const [cancelled] = await work.tx
      .delete(departmentNames)
      .where(
        and(
          eq(departmentNames.departmentId, departmentId),
          eq(departmentNames.startsOn, startsOn),
          gt(departmentNames.startsOn, today(work.clock)),
        ),
      )
      .returning({ name: departmentNames.name, abbreviation: departmentNames.abbreviation });
    if (!cancelled) throw new ConflictError();
    await work.record({
      kind: "department_rename_cancelled",
      subject: "department",
      subjectId: departmentId,
      before: { ...cancelled, startsOn },
    });
    return { id: departmentId };
  });
}

async function checkFirstName({ tx }: Work, departmentId: string, startsOn: LocalDate) {
  const [first] = await tx
    .select({ startsOn: departmentNames.startsOn })
    .from(departmentNames)
    .where(eq(departmentNames.departmentId, departmentId))
    .orderBy(asc(departmentNames.startsOn))
    .limit(1);
  if (first && startsOn < first.startsOn) {
    throw new InvalidError({
      startsOn: { key: "before_first_name", values: { date: formatDate(first.startsOn) } },
    });
  }
}
