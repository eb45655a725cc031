import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { history } from "@/db/schema";
import type { HistoryFields } from "@/db/schema/history";
import type { Actor } from "../actor";
import type { Clock } from "../clock";
import { type LocalDate, today } from "../dates";
import { tellReaders } from "../edits/notify";
import { queueNews } from "../reminders/queue";
import { endReportLinks } from "../reminders/report-links-end";

export type Subject =
  | "task"
  | "meeting"
  | "series"
  | "person"
  | "department"
  | "group"
  | "office"
  | "session"
  | "link"
  | "view"
  | "mail";

export interface Entry {
  kind: string;
  subject: Subject;
  subjectId: string;
  before?: HistoryFields;
  after?: HistoryFields;
  reason?: string;
  /** The day from which the change holds, where it is not the day of recording. */
  effectiveOn?: LocalDate;
  onBehalfOfId?: string | null;
  onBehalfOfDepartmentId?: string | null;
}

export interface Recorder {
  actor: Actor;
  clock: Clock;
  requestId?: string | undefined;
}

/** Only what differs between the two, so that a row of the history says what changed and nothing else. */
export function changedFields(before: HistoryFields, after: HistoryFields) {
  const names = Object.keys(after).filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
  const pick = (fields: HistoryFields) =>
    Object.fromEntries(names.map((name) => [name, fields[name] ?? null]));
  return { before: pick(before), after: pick(after) };
}

/**
 * Writes one row of the history in the transaction of the change itself. All commands come through here, so that
 * nothing changes without a trace, and what has to leave the building with a change is queued in the same place. Whoever
 * has a meeting's record open is told that it took a step.
 */
export async function recordHistory(tx: Transaction, recorder: Recorder, entry: Entry): Promise<void> {
  const { actor, clock } = recorder;
  await tx.insert(history).values({
    kind: entry.kind,
    subject: entry.subject,
    subjectId: entry.subjectId,
    before: entry.before ?? {},
    after: entry.after ?? {},
    reason: entry.reason ?? "",
    recordedAt: clock.now(),
    effectiveOn: entry.effectiveOn ?? today(clock),
    actorId: actor.kind === "person" ? actor.id : null,
    actorName: actor.name,
    onBehalfOfId: entry.onBehalfOfId ?? null,
    onBehalfOfDepartmentId: entry.onBehalfOfDepartmentId ?? null,
    requestId: recorder.requestId ?? null,
  });
  await endReportLinks(tx, clock, entry);
  await queueNews(tx, recorder, entry);
  if (entry.subject === "meeting") await tx.execute(sql`select ${tellReaders(entry.subjectId)}`);
}
