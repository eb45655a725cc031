import { addDays, type LocalDate } from "../dates";
import { type Ask, dateOf, nextFrom, notBefore, yearOf } from "./ask";
import { numberOf, numberPattern } from "./words";

type Unit = "thang" | "quy" | "nam";

/** Months are counted through the years: December 2025 is 2025 × 12 + 11. */
type Month = number;

type Groups = Record<string, string | undefined>;

const lengths: Record<Unit, number> = { thang: 1, quy: 3, nam: 12 };
const parts = "dau|giua|cuoi|thuong tuan|trung tuan|ha tuan|nua dau|nua cuoi";
const pattern = new RegExp(
  `^(?:(?<part>${parts}) )?(?<unit>thang|quy|nam)(?: (?:(?<which>nay|sau|toi)|(?<roman>iv|i{1,3})|(?<number>${numberPattern})))?(?:(?:/|-| nam | )(?<year>\\d{4})| nam (?<yearWhich>nay|sau|toi))?$`,
);
const firstMonths = new RegExp(
  `^${numberPattern} thang (dau|cuoi)(?: nam)?(?: (?:(\\d{4})|(nay|sau|toi)))?$`,
);

// Where a part of a period ends: the month within it, and the day of that month (0: its last). What is not listed ends
// with the period.
const ends: Record<Unit, Record<string, readonly [month: number, day: number]>> = {
  thang: { dau: [0, 10], "thuong tuan": [0, 10], giua: [0, 15], "nua dau": [0, 15], "trung tuan": [0, 20] },
  quy: { dau: [0, 0], giua: [1, 15], "nua dau": [1, 15] },
  nam: { dau: [2, 0], giua: [5, 0], "nua dau": [5, 0] },
};

/**
 * Reads a month, quarter or year, or a part of it, as its last day: tháng 3, quý II/2026, cuối năm, 6 tháng đầu năm.
 * What names no year is the next that is not over.
 */
export function readPeriod(words: string, ask: Ask): LocalDate | null {
  const months = firstMonths.exec(words);
  if (months) return readFirstMonths(ask, months);
  const groups = pattern.exec(spelledOut(words))?.groups;
  if (!groups) return null;
  const unit = groups.unit as Unit;
  const dates = startsOf(ask, unit, groups).map((start) => endOf(ask, unit, start, groups.part));
  return groups.year ? (dates[0] ?? null) : notBefore(ask, dates);
}

function spelledOut(words: string): string {
  return words
    .replace(/^(\d{1,2}[/-]\d{4})$/, "thang $1")
    .replace(/^((?:iv|i{1,3})[/-]\d{4})$/, "quy $1")
    .replace(new RegExp(`^((?:${parts}) )?(\\d{4})$`), "$1nam $2");
}

function startsOf({ day }: Ask, unit: Unit, groups: Groups): Month[] {
  const years = yearsOf(day, groups);
  if (groups.roman || groups.number) {
    const number = groups.roman ? romanOf(groups.roman) : numberOf(groups.number);
    return (years ?? [yearOf(day), yearOf(day) + 1]).flatMap((year) => startOf(unit, year, number));
  }
  if (years) return unit === "nam" && !groups.which ? years.map((year) => year * 12) : [];
  const current = monthOf(day) - (monthOf(day) % lengths[unit]);
  if (groups.which) return [groups.which === "nay" ? current : current + lengths[unit]];
  return [current, current + lengths[unit]];
}

function startOf(unit: Unit, year: number, number: number): Month[] {
  const exists = unit !== "nam" && number >= 1 && number <= 12 / lengths[unit];
  return exists ? [year * 12 + (number - 1) * lengths[unit]] : [];
}

function yearsOf(day: LocalDate, groups: Groups): number[] | null {
  if (groups.year) return [Number(groups.year)];
  return groups.yearWhich ? [yearOf(day) + (groups.yearWhich === "nay" ? 0 : 1)] : null;
}

function endOf({ before }: Ask, unit: Unit, start: Month, part?: string): LocalDate | null {
  if (before && !part) return lastOf(start - 1);
  const [month, day] = ends[unit][part ?? ""] ?? [lengths[unit] - 1, 0];
  return day === 0 ? lastOf(start + month) : dayIn(start + month, day);
}

function readFirstMonths(ask: Ask, [, count, which, year, yearWhich]: RegExpExecArray): LocalDate | null {
  const months = numberOf(count);
  if (months < 1 || months > 12) return null;
  const inYear = (one: number) => lastOf(one * 12 + (which === "dau" ? months : 12) - 1);
  const years = yearsOf(ask.day, { year, yearWhich });
  if (!years) return nextFrom(ask, inYear);
  return year ? inYear(Number(year)) : notBefore(ask, years.map(inYear));
}

function romanOf(text: string): number {
  return ["i", "ii", "iii", "iv"].indexOf(text) + 1;
}

function monthOf(day: LocalDate): Month {
  return yearOf(day) * 12 + Number(day.slice(5, 7)) - 1;
}

function dayIn(month: Month, day: number): LocalDate | null {
  return dateOf(Math.floor(month / 12), (month % 12) + 1, day);
}

function lastOf(month: Month): LocalDate | null {
  const next = dayIn(month + 1, 1);
  return next && addDays(next, -1);
}
