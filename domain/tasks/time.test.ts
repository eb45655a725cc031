import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type TaskStatus, taskStatuses } from "@/db/enums";
import { isWorkingDay, workingCalendar } from "../calendar/rules";
import { statutoryDays } from "../calendar/seed";
import { addDays, dateOfDayNumber, dayNumber, parseLocalDate } from "../dates";
import {
  daysLate,
  daysLeft,
  type TimeClass,
  type TimeFacts,
  timeClass,
  timeClassBounds,
  timeClasses,
  totalClass,
} from "./time";

const calendar = workingCalendar(statutoryDays(2014, 2016));

// A row of the tables below: status, due, handed in, today, then the class and its days. Dates as dd/mm of 2014.
type Row = [TaskStatus, string | null, string | null, string, TimeClass, number | null];

function in2014(short: string): string {
  return parseLocalDate(`${short}/2014`) ?? "";
}

function check([status, due, submitted, today, expectedClass, days]: Row) {
  const facts: TimeFacts = {
    status,
    dueDate: due && in2014(due),
    submittedOn: submitted && in2014(submitted),
    today: in2014(today),
    calendar,
  };
  expect(timeClass(facts)).toEqual({ class: expectedClass, days });
}

describe("a task in work, on Tuesday 18/03/2014", () => {
  it.each<Row>([
    ["in_progress", "10/03", null, "18/03", "overdue", 6],
    ["in_progress", "14/03", null, "18/03", "overdue", 2],
    ["in_progress", "15/03", null, "18/03", "overdue", 2],
    ["in_progress", "16/03", null, "18/03", "overdue", 2],
    ["in_progress", "17/03", null, "18/03", "overdue", 1],
    ["in_progress", "18/03", null, "18/03", "today", 0],
    ["in_progress", "19/03", null, "18/03", "soon", 1],
    ["in_progress", "20/03", null, "18/03", "soon", 2],
    ["in_progress", "21/03", null, "18/03", "soon", 3],
    ["in_progress", "22/03", null, "18/03", "soon", 3],
    ["in_progress", "23/03", null, "18/03", "soon", 3],
    ["in_progress", "24/03", null, "18/03", "in_time", 4],
    ["in_progress", "31/03", null, "18/03", "in_time", 9],
    ["in_progress", "15/04", null, "18/03", "in_time", 19],
    ["in_progress", "30/06", null, "18/03", "in_time", 71],
    ["in_progress", null, null, "18/03", "no_date", null],
  ])("%s, due %s, handed in %s, on %s: %s %s", (...row) => check(row));
});

describe("around free days", () => {
  it.each<Row>([
    // The weekend after the due date, and a due date on a weekend.
    ["in_progress", "21/03", null, "22/03", "overdue", 0],
    ["in_progress", "21/03", null, "23/03", "overdue", 0],
    ["in_progress", "21/03", null, "24/03", "overdue", 1],
    ["in_progress", "22/03", null, "21/03", "soon", 0],
    ["in_progress", "22/03", null, "22/03", "today", 0],
    ["in_progress", "22/03", null, "24/03", "overdue", 1],
    // Asked on a weekend.
    ["in_progress", "24/03", null, "22/03", "soon", 1],
    ["in_progress", "26/03", null, "22/03", "soon", 3],
    ["in_progress", "27/03", null, "22/03", "in_time", 4],
    // Tết: 27/01 is the last working day, 06/02 the next, and Saturday 08/02 is worked.
    ["in_progress", "05/02", null, "27/01", "soon", 0],
    ["in_progress", "06/02", null, "27/01", "soon", 1],
    ["in_progress", "08/02", null, "27/01", "soon", 3],
    ["in_progress", "10/02", null, "27/01", "in_time", 4],
    ["in_progress", "27/01", null, "05/02", "overdue", 0],
    ["in_progress", "27/01", null, "06/02", "overdue", 1],
    ["in_progress", "07/02", null, "10/02", "overdue", 2],
    // The Hùng kings' day, and 26/04 worked for 02/05.
    ["in_progress", "11/04", null, "07/04", "soon", 3],
    ["in_progress", "26/04", null, "22/04", "in_time", 4],
    ["in_progress", "25/04", null, "26/04", "overdue", 1],
    ["in_progress", "29/04", null, "05/05", "overdue", 1],
  ])("%s, due %s, handed in %s, on %s: %s %s", (...row) => check(row));
});

