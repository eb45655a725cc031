import { and, desc, eq, inArray, ne, not, sql } from "drizzle-orm";
import { recordPresences } from "@/db/schema";
import type { Context } from "../command";
import { tellReaders } from "../edits/notify";
import { ForbiddenError } from "../errors";
import { parseInput } from "../input";
import { recordForWriter } from "../meetings/draft";
import { presenceInput } from "./input";
import { isPresent } from "./queries";

/** Tabs in which one person has a record open; beyond them the one goes that was quiet the longest. */
const mostTabs = 12;

/** A browser tab that has a record open. */
export interface Tab {
  meetingId: string;
  clientId: string;
}

/**
 * Says in which part of a record a person is, or that they leave it. That is no change of the record: it leaves no
 * history, and is over by itself. Throws NotFoundError, ForbiddenError.
 */
export async function tellPresence(context: Context, meetingId: string, raw: unknown): Promise<void> {
  const { client: clientId, part, leaving } = parseInput(presenceInput, raw);
  await recordForWriter(context.database, context.actor, meetingId);
  if (leaving) await leave(context, { meetingId, clientId });
  else await arrive(context, { meetingId, clientId }, part);
}

/** The tab is still there. Nobody needs to be told, unless it was thought to be gone. */
export async function renewPresence(context: Context, tab: Tab): Promise<void> {
  const { database, clock } = context;
  const renewed = await database
    .update(recordPresences)
    .set({ seenAt: clock.now() })
    .where(and(own(context, tab), isPresent(clock)))
    .returning({ clientId: recordPresences.clientId });
  if (renewed.length === 0) await arrive(context, tab, null);
}

async function arrive(context: Context, { meetingId, clientId }: Tab, partId: string | null): Promise<void> {
  const { database, clock } = context;
  const values = { partId, seenAt: clock.now() };
  const here = eq(recordPresences.meetingId, meetingId);
  await database.delete(recordPresences).where(and(here, not(isPresent(clock))));
  await makeRoom(context, { meetingId, clientId });
  await database
    .insert(recordPresences)
    .values({ meetingId, clientId, personId: personOf(context), ...values })
    .onConflictDoUpdate({
      target: [recordPresences.meetingId, recordPresences.clientId],
      set: values,
      // A tab belongs to one person; whoever else claims it is not shown.
      setWhere: eq(recordPresences.personId, personOf(context)),
    });
  await database.execute(sql`select ${tellReaders(meetingId)}`);
}

async function makeRoom(context: Context, { meetingId, clientId }: Tab): Promise<void> {
  const { database } = context;
  const others = and(
    eq(recordPresences.meetingId, meetingId),
    eq(recordPresences.personId, personOf(context)),
    ne(recordPresences.clientId, clientId),
  );
  const tooMany = database
    .select({ id: recordPresences.clientId })
    .from(recordPresences)
    .where(others)
    .orderBy(desc(recordPresences.seenAt), recordPresences.clientId)
    .offset(mostTabs - 1);
  await database.delete(recordPresences).where(and(others, inArray(recordPresences.clientId, tooMany)));
}

async function leave(context: Context, tab: Tab): Promise<void> {
  await context.database.delete(recordPresences).where(own(context, tab));
  await context.database.execute(sql`select ${tellReaders(tab.meetingId)}`);
}

function own(context: Context, { meetingId, clientId }: Tab) {
  return and(
    eq(recordPresences.meetingId, meetingId),
    eq(recordPresences.clientId, clientId),
    eq(recordPresences.personId, personOf(context)),
  );
}

function personOf({ actor }: Context): string {
  if (actor.kind !== "person") throw new ForbiddenError();
  return actor.id;
}
