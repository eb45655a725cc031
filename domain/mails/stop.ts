import { createHmac, timingSafeEqual } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Connection, Database, Transaction } from "@/db/client";
import { mailChoices, people } from "@/db/schema";
import type { System } from "../actor";
import type { Clock } from "../clock";
import { NotFoundError } from "../errors";
import { changedFields, recordHistory } from "../history/record";

const whoFollowed: System = { kind: "system", name: "stop link" };
const stopped = { remindersStopped: true, newsStopped: true };

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

/**
 * Stops whatever may be stopped of the mails to the person of a token; again changes nothing. Throws NotFoundError for a
 * token that was not made here.
 */
export async function stopMails(database: Database, clock: Clock, secret: string, token: unknown) {
  const personId = personOfStopToken(secret, token);
  if (!personId) throw new NotFoundError();
  await database.transaction(async (tx) => {
    const before = await chosenBy(tx, personId);
    if (before.remindersStopped && before.newsStopped) return;
    await tx
      .update(mailChoices)
      .set({ ...stopped, version: before.version + 1 })
      .where(eq(mailChoices.personId, personId));
    const { remindersStopped, newsStopped } = before;
    await recordHistory(
      tx,
      { actor: whoFollowed, clock },
      {
        kind: "mail_choice_saved",
        subject: "person",
        subjectId: personId,
        ...changedFields({ remindersStopped, newsStopped }, stopped),
      },
    );
  });
}

/** The person's row, which is made where they chose nothing yet; nobody else changes it until the transaction ends. */
async function chosenBy(tx: Transaction, personId: string) {
  const [person] = await tx.select({ id: people.id }).from(people).where(eq(people.id, personId));
  if (!person) throw new NotFoundError();
  await tx.insert(mailChoices).values({ personId }).onConflictDoNothing();
  const [row] = await tx.select().from(mailChoices).where(eq(mailChoices.personId, personId)).for("update");
  if (!row) throw new NotFoundError();
  return row;
}
