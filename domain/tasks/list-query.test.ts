import fc from "fast-check";
import { expect, test } from "vitest";
import { taskStatuses } from "@/db/enums";
import { departmentRoles, listAddress, parseListQuery } from "./list-query";
import { timeClasses } from "./time";
import { timeGroups } from "./time-groups";

const id = "6b0c5d3e-0a3e-4d0e-9a55-111111111111";
const everything = {
  search: null,
  departmentId: null,
  role: null,
  status: null,
  time: null,
  meetingId: null,
  page: 1,
};

test.each([
  [{}, {}],
  [
    { department: id, role: "lead" },
    { departmentId: id, role: "lead" },
  ],
  [
    { status: "open", time: "overdue", page: "3" },
    { status: "open", time: "overdue", page: 3 },
  ],
  [
    { time: "done", meeting: id },
    { time: "done", meetingId: id },
  ],
  [{ q: "  12/TB-VP \n đối   ngoại" }, { search: "12/TB-VP đối ngoại" }],
  [{ status: ["submitted", "open"] }, { status: "submitted" }],
])("%j is read as %j", (params, expected) => {
  expect(parseListQuery(params)).toEqual({ ...everything, ...expected });
});

test.each([
  { department: "x", meeting: "1' or '1'='1", role: "head" },
  { department: `${id}0`, meeting: "x".repeat(10_000) },
  { status: "constructor", time: "toString" },
  { status: "\0", time: "__proto__" },
  { q: "họp\0" },
  { q: "\ud83d" },
  { q: " \t\n " },
  { q: "x".repeat(10_000) },
  { page: "0" },
  { page: "-1" },
  { page: "1.5" },
  { page: "99999999999" },
  { page: "x" },
  { department: "", status: "", time: "", meeting: "", page: "" },
])("%j is as if nothing were written", (params) => {
  expect(parseListQuery(params)).toEqual(everything);
});

test("an address leads back to what it was made of", () => {
  const query = fc.record({
    search: fc.constantFrom(null, "12/TB-VP", "đối ngoại", "100 % & _ ?=#+"),
    departmentId: fc.option(fc.uuid()),
    role: fc.constantFrom(...departmentRoles, null),
    status: fc.option(fc.constantFrom("open" as const, ...taskStatuses)),
    time: fc.option(
      fc.constantFrom(...timeClasses, ...(Object.keys(timeGroups) as (keyof typeof timeGroups)[])),
    ),
    meetingId: fc.option(fc.uuid()),
    page: fc.integer({ min: 1, max: 10_000 }),
  });
  fc.assert(
    fc.property(query, (one) => {
      const address = new URL(listAddress(one), "http://localhost");
      expect(address.pathname).toBe("/tasks");
      expect(parseListQuery(Object.fromEntries(address.searchParams))).toEqual(one);
    }),
  );
  expect(listAddress({ page: 1 })).toBe("/tasks");
});
