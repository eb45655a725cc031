import { and, eq, gt, isNull } from "drizzle-orm";
import type { Connection, Database, Transaction } from "@/db/client";
import { oneTimeLinks, people } from "@/db/schema";
import type { System } from "../actor";
import type { Clock } from "../clock";
import { RefusedError } from "../errors";
import { countAttempt, forgetAttempt, secretKeys, windowMinutes } from "../sessions/limits";
import { linkInput, token } from "./input";
import { hashOf } from "./secret";

/** In whose name the history keeps what somebody does who is not signed in yet. */
export const doorkeeper: System = { kind: "system", name: "one-time link" };

/** What a link is for, while it can be used; null otherwise. Looking changes nothing. */
export async function findLink(connection: Connection, clock: Clock, raw: unknown) {
  const secret = token.safeParse(raw);
  if (!secret.success) return null;
  const [link] = await connection
    .select({ purpose: oneTimeLinks.purpose, name: people.name, email: people.email })
    .from(oneTimeLinks)
    .leftJoin(people, eq(people.id, oneTimeLinks.personId))
    .where(usable(secret.data, clock));
  return link ?? null;
}

const usable = (secret: string, clock: Clock) =>
  and(
    eq(oneTimeLinks.tokenHash, hashOf(secret)),
    isNull(oneTimeLinks.usedAt),
    gt(oneTimeLinks.expiresAt, clock.now()),
  );

/** Hashing a password is dear: nobody gets it for a link that does not exist. */
export async function refuseUnknown(connection: Connection, secret: string, clock: Clock): Promise<void> {
  if ((await connection.$count(oneTimeLinks, usable(secret, clock))) === 0)
    throw new RefusedError("link_unknown");
}

/** Marks a link used, once: of two who come at the same moment the second finds none. */
export async function burn(tx: Transaction, secret: string, clock: Clock) {
  // The person before the link, as whoever makes another one does.
  await tx
    .select({ id: people.id })
    .from(people)
    .innerJoin(oneTimeLinks, eq(oneTimeLinks.personId, people.id))
    .where(usable(secret, clock))
    .for("update", { of: people });
  const [link] = await tx
    .update(oneTimeLinks)
    .set({ usedAt: clock.now() })
    .where(usable(secret, clock))
    .returning({
      personId: oneTimeLinks.personId,
      purpose: oneTimeLinks.purpose,
      next: oneTimeLinks.next,
    });
  if (!link) throw new RefusedError("link_unknown");
  return link;
}

/** The secret that a form came with. Throws RefusedError for what cannot be one. */
export function secretIn(raw: unknown): string {
  const given = linkInput.safeParse(raw);
  if (!given.success) throw new RefusedError("link_unknown");
  return given.data.token;
}

/** Counts who tries secrets that are none. Throws RefusedError ("link_limited") after too many. */
export async function limitTries<Result>(
  database: Database,
  clock: Clock,
  address: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const counted = await countAttempt(database, secretKeys(address), clock);
  if (!counted) throw new RefusedError("link_limited", { minutes: windowMinutes });
  let isNone = false;
  try {
    return await work();
  } catch (error) {
    isNone = error instanceof RefusedError;
    throw error;
  } finally {
    if (!isNone) await forgetAttempt(database, counted);
  }
}
