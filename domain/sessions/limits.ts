import { createHash } from "node:crypto";
import { and, gt, inArray, lt, sql } from "drizzle-orm";
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

/** Whether so many sign-ins failed lately that this one is not tried. */
export async function isLimited(connection: Connection, attempt: Attempt, clock: Clock): Promise<boolean> {
  const keys = countedKeys(attempt);
  const since = new Date(clock.now().getTime() - windowMinutes * 60_000);
  const counts = await connection
    .select({ key: signInFailures.key, failures: sql<number>`count(*)::int` })
    .from(signInFailures)
    .where(and(inArray(signInFailures.key, [...keys.keys()]), gt(signInFailures.at, since)))
    .groupBy(signInFailures.key);
  return counts.some(({ key, failures }) => failures >= (keys.get(key) ?? Number.POSITIVE_INFINITY));
}

/** Counts a refused sign-in, and forgets those that no longer count. */
export async function countFailure(connection: Connection, attempt: Attempt, clock: Clock): Promise<void> {
  const at = clock.now();
  await connection
    .insert(signInFailures)
    .values([...countedKeys(attempt).keys()].map((key) => ({ key, at })));
  await connection
    .delete(signInFailures)
    .where(lt(signInFailures.at, new Date(at.getTime() - windowMinutes * 60_000)));
}
