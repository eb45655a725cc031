import { addDays, type LocalDate } from "../dates";

export interface Days {
  from: LocalDate;
  to: LocalDate;
}

const written = /^((?:19|20|21)\d\d)(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?$/;

/** The first and the last day of a year ("2026"), quarter ("2026-Q1") or month ("2026-03"); null for anything else. */
export function daysOfPeriod(text: string): Days | null {
  const [, year, quarter, month] = written.exec(text) ?? [];
  if (!year) return null;
  if (quarter) return months(Number(year), 3 * Number(quarter) - 2, 3);
  if (month) return months(Number(year), Number(month), 1);
  return months(Number(year), 1, 12);
}

/** The year, quarter or month that begins and ends on these days; null where they are no such period. */
export function periodOfDays({ from, to }: Days): string | null {
  const [year, month] = [from.slice(0, 4), from.slice(5, 7)];
  const names = [year, `${year}-Q${Math.ceil(Number(month) / 3)}`, `${year}-${month}`];
  const same = (days: Days | null) => days?.from === from && days.to === to;
  return names.find((name) => same(daysOfPeriod(name))) ?? null;
}

/** The year, quarter and month in which a day lies. */
export function periodsAround(day: LocalDate): string[] {
  const [year, month] = [day.slice(0, 4), day.slice(5, 7)];
  return [`${year}-${month}`, `${year}-Q${Math.ceil(Number(month) / 3)}`, year];
}

function months(year: number, first: number, count: number): Days {
  const [nextYear, next] = first + count > 12 ? [year + 1, 1] : [year, first + count];
  return { from: beginning(year, first), to: addDays(beginning(nextYear, next), -1) };
}

const beginning = (year: number, month: number): LocalDate => `${year}-${String(month).padStart(2, "0")}-01`;
