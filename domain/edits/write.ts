import { eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { recordParts } from "@/db/enums";
import { meetings } from "@/db/schema";
import type { Context } from "../command";
import { ConflictError, type DomainError } from "../errors";
import { draftFor } from "../meetings/draft";
import { burstSoFar, type LatestRevision, latestRevisions, writeRevisions } from "../revisions/write";
import { answerOf, presentAnswer } from "./answer";
import { Batch } from "./batch";
import { type Change, revisionOf } from "./changes";
import { EditConflictError } from "./conflict";
import { type Deed, namedIds, needsOf } from "./deeds";
import { tellReaders } from "./notify";
import { partKinds } from "./parts";
import type { Draft } from "./parts/part-kind";
import { readParts } from "./read";
import type { EditAnswer } from "./types";

/** Which record, and which batch of whose burst: one that was applied before is not applied again. */
export interface Target {
  meetingId: string;
  burst: string;
  sequence: number;
}

/** A refusal of one of the deeds, by its place among them. */
type Named = (index: number, error: unknown) => unknown;

/**
 * The one place that writes in the record of a meeting: all deeds or none, one batch after the other. Throws
 * NotFoundError, ForbiddenError, RefusedError, InvalidError; EditConflictError with the parts that others wrote since;
 * ConflictError for a burst of somebody else's.
 */
export async function writeRecord(
  { database, actor, clock }: Context,
  target: Target,
  deeds: readonly Deed[],
  named: Named = (_, error) => error,
): Promise<EditAnswer> {
  return database.transaction(async (tx) => {
    const work = { tx, actor, clock };
    const meeting = await draftFor(work, target.meetingId);
    // At once: each of them costs a way to the database and back.
    const [soFar, states, latest] = await Promise.all([
      burstSoFar(tx, target.burst),
      readParts(tx, meeting.id, needsOf(deeds)),
      latestRevisions(tx, meeting.id, namedIds(deeds)),
    ]);
    const isOwn = soFar?.personId === (actor.kind === "person" ? actor.id : null);
    if (soFar && !(isOwn && soFar.meetingId === meeting.id)) throw new ConflictError();
    const batch = new Batch(work, meeting, states);
    if (soFar && soFar.sequence >= target.sequence) return presentAnswer(batch, deeds);
    await applyAll(batch, deeds, named);
    if (batch.stale.size > 0) throw conflictOf(batch, latest);
    const number = meeting.revision + 1;
    const changes = batch.changes(number);
    if (changes.length === 0) return answerOf(batch, meeting.revision);
    await Promise.all([
      writeChanges(batch, changes),
      writeRevisions(work, { ...target, number }, changes.map(revisionOf), latest),
      countRevision(tx, meeting.id, number),
    ]);
    return answerOf(batch, number);
  });
}

async function applyAll(batch: Batch, deeds: readonly Deed[], named: Named): Promise<void> {
  for (const [index, deed] of deeds.entries()) {
    await batch.apply(deed).catch((error: DomainError) => {
      throw named(index, error);
    });
  }
}

/** What comes or stays first, from the heading to the tasks; then what goes, the other way round. */
async function writeChanges(draft: Draft, changes: readonly Change[]): Promise<void> {
  const of = <Kind extends Change["kind"]>(kind: Kind, part: string) =>
    changes.filter(
      (change): change is Extract<Change, { kind: Kind }> =>
        change.kind === kind && (change.now ?? change.before)?.part === part,
    );
  for (const part of recordParts) {
    const kind = partKinds[part];
    const added = of("added", part).map(({ now }) => now);
    if (added.length > 0) await kind.insert(draft, added);
    for (const { now, before } of [...of("changed", part), ...of("moved", part)]) {
      await kind.update(draft, now, before);
    }
  }
  for (const part of [...recordParts].reverse()) {
    const removed = of("removed", part).map(({ before }) => before);
    if (removed.length > 0) await partKinds[part].remove(draft, removed);
  }
}

/** Counts a revision of the record, and tells it to who has it open. */
export async function countRevision(tx: Transaction, meetingId: string, number: number): Promise<void> {
  await tx
    .update(meetings)
    .set({ revision: number })
    .where(eq(meetings.id, meetingId))
    .returning({ told: sql`${tellReaders(meetingId)}::text` });
}

function conflictOf(batch: Batch, latest: readonly LatestRevision[]): EditConflictError {
  const conflicts = [...batch.stale.values()].map(({ part, id }) => {
    const last = latest.find((row) => row.part === part && row.partId === id);
    const who = { by: last?.personName ?? "", at: last?.savedAt.toISOString() ?? "" };
    const state = batch.before(part, id);
    if (state) return { part, id, version: state.version, fields: state.fields, ...who };
    return { part, id, removed: true as const, version: 0, fields: lastWords(last), ...who };
  });
  return new EditConflictError(conflicts);
}

function lastWords(last: LatestRevision | undefined) {
  const { position: _, parent: __, ...fields } = last?.kind === "removed" ? last.before : {};
  return fields as Record<string, string | boolean | string[] | null>;
}
