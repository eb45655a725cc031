import { cache } from "react";
import { fingerprintOf } from "@/domain/meetings/fingerprint";
import { getRecord } from "@/domain/meetings/queries";
import { found, idFrom, pageContext } from "@/web/page";

/** The record of the page's address, as far as the reader may see it; once for a page and its title. */
export const loadRecord = cache(async (id: string) => {
  const { person, connection } = await pageContext();
  const meetingId = idFrom(id);
  // Taken before the record is read: what is written in between makes an issue a conflict, never the other way round.
  const seen = await fingerprintOf(connection, meetingId);
  return { ...(await found(getRecord(connection, person, meetingId))), seen };
});
