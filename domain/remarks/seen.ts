import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { mentions, remarks } from "@/db/schema";
import type { Person } from "../actor";
import type { Clock } from "../clock";

/** Notes that a person saw these remarks, in which they are named. No command: it changes nothing that others read. */
export async function markSeen(
  connection: Connection,
  person: Person,
  remarkIds: readonly string[],
  clock: Clock,
): Promise<void> {
  if (remarkIds.length === 0) return;
  await connection
    .update(mentions)
    .set({ seenAt: clock.now() })
    .where(
      and(
        eq(mentions.personId, person.id),
        inArray(mentions.remarkId, [...remarkIds]),
        isNull(mentions.seenAt),
      ),
    );
}

/** Notes that a person saw all that was said about a task: who answers has read. */
export async function markTalkSeen(
  connection: Connection,
  person: Person,
  taskId: string,
  clock: Clock,
): Promise<void> {
  const said = await connection.select({ id: remarks.id }).from(remarks).where(eq(remarks.taskId, taskId));
  const ids = said.map(({ id }) => id);
  await markSeen(connection, person, ids, clock);
}
