import { sql } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { workVisits } from "@/db/schema";
import type { Person } from "../actor";
import { visitMinutes } from "./rules";

/**
 * Notes that the person looked at My work. It changes nothing of the office, so it has no history; of looks at the same
 * moment the latest counts.
 */
export async function recordLook(connection: Connection, person: Person, now: Date): Promise<void> {
  const over = sql`excluded.seen_at - ${workVisits.seenAt} > ${`${visitMinutes} minutes`}::interval`;
  await connection
    .insert(workVisits)
    .values({ personId: person.id, seenAt: now })
    .onConflictDoUpdate({
      target: workVisits.personId,
      set: {
        seenAt: sql`greatest(excluded.seen_at, ${workVisits.seenAt})`,
        previousAt: sql`case when ${over} then ${workVisits.seenAt} else ${workVisits.previousAt} end`,
      },
    });
}
