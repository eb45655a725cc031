import { and, eq, inArray, ne, or, type SQL, sql } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { departments, meetings, taskParts, tasks } from "@/db/schema";
import { departmentsOf, heads, type Person } from "../actor";
import type { LocalDate } from "../dates";
import { byDueDate, selectTasks, type TaskRow } from "./columns";
import { lastResults } from "./last-results";
import { openStatuses } from "./rules";
import { visibleTasks } from "./visibility";
import { openRequests } from "./waiting";

/**
 * What waits for a person: the tasks they do, the parts they do, and what their departments' heads have to look at.
 * Each row stands in one place: what one has to decide comes before what one does oneself.
 */
export async function myWork(connection: Connection, person: Person) {
  const inWork = inArray(tasks.id, sql`(select work.task_id from (${rowsOf(person)}) work)`);
  const [rows, parts] = await Promise.all([
    selectTasks(connection, person, and(inArray(tasks.status, [...openStatuses]), inWork)).orderBy(
      ...byDueDate,
    ),
    partsOf(connection, person),
  ]);
  const ofHead = (status: TaskRow["status"]) =>
    rows.filter((task) => task.status === status && heads(person, task.leadDepartmentId));
  const toLookOver = ofHead("in_review");
  const ids = (some: readonly TaskRow[]) => some.map((task) => task.id);
  const [results, requests] = await Promise.all([
    lastResults(connection, ids(toLookOver)),
    openRequests(connection, ids(rows)),
  ]);
  const asked = <Row extends TaskRow>(task: Row) => ({ ...task, request: requests.get(task.id) ?? null });
  const withParts = rows.flatMap((task) =>
    parts.filter((part) => part.taskId === task.id).map((part) => ({ ...task, part })),
  );
  return {
    mine: rows.filter((task) => !toLookOver.includes(task) && isMine(person, task)).map(asked),
    toHandOut: ofHead("assigned"),
    toLookOver: toLookOver.map((task) => ({ ...task, result: results.get(task.id) ?? "" })),
    toPass: rows.flatMap((task) => {
      const request = requests.get(task.id);
      return request?.status === "with_head" && heads(person, task.leadDepartmentId)
        ? [{ ...task, request }]
        : [];
    }),
    coordinating: withParts.filter(({ part }) => part.personId !== null),
    partsToName: withParts.filter(({ part }) => part.personId === null),
  };
}

export type MyWork = Awaited<ReturnType<typeof myWork>>;

/** Tasks that one does, and those that one's department wants to give away: both wait in one's own list. */
function isMine(person: Person, task: TaskRow): boolean {
  if (task.ownerId === person.id) return true;
  return task.status === "transfer_requested" && heads(person, task.leadDepartmentId);
}

/** How many rows My work has: what stands beside its name in the navigation, on every page. */
export async function countMyWork(connection: Connection, person: Person): Promise<number> {
  const [row] = await connection
    .select({ count: sql<number>`count(*)::int` })
    .from(tasks)
    .innerJoin(meetings, eq(meetings.id, tasks.meetingId))
    .innerJoin(sql`(${rowsOf(person)}) work`, sql`work.task_id = ${tasks.id}`)
    .where(and(visibleTasks(person), inArray(tasks.status, [...openStatuses])));
  return row?.count ?? 0;
}

/**
 * The rows of My work, as a task, its part and its request where it is about one. A union, because one condition that
 * joins these with "or" would have Postgres read all tasks of the office: each branch here is a look into an index.
 */
function rowsOf(person: Person): SQL {
  const headed = departmentsOf(person, "head");
  const open = inArray(sql`own.status`, [...openStatuses]);
  const own = [
    sql`select own.id task_id, null::uuid about from tasks own where own.owner_id = ${person.id} and ${open}`,
    sql`select mine.task_id, mine.id from task_parts mine where mine.person_id = ${person.id} and mine.is_open and mine.status <> 'done'`,
  ];
  if (headed.length === 0) return sql.join(own, sql` union `);
  const queues = [
    sql`select came.id, null::uuid from tasks came where ${inArray(sql`came.lead_department_id`, headed)} and came.status in ('assigned', 'in_review', 'transfer_requested')`,
    sql`select free.task_id, free.id from task_parts free where ${inArray(sql`free.department_id`, headed)} and free.is_open and free.person_id is null and free.status <> 'done'`,
    sql`select asked.task_id, asked.id from extensions asked join tasks late on late.id = asked.task_id where asked.status = 'with_head' and ${inArray(sql`late.lead_department_id`, headed)}`,
  ];
  return sql.join([...own, ...queues], sql` union `);
}

/** Parts of open tasks that one does, and parts of the departments that one heads which nobody does yet. */
async function partsOf(connection: Connection, person: Person) {
  const headed = departmentsOf(person, "head");
  return connection
    .select({
      id: taskParts.id,
      taskId: taskParts.taskId,
      departmentId: taskParts.departmentId,
      departmentName: departments.name,
      personId: taskParts.personId,
      status: taskParts.status,
      version: taskParts.version,
    })
    .from(taskParts)
    .innerJoin(departments, eq(departments.id, taskParts.departmentId))
    .innerJoin(tasks, eq(tasks.id, taskParts.taskId))
    .where(
      and(
        or(
          eq(taskParts.personId, person.id),
          and(sql`${taskParts.personId} is null`, inArray(taskParts.departmentId, headed)),
        ),
        taskParts.isOpen,
        ne(taskParts.status, "done"),
        inArray(tasks.status, [...openStatuses]),
      ),
    )
    .orderBy(departments.position);
}

/** How many tasks the owner finished between two days, and how many of them in time. */
export async function finishedBy(connection: Connection, person: Person, from: LocalDate, to: LocalDate) {
  const [row] = await connection
    .select({
      finished: sql<number>`count(*)::int`,
      onTime: sql<number>`(count(*) filter (where ${tasks.dueOn} is null or ${tasks.submittedOn} <= ${tasks.dueOn}))::int`,
    })
    .from(tasks)
    .innerJoin(meetings, eq(meetings.id, tasks.meetingId))
    .where(
      and(
        visibleTasks(person),
        eq(tasks.ownerId, person.id),
        eq(tasks.status, "completed"),
        sql`${tasks.completedOn} between ${from} and ${to}`,
      ),
    );
  return row ?? { finished: 0, onTime: 0 };
}
