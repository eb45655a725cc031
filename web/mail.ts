import { RefusedError } from "@/domain/errors";
import { env, mailIsSet } from "@/env";

/** Throws RefusedError where no mail can leave, so that nobody waits for one. */
export function requireMail(): void {
  if (!mailIsSet(env())) throw new RefusedError("mail_not_set");
}
