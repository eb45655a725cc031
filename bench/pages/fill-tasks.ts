import type { TransactionSql } from "postgres";
import { fold } from "@/domain/text";
import { numbers } from "./fill-people";
import { departments, people, type Size } from "./size";
import { fixedWord, rareWord, vocabulary } from "./words";

/** Of ten thousand tasks one in a hundred has the word that stands in as many titles whatever the size. */
const fixedAmong = 10_000;

/** Meetings one after another, each with ten conclusions, from which ten tasks each follow. */
export async function fillMeetings(tx: TransactionSql, { meetings, tasks }: Size): Promise<void> {
  const { leaders } = people;
  await tx`
    insert into meetings (id, title, starts_at, place, chair_id, chair_name, chair_title, status, restricted,
      notice_number, notice_date, issued_at, created_at, search_text)
    select pg_temp.key('meeting', n), 'Họp giao ban lần thứ ' || n, day, 'Phòng họp số 1', p.id, p.name, 'Phó Chủ tịch',
      'issued', n % 50 = 7, n || '/TB-VP', day::date, day, day, 'hop giao ban lan thu ' || n || ' phong hop so 1 ' || n || '/tb-vp'
    from generate_series(1, ${meetings}::int) n
    cross join lateral (select date_trunc('day', now()) + interval '8 hours' - (${meetings}::int - n) * interval '2 days') d (day)
    join people p on p.id = pg_temp.key('person', n % ${leaders} + 1)`;
  await tx`
    insert into directives (id, meeting_id, number, body, position, search_text)
    select pg_temp.key('directive', n), pg_temp.key('meeting', n / 10 + 1), n % 10 + 1, clause, 'a' || n % 10, folded
    from generate_series(0, ${Math.ceil(tasks / 10) - 1}::int) n
    cross join lateral (select (${vocabulary.clauses}::text[])[n % 4 + 1], (${vocabulary.foldedClauses}::text[])[n % 4 + 1]) c (clause, folded)`;
  await tx`
    insert into attendances (meeting_id, department_id, status, position)
    select m.id, pg_temp.key('department', n), 'present', 'a' || lpad(n::text, 3, '0')
    from meetings m cross join generate_series(1, 20) n`;
}

/**
 * What each task is, by how many came after it (`r`): the newest are alike in offices of any size, and older ones lie
 * behind. A temporary table, from which all that belongs to tasks is filled.
 */
export async function planTasks(tx: TransactionSql, { tasks, recent }: Size): Promise<void> {
  const memberRounds = Math.floor((people.all - numbers.member(0, 1)) / departments);
  await tx`
    create temp table plan on commit drop as
    select n, r, pg_temp.key('task', n) as id, pg_temp.key('department', lead) as lead, lead as lead_number, given,
      due, status, pg_temp.key('person', ${numbers.member(0, 2)}::int + lead + ${departments} * pg_temp.pick(r, 3, ${memberRounds - 1})) as owner,
      case when status in ('submitted', 'completed') then least(due + pg_temp.pick(r, 4, 8) - 6, current_date) end as submitted
    from generate_series(0, ${tasks - 1}::int) n
    cross join lateral (select ${tasks}::int - 1 - n) ranks (r)
    cross join lateral (select
      case when pg_temp.pick(r, 1, 100) < 8 then 1 else pg_temp.pick(r, 2, ${departments - 1}) + 2 end,
      case when r < ${recent} and r % 5 <> 0 then (array['assigned', 'in_progress', 'in_progress', 'in_progress', 'in_progress',
        'in_progress', 'in_progress', 'in_progress', 'in_progress', 'in_progress', 'in_progress', 'in_progress', 'in_progress',
        'in_review', 'in_review', 'submitted', 'paused', 'assigned', 'assigned', 'transfer_requested'])[pg_temp.pick(r, 5, 20) + 1]
        when pg_temp.pick(r, 5, 33) = 0 then 'cancelled' else 'completed' end::task_status,
      current_date - r / 100 * 2 - 2) facts (lead, status, given)
    cross join lateral (select case when status in ('completed', 'cancelled') then given + 20
      when pg_temp.pick(r, 6, 100) < 35 then current_date - 1 - pg_temp.pick(r, 7, 60)
      else current_date + pg_temp.pick(r, 7, 90) end) dates (due)`;
}

/** The tasks, half of them with a title that is a long sentence, and the parts of those that help. */
export async function fillTasks(tx: TransactionSql): Promise<void> {
  const { verbs, objects, clauses, foldedVerbs, foldedObjects, foldedClauses } = vocabulary;
  const titled = (v: string[], o: string[], c: string[], rare: string, fixed: string) => tx`
    (${v}::text[])[pg_temp.pick(r, 8, ${verbs.length}) + 1] || ' ' || (${o}::text[])[pg_temp.pick(r, 9, ${objects.length}) + 1]
    || case when pg_temp.pick(r, 10, 100) = 0 then ${` ${rare}`}::text else '' end
    || case when r < ${fixedAmong} and pg_temp.pick(r, 11, 100) = 0 then ${` ${fixed}`}::text else '' end
    || case when r % 2 = 0 then ', ' || (${c}::text[])[pg_temp.pick(r, 12, ${clauses.length}) + 1] else '' end`;
  await tx`
    insert into tasks (id, meeting_id, directive_id, number, title, lead_department_id, owner_id, responsible_leader_id,
      due_on, original_due_on, priority, status, percent, opened_on, submitted_on, completed_on, reported_at, status_reason,
      position, created_at, search_text)
    select id, pg_temp.key('meeting', n / 100 + 1), pg_temp.key('directive', n / 10), n % 10 + 1,
      ${titled(verbs, objects, clauses, rareWord, fixedWord)}, lead,
      case when status not in ('assigned', 'transfer_requested') then owner end,
      pg_temp.key('person', pg_temp.pick(r, 13, ${people.leaders}) + 1), due, due,
      case when r % 17 = 0 then 'urgent' when r % 7 = 0 then 'high' else 'normal' end::priority, status,
      case when status = 'completed' then 100 when status in ('assigned', 'transfer_requested') then 0 else pg_temp.pick(r, 14, 10) * 10 end,
      given, submitted, case when status = 'completed' then submitted + 2 end,
      case when status not in ('assigned', 'transfer_requested') then given + interval '9 days' end,
      case when status in ('paused', 'transfer_requested') then ${clauses[1] ?? ""}::text else '' end,
      'a' || n % 10, given, ${titled(foldedVerbs, foldedObjects, foldedClauses, fold(rareWord), fold(fixedWord))}
    from plan order by n`;
  await tx`
    insert into task_parts (task_id, department_id, person_id, status, is_open)
    select id, pg_temp.key('department', (lead_number + step * 7 + pg_temp.pick(r, 15, 5)) % ${departments} + 1), null,
      case when status = 'completed' then 'done' else 'not_reported' end::part_status, status not in ('completed', 'cancelled')
    from plan cross join generate_series(1, 2) step where pg_temp.pick(r, 16, 10) < 4 order by n`;
}

/** The tallies that triggers keep as tasks come one by one (migration 0011), here in one go. */
export async function tallyTasks(tx: TransactionSql): Promise<void> {
  await tx`
    insert into task_tallies (lead_department_id, archive, state, due_on, change)
    select lead_department_id, task.archive, state, case when state in ('open', 'handed_in') then due_on end, count(*)
    from tasks task
    join meetings on meetings.id = task.meeting_id and not meetings.restricted
    cross join lateral (select tally_state_of(task.status, task.due_on, task.submitted_on) as state) counted
    where state is not null group by 1, 2, 3, 4`;
}
