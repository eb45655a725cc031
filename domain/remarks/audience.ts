import { and, asc, eq, exists, inArray, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { attendances, meetings, memberships, officeRoles, people, taskParts, tasks } from "@/db/schema";
import { departmentsOf, hasRole, isOfficeWide, type Person, reachOf } from "../actor";
import type { LocalDate } from "../dates";
import { type PersonRow, personColumns, personOf } from "../people/load";
import { isHeldOn } from "../people/queries";

/** Somebody who may see a task, and can therefore be named in its talk. */
export interface Reader {
  id: string;
  name: string;
  title: string;
}

/**
 * Who may see a task on the day, by given name: everybody for whom visibleTasks holds, asked the other way round, so
 * that nobody is named who would not find what they are named in. Without those who have no account.
 */
export async function readersOf(connection: Connection, taskId: string, day: LocalDate): Promise<Reader[]> {
  const concerned = await concernedBy(connection, taskId);
  const candidates = await candidatesOf(connection, concerned.departments, day);
  return candidates
    .filter((person) => sees(person, concerned))
    .map(({ id, name, title }) => ({ id, name, title }));
}

type Concerned = Awaited<ReturnType<typeof concernedBy>>;

function sees(person: Person, { departments, restricted }: Concerned): boolean {
  const inReach = isOfficeWide(person) || reachOf(person).some((id) => departments.includes(id));
  if (!inReach || !restricted || hasRole(person, "clerk")) return inReach;
  const leaders = [person.id, ...person.actsFor];
  return (
    leaders.some((id) => restricted.leaders.includes(id)) ||
    restricted.doers.includes(person.id) ||
    departmentsOf(person, "head").some((id) => restricted.departments.includes(id))
  );
}

/** The departments of a task; of a restricted meeting everybody that visibility asks about. */
async function concernedBy(connection: Connection, taskId: string) {
  const [task] = await connection
    .select({ meetingId: meetings.id, lead: tasks.leadDepartmentId, isRestricted: meetings.restricted })
    .from(tasks)
    .innerJoin(meetings, eq(meetings.id, tasks.meetingId))
    .where(eq(tasks.id, taskId));
  const parts = await connection
    .select({ departmentId: taskParts.departmentId })
    .from(taskParts)
    .where(eq(taskParts.taskId, taskId));
  const departments = given([task?.lead, ...parts.map((part) => part.departmentId)]);
  return { departments, restricted: task?.isRestricted ? await namedIn(connection, task.meetingId) : null };
}

async function namedIn(connection: Connection, meetingId: string) {
  const chairs = await connection
    .select({ id: meetings.chairId })
    .from(meetings)
    .where(eq(meetings.id, meetingId));
  const all = await connection
    .select({ lead: tasks.leadDepartmentId, owner: tasks.ownerId, leader: tasks.responsibleLeaderId })
    .from(tasks)
    .where(eq(tasks.meetingId, meetingId));
  const parts = await connection
    .select({ department: taskParts.departmentId, doer: taskParts.personId })
    .from(taskParts)
    .innerJoin(tasks, eq(tasks.id, taskParts.taskId))
    .where(eq(tasks.meetingId, meetingId));
  const attending = await connection
    .select({ department: attendances.departmentId })
    .from(attendances)
    .where(eq(attendances.meetingId, meetingId));
  return {
    leaders: given([...chairs.map(({ id }) => id), ...all.map(({ leader }) => leader)]),
    doers: given([...all.map(({ owner }) => owner), ...parts.map(({ doer }) => doer)]),
    departments: given([
      ...all.map(({ lead }) => lead),
      ...[...parts, ...attending].map(({ department }) => department),
    ]),
  };
}

const given = (ids: readonly (string | null | undefined)[]) => ids.filter((id) => id != null) as string[];

/** People with an account who see the whole office, or belong to one of the departments or to who took it over. */
async function candidatesOf(connection: Connection, departmentIds: string[], day: LocalDate) {
  const inOffice = connection
    .select({ one: sql`1` })
    .from(officeRoles)
    .where(eq(officeRoles.personId, people.id));
  const inDepartment = connection
    .select({ one: sql`1` })
    .from(memberships)
    .where(
      and(
        eq(memberships.personId, people.id),
        isHeldOn(day),
        sql`${memberships.departmentId} in (${withSuccessors(departmentIds, day)})`,
      ),
    );
  const rows = await connection.execute<PersonRow>(sql`
    select ${personColumns(day)} from people
    where ${and(isNull(people.deactivatedAt), isNotNull(people.email), or(exists(inOffice), exists(inDepartment)))}
    order by ${asc(people.sortKey)}, ${asc(people.id)}`);
  return rows.map(personOf);
}

function withSuccessors(departmentIds: string[], day: LocalDate): SQL {
  const own = departmentIds.length > 0 ? inArray(sql`id`, departmentIds) : sql`false`;
  return sql`with recursive standing (id) as (
      select id from departments where ${own}
      union
      select s.successor_id from department_successions s
        join standing on standing.id = s.predecessor_id
        where s.kind <> 'split' and s.effective_on <= ${day}
    ) select id from standing`;
}
