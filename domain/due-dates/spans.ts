import { addWorkingDays } from "../calendar/rules";
import { addDays, type LocalDate } from "../dates";
import { type Ask, dateOf, yearOf } from "./ask";
import { numberOf, numberPattern } from "./words";

const pattern = new RegExp(
  `^(?:sau )?(?:${numberPattern}|nua) (ngay lam viec|ngay|tuan|thang|nam)(?: (?:nua|toi|sau))?(?: (?:ke tu|tinh tu|from)(?: .*)?)?$`,
);

/** Reads a span from the day on: 10 ngày làm việc, 10 ngày, 2 tuần, nửa tháng. */
export function readSpan(words: string, { day, calendar }: Ask): LocalDate | null {
  const match = pattern.exec(words);
  if (!match) return null;
  const unit = match[2];
  if (!match[1]) return half(day, unit);
  const count = numberOf(match[1]);
  if (unit === "ngay lam viec") return addWorkingDays(calendar, day, count);
  if (unit === "ngay" || unit === "tuan") return addDays(day, unit === "ngay" ? count : count * 7);
  return addMonths(day, unit === "thang" ? count : count * 12);
}

function half(day: LocalDate, unit?: string): LocalDate | null {
  if (unit === "thang") return addDays(day, 15);
  return unit === "nam" ? addMonths(day, 6) : null;
}

// The same day of a later month; its last day where it is shorter, as a month after 31/01 ends with February.
function addMonths(day: LocalDate, count: number): LocalDate | null {
  const month = yearOf(day) * 12 + Number(day.slice(5, 7)) - 1 + count;
  const [year, number] = [Math.floor(month / 12), (month % 12) + 1];
  const days = [0, 1, 2, 3].map((less) => dateOf(year, number, Number(day.slice(8)) - less));
  return days.find((date) => date !== null) ?? null;
}
