import { and, inArray, lt, ne } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { mails } from "@/db/schema";
import type { Clock } from "../clock";

/** Days for which the words of a mail are kept; that it went, to whom and of what, stays. */
const daysKept = 90;

/** Mails that nobody will try again and whose time is over. Those that were held or failed somebody may still want. */
export function leftLongAgo(clock: Clock) {
  const before = new Date(clock.now().getTime() - daysKept * 86_400_000);
  return and(inArray(mails.state, ["delivered", "dropped"]), lt(mails.settledAt, before));
}

/** Forgets the words of mails that left long ago. */
export async function forgetOldWords(connection: Connection, clock: Clock): Promise<void> {
  await connection
    .update(mails)
    .set({ text: "", html: "" })
    .where(and(leftLongAgo(clock), ne(mails.text, "")));
}
