import { sql } from "drizzle-orm";
import type { Connection } from "@/db/client";
import type { System } from "../actor";
import type { Clock } from "../clock";
import { carryOut } from "../command";
import { type LocalDate, today } from "../dates";
import { openStatuses } from "../tasks/rules";
import { type Cause, handOverHeld } from "./hand-over";
import { holdingsOf } from "./holdings";
import { lockHeld } from "./leave";

interface Left extends Record<string, unknown> {
  personId: string;
  departmentId: string;
  cause: Cause;
}

/**
 * Gives back to the heads what is still with somebody whose last day at the department is over, or who was deactivated.
 * Asking again changes nothing.
 */
export async function handBackLeft(database: Connection, actor: System, clock: Clock): Promise<void> {
  const day = today(clock);
  for (const { personId, departmentId, cause } of await leftWith(database, day)) {
    await carryOut({ database, actor, clock }, async (work) => {
      await lockHeld(work, personId);
      const { departments } = await holdingsOf(work.tx, personId, day);
      const held = departments.find((one) => one.departmentId === departmentId);
      if (held) await handOverHeld(work, held, { from: personId, to: null, cause });
      return { id: personId };
    });
  }
}

/** Who still holds something at a department to which they no longer belong. */
async function leftWith(database: Connection, day: LocalDate): Promise<Left[]> {
  const open = sql.join(
    openStatuses.map((status) => sql`${status}`),
    sql`, `,
  );
  return [
    ...(await database.execute<Left>(sql`
      with gone as (
        select past.person_id, past.department_id, 'membership_ended' as cause from memberships past
        where past.ends_on < ${day} and not exists (
          select 1 from memberships held where held.person_id = past.person_id
            and held.department_id = past.department_id and held.starts_on <= ${day}
            and (held.ends_on is null or held.ends_on >= ${day}))
        union
        select person.id, task.lead_department_id, 'deactivated' from people person
        join tasks task on task.owner_id = person.id and task.status in (${open})
        where person.deactivated_at is not null
        union
        select person.id, part.department_id, 'deactivated' from people person
        join task_parts part on part.person_id = person.id and part.status <> 'done'
        where person.deactivated_at is not null
      )
      select gone.person_id as "personId", gone.department_id as "departmentId", min(gone.cause) as cause
      from gone where exists (
        select 1 from tasks task where task.owner_id = gone.person_id
          and task.lead_department_id = gone.department_id and task.status in (${open})
      ) or exists (
        select 1 from task_parts part join tasks task on task.id = part.task_id
        where part.person_id = gone.person_id and part.department_id = gone.department_id
          and part.status <> 'done' and task.status in (${open})
      )
      group by gone.person_id, gone.department_id`)),
  ];
}
