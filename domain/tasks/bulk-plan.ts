import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Connection } from "@/db/client";
import type { TaskStatus } from "@/db/enums";
import { departments, meetings, memberships, people, tasks } from "@/db/schema";
import type { Actor } from "../actor";
import { type LocalDate, localDate } from "../dates";
import { hasHead } from "../people/headship";
import { isHeldOn } from "../people/queries";
import { mayOnTask } from "../permissions";
import { type BulkChange, type BulkTask, type BulkValue, whyNot } from "./bulk-rules";
import { visibleTasks } from "./visibility";

const owners = alias(people, "bulk_owners");
const leaders = alias(people, "bulk_leaders");

/** The tasks among the ids that the actor may see, with what a summary says and asks of them, in the order of the ids. */
export async function bulkTasks(
  connection: Connection,
  actor: Actor,
  ids: readonly string[],
  day: LocalDate,
) {
  if (ids.length === 0) return [];
  const rows = await connection
    .select({
      id: tasks.id,
      version: tasks.version,
      title: tasks.title,
      status: tasks.status,
      archive: tasks.archive,
      dueOn: tasks.dueOn,
      priority: tasks.priority,
      leadDepartmentId: tasks.leadDepartmentId,
      leadName: departments.name,
      leadHasHead: hasHead(tasks.leadDepartmentId, day),
      ownerId: tasks.ownerId,
      ownerName: owners.name,
      responsibleLeaderId: tasks.responsibleLeaderId,
      leaderName: leaders.name,
      startsAt: meetings.startsAt,
    })
    .from(tasks)
    .innerJoin(meetings, eq(meetings.id, tasks.meetingId))
    .innerJoin(departments, eq(departments.id, tasks.leadDepartmentId))
    .leftJoin(owners, eq(owners.id, tasks.ownerId))
    .leftJoin(leaders, eq(leaders.id, tasks.responsibleLeaderId))
    .where(and(inArray(tasks.id, [...ids]), visibleTasks(actor)));
  const places = new Map(ids.map((id, at) => [id, at]));
  return rows
    .map(({ startsAt, status, ...row }) => ({
      ...row,
      status: status as TaskStatus,
      meetingDay: localDate(startsAt),
    }))
    .sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
}

export type PlannedTask = Awaited<ReturnType<typeof bulkTasks>>[number];

/** Who can do the work of the departments for which the actor names owners, by department. */
export async function bulkMembers(
  connection: Connection,
  actor: Actor,
  chosen: readonly BulkTask[],
  day: LocalDate,
): Promise<Map<string, { id: string; name: string }[]>> {
  const named = chosen.filter((task) => mayOnTask(actor, "name_owner", task));
  const ids = [...new Set(named.flatMap((task) => task.leadDepartmentId ?? []))];
  if (ids.length === 0) return new Map();
  const rows = await connection
    .selectDistinct({
      departmentId: memberships.departmentId,
      id: people.id,
      name: people.name,
      sortKey: people.sortKey,
    })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(inArray(memberships.departmentId, ids), isNull(people.deactivatedAt), isHeldOn(day)))
    .orderBy(asc(people.sortKey));
  const members = new Map(ids.map((id) => [id, [] as { id: string; name: string }[]]));
  for (const { departmentId, id, name } of rows) members.get(departmentId)?.push({ id, name });
  return members;
}

/** What becomes of a change: to which tasks it can be made, and to which not, and why. */
export function planChange(
  actor: Actor,
  change: BulkChange,
  value: BulkValue,
  chosen: readonly PlannedTask[],
  members: ReadonlyMap<string, readonly { id: string }[]>,
) {
  const known = new Map([...members].map(([id, people]) => [id, new Set(people.map((person) => person.id))]));
  const planned = chosen.map((task) => {
    const able = known.get(task.leadDepartmentId ?? "") ?? new Set<string>();
    return { task, refusal: whyNot(actor, change, value, task, able) };
  });
  return {
    possible: planned.flatMap(({ task, refusal }) => (refusal === null ? [task] : [])),
    refused: planned.flatMap(({ task, refusal }) => (refusal === null ? [] : [{ task, refusal }])),
  };
}
