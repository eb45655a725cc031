import { eq, type SQL, sql } from "drizzle-orm";
import type { MailKind } from "@/db/enums";
import { mails } from "@/db/schema";
import type { Actor } from "../actor";
import { mayInOffice } from "../permissions";

/** The mails that the actor may know of, as a condition: everybody's for who keeps them, else one's own. */
export function visibleMails(actor: Actor): SQL {
  if (actor.kind === "system" || mayInOffice(actor, "keep_mails")) return sql`true`;
  return eq(mails.personId, actor.id);
}

/** Whether what stands in such a mail lets its reader in. */
export const letsIn = (kind: MailKind): boolean =>
  kind === "invitation" || kind === "password_reset" || kind === "sign_in";