describe("every open status", () => {
  it.each<Row>([
    ["assigned", "17/03", null, "18/03", "overdue", 1],
    ["assigned", "18/03", null, "18/03", "today", 0],
    ["assigned", null, null, "18/03", "no_date", null],
    ["in_review", "17/03", null, "18/03", "overdue", 1],
    ["in_review", "20/03", null, "18/03", "soon", 2],
    ["paused", "17/03", null, "18/03", "overdue", 1],
    ["paused", "15/04", null, "18/03", "in_time", 19],
    ["transfer_requested", "17/03", null, "18/03", "overdue", 1],
    ["transfer_requested", "24/03", null, "18/03", "in_time", 4],
    // A hand-in that was returned does not count, even where its day is still known.
    ["in_progress", "17/03", "14/03", "18/03", "overdue", 1],
    ["in_review", "17/03", "14/03", "18/03", "overdue", 1],
    ["paused", "17/03", "14/03", "18/03", "overdue", 1],
  ])("%s, due %s, handed in %s, on %s: %s %s", (...row) => check(row));
});

describe("a task that waits for the leader", () => {
  it.each<Row>([
    ["submitted", "25/03", "14/03", "18/03", "in_time", 5],
    ["submitted", "20/03", "14/03", "18/03", "soon", 2],
    ["submitted", "18/03", "18/03", "18/03", "today", 0],
    ["submitted", "14/03", "14/03", "18/03", "in_time", 0],
    ["submitted", "14/03", "10/03", "30/06", "in_time", 0],
    ["submitted", "14/03", "15/03", "18/03", "overdue", 2],
    ["submitted", "14/03", "17/03", "18/03", "overdue", 2],
    ["submitted", "14/03", null, "18/03", "overdue", 2],
    ["submitted", null, "14/03", "18/03", "no_date", null],
  ])("%s, due %s, handed in %s, on %s: %s %s", (...row) => check(row));
});

describe("a task that is done with", () => {
  it.each<Row>([
    ["completed", "14/03", "10/03", "18/03", "done_on_time", 0],
    ["completed", "14/03", "14/03", "18/03", "done_on_time", 0],
    ["completed", "14/02", "20/02", "18/03", "done_late", 4],
    ["completed", "14/03", "15/03", "18/03", "done_late", 0],
    ["completed", "14/03", "17/03", "30/06", "done_late", 1],
    ["completed", null, "14/03", "18/03", "done_no_date", null],
    ["completed", null, null, "18/03", "done_no_date", null],
    ["completed", "14/03", null, "18/03", "done_no_date", null],
    ["cancelled", "14/03", "10/03", "18/03", "cancelled", null],
    ["cancelled", null, null, "18/03", "cancelled", null],
  ])("%s, due %s, handed in %s, on %s: %s %s", (...row) => check(row));
});

describe("totals", () => {
  it("count today with soon, and tasks without a date with those in time", () => {
    expect(timeClasses.map((one) => [one, totalClass(one)])).toEqual([
      ["overdue", "overdue"],
      ["today", "soon"],
      ["soon", "soon"],
      ["in_time", "in_time"],
      ["no_date", "in_time"],
      ["done_on_time", "done_on_time"],
      ["done_late", "done_late"],
      ["done_no_date", "done_on_time"],
      ["cancelled", "cancelled"],
    ]);
  });
});

describe("the bounds for a query", () => {
  it.each([
    ["18/03", "23/03"],
    ["17/03", "20/03"],
    ["22/03", "26/03"],
    ["27/01", "09/02"],
    ["22/04", "25/04"],
  ])("on %s reach to %s", (today, soonUntil) => {
    expect(timeClassBounds(in2014(today), calendar)).toEqual({
      today: in2014(today),
      soonUntil: in2014(soonUntil),
    });
  });
});

