import { type SQL, sql } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { delegations } from "@/db/schema";
import type { LocalDate } from "../dates";
import { actsOn } from "../delegations/validity";
import type { TaskFacts } from "./ladder";

/** Tasks that look the same to the ladder from where one person stands. */
export interface Concerning extends TaskFacts {
  personId: string;
}

/** The same, of one task or one part of it. */
export interface ConcernedTask extends Concerning {
  taskId: string;
}

/**
 * What concerns these people on the day, each kind of task once a person and due date: as much as it takes to tell who is
 * to be reminded, in one statement.
 */
export async function concerning(connection: Connection, personIds: string[], day: LocalDate) {
  if (personIds.length === 0) return [];
  return connection.execute<Row<Concerning>>(sql`select distinct ${factColumns} ${from(personIds, day)}`);
}

/** The tasks that concern these people on the day, by due date. */
export async function concernedTasks(connection: Connection, personIds: string[], day: LocalDate) {
  if (personIds.length === 0) return [];
  return connection.execute<Row<ConcernedTask>>(
    sql`select distinct ${factColumns}, task.id as "taskId" ${from(personIds, day)} order by "dueOn", "taskId"`,
  );
}

type Row<Of> = Of & Record<string, unknown>;

const factColumns = sql`who.person_id as "personId", who.relation, task.status, task.due_on::text as "dueOn",
  task.owner_id is not null as "hasOwner", task.owner_id is not distinct from who.person_id as "isOwn",
  asked.status as request`;

/** People and what they have to do with which task; ladder.ts decides whether it is their turn. */
function from(personIds: string[], day: LocalDate): SQL {
  const people = sql`${sql.param(personIds)}::uuid[]`;
  return sql`from (
    select owner_id as person_id, 'owner' as relation, id as task_id from tasks
      where owner_id = any(${people}) and status = 'in_progress'
    union all
    select person_id, 'doer', task_id from task_parts
      where person_id = any(${people}) and is_open and status = 'not_reported'
    union all
    select headed.person_id, 'doer', part.task_id from ${headed(people, day)}
      join task_parts part on part.department_id = headed.department_id
      where part.is_open and part.person_id is null and part.status = 'not_reported'
    union all
    select headed.person_id, 'head', led.id from ${headed(people, day)}
      join tasks led on led.lead_department_id = headed.department_id
      where led.status in ('assigned', 'in_progress', 'in_review', 'paused')
    union all
    select queue.responsible_leader_id, 'leader', queue.id from office_roles leads
      join tasks queue on queue.responsible_leader_id = leads.person_id
      where leads.role = 'leader' and leads.person_id = any(${people})
        and queue.status in ('assigned', 'in_progress', 'in_review', 'submitted', 'paused')
        and (queue.due_on < ${day} or ${waits})
    union all
    select ${delegations.delegateId}, 'delegate', queue.id from ${delegations}
      join tasks queue on queue.responsible_leader_id = ${delegations.leaderId}
      where ${delegations.delegateId} = any(${people}) and ${actsOn(day)} and ${waits}
    union all
    select sorts.person_id, 'clerk', stray.id from office_roles sorts join tasks stray on stray.status = 'transfer_requested'
      where sorts.role = 'clerk' and sorts.person_id = any(${people})
  ) who
  join tasks task on task.id = who.task_id
  left join extensions asked on asked.task_id = task.id and asked.status in ('with_head', 'with_leader')
  where not task.archive`;
}

/** What waits for its leader. */
const waits = sql`(queue.status = 'submitted' or exists (
  select 1 from extensions waiting where waiting.task_id = queue.id and waiting.status = 'with_leader'))`;

const headed = (people: SQL, day: LocalDate) => sql`(
  select distinct person_id, department_id from memberships
  where kind = 'head' and person_id = any(${people}) and starts_on <= ${day} and (ends_on is null or ends_on >= ${day})
) headed`;
