import { and, eq, gte, isNull, or } from "drizzle-orm";
import type { Connection } from "@/db/client";
import {
  attendances,
  departmentGroupMembers,
  meetings,
  memberships,
  seriesDepartments,
  taskParts,
  tasks,
} from "@/db/schema";
import type { LocalDate } from "../dates";
import { isInvited } from "./hand-over/meetings";
import { choosesMember, toBeDone } from "./hand-over/succession";

/** How much a department holds that would have to go elsewhere if it ended. */
export interface Holdings {
  tasks: number;
  parts: number;
  invitations: number;
  people: number;
  series: number;
  groups: number;
}

/** What a department holds from the day on: open tasks and parts, also those of drafts, places, people. */
export async function holdingsOf(
  connection: Connection,
  departmentId: string,
  from: LocalDate,
): Promise<Holdings> {
  const lasting = (table: typeof memberships | typeof departmentGroupMembers) =>
    and(eq(table.departmentId, departmentId), or(isNull(table.endsOn), gte(table.endsOn, from)));
  const parts = connection
    .select({ id: taskParts.id })
    .from(taskParts)
    .innerJoin(tasks, eq(tasks.id, taskParts.taskId))
    .where(and(eq(taskParts.departmentId, departmentId), toBeDone));
  const invitations = connection
    .select({ id: attendances.id })
    .from(attendances)
    .innerJoin(meetings, eq(meetings.id, attendances.meetingId))
    .where(isInvited(departmentId, from));
  const people = connection
    .selectDistinct({ id: memberships.personId })
    .from(memberships)
    .where(lasting(memberships));
  const leads = or(and(eq(tasks.leadDepartmentId, departmentId), toBeDone), choosesMember(departmentId));
  const [led, series, groups, held, invited, belonging] = await Promise.all([
    connection.$count(tasks, leads),
    connection.$count(seriesDepartments, eq(seriesDepartments.departmentId, departmentId)),
    connection.$count(departmentGroupMembers, lasting(departmentGroupMembers)),
    parts,
    invitations,
    people,
  ]);
  return {
    tasks: led,
    parts: held.length,
    invitations: invited.length,
    people: belonging.length,
    series,
    groups,
  };
}

/** Whether nothing is left at the department. */
export function isEmpty(holdings: Holdings): boolean {
  return Object.values(holdings).every((count) => count === 0);
}
