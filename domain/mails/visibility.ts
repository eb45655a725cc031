import { eq, type SQL, sql } from "drizzle-orm";
import { mails } from "@/db/schema";
import { type Actor, hasRole } from "../actor";

/** Whether the actor sees the mails of everybody: whoever else sees their own only. */
export const seesAllMails = (actor: Actor): boolean =>
  hasRole(actor, "administrator") || hasRole(actor, "clerk");

/** The mails that the actor sees, as a condition every query of them begins with. */
export function visibleMails(actor: Actor): SQL {
  if (actor.kind === "system" || seesAllMails(actor)) return sql`true`;
  return eq(mails.personId, actor.id);
}
