import { addWorkingDays, isWorkingDay, nextWorkingDay } from "../calendar/rules";
import { addDays, endOfWeek, type LocalDate, startOfWeek } from "../dates";
import { type Ask, notBefore } from "./ask";
import { numberOf, numberPattern } from "./words";

const dayName = `(?:ngay )?(chu nhat|thu (?:sau|${numberPattern}))`;
const weekPattern = /^(?:(dau|giua|cuoi) )?tuan(?: (nay|sau|toi))?$/;
const weekdayPattern = new RegExp(`^${dayName}(?: (?:tuan (nay|sau|toi)|(nay|sau|toi)))?$`);
const datedPattern = new RegExp(`^${dayName} ((?:ngay )?\\d.*)$`);

/** Reads a week as its last working day, and a weekday as the next of its name: tuần sau, thứ sáu, thứ 6 tuần sau. */
export function readWeek(words: string, ask: Ask): LocalDate | null {
  const week = weekPattern.exec(words);
  if (week) return readWholeWeek(ask, week[1], week[2]);
  const match = weekdayPattern.exec(words);
  const number = match && weekdayOf(match[1]);
  return number ? readWeekday(ask, number, match[3] ?? match[4]) : null;
}

/** Parts a date from the weekday that leads it in, and that it must fall on: "thứ sáu 20/3". Null where none does. */
export function datedWeekday(words: string): { rest: string; weekday: number | null } | null {
  const match = datedPattern.exec(words);
  return match ? { rest: match[3] ?? "", weekday: weekdayOf(match[1]) } : null;
}

function readWholeWeek(ask: Ask, part?: string, which?: string): LocalDate | null {
  const weeks = which ? [which === "nay" ? 0 : 7] : [0, 7];
  const mondays = weeks.map((days) => addDays(startOfWeek(ask.day), days));
  return notBefore(
    ask,
    mondays.map((monday) => dayOfWeek(ask, monday, part)),
  );
}

function dayOfWeek({ day, calendar, before }: Ask, monday: LocalDate, part?: string): LocalDate {
  if (part === "dau") return nextWorkingDay(calendar, monday);
  if (part === "giua") return nextWorkingDay(calendar, addDays(monday, 2));
  if (before && !part) return addWorkingDays(calendar, monday, -1);
  const days = [6, 5, 4, 3, 2, 1, 0].map((index) => addDays(monday, index));
  const last = days.find((one) => isWorkingDay(calendar, one)) ?? addDays(monday, 4);
  // Said on a Sunday, this week is that day.
  return last < day && day <= endOfWeek(monday) ? day : last;
}

function readWeekday(ask: Ask, number: number, which?: string): LocalDate | null {
  const inWeek = (weeks: number) => addDays(startOfWeek(ask.day), weeks * 7 + number - 1);
  if (which) return notBefore(ask, [inWeek(which === "nay" ? 0 : 1)]);
  return notBefore(ask, [inWeek(0), inWeek(1)]);
}

function weekdayOf(name = ""): number | null {
  if (name === "chu nhat") return 7;
  const number = name === "thu sau" ? 6 : numberOf(name.slice(4));
  return number >= 2 && number <= 7 ? number - 1 : null;
}
