import fc from "fast-check";
import { expect, test } from "vitest";
import { priorities } from "@/db/enums";
import { formatDate } from "../dates";
import {
  columns,
  departmentRoles,
  groupings,
  sorts,
  statusChoices,
  timeChoices,
  usualColumns,
} from "./list-choices";
import { fromTheStart, listAddress, listText, parseListQuery, parseListText } from "./list-query";

const id = "6b0c5d3e-0a3e-4d0e-9a55-111111111111";
const everything = {
  search: null,
  departmentId: null,
  role: null,
  status: [],
  time: null,
  ownerId: null,
  leaderId: null,
  meetingId: null,
  seriesId: null,
  dueFrom: null,
  dueTo: null,
  givenFrom: null,
  givenTo: null,
  priority: [],
  sort: { by: "due", turned: false },
  group: null,
  columns: usualColumns,
  after: null,
  before: null,
};

test.each([
  [{}, {}],
  [
    { department: id, role: "lead" },
    { departmentId: id, role: "lead" },
  ],
  [
    { status: "open", time: "overdue", after: "x" },
    { status: ["open"], time: "overdue", after: "x" },
  ],
  [
    { time: "done", meeting: id.toUpperCase() },
    { time: "done", meetingId: id },
  ],
  [{ q: "  12/TB-VP \n đối   ngoại" }, { search: "12/TB-VP đối ngoại" }],
  [{ status: ["submitted", "open,paused", "x"] }, { status: ["open", "submitted", "paused"] }],
  [
    { owner: "none", leader: id },
    { ownerId: "none", leaderId: id },
  ],
  [{ due: "2026-Q1" }, { dueFrom: "2026-01-01", dueTo: "2026-03-31" }],
  [
    { due: "2028-02", given: "2026" },
    {
      dueFrom: "2028-02-01",
      dueTo: "2028-02-29",
      givenFrom: "2026-01-01",
      givenTo: "2026-12-31",
    },
  ],
  [
    { due_from: "1/3/2026", due_to: "2026-03-31" },
    { dueFrom: "2026-03-01", dueTo: "2026-03-31" },
  ],
  [
    { sort: "-title", group: "meeting" },
    { sort: { by: "title", turned: true }, group: "meeting" },
  ],
  [{ columns: "updated,due" }, { columns: ["due", "updated"] }],
  [{ priority: ["urgent", "high"] }, { priority: ["high", "urgent"] }],
])("%j is read as %j", (params, expected) => {
  expect(parseListQuery(params)).toEqual({ ...everything, ...expected });
});

const long = "x".repeat(10_000);

test.each([
  { department: "x", meeting: "1' or '1'='1", role: "head", series: "none" },
  { department: `${id}0`, meeting: long, owner: long, leader: "nobody" },
  { status: "constructor", time: "toString", priority: "__proto__" },
  { status: "\0", time: "__proto__", group: "\ud83d", columns: "\0" },
  { status: Array(1_000).fill("x") },
  { q: "họp\0" },
  { q: "\ud83d" },
  { q: " \t\n " },
  { q: long },
  { sort: "--due" },
  { sort: long, group: long, columns: long, status: long },
  { sort: "constructor", columns: "constructor" },
  { due: "2026-13", given: "0000" },
  { due: "2026-Q5", due_from: "30/02/2026", due_to: long, given_from: "\0", given_to: "infinity" },
  { after: "", before: long },
  { department: "", status: "", time: "", meeting: "", sort: "", columns: "" },
])("%j is as if nothing were written", (params) => {
  expect(parseListQuery(params)).toEqual(everything);
});

const someId = fc.option(fc.uuid());
const someDay = fc.option(
  fc
    .date({ min: new Date("1900-01-01"), max: new Date("2199-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
);
const some = <Word>(words: readonly Word[], minLength = 0) => fc.subarray([...words], { minLength });
const someQuery = fc.record({
  search: fc.constantFrom(null, "12/TB-VP", "đối ngoại", "100 % & _ ?=#+,%2C", "due", usualColumns.join(",")),
  departmentId: someId,
  role: fc.constantFrom(...departmentRoles, null),
  status: some(statusChoices),
  time: fc.option(fc.constantFrom(...timeChoices)),
  ownerId: fc.oneof(someId, fc.constant("none" as const)),
  leaderId: fc.oneof(someId, fc.constant("none" as const)),
  meetingId: someId,
  seriesId: someId,
  dueFrom: someDay,
  dueTo: someDay,
  givenFrom: someDay,
  givenTo: someDay,
  priority: some(priorities),
  sort: fc.record({ by: fc.constantFrom(...sorts), turned: fc.boolean() }),
  group: fc.option(fc.constantFrom(...groupings)),
  columns: some(columns, 1),
  after: fc.option(fc.base64String({ minLength: 1 })),
  before: fc.option(fc.base64String({ minLength: 1 })),
});

test("an address leads back to what it was made of, and is written in one way", () => {
  fc.assert(
    fc.property(someQuery, (one) => {
      const address = new URL(listAddress(one), "http://localhost");
      expect(address.pathname).toBe("/tasks");
      expect(parseListQuery(Object.fromEntries(address.searchParams))).toEqual(one);
      expect(parseListText(listText(one))).toEqual(one);
      expect(listText(parseListText(listText(one)))).toBe(listText(one));
      expect(fromTheStart(one)).toEqual({ ...one, after: null, before: null });
    }),
  );
  expect(listAddress({})).toBe("/tasks");
  expect(listAddress({ status: "open" })).toBe(listAddress({ status: ["open"] }));
});

test("what stands in an address can be any text at all", () => {
  const names = ["q", "department", "status", "time", "owner", "due", "due_from", "sort", "columns", "after"];
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...names), fc.string({ unit: "binary" })), (params) => {
      const query = parseListQuery(params);
      if (query.dueFrom) formatDate(query.dueFrom);
      expect(parseListText(listText(query))).toEqual(query);
    }),
  );
});
