import { forgetOldLinks } from "@/domain/links/sweep";
import { forgetOldWords } from "@/domain/mails/sweep";
import type { Desk } from "../desk";

/** Forgets what nobody needs any more: the words of mails that left long ago, links that ended. */
export async function sweep({ database, clock }: Desk): Promise<void> {
  await forgetOldWords(database, clock);
  await forgetOldLinks(database, clock);
}
