import type { Database } from "@/db/client";
import { theOffice } from "@/db/factories";
import { hashPassword } from "@/domain/sessions/passwords";
import { emailOf, fillPeople, numbers } from "./fill-people";
import { fillMeetings, fillTasks, planTasks, tallyTasks } from "./fill-tasks";
import { fillLongTrail, fillTrail } from "./fill-trail";
import { sizeOf } from "./size";

export const password = "mat-khau-de-do-toc-do";

export type FilledOffice = Awaited<ReturnType<typeof fillOffice>>;

/** Fills an empty office with so many tasks and all that belongs to them, in a few statements. */
export async function fillOffice(database: Database, tasks: number) {
  await theOffice(database);
  const passwordHash = await hashPassword(password);
  const size = sizeOf(tasks);
  await database.$client.begin(async (tx) => {
    await tx`set local statement_timeout = 0`;
    // What is written fits together by itself; without its checks this takes a third of the time.
    await tx`set local session_replication_role = replica`;
    await tx`
      create function pg_temp.key(kind text, n bigint) returns uuid immutable language sql as $$
        select overlay(overlay(md5(kind || n) placing '4' from 13) placing '8' from 17)::uuid $$`;
    await tx`
      create function pg_temp.pick(n int, salt bigint, count int) returns int immutable language sql as $$
        select ((hashint8extended(n, salt) & 2147483647) % count)::int $$`;
    await fillPeople(tx, passwordHash);
    await fillMeetings(tx, size);
    await planTasks(tx, size);
    await fillTasks(tx);
    await tallyTasks(tx);
    await fillTrail(tx);
  });
  const [long] = await database.$client<{ id: string }[]>`
    select id from tasks where lead_department_id = ${await departmentId(database)} and status = 'in_progress'
    order by created_at, id limit 1`;
  if (!long) throw new Error("There is no task in progress.");
  await database.$client.begin((tx) => fillLongTrail(tx, long.id));
  await database.$client`vacuum (analyze)`;
  return { longTaskId: long.id, departmentId: await departmentId(database), accounts };
}

/** Who signs in: the leader, a clerk, the head of the department that is looked at, and one of its staff. */
const accounts = {
  leader: emailOf(numbers.leader),
  clerk: emailOf(numbers.clerk),
  head: emailOf(numbers.member(1, 1)),
  staff: emailOf(numbers.member(1, 2)),
};

async function departmentId(database: Database): Promise<string> {
  const [row] = await database.$client<
    { id: string }[]
  >`select id from departments order by position limit 1`;
  return row?.id ?? "";
}
