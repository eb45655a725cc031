import type { Transaction } from "@/db/client";
import { departmentGroupMembers, departmentGroups } from "@/db/schema";
import { fold } from "@/domain/text";
import { firstKnownDay } from "./add-departments";
import { type DepartmentKey, everyDepartment } from "./department-list";
import { one } from "./desk";

/** A group that has members. */
export type GroupKey = "departments";

/**
 * Adds the named groups. Districts ended with 30/06/2025; communes and wards are many, and the sample lists none.
 * Gives the ids by key of those that have members.
 */
export async function addGroups(
  tx: Transaction,
  departments: Record<DepartmentKey, string>,
): Promise<Record<GroupKey, string>> {
  const groupId = await addGroup(tx, "Các sở, ngành");
  await addGroup(tx, "UBND các quận, huyện", "2025-06-30");
  await addGroup(tx, "UBND các xã, phường");
  const members = everyDepartment
    .filter(({ kind }) => kind === "department")
    .map(({ key, startsOn = firstKnownDay, closedOn = null }) => ({
      groupId,
      departmentId: departments[key],
      startsOn,
      endsOn: closedOn,
    }));
  await tx.insert(departmentGroupMembers).values(members);
  return { departments: groupId };
}

async function addGroup(tx: Transaction, name: string, closedOn: string | null = null): Promise<string> {
  const rows = await tx
    .insert(departmentGroups)
    .values({ name, closedOn, searchText: fold(name) })
    .returning({ id: departmentGroups.id });
  return one(rows).id;
}
