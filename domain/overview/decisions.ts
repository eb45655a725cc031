import { and, asc, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { history, meetings, people, tasks } from "@/db/schema";
import { hasRole, type Person } from "../actor";
import { type LocalDate, localDate } from "../dates";
import { extensionsWaiting, extensionsWithoutHead, type WaitingExtension } from "../extensions/queries";
import { selectTasks, type TaskRow } from "../tasks/columns";
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
  extension: WaitingExtension["extension"] | null;
  /** For whom the person would decide; null for those who decide for themselves. */
  leaderName: string | null;
}

/** So many of a kind are shown, those that wait longest. */
export const mostShown = 50;

/**
 * What waits for this person's decision, the longest first: results handed in, extensions and requests to transfer a
 * task, for the responsible leader and who acts for them; for clerks, who sort transfers out, every such request, and
 * what owners ask in a department that nobody heads on the day. With it how many there are in all of each kind.
 */
export async function decisionsWaiting(connection: Connection, person: Person, day: LocalDate) {
  const isClerk = hasRole(person, "clerk");
  const theirs = ofLeaders([person.id, ...person.actsFor]);
  const submitted = and(theirs, eq(tasks.status, "submitted"));
  const asksTransfer = and(isClerk ? undefined : theirs, eq(tasks.status, "transfer_requested"));
  const [results, transfers, extensions, toPass, names] = await Promise.all([
    selectTasks(connection, person, submitted)
      .orderBy(asc(tasks.submittedOn), asc(tasks.id))
      .limit(mostShown + 1),
    selectTasks(connection, person, asksTransfer)
      .orderBy(asc(tasks.id))
      .limit(mostShown + 1),
    extensionsWaiting(connection, person, "with_leader", theirs),
    isClerk ? extensionsWithoutHead(connection, person, day) : [],
    namesOf(connection, person.actsFor),
  ]);
  const [said, reasons, count] = await Promise.all([
    lastResults(
      connection,
      results.map((row) => row.id),
    ),
    transferReasons(
      connection,
      transfers.map((row) => row.id),
    ),
    results.length > mostShown ? countOf(connection, person, submitted) : results.length,
  ]);
  const forLeader = (task: TaskRow) => names.get(task.responsibleLeaderId ?? "") ?? null;
  const asked = (kind: DecisionKind) => (row: WaitingExtension) => ({
    kind,
    ...row,
    since: localDate(row.extension.since),
    said: row.extension.reason,
    leaderName: kind === "pass_on" ? null : forLeader(row.task),
  });
  const rows: Decision[] = [
    ...results.slice(0, mostShown).map((task) => ({
      ...{ kind: "result" as const, task, since: task.submittedOn, extension: null },
      said: said.get(task.id) ?? "",
      leaderName: forLeader(task),
    })),
    ...transfers.slice(0, mostShown).map((task) => ({
      ...{ kind: "transfer" as const, task, extension: null, leaderName: forLeader(task) },
      since: reasons.get(task.id)?.since ?? null,
      said: reasons.get(task.id)?.reason ?? "",
    })),
    ...extensions.map(asked("extension")),
    ...toPass.map(asked("pass_on")),
  ];
  rows.sort((a, b) => compare(a.since ?? day, b.since ?? day));
  return {
    rows,
    counts: {
      result: count,
      extension: extensions.length,
      transfer: transfers.length,
      pass_on: toPass.length,
    },
  };
}

export type DecisionsWaiting = Awaited<ReturnType<typeof decisionsWaiting>>;

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** One leader by an index in the order of the hand-ins; several by the same index, and sorted. */
const ofLeaders = (ids: string[]) =>
  ids.length === 1 && ids[0]
    ? eq(tasks.responsibleLeaderId, ids[0])
    : inArray(tasks.responsibleLeaderId, ids);

async function countOf(connection: Connection, person: Person, condition: SQL | undefined): Promise<number> {
  const [row] = await connection
    .select({ count: sql<number>`count(*)::int` })
    .from(tasks)
    .innerJoin(meetings, eq(meetings.id, tasks.meetingId))
    .where(and(visibleTasks(person), condition));
  return row?.count ?? 0;
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
