import { eq, sql } from "drizzle-orm";
import type { Connection, Transaction } from "@/db/client";
import { history } from "@/db/schema";
import type { Actor } from "./actor";
import type { Clock } from "./clock";
import { ConflictError } from "./errors";
import { type Entry, recordHistory } from "./history/record";

/** What every command is given: where, who, when, and the id of the submit that asks for it. */
export interface Context {
  /** The pool, or a transaction that the command shall be part of. */
  database: Connection;
  actor: Actor;
  clock: Clock;
  /** Chosen once when a form is made: submits of the same form have one effect. */
  requestId?: string | undefined;
}

/** A transaction of a command, with the one function that records what it did. */
export interface Work {
  tx: Transaction;
  actor: Actor;
  clock: Clock;
  record(entry: Entry): Promise<void>;
}

/**
 * Runs a command in one transaction. A submit that was carried out before (a double click, a resend after a lost
 * answer) is not carried out again: the id that it made or changed is returned as it was the first time.
 * Throws ConflictError when the id of the submit was used by somebody else.
 */
export async function carryOut(
  context: Context,
  work: (work: Work) => Promise<{ id: string }>,
): Promise<{ id: string }> {
  return context.database.transaction(async (tx) => {
    const earlier = context.requestId ? await earlierEffect(tx, context.requestId, context.actor) : null;
    if (earlier) return earlier;
    let requestId = context.requestId;
    const record = async (entry: Entry) => {
      await recordHistory(tx, { actor: context.actor, clock: context.clock, requestId }, entry);
      requestId = undefined;
    };
    return work({ tx, actor: context.actor, clock: context.clock, record });
  });
}

async function earlierEffect(
  tx: Transaction,
  requestId: string,
  actor: Actor,
): Promise<{ id: string } | null> {
  // Two submits of one form at the same moment: the second waits here until the first has written its history.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${requestId}, 0))`);
  const [row] = await tx
    .select({ id: history.subjectId, actorId: history.actorId })
    .from(history)
    .where(eq(history.requestId, requestId));
  if (!row) return null;
  if (row.actorId !== (actor.kind === "person" ? actor.id : null)) throw new ConflictError();
  return { id: row.id };
}
