import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TaskStatus } from "@/db/enums";
import { addWorkingDays, isWorkingDay, workingCalendar } from "../calendar/rules";
import { addDays, type LocalDate } from "../dates";
import { type Concern, concernOf, isEscalation, type Relation, stepsIn, type TaskFacts } from "./ladder";
import { usualSettings } from "./settings";

// Tết 2026 from Monday 16 to Friday 20 February, and Friday 2 January worked in on Saturday the 10th.
const tet = ["2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20"];
const calendar = workingCalendar([
  ...tet.map((date) => ({ date, kind: "holiday" as const })),
  { date: "2026-01-02", kind: "day_off" },
  { date: "2026-01-10", kind: "worked" },
]);
const ladder = { settings: usualSettings, calendar };

/** What is reached on a working day when each was computed, as words: "own_before 3". */
function on(day: LocalDate, concern: Concern, dueOn: LocalDate | null, since?: LocalDate): string[] {
  const window = { since: since ?? addWorkingDays(calendar, day, -1), day };
  return stepsIn(ladder, window, { concern, dueOn }).map(({ reason, days }) => `${reason} ${days}`);
}

describe("whom a task concerns", () => {
  const facts = { dueOn: "2026-03-18", hasOwner: true, isOwn: false, request: null } as const;
  const of = (relation: Relation, status: TaskStatus, more: Partial<TaskFacts> = {}) =>
    concernOf({ ...facts, relation, status, ...more });
  const around = (status: TaskStatus, more: Partial<TaskFacts> = {}) =>
    (["owner", "doer", "head", "leader", "delegate", "clerk"] as const).map((who) => of(who, status, more));

  // In this order: owner, who does a part, head, leader, who acts for the leader, clerk.
  test.each<[string, TaskStatus, Partial<TaskFacts>, (Concern | null)[]]>([
    ["assigned", "assigned", { hasOwner: false }, [null, "part", "to_assign", "escalated", null, null]],
    ["being done", "in_progress", {}, ["own", "part", "department", "escalated", null, null]],
    [
      "without owner",
      "in_progress",
      { hasOwner: false },
      ["own", "part", "to_assign", "escalated", null, null],
    ],
    ["with its head", "in_review", {}, [null, "part", "to_review", "escalated", null, null]],
    ["with its leader", "submitted", {}, [null, null, null, "waiting", "waiting", null]],
    [
      "to go elsewhere",
      "transfer_requested",
      { hasOwner: false },
      [null, null, null, null, null, "transfer"],
    ],
    ["paused", "paused", {}, [null, null, "paused", null, null, null]],
    ["done", "completed", {}, [null, null, null, null, null, null]],
    ["cancelled", "cancelled", {}, [null, null, null, null, null, null]],
    ["later date, head", "in_progress", { request: "with_head" }, [null, null, "to_pass", null, null, null]],
    [
      "later date, leader",
      "in_progress",
      { request: "with_leader" },
      [null, null, null, "waiting", "waiting", null],
    ],
  ])("%s", (_, status, more, expected) => {
    expect(around(status, more)).toEqual(expected);
  });

  test("a head is not escalated to about what is theirs to do", () => {
    expect(of("head", "in_progress", { isOwn: true })).toBeNull();
  });
});

describe("the steps of a task due on Wednesday 18 March 2026", () => {
  const due = "2026-03-18";
  test.each<[LocalDate, Partial<Record<Concern, string[]>>]>([
    ["2026-03-12", {}],
    ["2026-03-13", { own: ["own_before 3"], part: ["part_before 3"], to_assign: ["to_assign_before 3"] }],
    ["2026-03-16", {}],
    ["2026-03-17", { own: ["own_before 1"], to_review: ["to_review_before 1"] }],
    ["2026-03-18", { own: ["own_on_day 0"], transfer: ["transfer_on_day 0"] }],
    ["2026-03-19", { own: ["own_after 1"], to_assign: ["to_assign_after 1"] }],
    ["2026-03-20", {}],
    ["2026-03-23", { department: ["department_after 3"], to_review: ["to_review_after 3"] }],
    ["2026-03-24", { own: ["own_after 4"] }],
    ["2026-03-26", { department: ["department_after 6"] }],
    ["2026-03-27", { own: ["own_after 7"] }],
    ["2026-03-30", { escalated: ["escalated_weekly 8"] }],
    ["2026-03-31", { department: ["department_after 9"] }],
    ["2026-04-06", { escalated: ["escalated_weekly 13"], own: ["own_after 13"] }],
  ])("on %s", (day, expected) => {
    const asked: Concern[] = ["own", "part", "department", "to_assign", "to_review", "escalated", "transfer"];
    for (const concern of asked) {
      const shared = concern === "to_assign" || concern === "to_review" || concern === "transfer";
      if (shared && !expected[concern]) continue;
      expect(on(day, concern, due), concern).toEqual(expected[concern] ?? []);
    }
  });
});

