import type { Connection } from "@/db/client";
import { calendarDays } from "@/db/schema";
import { statutoryDays } from "@/domain/calendar/seed";

/** Writes the days of the working calendar that are not there yet; what the administrator changed stays. */
export async function seedCalendar(connection: Connection): Promise<void> {
  const rows = statutoryDays().map(({ name, ...day }) => ({ ...day, nameVi: name.vi, nameEn: name.en }));
  await connection.insert(calendarDays).values(rows).onConflictDoNothing();
}
