import { systemClock } from "@/domain/clock";
import { addDays, formatDate, today } from "@/domain/dates";

/** So many days from today, as the database has it. */
export const inDays = (days: number) => addDays(today(systemClock), days);

/** The same, as it is typed and shown. */
export const inDaysWritten = (days: number) => formatDate(inDays(days));
