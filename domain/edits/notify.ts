import { sql } from "drizzle-orm";

/** Where Postgres tells every process that something in a record, or who has it open, is not as it was. */
export const recordChannel = "giao_ban_record";

/** Tells it to whoever has the record open, once the transaction is through. */
export const tellReaders = (meetingId: string) => sql`pg_notify(${recordChannel}, ${meetingId})`;
