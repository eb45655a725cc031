import fc from "fast-check";
import { expect, test } from "vitest";
import type { MeetingContent } from "@/domain/mails/content";
import { letterOf } from "@/test/letters";

const meeting: MeetingContent = {
  kind: "meeting",
  change: "invited",
  meetingId: "8b0e9c1a-0000-4000-8000-000000000001",
  sequence: 0,
  title: "Giao ban, tháng 4; quý II",
  startsAt: new Date("2014-04-15T01:00:00Z"),
  place: "Phòng họp số 2",
  chairName: "Nguyễn Thị Hạnh",
  agenda: "1. Một\n2. Hai",
  reason: "",
};

const calendarOf = async (over: Partial<MeetingContent> = {}, name?: string) => {
  const { calendar } = await letterOf({ ...meeting, ...over }, name === undefined ? {} : { name });
  const lines = (calendar?.body ?? "").replace(/\r\n[ \t]/g, "").split("\r\n");
  const read = (property: string) => lines.filter((line) => line.split(/[:;]/)[0] === property);
  return { method: calendar?.method, lines, read };
};

test("invites for two hours, by an entry that the office and the reader stand in", async () => {
  const { method, read } = await calendarOf();
  expect(method).toBe("REQUEST");
  expect(read("METHOD")).toEqual(["METHOD:REQUEST"]);
  expect(read("DTSTART")).toEqual(["DTSTART:20140415T010000Z"]);
  expect(read("DTEND")).toEqual(["DTEND:20140415T030000Z"]);
  expect(read("SUMMARY")).toEqual(["SUMMARY:Giao ban\\, tháng 4\\; quý II"]);
  expect(read("DESCRIPTION")).toEqual(["DESCRIPTION:1. Một\\n2. Hai"]);
  expect(read("ORGANIZER")[0]).toMatch(/mailto:nhac@giaoban\.example$/);
  expect(read("ATTENDEE")[0]).toMatch(/RSVP=FALSE.*MAILTO:nguyen@giaoban\.example$/);
});

test("keeps the entry's id when a meeting is moved or cancelled, and counts on", async () => {
  const invited = await calendarOf();
  const moved = await calendarOf({
    change: "moved",
    sequence: 1,
    startsAt: new Date("2014-04-16T07:00:00Z"),
  });
  const cancelled = await calendarOf({ change: "cancelled", sequence: 2 });
  const uninvited = await calendarOf({ change: "uninvited", sequence: 2 });
  expect(invited.read("UID")).toEqual(["UID:meeting.8b0e9c1a-0000-4000-8000-000000000001@giaoban.example"]);
  expect([moved.read("UID"), cancelled.read("UID")]).toEqual([invited.read("UID"), invited.read("UID")]);
  expect(moved.read("SEQUENCE")).toEqual(["SEQUENCE:1"]);
  expect(moved.method).toBe("REQUEST");
  expect(cancelled.read("SEQUENCE")).toEqual(["SEQUENCE:2"]);
  expect(cancelled.method).toBe("CANCEL");
  expect(cancelled.read("STATUS")).toEqual(["STATUS:CANCELLED"]);
  expect([uninvited.method, uninvited.read("UID")]).toEqual(["CANCEL", invited.read("UID")]);
});

test("says of a restricted meeting only when and where", async () => {
  const { lines } = await calendarOf({ title: null, agenda: "Điều kín", reason: "Điều kín" });
  expect(lines).toContain("SUMMARY:Cuộc họp hạn chế phổ biến");
  expect(lines.join()).not.toContain("Điều kín");
});

test("lets no name, title or place add a line of its own", async () => {
  const strange = fc.oneof(
    fc.string({ unit: "binary", maxLength: 200 }),
    fc.constantFrom(
      'A" ;X=1:mailto:x@y.example',
      "A\r\nATTENDEE:mailto:x@y.example",
      "A\nBEGIN:VALARM",
      "\\n;,:",
    ),
  );
  const plain = (await calendarOf()).lines.map(nameOf);
  await fc.assert(
    fc.asyncProperty(strange, strange, async (one, other) => {
      const { lines } = await calendarOf(
        { title: `A${one}`, place: `B${other}`, agenda: `C${one}` },
        `D${other}`,
      );
      expect(lines.map(nameOf)).toEqual(plain);
      expect(lines.find((line) => nameOf(line) === "ATTENDEE")).toMatch(
        /^ATTENDEE;ROLE=REQ-PARTICIPANT;RSVP=FALSE;CN="[^"]*":MAILTO:nguyen@giaoban\.example$/,
      );
    }),
    { numRuns: 100 },
  );
});

const nameOf = (line: string) => line.split(/[:;]/)[0];
