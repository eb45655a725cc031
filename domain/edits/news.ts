import type { Context } from "../command";
import { mayOnMeeting } from "../permissions";
import { renewPresence, type Tab } from "../presence/commands";
import { peopleIn } from "../presence/queries";
import { changesSince } from "./state";
import type { RecordNews } from "./types";

/**
 * What a tab that has the record open does not know yet. To ask is to be there, where `renew` says so. Throws
 * NotFoundError, ForbiddenError.
 */
export async function newsFor(
  context: Context,
  tab: Tab,
  since: number,
  { renew }: { renew: boolean },
): Promise<RecordNews> {
  const { database, actor, clock } = context;
  const changes = await changesSince(database, actor, tab.meetingId, since);
  if (!mayOnMeeting(actor, "edit", changes.status)) return { ...changes, people: [] };
  if (renew) await renewPresence(context, tab);
  return { ...changes, people: await peopleIn(database, tab.meetingId, clock) };
}
