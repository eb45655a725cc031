import { and, asc, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { delegations, meetings, tasks } from "@/db/schema";
import { type Actor, hasRole } from "../actor";
import type { LocalDate } from "../dates";
import { actsOn } from "../delegations/validity";
import { selectTasks } from "../tasks/columns";
import { visibleTasks } from "../tasks/visibility";

/** Why nobody looks into the queue in which a decision waits. */
export type Without = "nobody" | "no_account" | "deactivated" | "not_in_office" | "away";

const waits = or(
  eq(tasks.status, "submitted"),
  sql`exists (select 1 from extensions asked where asked.task_id = "tasks"."id" and asked.status = 'with_leader')`,
);

/** So many are shown, those that wait longest. */
const mostShown = 50;

/**
 * Decisions that wait in a queue into which nobody looks on the day, the longest first, and how many there are in all:
 * no leader is named, or the one who is has no account, has gone, or is away and nobody acts for them. For clerks, who
 * bring them to another leader; requests to transfer a task lie with the clerks anyway.
 */
export async function decisionsWithoutLeader(connection: Connection, actor: Actor, day: LocalDate) {
  if (!hasRole(actor, "clerk")) return { rows: [], count: 0 };
  const why = await queuesWithout(connection, day);
  const condition = and(waits, or(inArray(tasks.responsibleLeaderId, [...why.keys()]), withoutName));
  const [found, [counted]] = await Promise.all([
    selectTasks(connection, actor, condition)
      .orderBy(sql`${tasks.submittedOn} asc nulls last`, asc(tasks.id))
      .limit(mostShown),
    connection
      .select({ count: sql<number>`count(*)::int` })
      .from(tasks)
      .innerJoin(meetings, eq(meetings.id, tasks.meetingId))
      .where(and(visibleTasks(actor), condition)),
  ]);
  const rows = found.map((task) => {
    const leader = why.get(task.responsibleLeaderId ?? "");
    return { task, leaderName: leader?.name ?? "", without: leader?.without ?? ("nobody" as const) };
  });
  return { rows, count: counted?.count ?? 0 };
}

const withoutName: SQL = sql`${tasks.responsibleLeaderId} is null`;

/** Whose queue nobody looks into on the day, of all who are the responsible leader of a task, and why. */
async function queuesWithout(connection: Connection, day: LocalDate) {
  const acted = connection
    .select({ one: sql`1` })
    .from(delegations)
    .where(and(sql`${delegations.leaderId} = person.id`, actsOn(day)));
  const rows = await connection.execute<{ id: string; name: string; without: Without }>(sql`
    select * from (
      select person.id, person.name, case
        when person.deactivated_at is not null then 'deactivated'
        when not exists (select 1 from office_roles held where held.person_id = person.id and held.role = 'leader')
          then case when person.email is null then 'no_account' else 'not_in_office' end
        when exists ${acted} then null
        when person.email is null then 'no_account'
        when exists (select 1 from absences away where away.person_id = person.id
          and away.starts_on <= ${day} and away.ends_on >= ${day}) then 'away'
      end as without
      from people person
      where exists (select 1 from tasks waiting where waiting.responsible_leader_id = person.id
        and waiting.status in ('assigned', 'in_progress', 'in_review', 'submitted', 'paused', 'transfer_requested'))
    ) queue where without is not null`);
  return new Map(rows.map((row) => [row.id, row]));
}
