import { type SQL, sql } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { attendances, directives, figures, meetingSections, tasks } from "@/db/schema";

const ofPart = sql`id || ':' || version || ':' || position`;

const partsOf = (meetingId: string): SQL =>
  sql.join(
    [directives, tasks, meetingSections, attendances, figures].map((table) => {
      const place = table === tasks ? sql`${ofPart} || ':' || directive_id` : ofPart;
      return sql`select ${place} as part from ${table} where meeting_id = ${meetingId}`;
    }),
    sql` union all `,
  );

/** Changes with every part of a record that is written, added, moved or removed, so that nothing is issued unseen. */
export async function fingerprintOf(connection: Connection, meetingId: string): Promise<string> {
  const [row] = await connection.execute<{ fingerprint: string }>(
    sql`select md5(coalesce(string_agg(part, ',' order by part), '')) as fingerprint from (${partsOf(meetingId)}) parts`,
  );
  return row?.fingerprint ?? "";
}
