import { asc } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { calendarDays } from "@/db/schema";
import { type WorkingCalendar, workingCalendar } from "./rules";

/** All days that differ from the week's rhythm, with their documents, in order. */
export async function listCalendarDays(connection: Connection) {
  return connection
    .select({
      date: calendarDays.date,
      kind: calendarDays.kind,
      nameVi: calendarDays.nameVi,
      nameEn: calendarDays.nameEn,
      document: calendarDays.document,
      confirmed: calendarDays.confirmed,
      version: calendarDays.version,
    })
    .from(calendarDays)
    .orderBy(asc(calendarDays.date));
}

/** The working calendar of the office. */
export async function loadCalendar(connection: Connection): Promise<WorkingCalendar> {
  const days = await connection
    .select({ date: calendarDays.date, kind: calendarDays.kind })
    .from(calendarDays);
  return workingCalendar(days);
}
