import { randomUUID } from "node:crypto";
import { asc, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { Ref } from "@/db/factories";
import { recordRevisions } from "@/db/schema";
import type { Context } from "@/domain/command";
import { applyEdits } from "@/domain/edits/commands";
import { recordState } from "@/domain/edits/state";
import type { AnyPartState, Edit, EditAnswer } from "@/domain/edits/types";

interface Sending {
  burst?: string;
  sequence?: number;
}

/** Sends edits as a browser does, in a burst of their own unless told otherwise. */
export function sendEdits(
  context: Context,
  meeting: Ref,
  edits: Edit[],
  { burst = randomUUID(), sequence = 1 }: Sending = {},
): Promise<EditAnswer> {
  return applyEdits(context, meeting.id, { burst, sequence, edits });
}

/** A part as it stands; undefined once it is gone. */
export async function partOf(context: Context, meeting: Ref, id: string): Promise<AnyPartState | undefined> {
  const { parts } = await recordState(context.database, context.actor, meeting.id);
  return parts.find((part) => part.id === id);
}

/** The ids of a kind in their order; of tasks those of one conclusion. */
export async function orderOf(context: Context, meeting: Ref, kind: string, parent?: string) {
  const { parts } = await recordState(context.database, context.actor, meeting.id);
  return parts.filter(({ part, parent: of }) => part === kind && of === parent).map(({ id }) => id);
}

/** What was written in a record, or in one part of it, the oldest first. */
export async function revisionsOf(database: Database, meeting: Ref, partId?: string) {
  const rows = await database
    .select()
    .from(recordRevisions)
    .where(eq(recordRevisions.meetingId, meeting.id))
    .orderBy(asc(recordRevisions.number));
  return partId ? rows.filter((row) => row.partId === partId) : rows;
}
