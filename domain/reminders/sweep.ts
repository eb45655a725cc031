import { inArray } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { mails, news } from "@/db/schema";
import type { Clock } from "../clock";
import { leftLongAgo } from "../mails/sweep";

/** Forgets news that was told long ago: of which tasks it was stands in the ledger. */
export async function forgetOldNews(connection: Connection, clock: Clock): Promise<void> {
  const told = connection.select({ id: mails.id }).from(mails).where(leftLongAgo(clock));
  await connection.delete(news).where(inArray(news.mailId, told));
}
