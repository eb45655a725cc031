import { type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { delegations } from "@/db/schema";
import type { Actor } from "../actor";
import type { Clock } from "../clock";
import { type LocalDate, today } from "../dates";
import { actsOn } from "../delegations/validity";
import { type Audience, type Happening, type Told, toldOf } from "./news-rules";
import { usualSettings } from "./settings";

interface Recorder {
  actor: Actor;
  clock: Clock;
}

interface TaskEntry extends Happening {
  subject: string;
  subjectId: string;
}

/**
 * Notes whom what just happened to a task concerns, in the transaction of the change: rows of news, and for each person a
 * mail that leaves some minutes later with all that came until then. Not told are whoever did it, who has left, has no
 * address or wants no such mails; and nothing of tasks from an archive.
 */
export async function queueNews(
  tx: Transaction,
  { actor, clock }: Recorder,
  entry: TaskEntry,
): Promise<void> {
  if (entry.subject !== "task") return;
  const told = toldOf(entry);
  if (told.length === 0) return;
  const now = clock.now().toISOString();
  const by = actor.kind === "person" ? actor.id : null;
  const { gatherMinutes } = usualSettings;
  // Whoever claims a mail locks its row for itself: a mail that is still free here stays so until the news stands, and so
  // whoever sends it later finds the news. One that somebody sends now may have been worded already: another is begun.
  await tx.execute(sql`
    with told (kind, person_id) as (${audiences(told, entry, today(clock))}),
    fresh as (
      insert into news (kind, person_id, task_id, at)
      select told.kind::news_kind, person.id, ${entry.subjectId}::uuid, ${now}::timestamptz
      from (select distinct kind, person_id from told) told join people person on person.id = told.person_id
      left join mail_choices choice on choice.person_id = person.id
      where person.deactivated_at is null and person.email is not null and person.id is distinct from ${by}::uuid
        and not coalesce(choice.news_stopped, false)
        and exists (select 1 from tasks where id = ${entry.subjectId} and not archive and status is not null)
      returning id, person_id
    ),
    waiting as (
      select person_id from mails where kind = 'news' and state = 'waiting' and lease_token is null
        and person_id in (select person_id from fresh) for share
    )
    insert into mails (kind, key, person_id, created_at, due_at)
    select 'news', min(fresh.id)::text, fresh.person_id, ${now}::timestamptz, ${now}::timestamptz + make_interval(
      mins => coalesce((select gather_minutes from reminder_settings), ${gatherMinutes}))
    from fresh where not exists (select 1 from waiting where waiting.person_id = fresh.person_id)
    group by fresh.person_id order by fresh.person_id
    on conflict do nothing`);
}

function audiences(told: readonly Told[], entry: TaskEntry, day: LocalDate): SQL {
  const branches = told.map(
    ({ news, to }) => sql`(select ${news}::text, whom.person_id from (${whom(to, entry, day)}) whom)`,
  );
  return sql.join(branches, sql` union all `);
}

function whom(audience: Audience, { subjectId, after }: TaskEntry, day: LocalDate): SQL {
  if (typeof audience !== "string") return sql`select ${audience.personId}::uuid as person_id`;
  const headsOf = (condition: SQL) => sql`
    select head.person_id from tasks task join memberships head on head.department_id = task.lead_department_id
    where task.id = ${subjectId} and ${condition} and head.kind = 'head'
      and head.starts_on <= ${day} and (head.ends_on is null or head.ends_on >= ${day})`;
  switch (audience) {
    case "heads":
      return headsOf(sql`true`);
    case "owner":
      return sql`select owner_id as person_id from tasks where id = ${subjectId}
        union all ${headsOf(sql`task.owner_id is null`)}`;
    case "asker":
      return sql`select requested_by as person_id from extensions where id = ${String(after?.extensionId)}`;
    case "leader":
      return sql`select responsible_leader_id as person_id from tasks where id = ${subjectId}
        union all select ${delegations.delegateId} from ${delegations} join tasks task
          on task.responsible_leader_id = ${delegations.leaderId} where task.id = ${subjectId} and ${actsOn(day)}`;
  }
}
