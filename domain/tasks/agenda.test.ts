import { expect, test } from "vitest";
import { workGroupOf } from "./agenda";

// Today is Wednesday 18/03/2026; the week ends on Sunday 22/03.
test.each([
  ["in_progress", "2026-03-17", "overdue", "overdue"],
  ["in_progress", "2026-03-18", "today", "today"],
  ["in_progress", "2026-03-19", "soon", "week"],
  ["in_progress", "2026-03-22", "soon", "week"],
  ["in_progress", "2026-03-23", "soon", "later"],
  ["in_progress", "2026-06-30", "in_time", "later"],
  ["in_progress", null, "no_date", "later"],
  ["assigned", "2026-03-17", "overdue", "overdue"],
  ["assigned", "2026-03-20", "soon", "week"],
  ["in_review", "2026-03-17", "overdue", "waiting"],
  ["submitted", "2026-03-18", "today", "waiting"],
  ["paused", "2026-03-17", "overdue", "waiting"],
  ["transfer_requested", null, "no_date", "waiting"],
] as const)("%s, due %s and %s, stands under %s", (status, dueOn, time, group) => {
  const state = time === "no_date" ? { class: time, days: null } : { class: time, days: 0 };
  expect(workGroupOf({ status, dueOn }, state, "2026-03-18")).toBe(group);
});
