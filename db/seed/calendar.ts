import { sql } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { calendarDays } from "@/db/schema";
import { statutoryDays } from "@/domain/calendar/seed";

/** Writes the days of the years that the working calendar does not have yet; in the others the administrator's word holds. */
export async function seedCalendar(connection: Connection): Promise<void> {
  const [{ last } = { last: null }] = await connection
    .select({ last: sql<string | null>`max(${calendarDays.date})` })
    .from(calendarDays);
  const rows = statutoryDays()
    .filter(({ date }) => last === null || date.slice(0, 4) > last.slice(0, 4))
    .map(({ name, ...day }) => ({ ...day, nameVi: name.vi, nameEn: name.en }));
  if (rows.length > 0) await connection.insert(calendarDays).values(rows).onConflictDoNothing();
}
