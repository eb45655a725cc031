import { and, eq, inArray } from "drizzle-orm";
import type { MailState } from "@/db/enums";
import { mails } from "@/db/schema";
import { type Context, carryOut } from "../command";
import { NotFoundError, RefusedError } from "../errors";
import { parseInput } from "../input";
import { isUnclaimed } from "./claim";
import { retryMailInput } from "./input";
import { visibleMails } from "./visibility";

const retriable: MailState[] = ["waiting", "held", "failed"];

/**
 * Has a mail that was held or failed, or that waits for its next attempt, tried again at once. Who sees it may do so.
 * Throws NotFoundError, and RefusedError for what was delivered, had nothing to say or is being sent at this moment.
 */
export async function retryMail(context: Context, raw: unknown): Promise<{ id: string }> {
  const { mailId } = parseInput(retryMailInput, raw);
  return carryOut(context, async (work) => {
    const [mail] = await work.tx
      .select({ state: mails.state, answer: mails.answer })
      .from(mails)
      .where(and(eq(mails.id, mailId), visibleMails(work.actor)))
      .for("update");
    if (!mail) throw new NotFoundError();
    const [retried] = await work.tx
      .update(mails)
      .set({ state: "waiting", settledAt: null, dueAt: work.clock.now(), attempts: 0, answer: "" })
      .where(and(eq(mails.id, mailId), inArray(mails.state, retriable), isUnclaimed))
      .returning({ id: mails.id });
    if (!retried) throw new RefusedError("mail_not_retriable");
    await work.record({
      kind: "mail_retried",
      subject: "mail",
      subjectId: mailId,
      before: { state: mail.state, answer: mail.answer },
    });
    return { id: mailId };
  });
}
