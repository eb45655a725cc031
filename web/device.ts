import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { env } from "@/env";

/**
 * The device cookie: a browser in which somebody signed in before is counted by itself when a sign-in fails, and so
 * cannot be locked out by strangers (domain/sessions/limits). One cookie an account, named after its address' digest.
 */
export const deviceCookie = (email: string) =>
  `device-${createHash("sha256").update(email.trim().toLowerCase()).digest("base64url").slice(0, 16)}`;

export const deviceCookieSeconds = 365 * 24 * 3_600;

const sign = (id: string, email: string) =>
  createHmac("sha256", env().AUTH_SECRET ?? "")
    .update(`device ${id} ${email.trim().toLowerCase()}`)
    .digest();

/** A new value for the cookie of this account. */
export function newDevice(email: string): string {
  const id = randomBytes(16).toString("base64url");
  return `${id}.${sign(id, email).toString("base64url")}`;
}

/** The id of the device, where the value was made here for this account. */
export function deviceIdOf(value: string | undefined, email: string): string | null {
  const [id, signature] = value?.split(".") ?? [];
  if (!id || !signature) return null;
  const given = Buffer.from(signature, "base64url");
  const expected = sign(id, email);
  return given.length === expected.length && timingSafeEqual(given, expected) ? id : null;
}
