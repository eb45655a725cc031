import { createHmac, timingSafeEqual } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Connection, Database } from "@/db/client";
import { mailChoices, people } from "@/db/schema";
import type { Clock } from "../clock";
import { NotFoundError } from "../errors";
import { stopMail } from "../reminders/commands";

const sign = (secret: string, id: Buffer) =>
  createHmac("sha256", secret).update("stop mail ").update(id).digest();

/** What a mail carries so that its reader can stop further ones without signing in: whose they are, signed. */
export function stopToken(secret: string, personId: string): string {
  const id = Buffer.from(personId.replaceAll("-", ""), "hex");
  return Buffer.concat([id, sign(secret, id)]).toString("base64url");
}

/** Where mail programs post to, by one click (RFC 8058), and where people who follow it are led on to a page. */
export const stopPath = (secret: string, personId: string) => `/api/mail/stop/${stopToken(secret, personId)}`;

/** Whose mails a token stops; null where it was not made here. */
export function personOfStopToken(secret: string, token: unknown): string | null {
  if (typeof token !== "string" || !/^[\w-]{64}$/.test(token)) return null;
  const bytes = Buffer.from(token, "base64url");
  const id = bytes.subarray(0, 16);
  if (!timingSafeEqual(bytes.subarray(16), sign(secret, id))) return null;
  return id.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/** What a page needs to know of a token; null where it stops nothing. Looking changes nothing. */
export async function findStop(connection: Connection, secret: string, token: unknown) {
  const personId = personOfStopToken(secret, token);
  if (!personId) return null;
  const [found] = await connection
    .select({
      language: people.language,
      reminders: mailChoices.remindersStopped,
      news: mailChoices.newsStopped,
    })
    .from(people)
    .leftJoin(mailChoices, eq(mailChoices.personId, people.id))
    .where(eq(people.id, personId));
  return found ? { language: found.language, isStopped: Boolean(found.reminders && found.news) } : null;
}

/** Stops whatever may be stopped of the mails to the person of a token. Throws NotFoundError for one not made here. */
export async function stopMails(database: Database, clock: Clock, secret: string, token: unknown) {
  const personId = personOfStopToken(secret, token);
  if (!personId) throw new NotFoundError();
  await stopMail(database, clock, personId);
}
