import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { aCast, aMeeting, type Ref } from "@/db/factories";
import { history, meetings } from "@/db/schema";
import { asked } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { complaintOf, outcomeOf, refusalOf } from "@/test/outcome";
import { setNotice } from "./notice";
import { createOrder } from "./order";
import { getRecord } from "./queries";

const database = await testDatabase();
const cast = await aCast(database);
const clerk = await asked(database, cast.clerk);
const rowOf = async ({ id }: Ref) => {
  const [row] = await database.select().from(meetings).where(eq(meetings.id, id));
  return row;
};
const eventsOf = ({ id }: Ref) =>
  database.select().from(history).where(eq(history.subjectId, id)).orderBy(history.id);

describe("a notice", () => {
  const notice = { noticeNumber: "12/TB-VP", noticeDate: "20/01/2026", seenNumber: "", seenDate: "" };
  const seen = { seenNumber: "12/TB-VP", seenDate: "2026-01-20" };
  const set = (meeting: Ref, input: object) =>
    setNotice(clerk, { meetingId: meeting.id, ...notice, ...input });

  test("is entered and corrected after the issue, and finds its meeting", async () => {
    const meeting = await aMeeting(database, { title: "Họp đối ngoại" });
    await set(meeting, {});
    expect(await rowOf(meeting)).toMatchObject({
      noticeNumber: "12/TB-VP",
      noticeDate: "2026-01-20",
      searchText: expect.stringContaining("12/tb-vp"),
    });
    await set(meeting, { noticeNumber: "13/TB-VP", ...seen });
    expect((await eventsOf(meeting)).at(-1)).toMatchObject({
      kind: "notice_set",
      before: { noticeNumber: "12/TB-VP" },
      after: { noticeNumber: "13/TB-VP" },
    });
    await set(meeting, { noticeNumber: "", noticeDate: "", ...seen, seenNumber: "13/TB-VP" });
    expect(await rowOf(meeting)).toMatchObject({ noticeNumber: "", noticeDate: null, version: 1 });
    expect((await rowOf(meeting))?.searchText).not.toContain("tb-vp");
  });

  test.each([
    [{ noticeNumber: "" }, "noticeNumber", "notice_needs_number"],
    [{ noticeDate: "" }, "noticeDate", "notice_needs_date"],
    [{ noticeDate: "14/01/2026" }, "noticeDate", "notice_before_meeting"],
    [{ noticeNumber: "x".repeat(61) }, "noticeNumber", "too_long"],
  ])("of %j is refused at %s: %s", async (input, field, key) => {
    const meeting = await aMeeting(database, {});
    expect(await refusalOf(set(meeting, input))).toMatchObject({ fields: { [field]: { key } } });
  });

  test("that somebody else entered meanwhile is not overwritten", async () => {
    const meeting = await aMeeting(database, {});
    await set(meeting, {});
    expect(await complaintOf(set(meeting, { noticeNumber: "13/TB-VP" }))).toEqual({ key: "conflict" });
    expect(await rowOf(meeting)).toMatchObject({ noticeNumber: "12/TB-VP" });
  });

  test("waits for the issue of a meeting; the document behind an order may be older than the order", async () => {
    const draft = await aMeeting(database, { status: "draft" });
    expect(await complaintOf(set(draft, {}))).toEqual({ key: "notice_before_issue" });
    const order = await aMeeting(database, { kind: "direct_order", status: "draft" });
    expect(await outcomeOf(set(order, { noticeDate: "05/01/2026" }))).toBe("ok");
  });
});

describe("a direct order", () => {
  const form = {
    title: "Chuẩn bị đón đoàn thành phố kết nghĩa",
    date: "18/03/2026",
    chairId: cast.leader.id,
    chairTitle: "",
    noticeNumber: "215/UBND-NC",
    noticeDate: "17/03/2026",
  };

  test("is a draft without place, time of day and attendance, with the document behind it", async () => {
    const order = await createOrder(clerk, { ...form, place: "Phòng họp", seriesId: randomUUID() });
    const record = await getRecord(database, clerk.actor, order.id);
    expect(record).toMatchObject({
      kind: "direct_order",
      status: "draft",
      title: form.title,
      startsAt: new Date("2026-03-18T00:00:00+07:00"),
      place: "",
      seriesId: null,
      chairId: cast.leader.id,
      noticeNumber: "215/UBND-NC",
      noticeDate: "2026-03-17",
      attendance: [],
    });
    expect(record.sections.map(({ kind }) => kind)).toEqual(["preamble"]);
    expect(await rowOf(order)).toMatchObject({ searchText: expect.stringContaining("215/ubnd-nc") });
    expect(await eventsOf(order)).toMatchObject([
      { kind: "created", after: { title: form.title, noticeNumber: "215/UBND-NC" } },
    ]);
  });

  test("may have no document yet, and needs its words", async () => {
    const without = { ...form, noticeNumber: "", noticeDate: "" };
    expect(await outcomeOf(createOrder(clerk, without))).toBe("ok");
    expect(await refusalOf(createOrder(clerk, { ...without, title: "" }))).toMatchObject({
      fields: { title: { key: "required" } },
    });
    expect(await refusalOf(createOrder(clerk, { ...form, noticeDate: "" }))).toMatchObject({
      fields: { noticeDate: { key: "notice_needs_date" } },
    });
  });
});
