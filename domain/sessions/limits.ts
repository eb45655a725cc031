import { createHash } from "node:crypto";
import { and, gte, inArray, lt, sql } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { signInFailures } from "@/db/schema";
import type { Clock } from "../clock";

/** Minutes for which a refused sign-in counts. */
export const windowMinutes = 15;

/**
 * How many refused sign-ins count before more are not even tried. A device that signed in before is counted by itself,
 * so that neither a stranger who guesses at an account nor a colleague behind the same address locks its owner out
 * (OWASP, "device cookies"). Attempts that are not tried are not counted.
 */
const limits = { device: 10, accountAtAddress: 10, account: 100, address: 200 } as const;

export interface Attempt {
  email: string;
  address: string;
  /** The device cookie, where the browser has one that is valid for this account. */
  deviceId: string | null;
}

const digest = (text: string) => createHash("sha256").update(text).digest("base64url");

function countedKeys({ email, address, deviceId }: Attempt): Map<string, number> {
  if (deviceId) return new Map([[`device:${deviceId}`, limits.device]]);
  return new Map([
    [`account-at-address:${digest(`${email} ${address}`)}`, limits.accountAtAddress],
    [`account:${digest(email)}`, limits.account],
    [`address:${digest(address)}`, limits.address],
  ]);
}

/**
 * Counts an attempt before it is tried, so that many at the same moment count each other, and forgets those that no
 * longer count. Null where so many failed lately that this one is not tried; it does not count then.
 */
export async function countAttempt(
  connection: Connection,
  attempt: Attempt,
  clock: Clock,
): Promise<string[] | null> {
  const at = clock.now();
  const since = new Date(at.getTime() - windowMinutes * 60_000);
  const keys = countedKeys(attempt);
  await connection.delete(signInFailures).where(lt(signInFailures.at, since));
  const counted = await connection
    .insert(signInFailures)
    .values([...keys.keys()].map((key) => ({ key, at })))
    .returning({ id: signInFailures.id });
  const ids = counted.map((row) => row.id);
  if (!(await isOverLimit(connection, keys, since))) return ids;
  await forgetAttempt(connection, ids);
  return null;
}

/** Takes back what was counted: the sign-in did not fail. */
export async function forgetAttempt(connection: Connection, ids: string[]): Promise<void> {
  await connection.delete(signInFailures).where(inArray(signInFailures.id, ids));
}

async function isOverLimit(connection: Connection, keys: Map<string, number>, since: Date): Promise<boolean> {
  const counts = await connection
    .select({ key: signInFailures.key, attempts: sql<number>`count(*)::int` })
    .from(signInFailures)
    .where(and(inArray(signInFailures.key, [...keys.keys()]), gte(signInFailures.at, since)))
    .groupBy(signInFailures.key);
  return counts.some(({ key, attempts }) => attempts > (keys.get(key) ?? Number.POSITIVE_INFINITY));
}
