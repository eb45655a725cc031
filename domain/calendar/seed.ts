import { addDays, compareDates, formatDate, type LocalDate, weekday } from "../dates";
import { decisionFor, labourCode, type Swap, type YearlyDecision } from "./decisions";
import { dateOfLunar, lunarOfDate, newYearDate } from "./lunar";
import type { CalendarDay } from "./rules";

/**
 * A day for the calendar table: `document` names what stands behind it, and `confirmed` says whether its date is sure.
 * What is not confirmed (the years to come, a document of unknown number) the administrator checks.
 */
export type SeedDay = CalendarDay & {
  name: { vi: string; en: string };
  document: string;
  confirmed: boolean;
};

type Source = { document: string; confirmed: boolean };

/**
 * The days of Vietnam's civil service that differ from Monday to Friday, in order, each date once: the statutory days,
 * the day off in lieu of one that falls on a weekend, and what the yearly decisions set. Years 2014 to 2100; throws
 * RangeError for others. Statutory days after the Labour Codes of 2012 (article 115) and 2019 (articles 111 and 112).
 */
export function statutoryDays(fromYear = 2014, toYear = 2035): SeedDay[] {
  if (!Number.isInteger(fromYear) || !Number.isInteger(toYear) || fromYear < 2014 || toYear > 2100) {
    throw new RangeError(`The statutory days are known for 2014 to 2100, not for ${fromYear} to ${toYear}.`);
  }
  // A year's decision may swap a day at the end of the year before.
  const years = Array.from({ length: Math.max(0, toYear - fromYear + 2) }, (_, index) => fromYear + index);
  return merged(years.flatMap(daysOfYear))
    .filter((day) => day.date >= `${fromYear}-01-01` && day.date <= `${toYear}-12-31`)
    .sort((a, b) => compareDates(a.date, b.date));
}

function daysOfYear(year: number): SeedDay[] {
  const decision = decisionFor(year);
  const statutory = [...fixedDays(year), ...tetDays(year, decision), ...nationalDays(year, decision)];
  const others = [...cultureDay(year), ...decision.swaps.flatMap((swap) => swappedDays(swap, decision))];
  return [...statutory, ...others, ...daysInLieu(statutory, others)];
}

function fixedDays(year: number): SeedDay[] {
  const law = { document: labourCode(year), confirmed: true };
  const hungKings = dateOfLunar({ year, month: 3, day: 10, leap: false });
  return [
    holiday(`${year}-01-01`, "Tết Dương lịch", "New Year's Day", law),
    holiday(hungKings, "Giỗ Tổ Hùng Vương (10/3 âm lịch)", "Hùng Kings' Commemoration Day", law),
    holiday(`${year}-04-30`, "Ngày Chiến thắng", "Victory Day", law),
    holiday(`${year}-05-01`, "Ngày Quốc tế lao động", "International Labour Day", law),
    holiday(`${year}-09-02`, "Quốc khánh", "National Day", law),
  ];
}

function tetDays(year: number, decision: YearlyDecision): SeedDay[] {
  const first = addDays(newYearDate(year), -decision.tetDaysBefore);
  return [0, 1, 2, 3, 4].map((index) => {
    const date = addDays(first, index);
    const { month, day } = lunarOfDate(date);
    const [vi, en] =
      month === 1
        ? [`mùng ${day}`, `day ${day}`]
        : [`${day} tháng Chạp`, `day ${day} of the old year's last month`];
    return holiday(date, `Tết Nguyên đán, ${vi}`, `Lunar New Year, ${en}`, decision);
  });
}

function nationalDays(year: number, decision: YearlyDecision): SeedDay[] {
  if (year < 2021 || !decision.secondNationalDay) return [];
  return [
    holiday(decision.secondNationalDay, "Quốc khánh, ngày thứ hai", "National Day, second day", decision),
  ];
}

// No day is given in lieu of it: article 111 of the Labour Code does so for the days of article 112 only.
function cultureDay(year: number): SeedDay[] {
  if (year < 2026) return [];
  const resolution = { document: "Nghị quyết 28/2026/QH16", confirmed: false };
  return [holiday(`${year}-11-24`, "Ngày Văn hóa Việt Nam", "Vietnamese Culture Day", resolution)];
}

function swappedDays(swap: Swap, decision: YearlyDecision): SeedDay[] {
  const [off, worked] = [formatDate(swap.off), formatDate(swap.worked)];
  const source = { document: swap.document ?? decision.document, confirmed: decision.confirmed };
  return [
    day(swap.off, "day_off", `Nghỉ, làm bù ngày ${worked}`, `Day off, worked on ${worked} instead`, source),
    day(swap.worked, "worked", `Làm bù cho ngày ${off}`, `Worked in place of ${off}`, source),
  ];
}

// A statutory day on a Saturday or Sunday gives the next working day off, that no other day has taken.
function daysInLieu(statutory: readonly SeedDay[], others: readonly SeedDay[]): SeedDay[] {
  const taken = new Set([...statutory, ...others].map((one) => one.date));
  const lost = statutory.filter((one) => weekday(one.date) > 5).sort((a, b) => compareDates(a.date, b.date));
  return lost.map((one) => {
    let date = one.date;
    while (weekday(date) > 5 || taken.has(date)) date = addDays(date, 1);
    taken.add(date);
    return day(date, "day_off", `Nghỉ bù: ${one.name.vi}`, `In lieu of ${one.name.en}`, one);
  });
}

// Two occasions may fall on one date.
function merged(days: readonly SeedDay[]): SeedDay[] {
  const byDate = new Map<LocalDate, SeedDay>();
  for (const one of days) {
    const other = byDate.get(one.date);
    byDate.set(one.date, other ? joined(other, one) : one);
  }
  return [...byDate.values()];
}

function joined(first: SeedDay, second: SeedDay): SeedDay {
  return {
    ...first,
    name: { vi: `${first.name.vi}; ${second.name.vi}`, en: `${first.name.en}; ${second.name.en}` },
    document: [...new Set([first.document, second.document])].join("; "),
    confirmed: first.confirmed && second.confirmed,
  };
}

function holiday(date: LocalDate, vi: string, en: string, source: Source): SeedDay {
  return day(date, "holiday", vi, en, source);
}

function day(date: LocalDate, kind: SeedDay["kind"], vi: string, en: string, source: Source): SeedDay {
  return { date, kind, name: { vi, en }, document: source.document, confirmed: source.confirmed };
}
