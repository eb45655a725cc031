import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import type { RecordPart, RevisionKind } from "@/db/enums";
import { recordRevisions } from "@/db/schema";
import type { HistoryFields } from "@/db/schema/history";
import type { Work } from "../command";

/** What a batch did to one part. */
export interface Revision {
  part: RecordPart;
  partId: string;
  kind: RevisionKind;
  before: HistoryFields;
  after: HistoryFields;
}

/** Whose batch it is, and which revision of the record it makes. */
export interface Burst {
  meetingId: string;
  burst: string;
  sequence: number;
  number: number;
}

export type LatestRevision = Awaited<ReturnType<typeof latestRevisions>>[number];

/** The last revision of each of these parts that has any. */
export async function latestRevisions(tx: Transaction, meetingId: string, partIds: readonly string[]) {
  if (partIds.length === 0) return [];
  const { id, part, partId, kind, before, burstId, personName, savedAt, number } = recordRevisions;
  return tx
    .selectDistinctOn([part, partId], { id, part, partId, kind, before, burstId, personName, savedAt })
    .from(recordRevisions)
    .where(and(eq(recordRevisions.meetingId, meetingId), inArray(partId, [...partIds])))
    .orderBy(part, partId, desc(number));
}

/** Who a burst belongs to, and how far it came; null for a new one. */
export async function burstSoFar(tx: Transaction, burst: string) {
  const { meetingId, personId } = recordRevisions;
  const [row] = await tx
    .select({ meetingId, personId, sequence: sql<number>`max(${recordRevisions.sequence})` })
    .from(recordRevisions)
    .where(eq(recordRevisions.burstId, burst))
    .groupBy(meetingId, personId)
    .limit(1);
  return row ?? null;
}

/**
 * Writes down what a batch did. Typing that goes on widens the row of its burst; a row never reaches over somebody
 * else's, so that the rows of a part, one after another, tell how it came to be what it is.
 */
export async function writeRevisions(
  { tx, actor, clock }: Pick<Work, "tx" | "actor" | "clock">,
  { meetingId, burst, sequence, number }: Burst,
  revisions: readonly Revision[],
  latest: readonly LatestRevision[],
): Promise<void> {
  const savedAt = clock.now();
  const person = { personId: actor.kind === "person" ? actor.id : null, personName: actor.name };
  const fresh: (typeof recordRevisions.$inferInsert)[] = [];
  for (const revision of revisions) {
    const last = latest.find((row) => row.partId === revision.partId && row.part === revision.part);
    if (last?.burstId === burst && isTyping(last.kind, revision.kind)) {
      await tx
        .update(recordRevisions)
        .set({ ...widened(last.kind, revision), sequence, number, savedAt })
        .where(eq(recordRevisions.id, last.id));
    } else {
      const when = { startedAt: savedAt, savedAt };
      fresh.push({ ...revision, ...person, ...when, meetingId, burstId: burst, sequence, number });
    }
  }
  if (fresh.length > 0) await tx.insert(recordRevisions).values(fresh);
}

/** To add and to remove are deeds of their own. */
const isTyping = (last: RevisionKind, next: RevisionKind) =>
  last !== "removed" && (next === "changed" || next === "moved");

function widened(last: RevisionKind, { kind, before, after }: Revision) {
  return {
    kind: last === "moved" ? kind : last,
    before: sql`${JSON.stringify(before)}::jsonb || ${recordRevisions.before}`,
    after: sql`${recordRevisions.after} || ${JSON.stringify(after)}::jsonb`,
  };
}
