import { and, eq, gte, inArray, isNull, or } from "drizzle-orm";
import { departmentGroups, departments } from "@/db/schema";
import { today } from "../../dates";
import { isOpenOn } from "../../departments/open";
import { InvalidError } from "../../errors";
import { groupMembersOn } from "../../groups/queries";
import { outsideGroup } from "../../groups/rules";
import type { FieldsOf } from "../types";
import type { Writing } from "./part-kind";

type Task = FieldsOf["task"];

/**
 * Whether a task can be given to those it names: to departments that are open, the lead not among those that help, of a
 * group to its members. Who was named before may stay, so that one can be taken out after another was closed.
 */
export async function checkAssignment(
  work: Writing,
  next: Task,
  named: Partial<Task>,
  before: Task | null,
): Promise<void> {
  const { leadDepartmentId: lead, coordinatingDepartmentIds: others } = next;
  if (lead && others.includes(lead))
    throw new InvalidError({ coordinatingDepartmentIds: { key: "lead_coordinates" } });
  const leads = named.leadDepartmentId && lead !== before?.leadDepartmentId ? [named.leadDepartmentId] : [];
  const helpers = added(named.coordinatingDepartmentIds, before?.coordinatingDepartmentIds);
  await checkOpen(work, leads, helpers);
  if (named.groupId && named.groupId !== before?.groupId) await checkGroup(work, named.groupId);
  const sameGroup = next.groupId === before?.groupId;
  await checkMembers(work, next.groupId, added(next.memberIds, sameGroup ? before?.memberIds : []));
}

const added = (now: readonly string[] = [], before: readonly string[] = []) =>
  now.filter((id) => !before.includes(id));

async function checkOpen(
  { tx, clock }: Writing,
  leads: readonly string[],
  helpers: readonly string[],
): Promise<void> {
  const ids = [...leads, ...helpers];
  if (ids.length === 0) return;
  const open = await tx
    .select({ id: departments.id })
    .from(departments)
    .where(and(inArray(departments.id, ids), isOpenOn(today(clock))));
  const known = new Set(open.map((department) => department.id));
  if (!leads.every((id) => known.has(id))) throw new InvalidError({ leadDepartmentId: { key: "unknown" } });
  if (!helpers.every((id) => known.has(id)))
    throw new InvalidError({ coordinatingDepartmentIds: { key: "unknown" } });
}

async function checkGroup({ tx, clock }: Writing, groupId: string): Promise<void> {
  const { id, closedOn } = departmentGroups;
  const open = and(eq(id, groupId), or(isNull(closedOn), gte(closedOn, today(clock))));
  if ((await tx.$count(departmentGroups, open)) === 0)
    throw new InvalidError({ groupId: { key: "unknown" } });
}

async function checkMembers({ tx, clock }: Writing, groupId: string | null, ids: readonly string[]) {
  if (!groupId || ids.length === 0) return;
  const members = await groupMembersOn(tx, groupId, today(clock));
  if (outsideGroup(ids, members).length > 0)
    throw new InvalidError({ memberIds: { key: "not_a_group_member" } });
}
