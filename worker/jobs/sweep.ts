import { forgetOldLinks } from "@/domain/links/sweep";
import { forgetOldWords } from "@/domain/mails/sweep";
import { forgetOldNews } from "@/domain/reminders/sweep";
import type { Desk } from "../desk";

/** Forgets what nobody needs any more: the words of mails that left long ago, the news they told, links that ended. */
export async function sweep({ database, clock }: Desk): Promise<void> {
  await forgetOldWords(database, clock);
  await forgetOldNews(database, clock);
  await forgetOldLinks(database, clock);
}
