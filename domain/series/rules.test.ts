import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cadences } from "@/db/enums";
import { type CalendarDay, isWorkingDay, workingCalendar } from "../calendar/rules";
import { addDays, dateOfDayNumber, dayNumber, weekday } from "../dates";
import { nextDate, titleOfMeeting } from "./rules";

const ordinary = workingCalendar([]);
const tet = workingCalendar([
  { date: "2026-02-16", kind: "holiday" },
  { date: "2026-02-17", kind: "holiday" },
  { date: "2026-02-18", kind: "holiday" },
  { date: "2026-04-30", kind: "holiday" },
  { date: "2026-05-01", kind: "holiday" },
  { date: "2026-05-09", kind: "worked" },
]);

describe("the next date", () => {
  test.each([
    // A Wednesday, the third of its month
    ["weekly", "2026-03-18", "2026-03-25"],
    ["biweekly", "2026-03-18", "2026-04-01"],
    ["monthly", "2026-03-18", "2026-04-15"],
    ["quarterly", "2026-03-18", "2026-06-17"],
    ["yearly", "2026-03-18", "2027-03-17"],
    // The first and the second of their weekday
    ["monthly", "2026-03-02", "2026-04-06"],
    ["monthly", "2026-12-07", "2027-01-04"],
    ["monthly", "2026-03-10", "2026-04-14"],
    // The last of its month stays the last, be it the fourth or the fifth
    ["monthly", "2026-03-31", "2026-04-28"],
    ["monthly", "2026-02-25", "2026-03-25"],
    ["monthly", "2026-04-29", "2026-05-27"],
    ["quarterly", "2026-06-30", "2026-09-29"],
    ["yearly", "2024-02-29", "2025-02-27"],
    // The fourth where a fifth follows stays the fourth
    ["monthly", "2026-03-24", "2026-04-28"],
  ] as const)("%s after %s is %s", (cadence, latest, next) => {
    expect(nextDate(cadence, latest, latest, ordinary)).toBe(next);
  });

  test.each([
    ["weekly", "2026-02-09", "2026-02-19", "over three days off"],
    ["weekly", "2026-04-23", "2026-05-04", "over two days off and a weekend"],
    ["weekly", "2026-05-02", "2026-05-09", "on a Saturday on which the office works"],
    ["weekly", "2026-05-09", "2026-05-18", "from such a Saturday to the Monday after the next"],
    ["monthly", "2026-03-26", "2026-05-04", "into the next month"],
  ] as const)("%s after %s moves to %s: %s", (cadence, latest, next, _) => {
    expect(nextDate(cadence, latest, latest, tet)).toBe(next);
  });

  test.each([
    ["weekly", "2026-03-18", "2026-03-25", "2026-03-25"],
    ["weekly", "2026-03-18", "2026-03-26", "2026-04-01"],
    ["weekly", "2014-01-15", "2026-03-18", "2026-03-18"],
    ["monthly", "2026-01-29", "2026-05-01", "2026-05-28"],
    ["yearly", "2014-01-15", "2026-03-18", "2027-01-20"],
  ] as const)("%s after %s, seen on %s, does not lie in the past: %s", (cadence, latest, today, next) => {
    expect(nextDate(cadence, latest, today, ordinary)).toBe(next);
  });

  test("is always later, never in the past, and always a working day", () => {
    const date = fc
      .integer({ min: dayNumber("2014-01-01"), max: dayNumber("2060-12-31") })
      .map(dateOfDayNumber);
    const days = fc.uniqueArray(
      fc.record({ date, kind: fc.constantFrom("holiday", "day_off", "worked") }) as fc.Arbitrary<CalendarDay>,
      { selector: (one) => one.date, maxLength: 60 },
    );
    fc.assert(
      fc.property(fc.constantFrom(...cadences), date, date, days, (cadence, latest, today, named) => {
        const calendar = workingCalendar(named);
        const next = nextDate(cadence, latest, today, calendar);
        expect(next > latest && next >= today).toBe(true);
        expect(isWorkingDay(calendar, next)).toBe(true);
      }),
    );
  });

  test("keeps the day of the week, and the month's place of it, where no day is off", () => {
    const date = fc
      .integer({ min: dayNumber("2014-01-01"), max: dayNumber("2060-12-31") })
      .map(dateOfDayNumber)
      .filter((one) => weekday(one) <= 5);
    fc.assert(
      fc.property(fc.constantFrom(...cadences), date, (cadence, latest) => {
        const next = nextDate(cadence, latest, latest, ordinary);
        expect(weekday(next)).toBe(weekday(latest));
        if (cadence === "weekly" || cadence === "biweekly") return;
        const place = (one: string) => (isLast(one) ? "last" : Math.floor((Number(one.slice(8)) - 1) / 7));
        // The fourth of one month can be the last of another
        if (place(latest) !== 3) expect(place(next)).toBe(place(latest));
      }),
    );
  });
});

const isLast = (date: string) => addDays(date, 7).slice(0, 7) !== date.slice(0, 7);

test.each([
  ["weekly", "Giao ban tuần ngày 02/03/2026"],
  ["biweekly", "Giao ban tuần ngày 02/03/2026"],
  ["monthly", "Giao ban tuần tháng 3/2026"],
  ["quarterly", "Giao ban tuần quý I/2026"],
  ["yearly", "Giao ban tuần năm 2026"],
  [null, "Giao ban tuần ngày 02/03/2026"],
] as const)("a meeting of a series that meets %s is called “%s”", (cadence, title) => {
  expect(titleOfMeeting({ title: "Giao ban tuần", cadence }, "2026-03-02")).toBe(title);
});

test.each([
  ["2026-06-30", "II"],
  ["2026-07-01", "III"],
  ["2026-12-31", "IV"],
])("%s lies in quarter %s", (date, quarter) => {
  expect(titleOfMeeting({ title: "Giao ban", cadence: "quarterly" }, date)).toBe(
    `Giao ban quý ${quarter}/2026`,
  );
});
