import { createHash } from "node:crypto";
import { and, eq, gte, inArray, lt } from "drizzle-orm";
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
const limits = { device: 10, accountAtAddress: 10, account: 100, address: 200, password: 10 } as const;

/** How many mails with a link can be asked for; all count, so that nobody's mailbox is filled by a stranger. */
const requests = { device: 5, accountAtAddress: 5, account: 10, address: 60 } as const;

/** How many secrets of links can be tried that are none. */
const secrets = 60;

export interface Attempt {
  email: string;
  address: string;
  /** The device cookie, where the browser has one that is valid for this account. */
  deviceId: string | null;
}

const digest = (text: string) => createHash("sha256").update(text).digest("base64url");

/** What a sign-in counts for, the narrowest first, each with its limit. */
export const signInKeys = (attempt: Attempt) => keysOf(attempt, "", limits);

/** What asking for a mail with a link counts for. */
export const linkRequestKeys = (attempt: Attempt) => keysOf(attempt, "link-", requests);

/** What a try to use a link counts for, until it proves to be one. */
export const secretKeys = (address: string): Key[] => [[`secret:${digest(networkOf(address))}`, secrets]];

type Key = [key: string, limit: number];

function keysOf(
  { email, address, deviceId }: Attempt,
  of: string,
  most: Record<"device" | "accountAtAddress" | "account" | "address", number>,
): Key[] {
  if (deviceId) return [[`${of}device:${deviceId}`, most.device]];
  return [
    [`${of}account-at-address:${digest(`${email} ${networkOf(address)}`)}`, most.accountAtAddress],
    [`${of}account:${digest(email)}`, most.account],
    [`${of}address:${digest(networkOf(address))}`, most.address],
  ];
}

/** What a guess at the current password of a person who is signed in counts for. */
export function passwordKeys(personId: string): Key[] {
  return [[`password:${personId}`, limits.password]];
}

/** One customer has a whole /64 of IPv6, and is counted as one. */
function networkOf(address: string): string {
  if (!address.includes(":")) return address;
  const [head = "", tail] = address.split("::");
  const groups = head.split(":").filter(Boolean);
  const missing =
    tail === undefined
      ? []
      : Array<string>(8 - groups.length - tail.split(":").filter(Boolean).length).fill("0");
  return [...groups, ...missing].slice(0, 4).join(":");
}

/**
 * Counts an attempt before it is tried, so that many at the same moment count each other, and forgets those that no
 * longer count. Null where so many failed lately that this one is not tried; it does not count then, and a burst that
 * the narrow limit stops never reaches the wide ones.
 */
export async function countAttempt(
  connection: Connection,
  keys: readonly Key[],
  clock: Clock,
): Promise<string[] | null> {
  const at = clock.now();
  const since = new Date(at.getTime() - windowMinutes * 60_000);
  await connection.delete(signInFailures).where(lt(signInFailures.at, since));
  const counted: string[] = [];
  for (const [key, limit] of keys) {
    const rows = await connection
      .insert(signInFailures)
      .values({ key, at })
      .returning({ id: signInFailures.id });
    counted.push(...rows.map((row) => row.id));
    const attempts = await connection.$count(
      signInFailures,
      and(eq(signInFailures.key, key), gte(signInFailures.at, since)),
    );
    if (attempts <= limit) continue;
    await forgetAttempt(connection, counted);
    return null;
  }
  return counted;
}

/** Takes back what was counted: the attempt did not fail. */
export async function forgetAttempt(connection: Connection, ids: string[]): Promise<void> {
  await connection.delete(signInFailures).where(inArray(signInFailures.id, ids));
}
