import { lt } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { oneTimeLinks, reportLinks } from "@/db/schema";
import type { Clock } from "../clock";

/** Days for which a link that ended is kept: until then its page can say so. */
const daysKept = 30;

/** Forgets links that ended long ago. That they were made stands in the history. */
export async function forgetOldLinks(connection: Connection, clock: Clock): Promise<void> {
  const before = new Date(clock.now().getTime() - daysKept * 86_400_000);
  await connection.delete(oneTimeLinks).where(lt(oneTimeLinks.expiresAt, before));
  await connection.delete(reportLinks).where(lt(reportLinks.expiresAt, before));
}
