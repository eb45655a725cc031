import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, dateOfDayNumber, dayNumber, weekday } from "../dates";
import {
  addWorkingDays,
  type CalendarDay,
  isWorkingDay,
  nextWorkingDay,
  workingCalendar,
  workingDaysAfter,
} from "./rules";

const spring2014 = workingCalendar([
  ...["2014-01-28", "2014-01-29", "2014-01-30", "2014-01-31", "2014-02-01", "2014-02-02"].map(off),
  ...["2014-02-03", "2014-02-04", "2014-02-05", "2014-04-09", "2014-04-30", "2014-05-01", "2014-05-02"].map(
    off,
  ),
  { date: "2014-04-26", kind: "worked" },
]);

function off(date: string): CalendarDay {
  return { date, kind: "holiday" };
}

const someDates = fc
  .integer({ min: dayNumber("2013-12-01"), max: dayNumber("2014-07-31") })
  .map((number) => dateOfDayNumber(number));
const calendars = fc
  .uniqueArray(fc.record({ date: someDates, kind: fc.constantFrom("holiday", "day_off", "worked") }), {
    selector: (day) => day.date,
    maxLength: 80,
  })
  .map((days) => workingCalendar(days as CalendarDay[]));

describe("the working days of spring 2014", () => {
  it.each([
    ["2014-03-18", true],
    ["2014-03-22", false],
    ["2014-03-23", false],
    ["2014-01-28", false],
    ["2014-04-09", false],
    ["2014-04-26", true],
    ["2014-04-27", false],
    ["2014-05-02", false],
    ["1899-12-31", false],
    ["1899-12-29", true],
    ["2199-12-31", true],
  ])("on %s works: %s", (date, works) => {
    expect(isWorkingDay(spring2014, date)).toBe(works);
  });

  // Counted by hand on the calendar, from Tuesday 18/03/2014.
  it.each([
    ["2014-03-18", 0],
    ["2014-03-20", 2],
    ["2014-03-21", 3],
    ["2014-03-22", 3],
    ["2014-03-24", 4],
    ["2014-03-31", 9],
    ["2014-04-10", 16],
    ["2014-04-15", 19],
    ["2014-04-25", 27],
    ["2014-06-30", 71],
    ["2014-03-10", 0],
  ])("has from 18/03 to %s %i", (to, days) => {
    expect(workingDaysAfter(spring2014, "2014-03-18", to)).toBe(days);
  });

  it.each([
    ["2014-01-27", 1, "2014-02-06"],
    ["2014-02-06", -1, "2014-01-27"],
    ["2014-04-25", 1, "2014-04-26"],
    ["2014-04-29", 1, "2014-05-05"],
    ["2014-05-05", -1, "2014-04-29"],
    ["2014-03-22", 1, "2014-03-24"],
    ["2014-03-22", -1, "2014-03-21"],
    ["2014-03-22", 0, "2014-03-22"],
    ["2014-03-18", 71, "2014-06-30"],
    ["2014-06-30", -71, "2014-03-18"],
  ])("from %s %i on is %s", (date, count, expected) => {
    expect(addWorkingDays(spring2014, date, count)).toBe(expected);
  });

  it.each([
    ["2014-03-18", "2014-03-18"],
    ["2014-03-22", "2014-03-24"],
    ["2014-04-26", "2014-04-26"],
    ["2014-04-30", "2014-05-05"],
  ])("begin again, on or after %s, on %s", (date, expected) => {
    expect(nextWorkingDay(spring2014, date)).toBe(expected);
  });
});

describe("every working calendar", () => {
  it("is made of the named days in any order, and of each only once", () => {
    const days = [off("2014-04-30"), off("2014-05-01"), off("2014-04-30"), off("2014-05-03")];
    expect(workingCalendar([...days].reverse())).toEqual(workingCalendar(days));
    expect(workingDaysAfter(workingCalendar(days), "2014-04-27", "2014-05-04")).toBe(3);
    expect(isWorkingDay(workingCalendar([{ date: "2014-04-29", kind: "worked" }]), "2014-04-29")).toBe(true);
  });

  it("refuses a day that is free and worked, and what is no date or number", () => {
    const calendar = workingCalendar([]);
    expect(() => workingCalendar([off("2014-04-26"), { date: "2014-04-26", kind: "worked" }])).toThrow(
      RangeError,
    );
    expect(() => workingCalendar([off("30/04/2014")])).toThrow(RangeError);
    expect(() => isWorkingDay(calendar, "2014-02-30")).toThrow(RangeError);
    expect(() => addWorkingDays(calendar, "2014-03-18", 0.5)).toThrow(RangeError);
    expect(() => addWorkingDays(calendar, "2014-02-30", 0)).toThrow(RangeError);
    expect(() => workingDaysAfter(calendar, "", "2014-03-18")).toThrow(RangeError);
  });

  it("counts as one would, day by day", () => {
    fc.assert(
      fc.property(calendars, someDates, fc.integer({ min: 0, max: 120 }), (calendar, from, days) => {
        const each = Array.from({ length: days }, (_, index) => addDays(from, index + 1));
        const expected = each.filter((date) => isWorkingDay(calendar, date)).length;
        expect(workingDaysAfter(calendar, from, addDays(from, days))).toBe(expected);
        expect(workingDaysAfter(calendar, addDays(from, days), from)).toBe(0);
      }),
    );
  });

  it("works Monday to Friday where nothing is named", () => {
    const calendar = workingCalendar([]);
    fc.assert(
      fc.property(someDates, (date) => {
        expect(isWorkingDay(calendar, date)).toBe(weekday(date) <= 5);
      }),
    );
  });

  it("comes by adding to a working day that is as many days away as were added", () => {
    fc.assert(
      fc.property(calendars, someDates, fc.integer({ min: 1, max: 3000 }), (calendar, date, count) => {
        const later = addWorkingDays(calendar, date, count);
        const earlier = addWorkingDays(calendar, date, -count);
        expect([isWorkingDay(calendar, later), isWorkingDay(calendar, earlier)]).toEqual([true, true]);
        expect(workingDaysAfter(calendar, date, later)).toBe(count);
        expect(workingDaysAfter(calendar, addDays(earlier, -1), addDays(date, -1))).toBe(count);
        expect(addWorkingDays(calendar, addWorkingDays(calendar, later, 1), -1)).toBe(later);
      }),
    );
  });

  it("adds in two steps as in one", () => {
    const steps = fc.integer({ min: 1, max: 200 });
    fc.assert(
      fc.property(calendars, someDates, steps, steps, (calendar, date, first, second) => {
        const halfway = addWorkingDays(calendar, date, first);
        expect(addWorkingDays(calendar, halfway, second)).toBe(
          addWorkingDays(calendar, date, first + second),
        );
      }),
    );
  });

  it("takes no longer over centuries than over a week", () => {
    const start = performance.now();
    for (let count = 0; count < 5_000; count += 1) {
      workingDaysAfter(spring2014, "1900-01-01", "2199-12-31");
      addWorkingDays(spring2014, "1900-01-01", 70_000);
    }
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
