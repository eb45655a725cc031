import type { Database } from "@/db/client";
import { theOffice } from "@/db/factories";

/** A large office: every person reads what is theirs, and all of its tasks are open. */
export const size = { people: 2_000, departments: 100, leaders: 10, clerks: 15, tasks: 50_000 };

/** A Monday, on which leaders have their digest too. */
export const day = "2026-03-16";

/** Fills an empty office: tasks due from two months before the day to three after it, of all that still wait. */
export async function fillReminded(database: Database): Promise<void> {
  await theOffice(database);
  const { people, departments, leaders, clerks, tasks } = size;
  await database.$client.begin(async (tx) => {
    await tx`set local statement_timeout = 0`;
    await tx`set local session_replication_role = replica`;
    await tx`
      create function pg_temp.key(kind text, n bigint) returns uuid immutable language sql as $$
        select overlay(overlay(md5(kind || n) placing '4' from 13) placing '8' from 17)::uuid $$`;
    await tx`
      create function pg_temp.pick(n bigint, salt bigint, count int) returns int immutable language sql as $$
        select ((hashint8extended(n, salt) & 2147483647) % count)::int $$`;
    await tx`
      insert into departments (id, kind, name, starts_on, position)
      select pg_temp.key('department', n), 'department', 'Sở ' || n, '2014-01-01', 'a' || lpad(n::text, 4, '0')
      from generate_series(0, ${departments - 1}::int) n`;
    await tx`
      insert into people (id, family_name, given_name, name, sort_key, email, created_at)
      select pg_temp.key('person', n), 'Nguyễn', 'An', 'Nguyễn An ' || n, 'an ' || n, 'nguoi.' || n || '@bench.example', now()
      from generate_series(0, ${people - 1}::int) n`;
    await tx`
      insert into office_roles (person_id, role)
      select pg_temp.key('person', n), case when n < ${leaders} then 'leader' else 'clerk' end::office_role
      from generate_series(0, ${leaders + clerks - 1}::int) n`;
    await tx`
      insert into memberships (person_id, department_id, kind, starts_on)
      select pg_temp.key('person', n), pg_temp.key('department', n % ${departments}),
        case when n - ${leaders + clerks} < ${departments} then 'head' else 'staff' end::membership_kind, '2014-01-01'
      from generate_series(${leaders + clerks}::int, ${people - 1}::int) n`;
    await tx`
      insert into meetings (id, title, starts_at, status, restricted, issued_at, created_at)
      select pg_temp.key('meeting', n), 'Họp giao ban lần thứ ' || n, '2026-01-05', 'issued', n % 50 = 7, '2026-01-05', '2026-01-05'
      from generate_series(0, ${tasks / 100 - 1}::int) n`;
    await tx`
      insert into directives (id, meeting_id, number, body, position)
      select pg_temp.key('directive', n), pg_temp.key('meeting', n / 10), n % 10 + 1, 'Kết luận', 'a' || n % 10
      from generate_series(0, ${tasks / 10 - 1}::int) n`;
    await tx`
      insert into tasks (id, meeting_id, directive_id, number, title, lead_department_id, owner_id, responsible_leader_id,
        due_on, status, opened_on, submitted_on, position, created_at)
      select pg_temp.key('task', n), pg_temp.key('meeting', n / 100), pg_temp.key('directive', n / 10), n % 10 + 1,
        'Báo cáo tiến độ nhiệm vụ số ' || n, pg_temp.key('department', owner % ${departments}),
        case when status not in ('assigned', 'transfer_requested') then pg_temp.key('person', owner) end,
        pg_temp.key('person', n % ${leaders}), ${day}::date + pg_temp.pick(n, 2, 150) - 60, status, '2026-01-05',
        case when status = 'submitted' then ${day}::date - 3 end, 'a' || n % 10, '2026-01-05'
      from generate_series(0, ${tasks - 1}::int) n
      cross join lateral (select
        ${leaders + clerks}::int + pg_temp.pick(n, 1, ${people - leaders - clerks}),
        (array['assigned', 'in_progress', 'in_progress', 'in_progress', 'in_progress', 'in_progress', 'in_progress',
          'in_review', 'submitted', 'paused'])[pg_temp.pick(n, 3, 10) + 1]::task_status) facts (owner, status)`;
    await tx`
      insert into task_parts (task_id, department_id, person_id, is_open)
      select pg_temp.key('task', n), pg_temp.key('department', doer % ${departments}),
        case when n % 2 = 0 then pg_temp.key('person', doer) end, true
      from generate_series(0, ${tasks - 1}::int, 3) n
      cross join lateral (select ${leaders + clerks}::int + pg_temp.pick(n, 4, ${people - leaders - clerks})) facts (doer)`;
    await tx`
      insert into extensions (task_id, requested_by, requested_at, reason, due_on_before, due_on_asked, status)
      select id, owner_id, '2026-03-10', 'Chờ số liệu', due_on, due_on + 30,
        case when number % 2 = 0 then 'with_head' else 'with_leader' end::extension_status
      from tasks where status = 'in_progress' and number < 3 and hashtext(id::text) % 7 = 0`;
  });
  await database.$client`vacuum (analyze)`;
}
