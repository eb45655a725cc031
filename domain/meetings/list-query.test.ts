import fc from "fast-check";
import { expect, test } from "vitest";
import { meetingKinds, meetingStatuses } from "@/db/enums";
import { allMeetings, meetingsAddress, parseMeetingsQuery } from "./list-query";

const id = "6b0c5d3e-0a3e-4d0e-9a55-111111111111";

test.each([
  [{}, {}],
  [
    { q: "  đối   ngoại ", series: id },
    { search: "đối ngoại", seriesId: id },
  ],
  [
    { year: "2014", chair: id, page: "3" },
    { year: 2014, chairId: id, page: 3 },
  ],
  [
    { status: ["cancelled", "draft"], kind: "direct_order" },
    { status: "cancelled", kind: "direct_order" },
  ],
  [{ q: "x".repeat(200) }, { search: "x".repeat(200) }],
])("%j is read as %j", (params, expected) => {
  expect(parseMeetingsQuery(params)).toEqual({ ...allMeetings, ...expected });
});

test.each([
  { series: "x", chair: "1' or '1'='1" },
  { series: `${id}0`, chair: "\0" },
  { year: "14" },
  { year: "1899" },
  { year: "2200" },
  { year: "2014.5" },
  { year: "MMXIV" },
  { status: "constructor", kind: "__proto__" },
  { q: "họp\0giao ban" },
  { q: "Họp \ud83d" },
  { q: "\u0007" },
  { q: " \t\n " },
  { q: "x".repeat(10_000) },
  { page: "0" },
  { page: "-1" },
  { page: "1e9" },
  { page: "x" },
  { q: "", series: "", year: "", chair: "", status: "", kind: "", page: "" },
])("%j is as if nothing were written", (params) => {
  expect(parseMeetingsQuery(params)).toEqual(allMeetings);
});

test("an address leads back to what it was made of", () => {
  const query = fc.record({
    search: fc.constantFrom(null, "12/TB-VP", "đối ngoại", "100 % & _ ?=#+\\"),
    seriesId: fc.option(fc.uuid()),
    year: fc.option(fc.integer({ min: 1900, max: 2199 })),
    chairId: fc.option(fc.uuid()),
    status: fc.option(fc.constantFrom(...meetingStatuses)),
    kind: fc.option(fc.constantFrom(...meetingKinds)),
    page: fc.integer({ min: 1, max: 10_000 }),
  });
  fc.assert(
    fc.property(query, (one) => {
      const address = new URL(meetingsAddress(one), "http://localhost");
      expect(address.pathname).toBe("/meetings");
      expect(parseMeetingsQuery(Object.fromEntries(address.searchParams))).toEqual(one);
    }),
  );
  expect(meetingsAddress({ page: 1 })).toBe("/meetings");
});
