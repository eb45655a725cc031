import { and, asc, eq, gte } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { people, recordPresences } from "@/db/schema";
import type { Clock } from "../clock";
import type { PresentPerson } from "../edits/types";

const patience = 30_000;

/** The condition for presences that were renewed lately; the others are over. */
export const isPresent = (clock: Clock) =>
  gte(recordPresences.seenAt, new Date(clock.now().getTime() - patience));

/** Who has a record open, each tab for itself, and in which part they are. */
export async function peopleIn(
  connection: Connection,
  meetingId: string,
  clock: Clock,
): Promise<PresentPerson[]> {
  const { clientId: client, personId, partId: part } = recordPresences;
  return connection
    .select({ client, personId, name: people.name, part })
    .from(recordPresences)
    .innerJoin(people, eq(people.id, personId))
    .where(and(eq(recordPresences.meetingId, meetingId), isPresent(clock)))
    .orderBy(asc(people.sortKey), asc(client));
}
