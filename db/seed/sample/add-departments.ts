import type { Transaction } from "@/db/client";
import { departmentNames, departmentSuccessions, departments } from "@/db/schema";
import { type Context, carryOut } from "@/domain/command";
import { wordsOf } from "@/domain/departments/names";
import { positionAtEnd } from "@/domain/positions";
import {
  type DepartmentContent,
  type DepartmentKey,
  everyDepartment,
  successionList,
} from "./department-list";
import { asSystem, one } from "./desk";

/** Names of before are not known here: they count from the year of the archive. */
export const firstKnownDay = "2014-01-01";

/** Adds the departments with their names and successors. Gives the ids by key. */
export async function addDepartments(tx: Transaction, at: Date): Promise<Record<DepartmentKey, string>> {
  const context = asSystem(tx, at);
  const ids: Partial<Record<DepartmentKey, string>> = {};
  const positions: string[] = [];
  for (const { key, ...content } of everyDepartment) {
    positions.push(positionAtEnd(positions));
    ids[key] = await addDepartment(context, content, positions.at(-1) ?? "");
  }
  await addSuccessions(tx, ids);
  return ids as Record<DepartmentKey, string>;
}

async function addDepartment(
  context: Context,
  content: DepartmentContent,
  position: string,
): Promise<string> {
  const { name, abbreviation, startsOn = firstKnownDay } = content;
  const { id } = await carryOut(context, async (work) => {
    const department = one(
      await work.tx
        .insert(departments)
        .values({ ...content, position, searchText: wordsOf(content) })
        .returning({ id: departments.id }),
    );
    await work.tx
      .insert(departmentNames)
      .values({ departmentId: department.id, name, abbreviation, startsOn });
    await work.record({
      kind: "department_added",
      subject: "department",
      subjectId: department.id,
      after: { ...content },
      effectiveOn: startsOn,
    });
    return department;
  });
  return id;
}

async function addSuccessions(tx: Transaction, ids: Partial<Record<DepartmentKey, string>>): Promise<void> {
  for (const { from, to, kind, on, document = "" } of successionList) {
    const [predecessorId = "", successorId = ""] = [ids[from], ids[to]];
    await tx
      .insert(departmentSuccessions)
      .values({ predecessorId, successorId, kind, effectiveOn: on, document });
  }
}
