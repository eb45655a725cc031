import type { Connection } from "@/db/client";
import type { mails } from "@/db/schema";
import { loadCalendar } from "../calendar/queries";
import type { LoadedMail } from "../mails/content";
import { composeMornings } from "./compose";
import { theseReaders } from "./readers";
import { getReminderSettings } from "./settings";

/**
 * What a morning's mail says now: to those whose tasks they are now, of what is still to be done. Null where no step of
 * the ladder is left for which it would go.
 */
export async function loadMorning(
  connection: Connection,
  mail: Pick<typeof mails.$inferSelect, "personId" | "day" | "since">,
): Promise<LoadedMail | null> {
  const { personId, day, since } = mail;
  if (!personId || !day || !since) return null;
  const [settings, calendar] = await Promise.all([getReminderSettings(connection), loadCalendar(connection)]);
  const [reader] = await theseReaders(connection, { day, settings, whom: "anybody" }, [personId]);
  if (!reader) return null;
  const windows = new Map([[personId, { since, day }]]);
  const [loaded] = await composeMornings(connection, { settings, calendar }, [reader], windows);
  return loaded ?? null;
}
