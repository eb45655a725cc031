import { asc, eq } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { addenda } from "@/db/schema";

/** The addenda of a record in their order; for who may read the record. */
export async function addendaOf(connection: Connection, meetingId: string) {
  return connection
    .select({
      number: addenda.number,
      part: addenda.part,
      partId: addenda.partId,
      before: addenda.before,
      after: addenda.after,
      reason: addenda.reason,
      authorName: addenda.authorName,
      createdAt: addenda.createdAt,
    })
    .from(addenda)
    .where(eq(addenda.meetingId, meetingId))
    .orderBy(asc(addenda.number));
}

export type Addendum = Awaited<ReturnType<typeof addendaOf>>[number];
