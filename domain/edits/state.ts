import { and, eq, gt } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { type RecordPart, recordParts } from "@/db/enums";
import { recordRevisions } from "@/db/schema";
import type { Actor } from "../actor";
import { recordForWriter } from "../meetings/draft";
import { readParts } from "./read";
import type { AnyPartState, RecordNews, RecordState } from "./types";

/**
 * A record as who writes it has it before their eyes. Throws NotFoundError, and ForbiddenError for those who may not
 * write in records; one that is a draft no more says so by its status.
 */
export async function recordState(
  connection: Connection,
  actor: Actor,
  meetingId: string,
): Promise<RecordState> {
  // Read before its parts: what is written in between is told once more, and not passed over.
  const { revision, status } = await recordForWriter(connection, actor, meetingId);
  const all = new Map(recordParts.map((part) => [part, "all" as const]));
  const parts = (await readParts(connection, meetingId, all)) as unknown as AnyPartState[];
  return { revision, status, parts };
}

/** What anybody wrote in it since that revision: the parts as they stand, and the ids of those that are gone. */
export async function changesSince(
  connection: Connection,
  actor: Actor,
  meetingId: string,
  since: number,
): Promise<Omit<RecordNews, "people">> {
  const { revision, status } = await recordForWriter(connection, actor, meetingId);
  if (revision <= since) return { revision, status, parts: [] };
  const { part, partId: id, number } = recordRevisions;
  const changed = await connection
    .selectDistinct({ part, id })
    .from(recordRevisions)
    .where(and(eq(recordRevisions.meetingId, meetingId), gt(number, since)));
  const wanted = new Map<RecordPart, Set<string>>();
  for (const { part, id } of changed) wanted.set(part, (wanted.get(part) ?? new Set()).add(id));
  const states = (await readParts(connection, meetingId, wanted)) as unknown as AnyPartState[];
  const gone = changed.filter((one) => !states.some(({ part, id }) => part === one.part && id === one.id));
  return { revision, status, parts: [...states, ...gone.map((one) => ({ ...one, removed: true as const }))] };
}
