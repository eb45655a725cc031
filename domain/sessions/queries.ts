import { and, desc, eq, gt } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { sessions } from "@/db/schema";
import type { Person } from "../actor";
import type { Clock } from "../clock";

/** One's own signed-in browsers, the last seen first. */
export async function sessionsOf(connection: Connection, person: Person, clock: Clock) {
  return connection
    .select({
      id: sessions.id,
      createdAt: sessions.createdAt,
      seenAt: sessions.seenAt,
      address: sessions.address,
      userAgent: sessions.userAgent,
    })
    .from(sessions)
    .where(and(eq(sessions.personId, person.id), gt(sessions.expiresAt, clock.now())))
    .orderBy(desc(sessions.seenAt));
}
