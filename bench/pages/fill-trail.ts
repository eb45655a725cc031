import type { TransactionSql } from "postgres";
import { people } from "./size";
import { vocabulary } from "./words";

/** What happened to the tasks since they were given: reports, the rows of the history, requests for a later date. */
export async function fillTrail(tx: TransactionSql): Promise<void> {
  const { clauses } = vocabulary;
  const clause = (salt: number) =>
    tx`(${clauses}::text[])[pg_temp.pick(r, ${salt}::int + step, ${clauses.length}) + 1]`;
  await tx`
    insert into progress_reports (task_id, author_id, result, difficulty, proposal, percent, reported_at)
    select id, owner, ${clause(20)}, case when r % 3 = 0 then ${clause(30)} else '' end, '', step * 30,
      given + step * interval '4 days'
    from plan cross join generate_series(1, 2) step
    where status not in ('assigned', 'transfer_requested') order by n, step`;
  await tx`
    insert into history (kind, subject, subject_id, before, after, reason, recorded_at, effective_on, actor_id, actor_name)
    select kind, 'task', plan.id, '{}', case when kind = 'report' then jsonb_build_object('percent', step * 10)
      when kind = 'name_owner' then jsonb_build_object('ownerId', owner) else '{}' end,
      case when kind = 'confirm' then ${clause(40)} else '' end, given + step * interval '3 days', given + step::int * 3,
      p.id, p.name
    from plan
    cross join lateral unnest(array['issued', 'name_owner', 'report', 'report', 'submit', 'confirm']) with ordinality events (kind, step)
    join people p on p.id = owner
    where step <= case when status = 'completed' then 6 when status in ('assigned', 'transfer_requested') then 1 else 4 end
    order by n, step`;
  await tx`
    insert into extensions (task_id, requested_by, requested_at, reason, due_on_before, due_on_asked, due_on_granted, status,
      decided_by, decided_at)
    select id, owner, given + 15, ${clause(50)}, due, due + 14, case when is_open then null else due + 14 end,
      case when is_open then 'with_leader' else 'granted' end::extension_status,
      case when is_open then null else pg_temp.key('person', pg_temp.pick(r, 13, ${people.leaders}) + 1) end,
      case when is_open then null else given + interval '16 days' end
    from plan cross join lateral (select 0, status in ('in_progress', 'paused')) now (step, is_open)
    where pg_temp.pick(r, 17, 50) = 0 and status not in ('assigned', 'transfer_requested', 'cancelled')`;
}

/** The task whose page is measured: with reports and rows of history as one has that went on for a year. */
export async function fillLongTrail(tx: TransactionSql, taskId: string): Promise<void> {
  const [report = ""] = vocabulary.clauses;
  await tx`
    insert into progress_reports (task_id, author_id, result, percent, reported_at)
    select id, owner_id, ${report}, n, opened_on + n * interval '6 hours'
    from tasks cross join generate_series(1, 20) n where id = ${taskId}`;
  await tx`
    insert into history (kind, subject, subject_id, before, after, recorded_at, effective_on, actor_id, actor_name)
    select 'report', 'task', reports.task_id, jsonb_build_object('percent', percent - 1),
      jsonb_build_object('percent', percent, 'reportId', reports.id), reports.reported_at, reports.reported_at::date, author_id, people.name
    from progress_reports reports join people on people.id = author_id where task_id = ${taskId} order by reports.reported_at`;
}
