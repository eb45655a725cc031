import { and, asc, eq, gte, isNull, lte, or } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { departmentGroupMembers, departmentGroups, departments } from "@/db/schema";
import type { Actor } from "../actor";
import type { LocalDate } from "../dates";
import { isOpenOn } from "../departments/open";
import type { DepartmentOption } from "../departments/queries";
import { NotFoundError } from "../errors";
import { mayInOffice } from "../permissions";

export interface GroupOption {
  id: string;
  name: string;
  abbreviation: string;
  members: DepartmentOption[];
}

/** The open departments that are members of the group on the day, in the order of the directory. */
export async function groupMembersOn(
  connection: Connection,
  groupId: string,
  day: LocalDate,
): Promise<DepartmentOption[]> {
  const members = await membersOn(connection, day, groupId);
  return members.map(({ groupId: _, ...department }) => department);
}

/** The groups that a directive can be given to on the day, each with its members of that day. */
export async function openGroups(connection: Connection, day: LocalDate): Promise<GroupOption[]> {
  const { id, name, abbreviation } = departmentGroups;
  const groups = await connection
    .select({ id, name, abbreviation })
    .from(departmentGroups)
    .where(or(isNull(departmentGroups.closedOn), gte(departmentGroups.closedOn, day)))
    .orderBy(asc(departmentGroups.searchText), asc(departmentGroups.id));
  const members = await membersOn(connection, day);
  return groups.map((group) => ({
    ...group,
    members: members
      .filter((member) => member.groupId === group.id)
      .map(({ groupId: _, ...department }) => department),
  }));
}

async function membersOn(connection: Connection, day: LocalDate, groupId?: string) {
  const { id, name, abbreviation } = departments;
  return connection
    .select({ groupId: departmentGroupMembers.groupId, id, name, abbreviation })
    .from(departmentGroupMembers)
    .innerJoin(departments, eq(departments.id, departmentGroupMembers.departmentId))
    .where(
      and(
        groupId ? eq(departmentGroupMembers.groupId, groupId) : undefined,
        lte(departmentGroupMembers.startsOn, day),
        or(isNull(departmentGroupMembers.endsOn), gte(departmentGroupMembers.endsOn, day)),
        isOpenOn(day),
      ),
    )
    .orderBy(asc(departments.position), asc(departments.id));
}

/** All groups for the administrator, with the number of their members on the day. Throws NotFoundError. */
export async function listGroups(connection: Connection, actor: Actor, day: LocalDate) {
  if (!mayInOffice(actor, "manage_groups")) throw new NotFoundError();
  const groups = await connection
    .select({
      id: departmentGroups.id,
      name: departmentGroups.name,
      abbreviation: departmentGroups.abbreviation,
      closedOn: departmentGroups.closedOn,
    })
    .from(departmentGroups)
    .orderBy(asc(departmentGroups.searchText), asc(departmentGroups.id));
  const members = await membersOn(connection, day);
  return groups.map((group) => ({
    ...group,
    members: members.filter((member) => member.groupId === group.id).length,
  }));
}

/** A group for the administrator, with all its members, past ones too. Throws NotFoundError. */
export async function getGroup(connection: Connection, actor: Actor, groupId: string) {
  if (!mayInOffice(actor, "manage_groups")) throw new NotFoundError();
  const [group] = await connection.select().from(departmentGroups).where(eq(departmentGroups.id, groupId));
  if (!group) throw new NotFoundError();
  const members = await connection
    .select({
      departmentId: departments.id,
      name: departments.name,
      abbreviation: departments.abbreviation,
      startsOn: departmentGroupMembers.startsOn,
      endsOn: departmentGroupMembers.endsOn,
    })
    .from(departmentGroupMembers)
    .innerJoin(departments, eq(departments.id, departmentGroupMembers.departmentId))
    .where(eq(departmentGroupMembers.groupId, groupId))
    .orderBy(asc(departments.position), asc(departments.id), asc(departmentGroupMembers.startsOn));
  return { ...group, members };
}
