import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Recurrence } from "@/db/enums";
import { addDays } from "../dates";
import {
  amendedRecurrence,
  dueIn,
  firstDayOf,
  firstOf,
  goesOn,
  nextPeriod,
  periodDue,
  periodOf,
  recurrenceGap,
} from "./rules";

test.each([
  ["monthly", "2026-11-25", "2026-11"],
  ["monthly", "2026-01-01", "2026-01"],
  ["quarterly", "2026-01-01", "2026-Q1"],
  ["quarterly", "2026-03-31", "2026-Q1"],
  ["quarterly", "2026-04-01", "2026-Q2"],
  ["quarterly", "2026-12-31", "2026-Q4"],
] as const)("%s, %s lies in %s", (recurrence, day, period) => {
  expect(periodOf(recurrence, day)).toBe(period);
});

test.each([
  ["2026-11", "2026-12", "2026-12-01"],
  ["2026-12", "2027-01", "2027-01-01"],
  ["2026-Q1", "2026-Q2", "2026-04-01"],
  ["2026-Q4", "2027-Q1", "2027-01-01"],
])("after %s comes %s, from %s on", (period, next, firstDay) => {
  expect(nextPeriod(period)).toBe(next);
  expect(firstDayOf(next)).toBe(firstDay);
});

test.each([
  ["the same day of the month", "2026-11-25", "2026-12", "2026-12-25"],
  ["a day that the month lacks", "2026-01-30", "2026-02", "2026-02-28"],
  ["and back, once it has it", "2026-01-30", "2026-03", "2026-03-30"],
  ["the last day of a month", "2026-01-31", "2026-04", "2026-04-30"],
  ["the last day of a shorter month", "2026-02-28", "2026-03", "2026-03-31"],
  ["a day before the last in a leap year", "2028-02-28", "2028-03", "2028-03-28"],
  ["the leap day", "2027-12-31", "2028-02", "2028-02-29"],
  ["the first month of a quarter", "2026-01-15", "2026-Q2", "2026-04-15"],
  ["the second month of a quarter", "2026-02-20", "2026-Q4", "2026-11-20"],
  ["the last day of a quarter", "2026-03-31", "2026-Q2", "2026-06-30"],
  ["the last day of its second month", "2026-02-28", "2026-Q3", "2026-08-31"],
])("%s: due on %s, in %s on %s", (_, first, period, due) => {
  expect(dueIn(period, first)).toBe(due);
});

describe("what holds for every recurrence", () => {
  const recurrences = fc.constantFrom<Recurrence>("monthly", "quarterly");
  const days = fc.integer({ min: 0, max: 99_999 }).map((count) => addDays("1900-01-01", count));
  const several = fc.integer({ min: 0, max: 40 });
  const later = (period: string, count: number): string =>
    count === 0 ? period : later(nextPeriod(period), count - 1);

  test("periods follow each other without a gap", () => {
    fc.assert(
      fc.property(recurrences, days, (recurrence, day) => {
        const period = periodOf(recurrence, day);
        expect(firstDayOf(period) <= day).toBe(true);
        expect(day < firstDayOf(nextPeriod(period))).toBe(true);
        expect(periodOf(recurrence, addDays(firstDayOf(nextPeriod(period)), -1))).toBe(period);
      }),
    );
  });

  test("the due date of a period lies in it, and that of the first is the first", () => {
    fc.assert(
      fc.property(recurrences, days, several, (recurrence, day, count) => {
        const period = periodOf(recurrence, day);
        expect(dueIn(period, day)).toBe(day);
        expect(periodOf(recurrence, dueIn(later(period, count), day))).toBe(later(period, count));
      }),
    );
  });

  test("however long nobody asks, each period is opened once, and none after the end", () => {
    fc.assert(
      fc.property(recurrences, days, several, several, (recurrence, day, until, asked) => {
        const first = periodOf(recurrence, day);
        const recurrenceEndsOn = firstDayOf(later(first, until));
        const now = firstDayOf(later(first, asked));
        const opened = [];
        for (let period: string | null = first; period; ) {
          period = periodDue({ recurrence, recurrenceEndsOn, period }, now);
          if (period) opened.push(period);
        }
        const expected = Array.from({ length: Math.min(until, asked) }, (_, index) =>
          later(first, index + 1),
        );
        expect(opened).toEqual(expected);
      }),
    );
  });
});

test.each([
  ["asked once", { dueOn: null }, null],
  ["without a due date", { recurrence: "monthly", dueOn: null }, "recurs_without_due"],
  ["with a due date", { recurrence: "monthly", dueOn: "2026-03-25" }, null],
  ["ending on it", { recurrence: "monthly", dueOn: "2026-03-25", recurrenceEndsOn: "2026-03-25" }, null],
  [
    "ending before it",
    { recurrence: "quarterly", dueOn: "2026-03-25", recurrenceEndsOn: "2026-03-24" },
    "ends_before_due",
  ],
] as const)("a task %s", (_, task, gap) => {
  expect(recurrenceGap(task)).toBe(gap);
});

test("a recurrence begins with the period of its due date", () => {
  const first = { period: "2026-Q2", recurrenceDueOn: "2026-05-20" };
  expect(firstOf({ recurrence: "quarterly", dueOn: "2026-05-20" })).toEqual(first);
  expect(firstOf({ recurrence: null, dueOn: "2026-05-20" })).toEqual({ period: "", recurrenceDueOn: null });
});

test.each([
  [null, true],
  ["2026-04-01", true],
  ["2026-03-31", false],
])("one that ends on %s goes on after March: %s", (recurrenceEndsOn, expected) => {
  expect(goesOn({ recurrence: "monthly", period: "2026-03", recurrenceEndsOn })).toBe(expected);
});

describe("a change after the issue", () => {
  const task = {
    recurrence: "monthly" as Recurrence | null,
    recurrenceEndsOn: null,
    recurrenceDueOn: "2026-01-25",
    period: "2026-03",
    previousTaskId: "before",
    dueOn: "2026-03-25",
  };
  const same = { dueOn: task.dueOn, laterPeriods: false };
  const kept = {
    recurrence: "monthly",
    recurrenceEndsOn: null,
    recurrenceDueOn: "2026-01-25",
    period: "2026-03",
  };

  test.each([
    ["of nothing", same, kept],
    ["of this due date", { ...same, dueOn: "2026-04-10" }, kept],
    [
      "of this and the later due dates",
      { dueOn: "2026-03-20", laterPeriods: true },
      { ...kept, recurrenceDueOn: "2026-03-20" },
    ],
    ["of its end", { ...same, recurrenceEndsOn: "2026-12-31" }, { ...kept, recurrenceEndsOn: "2026-12-31" }],
    [
      "to quarters",
      { ...same, recurrence: "quarterly" as const },
      { ...kept, recurrence: "quarterly", period: "2026-Q1", recurrenceDueOn: "2026-03-25" },
    ],
    [
      "to once",
      { ...same, recurrence: null },
      { recurrence: null, recurrenceEndsOn: null, recurrenceDueOn: null, period: "2026-03" },
    ],
  ])("%s", (_, input, expected) => {
    expect(amendedRecurrence(task, input)).toEqual(expected);
  });

  test("of a task that was asked once begins with its due date", () => {
    const once = { ...task, recurrence: null, recurrenceDueOn: null, period: "", previousTaskId: null };
    expect(amendedRecurrence(once, same)).toMatchObject({ recurrence: null, period: "" });
    const monthly = amendedRecurrence(once, { ...same, recurrence: "monthly" });
    expect(monthly).toMatchObject({ period: "2026-03", recurrenceDueOn: "2026-03-25" });
  });
});
