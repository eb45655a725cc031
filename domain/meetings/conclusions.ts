import { asc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Connection } from "@/db/client";
import { departmentGroups, departments, directives, meetings, people, taskParts, tasks } from "@/db/schema";
import type { Actor } from "../actor";
import { changesOf } from "../tasks/changes";
import { visibleTasks } from "../tasks/visibility";

const owners = alias(people, "owners");
const leaders = alias(people, "leaders");

const untold = { ownerName: null, status: null, percent: 0, submittedOn: null };

/**
 * The conclusions with what was given by them. That a task was given, to whom and until when, and what of that was
 * changed since, the record says to all who may read it; how it goes, the task says to those who may see it.
 */
export async function conclusionsOf(connection: Connection, actor: Actor, meetingId: string) {
  const rows = await connection
    .select({
      id: directives.id,
      body: directives.body,
      noTask: directives.noTask,
      noTaskReason: directives.noTaskReason,
      version: directives.version,
    })
    .from(directives)
    .where(eq(directives.meetingId, meetingId))
    .orderBy(asc(directives.position), asc(directives.id));
  const [given, parts, changes] = await Promise.all([
    givenOf(connection, actor, meetingId),
    partsOf(connection, meetingId),
    changesOf(connection, meetingId),
  ]);
  return rows.map((row) => ({
    ...row,
    tasks: tasksOf(row, (task) => task.previousTaskId === null),
    /** What was opened for later periods: the record says of a recurring task what was given, not each time it comes. */
    later: tasksOf(row, (task) => task.previousTaskId !== null),
  }));

  function tasksOf({ id }: { id: string }, isWanted: (task: (typeof given)[number]) => boolean) {
    return given
      .filter((task) => task.directiveId === id && isWanted(task))
      .map((task) => (task.visible ? task : { ...task, ...untold }))
      .map((task) => ({
        ...task,
        parts: parts.filter((part) => part.taskId === task.id),
        changes: changes.filter((change) => change.taskId === task.id),
      }));
  }
}

async function givenOf(connection: Connection, actor: Actor, meetingId: string) {
  return connection
    .select({
      id: tasks.id,
      directiveId: tasks.directiveId,
      number: tasks.number,
      title: tasks.title,
      leadDepartmentId: tasks.leadDepartmentId,
      leadName: sql<string>`coalesce(nullif(${tasks.leadDepartmentName}, ''), ${departments.name}, '')`,
      sharedId: tasks.sharedId,
      groupId: tasks.groupId,
      groupName: sql<string>`coalesce(nullif(${tasks.groupName}, ''), ${departmentGroups.name}, '')`,
      memberIds: tasks.memberIds,
      responsibleLeaderId: tasks.responsibleLeaderId,
      leaderName: leaders.name,
      ownerName: owners.name,
      dueOn: tasks.dueOn,
      originalDueOn: tasks.originalDueOn,
      priority: tasks.priority,
      period: tasks.period,
      previousTaskId: tasks.previousTaskId,
      recurrence: tasks.recurrence,
      recurrenceEndsOn: tasks.recurrenceEndsOn,
      status: tasks.status,
      percent: tasks.percent,
      submittedOn: tasks.submittedOn,
      version: tasks.version,
      visible: sql<boolean>`${visibleTasks(actor)}`,
    })
    .from(tasks)
    .innerJoin(meetings, eq(meetings.id, tasks.meetingId))
    .leftJoin(departments, eq(departments.id, tasks.leadDepartmentId))
    .leftJoin(departmentGroups, eq(departmentGroups.id, tasks.groupId))
    .leftJoin(owners, eq(owners.id, tasks.ownerId))
    .leftJoin(leaders, eq(leaders.id, tasks.responsibleLeaderId))
    .where(eq(tasks.meetingId, meetingId))
    .orderBy(asc(tasks.position), asc(tasks.number), asc(departments.position), asc(tasks.id));
}

async function partsOf(connection: Connection, meetingId: string) {
  return connection
    .select({
      taskId: taskParts.taskId,
      departmentId: taskParts.departmentId,
      name: sql<string>`coalesce(nullif(${taskParts.departmentName}, ''), ${departments.name})`,
    })
    .from(taskParts)
    .innerJoin(tasks, eq(tasks.id, taskParts.taskId))
    .innerJoin(departments, eq(departments.id, taskParts.departmentId))
    .where(eq(tasks.meetingId, meetingId))
    .orderBy(asc(departments.position));
}
