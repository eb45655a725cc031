import type { WorkingCalendar } from "../calendar/rules";
import { type LocalDate, parseLocalDate, weekday } from "../dates";
import type { Ask } from "./ask";
import { readDay } from "./days";
import { readPeriod } from "./periods";
import { readSpan } from "./spans";
import { datedWeekday, readWeek } from "./weeks";
import { plainWords, withoutFillers } from "./words";

/** What somebody meant by a due date: a day, or that there is none. */
export type DueDate = { kind: "date"; date: LocalDate } | { kind: "none"; date: null };

// More than this is no due date, and patterns need not look at it.
const longest = 100;
const none = /^(?:|-+|khong(?: (?:co|co thoi|thoi))?(?: han)?|no (?:date|due date|han date|deadline)|none)$/;

/**
 * Reads a due date as people write it, in Vietnamese with or without diacritics or in English, counted from `day` (that
 * of the meeting). Null for what is not understood or does not exist (30/2). It is decided so:
 * - nothing, "-" and "không hạn" are no due date;
 * - a day without a year is the next such day, `day` itself among them: 30/6, ngày 30, thứ sáu;
 * - a period is its last day: tháng 3, quý II/2026, cuối năm; a week its last working day; without a year it is the next
 *   that is not over. The beginning of a month is its tenth day, the middle its fifteenth; the beginning of a quarter ends
 *   with its first month, that of a year with March;
 * - a span counts from `day` on: 10 ngày are days of the calendar, 10 ngày làm việc working days, whatever the day that
 *   they lead to;
 * - "trước 30/6" is that day itself, the last on which it is in time; "trước tháng 4", "before Q2" is the day before they
 *   begin;
 * - only a day or period with a year of its own may lie before `day`; a weekday before a date must be right.
 */
export function readDueDate(
  text: string,
  { day, calendar }: { day: LocalDate; calendar: WorkingCalendar },
): DueDate | null {
  if (text.length > longest) return null;
  const words = plainWords(text);
  if (none.test(words)) return { kind: "none", date: null };
  const { rest, before } = withoutFillers(words);
  const date = readDate(rest, { day, calendar, before });
  return date && parseLocalDate(date) ? { kind: "date", date } : null;
}

function readDate(words: string, ask: Ask): LocalDate | null {
  const dated = datedWeekday(words);
  if (!dated)
    return readDay(words, ask) ?? readPeriod(words, ask) ?? readWeek(words, ask) ?? readSpan(words, ask);
  const date = readDay(dated.rest, ask);
  return date && weekday(date) === dated.weekday ? date : null;
}
