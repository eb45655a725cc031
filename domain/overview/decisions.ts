import { and, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { history, meetings, people, tasks } from "@/db/schema";
import { hasRole, type Person } from "../actor";
import { type LocalDate, localDate } from "../dates";
import { requestsWaiting, requestsWithoutHead, type WaitingRequest } from "../extensions/queries";
import { selectTasks, type TaskRow } from "../tasks/columns";
import { mostCounted } from "../tasks/counts";
import { lastResults } from "../tasks/last-results";
import { visibleTasks } from "../tasks/visibility";

export const decisionKinds = ["result", "extension", "transfer", "pass_on"] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** One decision that waits: a result, a later date, where a task goes, or a clerk's word for a head that is missing. */
export interface Decision {
  kind: DecisionKind;
  task: TaskRow;
  /** The day since which it waits; null where nothing tells. */
  since: LocalDate | null;
  /** What was reported, or why it is asked for. */
  said: string;
  extension: WaitingRequest | null;
  /** For whom the person would decide; null for those who decide for themselves. */
  leaderName: string | null;
}

/** So many of a kind are shown, those that wait longest. */
export const mostShown = 12;

/**
 * What waits for this person's decision, the longest first: results handed in, extensions and requests to transfer a
 * task, for the responsible leader and who acts for them; for clerks, who sort transfers out, every such request, and
 * what owners ask in a department that nobody heads on the day. With it how many there are in all of each kind; never
 * more than one beyond `mostCounted`, which stands for "more".
 */
export async function decisionsWaiting(connection: Connection, person: Person, day: LocalDate) {
  const isClerk = hasRole(person, "clerk");
  const theirs = ofLeaders([person.id, ...person.actsFor]);
  const [results, transfers, extensions, toPass, names] = await Promise.all([
    firstOf(connection, person, "submitted", theirs),
    firstOf(connection, person, "transfer_requested", isClerk ? undefined : theirs),
    requestsWaiting(connection, person, "with_leader", theirs, mostShown),
    isClerk ? requestsWithoutHead(connection, person, day, mostShown) : nothing,
    namesOf(connection, person.actsFor),
  ]);
  const requests = [...extensions.rows, ...toPass.rows];
  const ids = [...results.ids, ...transfers.ids, ...requests.map(({ taskId }) => taskId)];
  const [tasksById, said, reasons] = await Promise.all([
    tasksOf(connection, person, ids),
    lastResults(connection, results.ids),
    transferReasons(connection, transfers.ids),
  ]);
  const found = (taskIds: readonly string[]) => taskIds.flatMap((id) => tasksById.get(id) ?? []);
  const forLeader = (task: TaskRow) => names.get(task.responsibleLeaderId ?? "") ?? null;
  const asked = (kind: DecisionKind) => (extension: WaitingRequest) =>
    found([extension.taskId]).map((task) => ({
      ...{ kind, task, extension, since: localDate(extension.since), said: extension.reason },
      leaderName: kind === "pass_on" ? null : forLeader(task),
    }));
  const rows: Decision[] = [
    ...found(results.ids).map((task) => ({
      ...{ kind: "result" as const, task, since: task.submittedOn, extension: null },
      said: said.get(task.id) ?? "",
      leaderName: forLeader(task),
    })),
    ...found(transfers.ids).map((task) => ({
      ...{ kind: "transfer" as const, task, extension: null, leaderName: forLeader(task) },
      since: reasons.get(task.id)?.since ?? null,
      said: reasons.get(task.id)?.reason ?? "",
    })),
    ...extensions.rows.flatMap(asked("extension")),
    ...toPass.rows.flatMap(asked("pass_on")),
  ];
  rows.sort((a, b) => compare(a.since ?? day, b.since ?? day));
  const counts: Record<DecisionKind, number> = {
    result: results.count,
    extension: extensions.count,
    transfer: transfers.count,
    pass_on: toPass.count,
  };
  return { rows, counts };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** One leader by an index in the order of the hand-ins; several by the same index, and sorted. */
const ofLeaders = (ids: string[]) =>
  ids.length === 1 && ids[0]
    ? eq(tasks.responsibleLeaderId, ids[0])
    : inArray(tasks.responsibleLeaderId, ids);

const nothing = { rows: [], count: 0 };

/**
 * The first tasks of a status, the longest handed in before the others, and how many there are in all. Status and limits
 * are written out: with them Postgres finds one plan for everybody, and need not think anew for each.
 */
async function firstOf(
  connection: Connection,
  person: Person,
  status: "submitted" | "transfer_requested",
  whose: SQL | undefined,
): Promise<{ ids: string[]; count: number }> {
  const literally = sql`${tasks.status} = ${sql.raw(`'${status}'`)}`;
  const rows = await connection.execute<{ id: string; count: number }>(sql`
    select id, (count(*) over ())::int as count
    from (
      select ${tasks.id}, ${tasks.submittedOn} from ${tasks} join ${meetings} on ${meetings.id} = ${tasks.meetingId}
      where ${and(literally, whose, visibleTasks(person))}
      order by ${tasks.submittedOn}, ${tasks.id} limit ${sql.raw(String(mostCounted + 1))}
    ) waiting
    order by submitted_on, id limit ${sql.raw(String(mostShown))}`);
  return { ids: rows.map(({ id }) => id), count: rows[0]?.count ?? 0 };
}

async function tasksOf(connection: Connection, person: Person, ids: string[]): Promise<Map<string, TaskRow>> {
  if (ids.length === 0) return new Map();
  const rows = await selectTasks(connection, person, inArray(tasks.id, ids));
  return new Map(rows.map((row) => [row.id, row]));
}

async function namesOf(connection: Connection, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await connection
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(inArray(people.id, [...ids]));
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** Why the head asked for a transfer, and since when it waits, by the task's id. */
async function transferReasons(connection: Connection, taskIds: string[]) {
  if (taskIds.length === 0) return new Map<string, never>();
  const rows = await connection
    .selectDistinctOn([history.subjectId], {
      taskId: history.subjectId,
      reason: history.reason,
      recordedAt: history.recordedAt,
    })
    .from(history)
    .where(
      and(
        eq(history.subject, "task"),
        eq(history.kind, "request_transfer"),
        inArray(history.subjectId, taskIds),
      ),
    )
    .orderBy(history.subjectId, desc(history.id));
  return new Map(
    rows.map(({ taskId, reason, recordedAt }) => [taskId, { reason, since: localDate(recordedAt) }]),
  );
}