describe("the laws of time classes", () => {
  const dates = fc
    .integer({ min: dayNumber("2014-01-01"), max: dayNumber("2015-12-31") })
    .map((number) => dateOfDayNumber(number));
  const facts = fc.record({
    status: fc.constantFrom(...taskStatuses),
    dueDate: fc.option(dates),
    submittedOn: fc.option(dates),
    today: dates,
    calendar: fc.constant(calendar),
  });

  it("hold the bounds and the classes together", () => {
    fc.assert(
      fc.property(dates, dates, (dueDate, today) => {
        const bounds = timeClassBounds(today, calendar);
        const bySql =
          dueDate < bounds.today
            ? "overdue"
            : dueDate === bounds.today
              ? "today"
              : dueDate <= bounds.soonUntil
                ? "soon"
                : "in_time";
        const state = timeClass({ status: "in_progress", dueDate, submittedOn: null, today, calendar });
        expect(state.class).toBe(bySql);
      }),
      { numRuns: 1000 },
    );
  });

  it("give no task days left and days late at once", () => {
    fc.assert(
      fc.property(dates, dates, (dueDate, today) => {
        expect(Math.min(daysLeft(dueDate, today, calendar), daysLate(dueDate, today, calendar))).toBe(0);
        expect(daysLeft(dueDate, today, calendar)).toBe(daysLate(today, dueDate, calendar));
      }),
    );
  });

  it("change the days by one from a working day to the next, by none over a free one", () => {
    fc.assert(
      fc.property(dates, dates, (dueDate, today) => {
        const tomorrow = addDays(today, 1);
        const balance = (day: string) => daysLeft(dueDate, day, calendar) - daysLate(dueDate, day, calendar);
        expect(balance(today) - balance(tomorrow)).toBe(isWorkingDay(calendar, tomorrow) ? 1 : 0);
      }),
    );
  });

  it("never judge by the day of the confirmation", () => {
    fc.assert(
      fc.property(facts, dates, (one, later) => {
        const done = { ...one, status: "completed" } as const;
        expect(timeClass({ ...done, today: later })).toEqual(timeClass(done));
      }),
    );
  });

  it("keep a hand-in on time from ever becoming overdue, and confirm it as on time", () => {
    fc.assert(
      fc.property(dates, fc.nat({ max: 200 }), dates, (dueDate, early, today) => {
        const one = { dueDate, submittedOn: addDays(dueDate, -early), today, calendar };
        const waiting = timeClass({ ...one, status: "submitted" });
        const working = timeClass({ ...one, status: "in_progress" });
        expect(waiting).toEqual(working.class === "overdue" ? { class: "in_time", days: 0 } : working);
        expect(timeClass({ ...one, status: "completed" }).class).toBe("done_on_time");
      }),
    );
  });

  it("confirm what waits overdue as late", () => {
    fc.assert(
      fc.property(facts, (one) => {
        const waiting = timeClass({ ...one, status: "submitted" });
        fc.pre(waiting.class === "overdue" && one.submittedOn !== null);
        expect(timeClass({ ...one, status: "completed" }).class).toBe("done_late");
      }),
    );
  });

  it("only let a task come nearer to its date as days go by", () => {
    const order: TimeClass[] = ["in_time", "soon", "today", "overdue"];
    fc.assert(
      fc.property(dates, dates, (dueDate, today) => {
        const classOn = (day: string) =>
          timeClass({ status: "in_progress", dueDate, submittedOn: null, today: day, calendar }).class;
        expect(order.indexOf(classOn(addDays(today, 1)))).toBeGreaterThanOrEqual(
          order.indexOf(classOn(today)),
        );
      }),
    );
  });

  it("say a whole number of days, never below 0, or none", () => {
    fc.assert(
      fc.property(facts, (one) => {
        const state = timeClass(one);
        const dateless = ["no_date", "done_no_date", "cancelled"].includes(state.class);
        expect(state.days === null).toBe(dateless);
        expect(Number.isInteger(state.days ?? 0) && (state.days ?? 0) >= 0).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
