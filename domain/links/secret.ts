import { createHash, randomBytes } from "node:crypto";
import type { LinkPurpose } from "@/db/enums";
import type { Clock } from "../clock";

const hours = 3_600_000;
/** How long a link can be used, in milliseconds. */
const lifetimes: Partial<Record<LinkPurpose, number>> = { invitation: 7 * 24 * hours, sign_in: hours };
const usualLifetime = 24 * hours;

/** What makes a link somebody's: in its address, and nowhere else. */
export const newSecret = () => randomBytes(32).toString("base64url");

/** What is kept of a secret. */
export const hashOf = (secret: string) => createHash("sha256").update(secret).digest("base64url");

/** Where a link leads, under the public address of the office. */
export const linkPath = (secret: string) => `/link/${secret}`;

/** Until when a link can be used that is made or sent now. */
export const expiryOf = (purpose: LinkPurpose, clock: Clock) =>
  new Date(clock.now().getTime() + (lifetimes[purpose] ?? usualLifetime));
