import { hash, verify } from "@node-rs/argon2";

// argon2id with the parameters of the OWASP password storage cheat sheet: 19 MiB, two passes, one lane.
const strength = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The argon2id hash of a password, normalised so that it can be typed on any keyboard. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), strength);
}

let noOne: Promise<string> | undefined;

/**
 * Whether the password is the one behind the hash. Without a hash (no such account, no password yet) it takes as long
 * and answers false, so that nobody learns from the time which accounts exist.
 */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  noOne ??= hashPassword("nobody has this password");
  const matches = await verify(passwordHash ?? (await noOne), password.normalize("NFKC"));
  return passwordHash !== null && matches;
}
