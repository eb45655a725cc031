import type { Connection } from "@/db/client";
import type { Clock } from "../clock";
import { loadLink } from "../links/mail";
import { loadMeeting } from "../meetings/invitation-mail";
import { loadMorning } from "../reminders/load-morning";
import { loadNews } from "../reminders/news";
import { withReportLinks } from "../reminders/report-links-mail";
import type { ClaimedMail } from "./claim";
import type { LoadedMail } from "./content";

/** What a mail says as things stand now; null where nothing is left to say, or nobody to say it to. */
export async function loadMail(
  connection: Connection,
  mail: ClaimedMail,
  clock: Clock,
): Promise<LoadedMail | null> {
  const loaded = await loadKind(connection, mail, clock);
  return loaded && withReportLinks(connection, mail, loaded, clock);
}

function loadKind(connection: Connection, mail: ClaimedMail, clock: Clock): Promise<LoadedMail | null> {
  switch (mail.kind) {
    case "morning":
      return loadMorning(connection, mail);
    case "news":
      return loadNews(connection, mail, clock);
    case "meeting":
      return loadMeeting(connection, mail, clock);
    default:
      return loadLink(connection, mail, clock);
  }
}
