import { and, inArray, lt, ne } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { mails } from "@/db/schema";
import type { Clock } from "../clock";

/** Days for which the words of a mail are kept; that it went, to whom and of what, stays. */
const daysKept = 90;

/** Forgets the words of mails that left long ago. Those that were held or failed keep them: somebody may still want them. */
export async function forgetOldWords(connection: Connection, clock: Clock): Promise<void> {
  const before = new Date(clock.now().getTime() - daysKept * 86_400_000);
  await connection
    .update(mails)
    .set({ text: "", html: "" })
    .where(
      and(inArray(mails.state, ["delivered", "dropped"]), lt(mails.settledAt, before), ne(mails.text, "")),
    );
}
