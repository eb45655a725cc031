import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateOfDayNumber, dayNumber } from "../dates";
import { dateOfLunar, lunarOfDate, newYearDate } from "./lunar";

// As celebrated or published in Vietnam.
const newYears = [
  "2000-02-05",
  "2001-01-24",
  "2002-02-12",
  "2003-02-01",
  "2004-01-22",
  "2005-02-09",
  "2006-01-29",
  "2007-02-17",
  "2008-02-07",
  "2009-01-26",
  "2010-02-14",
  "2011-02-03",
  "2012-01-23",
  "2013-02-10",
  "2014-01-31",
  "2015-02-19",
  "2016-02-08",
  "2017-01-28",
  "2018-02-16",
  "2019-02-05",
  "2020-01-25",
  "2021-02-12",
  "2022-02-01",
  "2023-01-22",
  "2024-02-10",
  "2025-01-29",
  "2026-02-17",
  "2027-02-06",
  "2028-01-26",
  "2029-02-13",
  "2030-02-02",
  "2031-01-23",
  "2032-02-11",
  "2033-01-31",
  "2034-02-19",
  "2035-02-08",
];

const hungKingsDays = [
  "2014-04-09",
  "2015-04-28",
  "2016-04-16",
  "2017-04-06",
  "2018-04-25",
  "2019-04-14",
  "2020-04-02",
  "2021-04-21",
  "2022-04-10",
  "2023-04-29",
  "2024-04-18",
  "2025-04-07",
  "2026-04-26",
  "2027-04-16",
];

function year(date: string): number {
  return Number(date.slice(0, 4));
}

describe("the lunar calendar of Vietnam", () => {
  it.each(newYears)("has Tết on %s", (date) => {
    expect(newYearDate(year(date))).toBe(date);
    expect(lunarOfDate(date)).toEqual({ year: year(date), month: 1, day: 1, leap: false });
  });

  it.each([
    // Where China, an hour ahead, begins its year on another day.
    ["1968-01-29", "1968-01-30"],
    ["1969-02-16", "1969-02-17"],
    ["1985-01-21", "1985-02-20"],
    ["2007-02-17", "2007-02-18"],
    ["2030-02-02", "2030-02-03"],
    ["2053-02-18", "2053-02-19"],
  ])("has Tết on %s, not with China on %s", (vietnam, china) => {
    expect(newYearDate(year(vietnam))).toBe(vietnam);
    expect(newYearDate(year(vietnam))).not.toBe(china);
  });

  it.each(hungKingsDays)("remembers the Hùng kings on %s", (date) => {
    expect(dateOfLunar({ year: year(date), month: 3, day: 10, leap: false })).toBe(date);
  });

  it.each([
    [1985, 2],
    [2004, 2],
    [2006, 7],
    [2009, 5],
    [2012, 4],
    [2014, 9],
    [2017, 6],
    [2020, 4],
    [2023, 2],
    [2025, 6],
    [2028, 5],
    [2031, 3],
    // Where the rule "the first month without a term" without counting the months gives the eighth.
    [2033, 11],
  ])("in %i puts a leap month after the %ith", (lunarYear, month) => {
    const leaps = Array.from({ length: 12 }, (_, index) => index + 1).filter((one) => {
      try {
        return dateOfLunar({ year: lunarYear, month: one, day: 1, leap: true });
      } catch {
        return false;
      }
    });
    expect(leaps).toEqual([month]);
  });

  it("names every day once, and comes back from it", () => {
    const days = fc.integer({ min: dayNumber("1968-01-29"), max: dayNumber("2199-12-31") });
    fc.assert(
      fc.property(days, (number) => {
        const date = dateOfDayNumber(number);
        const lunar = lunarOfDate(date);
        expect(dateOfLunar(lunar)).toBe(date);
        expect(lunar.day).toBeLessThanOrEqual(30);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    { year: 2014, month: 1, day: 0, leap: false },
    { year: 2014, month: 1, day: 31, leap: false },
    { year: 2014, month: 13, day: 1, leap: false },
    { year: 2014, month: 3, day: 1, leap: true },
    { year: 2014, month: 3, day: Number.NaN, leap: false },
    { year: 1967, month: 1, day: 1, leap: false },
    { year: 2200, month: 1, day: 1, leap: false },
    { year: 2014.5, month: 1, day: 1, leap: false },
  ])("has no %o", (lunar) => {
    expect(() => dateOfLunar(lunar)).toThrow(RangeError);
  });

  it("throws for dates before it begins", () => {
    expect(() => lunarOfDate("1968-01-28")).toThrow(RangeError);
    expect(() => lunarOfDate("1900-01-01")).toThrow(RangeError);
  });
});
