import { sessions } from "@/db/schema";
import type { Connection } from "../client";
import { only, type Ref } from "./row";

/** A browser in which the person signed in just now; it is signed in for twelve hours. */
export async function aSession(connection: Connection, person: Ref) {
  const createdAt = new Date();
  const expiresAt = new Date(createdAt.getTime() + 12 * 3_600_000);
  const rows = await connection
    .insert(sessions)
    .values({ personId: person.id, createdAt, seenAt: createdAt, expiresAt, userAgent: "e2e" })
    .returning();
  return only(rows);
}
