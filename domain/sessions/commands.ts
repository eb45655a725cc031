import { and, eq, lt, ne, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database, Transaction } from "@/db/client";
import { people, sessions } from "@/db/schema";
import type { Person } from "../actor";
import type { Clock } from "../clock";
import { type Context, carryOut } from "../command";
import { today } from "../dates";
import { ForbiddenError, RefusedError } from "../errors";
import { line, parseInput } from "../input";
import { type PersonRow, personColumns, personOf } from "../people/load";
import { type Attempt, countAttempt, forgetAttempt, signInKeys, windowMinutes } from "./limits";
import { verifyPassword } from "./passwords";

const hours = 3_600_000;
/** How long a session lives: over a working day, or a week on a machine of one's own. */
export const sessionLength = { short: 12 * hours, long: 7 * 24 * hours };

export interface Browser {
  address: string;
  userAgent: string;
  deviceId: string | null;
}

const signInInput = z.object({
  email: line(254).transform((value) => value.toLowerCase()),
  password: z.string({ error: "required" }).max(1_000, "sign_in_refused"),
  remember: z.boolean(),
});

/**
 * Signs a person in: a row in sessions, whose id the cookie carries. The answer to a wrong password, an unknown
 * account, one without password and a deactivated one is the same, and takes as long.
 * Throws RefusedError ("sign_in_refused", or "sign_in_limited" after too many failures).
 */
export async function signIn(
  database: Database,
  clock: Clock,
  browser: Browser,
  raw: unknown,
): Promise<{ sessionId: string; personId: string; expiresAt: Date }> {
  const input = parseInput(signInInput, raw);
  const attempt: Attempt = { email: input.email, address: browser.address, deviceId: browser.deviceId };
  const counted = await countAttempt(database, signInKeys(attempt), clock);
  if (!counted) throw new RefusedError("sign_in_limited", { minutes: windowMinutes });
  const [account] = await database
    .select({ id: people.id, passwordHash: people.passwordHash, deactivatedAt: people.deactivatedAt })
    .from(people)
    .where(eq(people.email, input.email));
  const matches = await verifyPassword(account?.passwordHash ?? null, input.password);
  if (!account || !matches || account.deactivatedAt) throw new RefusedError("sign_in_refused");
  await forgetAttempt(database, counted);
  return openSession(
    database,
    clock,
    browser,
    account.id,
    input.remember ? sessionLength.long : sessionLength.short,
  );
}

/** Opens a session for a person who proved who they are, and forgets sessions that have run out. */
export async function openSession(
  connection: Database | Transaction,
  clock: Clock,
  browser: Browser,
  personId: string,
  length: number,
): Promise<{ sessionId: string; personId: string; expiresAt: Date }> {
  const createdAt = clock.now();
  const expiresAt = new Date(createdAt.getTime() + length);
  await connection.delete(sessions).where(lt(sessions.expiresAt, createdAt));
  const [session] = await connection
    .insert(sessions)
    .values({
      personId,
      createdAt,
      seenAt: createdAt,
      expiresAt,
      address: browser.address.slice(0, 100),
      userAgent: browser.userAgent.slice(0, 300),
    })
    .returning({ id: sessions.id });
  if (!session) throw new Error("a session was not written");
  return { sessionId: session.id, personId, expiresAt };
}

/** The person behind a session, as they stand now; null once it ended, ran out or the person was deactivated. */
export async function personOfSession(
  database: Database,
  clock: Clock,
  sessionId: string,
): Promise<Person | null> {
  const now = clock.now();
  const [row] = await database.execute<PersonRow & { isUnseen: boolean }>(sql`
    select ${personColumns(today(clock))}, sessions.seen_at < ${new Date(now.getTime() - hours).toISOString()} as "isUnseen"
    from sessions join people on people.id = sessions.person_id
    where sessions.id = ${sessionId} and sessions.expires_at > ${now.toISOString()} and people.deactivated_at is null`);
  if (!row) return null;
  if (row.isUnseen) await database.update(sessions).set({ seenAt: now }).where(eq(sessions.id, sessionId));
  return personOf(row);
}

/** Signs one browser out. */
export async function endSession(database: Database, sessionId: string): Promise<void> {
  await database.delete(sessions).where(eq(sessions.id, sessionId));
}

/** Ends the sessions of a person, all or all but the one that asks. */
export async function endSessionsOf(tx: Transaction, personId: string, keep?: string): Promise<void> {
  const own = eq(sessions.personId, personId);
  await tx.delete(sessions).where(keep ? and(own, ne(sessions.id, keep)) : own);
}

/** Signs a person out everywhere but in the browser that asks. */
export async function endOtherSessions(context: Context, sessionId: string): Promise<{ id: string }> {
  const { actor } = context;
  if (actor.kind !== "person") throw new ForbiddenError();
  return carryOut(context, async (work) => {
    await endSessionsOf(work.tx, actor.id, sessionId);
    await work.record({ kind: "other_sessions_ended", subject: "person", subjectId: actor.id });
    return { id: actor.id };
  });
}