describe("free days", () => {
  test.each<[string, LocalDate, LocalDate, string[]]>([
    [
      "due on a Sunday: the day and the day after come on Monday",
      "2026-03-23",
      "2026-03-22",
      ["own_on_day 0", "own_after 1"],
    ],
    [
      "due on a Sunday: the last working day before it is Friday",
      "2026-03-20",
      "2026-03-22",
      ["own_before 1"],
    ],
    ["due on the second day after Tết: three before", "2026-02-12", "2026-02-24", ["own_before 3"]],
    ["due on the second day after Tết: two before", "2026-02-13", "2026-02-24", []],
    ["due on the second day after Tết: one before", "2026-02-23", "2026-02-24", ["own_before 1"]],
    ["due on the first day after Tết: three before", "2026-02-11", "2026-02-23", ["own_before 3"]],
    ["due within Tết", "2026-02-23", "2026-02-17", ["own_on_day 0", "own_after 1"]],
    ["due on the last day before Tết", "2026-02-23", "2026-02-13", ["own_after 1"]],
    ["a Saturday that is worked counts", "2026-01-10", "2026-01-12", ["own_before 1"]],
    ["a Friday that is free does not", "2026-01-05", "2026-01-01", ["own_after 1"]],
  ])("%s", (_, day, due, expected) => {
    expect(on(day, "own", due)).toEqual(expected);
  });

  test("nothing waits behind Tết that was told before it", () => {
    expect(on("2026-02-23", "department", "2026-02-12")).toEqual([]);
    expect(on("2026-02-24", "department", "2026-02-12")).toEqual(["department_after 3"]);
  });
});

describe("without a due date, by the week and by the month", () => {
  test.each<[string, LocalDate, Concern, string[]]>([
    ["what waits, on the week's first day", "2026-03-16", "waiting", ["waiting_weekly 0"]],
    ["what waits, on another day", "2026-03-17", "waiting", []],
    ["the week after Tết", "2026-02-23", "waiting", ["waiting_weekly 0"]],
    ["paused, on the month's first working day", "2026-03-02", "paused", ["paused_monthly 0"]],
    ["paused, on another day", "2026-03-03", "paused", []],
    ["a transfer without a date", "2026-03-16", "transfer", ["transfer_weekly 0"]],
    ["a task without a date", "2026-03-16", "own", []],
    ["without a date and owner", "2026-03-16", "to_assign", []],
    ["a request that the head has to pass on", "2026-03-16", "to_pass", []],
  ])("%s", (_, day, concern, expected) => {
    expect(on(day, concern, null)).toEqual(expected);
  });

  test("a week whose Monday is free begins later", () => {
    const free = workingCalendar([{ date: "2026-03-16", kind: "holiday" }]);
    const window = { since: "2026-03-13", day: "2026-03-17" };
    const steps = stepsIn({ ...ladder, calendar: free }, window, {
      concern: "escalated",
      dueOn: "2026-03-02",
    });
    expect(steps).toEqual([{ reason: "escalated_weekly", on: "2026-03-17", days: 10 }]);
  });
});

test("after a week of sleep what was missed comes at once", () => {
  expect(on("2026-03-25", "own", "2026-03-18", "2026-03-16")).toEqual([
    "own_before 1",
    "own_on_day 0",
    "own_after 1",
    "own_after 4",
  ]);
});

test("who stopped reminders is told of what is overdue", () => {
  const reasons = ["own_before", "own_on_day", "own_after", "part_before", "department_after"] as const;
  const told = reasons.filter((reason) => isEscalation({ reason, on: "", days: 0 }));
  expect(told).toEqual(["own_after", "department_after"]);
  expect(isEscalation({ reason: "escalated_weekly", on: "", days: 9 })).toBe(true);
  expect(isEscalation({ reason: "waiting_weekly", on: "", days: 0 })).toBe(false);
});

const day = fc.integer({ min: 0, max: 1_400 }).map((days) => addDays("2025-01-01", days));
const concern = fc.constantFrom<Concern>(
  ...([
    "own",
    "part",
    "department",
    "to_assign",
    "to_review",
    "paused",
    "escalated",
    "waiting",
    "transfer",
  ] as const),
);
const anyLadder = fc
  .record({
    ownerBefore: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 4 }),
    ownerOnDay: fc.boolean(),
    ownerAfterFirst: fc.integer({ min: 1, max: 9 }),
    ownerAfterEvery: fc.integer({ min: 1, max: 9 }),
    partBefore: fc.integer({ min: 1, max: 9 }),
    headAfterEvery: fc.integer({ min: 1, max: 9 }),
    leaderAfter: fc.integer({ min: 1, max: 20 }),
  })
  .map((settings) => ({ settings, calendar }));

test("computed in how many parts ever, a span of days has the same steps", () => {
  fc.assert(
    fc.property(
      anyLadder,
      concern,
      fc.option(day, { nil: null }),
      fc.array(day, { minLength: 2, maxLength: 6 }),
      (rules, which, dueOn, days) => {
        const [since = "", ...ends] = [...days].sort();
        const last = ends.at(-1) ?? since;
        const steps = (window: { since: LocalDate; day: LocalDate }) =>
          stepsIn(rules, window, { concern: which, dueOn }).map((step) => JSON.stringify(step));
        const inParts = ends.flatMap((end, index) => steps({ since: ends[index - 1] ?? since, day: end }));
        expect(inParts.sort()).toEqual(steps({ since, day: last }).sort());
      },
    ),
  );
});

test("a step falls on a working day of the window", () => {
  fc.assert(
    fc.property(
      anyLadder,
      concern,
      day,
      day,
      fc.integer({ min: 0, max: 90 }),
      (rules, which, dueOn, since, length) => {
        const window = { since, day: addDays(since, length) };
        for (const step of stepsIn(rules, window, { concern: which, dueOn })) {
          expect(isWorkingDay(calendar, step.on)).toBe(true);
          expect(step.on > window.since && step.on <= window.day).toBe(true);
        }
      },
    ),
  );
});
