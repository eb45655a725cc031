import { eq } from "drizzle-orm";
import type { Connection } from "@/db/client";
import type { MailFrequency } from "@/db/enums";
import { mailChoices } from "@/db/schema";
import { hourOf } from "./settings";

/** What a person chose of the mails to them. */
export interface MailChoice {
  frequency: MailFrequency;
  /** HH:MM; null is the office's hour. */
  sendAt: string | null;
  remindersStopped: boolean;
  newsStopped: boolean;
  version: number;
}

const usualChoice: MailChoice = {
  frequency: "daily",
  sendAt: null,
  remindersStopped: false,
  newsStopped: false,
  version: 1,
};

/** What the person chose; without a choice all is as usual. */
export async function getMailChoice(connection: Connection, personId: string): Promise<MailChoice> {
  const [row] = await connection.select().from(mailChoices).where(eq(mailChoices.personId, personId));
  if (!row) return usualChoice;
  const { personId: _, computedUntil: __, sendAt, ...choice } = row;
  return { ...choice, sendAt: sendAt === null ? null : hourOf(sendAt) };
}
