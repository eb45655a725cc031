import { and, eq, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Connection } from "@/db/client";
import type { NewsKind } from "@/db/enums";
import { delegations, type mails, news } from "@/db/schema";
import { loadCalendar } from "../calendar/queries";
import type { Clock } from "../clock";
import { type LocalDate, today } from "../dates";
import { actsOn } from "../delegations/validity";
import type { LoadedMail, NewsContent } from "../mails/content";
import { getMailChoice } from "./choices";
import { addressees, taskLines } from "./lines";

type Mail = Pick<typeof mails.$inferSelect, "id" | "personId">;

/**
 * What a gathered mail says now: all that its person is to be told and no other mail has taken, as far as it still holds.
 * Null where nothing is left, and for who has left or wants no such mails any more.
 */
export async function loadNews(connection: Connection, mail: Mail, clock: Clock): Promise<LoadedMail | null> {
  const { personId } = mail;
  if (!personId) return null;
  const day = today(clock);
  await takeNews(connection, mail);
  const [to, choice, rows] = await Promise.all([
    addressees(connection, [personId], day),
    getMailChoice(connection, personId),
    standing(connection, mail, personId, day),
  ]);
  const addressee = to.get(personId);
  if (!addressee || choice.newsStopped) return null;
  const events = await eventsOf(connection, rows, day);
  if (events.length === 0) return null;
  const items = events.map(({ kind, task }) => ({
    ...{ taskId: task.id, reason: kind },
    ...(task.title !== null && { named: true }),
  }));
  return { to: addressee, content: { kind: "news", events }, items, secrets: [] };
}

/** Whichever mail takes a piece of news first has it, at each attempt to send it. */
async function takeNews(connection: Connection, { id, personId }: Mail): Promise<void> {
  await connection
    .update(news)
    .set({ mailId: id })
    .where(and(eq(news.personId, personId ?? ""), isNull(news.mailId)));
}

type Row = {
  kind: NewsKind;
  taskId: string;
  at: Date;
  reason: string;
  granted: boolean | null;
};

/** The news of the mail that still hold, the latest of what came twice, in the order in which they came. */
async function standing(connection: Connection, { id }: Mail, personId: string, day: LocalDate) {
  const rows = await connection
    .select({
      kind: news.kind,
      taskId: news.taskId,
      at: news.at,
      reason: sql<string>`case when news.kind = 'extension_decided' then request.decision
        when news.kind = 'extension_waits' then request.reason else '' end`,
      granted: sql<
        boolean | null
      >`case when news.kind = 'extension_decided' then request.status = 'granted' end`,
    })
    .from(news)
    .innerJoin(sql`tasks task`, sql`task.id = news.task_id`)
    .leftJoin(
      sql`lateral (select * from extensions where extensions.task_id = task.id
        order by requested_at desc, id limit 1) request`,
      sql`true`,
    )
    .where(and(eq(news.mailId, id), sql`not task.archive`, stillHolds(personId, day)))
    .orderBy(news.id);
  const latest = new Map(rows.map((row): [string, Row] => [`${row.kind} ${row.taskId}`, row]));
  return rows.filter((row) => latest.get(`${row.kind} ${row.taskId}`) === row);
}

/** Whether what was to be told is still so, and still for this person. */
function stillHolds(personId: string, day: LocalDate) {
  const isOwner = sql`task.owner_id = ${personId}`;
  const isHead = sql`exists (select 1 from memberships head where head.department_id = task.lead_department_id
    and head.person_id = ${personId} and head.kind = 'head'
    and head.starts_on <= ${day} and (head.ends_on is null or head.ends_on >= ${day}))`;
  const has = (roles: SQL) =>
    sql`exists (select 1 from office_roles has where has.person_id = ${personId} and ${roles})`;
  const isLeader = has(sql`has.role = 'leader'`);
  // Who asked and has left the department since does not see the task any more.
  const hasAsked = sql`(request.requested_by = ${personId} and (${has(sql`true`)} or exists (select 1 from memberships own
    where own.department_id = task.lead_department_id and own.person_id = ${personId}
    and own.starts_on <= ${day} and (own.ends_on is null or own.ends_on >= ${day}))))`;
  const decides = sql`((task.responsible_leader_id = ${personId} and ${isLeader}) or exists (select 1 from ${delegations}
    where ${delegations.leaderId} = task.responsible_leader_id and ${delegations.delegateId} = ${personId} and ${actsOn(day)}))`;
  const open = sql`task.status in ('assigned', 'in_progress', 'in_review', 'submitted', 'paused', 'transfer_requested')`;
  const of = (kind: NewsKind, condition: ReturnType<typeof sql>) => and(eq(news.kind, kind), condition);
  return or(
    of("given", sql`task.status = 'assigned' and ${isHead}`),
    of("assigned", sql`task.status = 'in_progress' and ${isOwner}`),
    of(
      "part_assigned",
      sql`${open} and exists (select 1 from task_parts part where part.task_id = task.id
        and part.person_id = ${personId} and part.status = 'not_reported')`,
    ),
    of(
      "returned",
      sql`task.returned_reason <> '' and task.status in ('assigned', 'in_progress')
        and (${isOwner} or (task.owner_id is null and ${isHead}))`,
    ),
    of(
      "extension_decided",
      sql`${open} and request.status in ('granted', 'refused') and (${isOwner} or ${hasAsked})`,
    ),
    of(
      "result_waits",
      sql`(task.status = 'in_review' and ${isHead}) or (task.status = 'submitted' and ${decides})`,
    ),
    of(
      "extension_waits",
      sql`(request.status = 'with_head' and ${isHead}) or (request.status = 'with_leader' and ${decides})`,
    ),
  );
}

async function eventsOf(connection: Connection, rows: readonly Row[], day: LocalDate) {
  const calendar = await loadCalendar(connection);
  const lines = await taskLines(connection, [...new Set(rows.map(({ taskId }) => taskId))], {
    day,
    calendar,
  });
  return rows.flatMap(({ kind, taskId, at, reason, granted }): NewsContent["events"] => {
    const line = lines.get(taskId);
    if (!line) return [];
    const words = kind === "returned" ? line.returnedReason : reason;
    return [
      {
        ...{ kind, at, task: { ...line, isPart: kind === "part_assigned" } },
        // What is said of a restricted meeting's task stays in the office, as its title does.
        reason: line.title === null ? "" : words,
        ...(granted !== null && { granted }),
      },
    ];
  });
}
