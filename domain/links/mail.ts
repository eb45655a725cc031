import { and, eq, isNull } from "drizzle-orm";
import type { Connection, Transaction } from "@/db/client";
import { mails, oneTimeLinks } from "@/db/schema";
import type { Clock } from "../clock";
import { today } from "../dates";
import type { LinkContent, LoadedMail } from "../mails/content";
import { loadPerson } from "../people/load";
import { expiryOf, hashOf, linkPath, newSecret } from "./secret";

export type MailedPurpose = LinkContent["kind"];

interface MailedLink {
  purpose: MailedPurpose;
  personId: string;
  /** The administrator who sends it; null where the person asked. */
  createdBy: string | null;
  /** Where the person goes on once signed in. */
  next: string;
}

/** Queues a link to go by mail. Until the mail is written its secret is known to nobody. */
export async function mailLink(tx: Transaction, clock: Clock, link: MailedLink): Promise<void> {
  const now = clock.now();
  const [row] = await tx
    .insert(oneTimeLinks)
    .values({
      ...link,
      tokenHash: hashOf(newSecret()),
      createdAt: now,
      expiresAt: expiryOf(link.purpose, clock),
    })
    .returning({ id: oneTimeLinks.id });
  if (!row) throw new Error("A link was not written.");
  const { purpose: kind, personId } = link;
  await tx.insert(mails).values({ kind, key: row.id, personId, createdAt: now, dueAt: now });
}

type LinkMail = Pick<typeof mails.$inferSelect, "kind" | "key" | "personId">;

/**
 * The mail with its link, which is made anew: what an earlier attempt may have carried ends, and the time in which it can
 * be used begins. Null where there is nothing to send any more: it was used, another took its place, or its person left.
 */
export async function loadLink(
  connection: Connection,
  { kind, key, personId }: LinkMail,
  clock: Clock,
): Promise<LoadedMail | null> {
  if (!personId || !isMailed(kind)) return null;
  const person = await loadPerson(connection, personId, today(clock));
  if (!person?.email) return null;
  const secret = newSecret();
  const expiresAt = expiryOf(kind, clock);
  const renewed = await connection
    .update(oneTimeLinks)
    .set({ tokenHash: hashOf(secret), expiresAt })
    .where(
      and(
        eq(oneTimeLinks.id, key),
        eq(oneTimeLinks.purpose, kind),
        eq(oneTimeLinks.personId, personId),
        isNull(oneTimeLinks.usedAt),
      ),
    )
    .returning({ id: oneTimeLinks.id });
  if (renewed.length === 0) return null;
  const { name, email: address, language, memberships } = person;
  return {
    to: { name, address, language, departmentName: memberships[0]?.departmentName ?? "" },
    content: { kind, path: linkPath(secret), expiresAt },
    items: [],
    secrets: [secret],
  };
}

const isMailed = (kind: string): kind is MailedPurpose =>
  kind === "invitation" || kind === "password_reset" || kind === "sign_in";
