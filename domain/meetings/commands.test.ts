import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { aMeeting, aPerson, type Ref } from "@/db/factories";
import { history, meetingSeries, meetings, recordRevisions } from "@/db/schema";
import { asked, clock, day } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { outcomeOf, refusalOf } from "@/test/outcome";
import { seriesOptions } from "../series/queries";
import { createMeeting, saveHeading, saveSection } from "./commands";
import { listMeetings } from "./list";
import { getRecord } from "./queries";

const database = await testDatabase();
const person = await aPerson(database, { role: "clerk", name: "Đỗ Thị Văn Thư" });
const clerk = await asked(database, person);
const chair = await aPerson(database, { role: "leader", name: "Phùng Văn Chủ", title: "Phó Chủ tịch" });
const heading = {
  title: "Họp giao ban công tác đối ngoại",
  date: "15/1/2026",
  time: "8h30",
  place: "Phòng họp số 1",
  seriesId: "",
  chairId: chair.id,
  chairTitle: "",
};
const read = ({ id }: Ref) => getRecord(database, clerk.actor, id);
const rowOf = async ({ id }: Ref) => (await database.select().from(meetings).where(eq(meetings.id, id)))[0];
const eventsOf = ({ id }: Ref) =>
  database.select().from(history).where(eq(history.subjectId, id)).orderBy(history.id);

const revisionsOf = ({ id }: Ref) =>
  database.select().from(recordRevisions).where(eq(recordRevisions.meetingId, id));

describe("a new record", () => {
  test("is a draft with the sections that are to be written, at the time of Vietnam", async () => {
    const meeting = await createMeeting(clerk, heading);
    const record = await read(meeting);
    expect(record).toMatchObject({
      kind: "meeting",
      status: "draft",
      title: "Họp giao ban công tác đối ngoại",
      startsAt: new Date("2026-01-15T01:30:00Z"),
      place: "Phòng họp số 1",
      chairName: "Phùng Văn Chủ",
      chairTitle: "Phó Chủ tịch",
      clerkName: "Đỗ Thị Văn Thư",
      restricted: false,
      issuedAt: null,
      attendance: [],
      figures: [],
      conclusions: [],
    });
    expect(record.sections.map(({ kind, body }) => [kind, body])).toEqual([
      ["assessment", ""],
      ["plan", ""],
    ]);
    expect(await rowOf(meeting)).toMatchObject({
      createdBy: person.id,
      createdAt: clock.now(),
      searchText: "hop giao ban cong tac doi ngoai phong hop so 1 phung van chu",
    });
    expect(await eventsOf(meeting)).toMatchObject([{ kind: "created", actorId: person.id }]);
  });

  test("can be restricted from the start, and be chaired by a person without an account", async () => {
    const past = await aPerson(database, { email: null, name: "Lê Văn Cựu" });
    const form = { ...heading, chairId: past.id, chairTitle: "Nguyên Chủ tịch", restricted: "on" };
    const meeting = await createMeeting(clerk, form);
    expect(await rowOf(meeting)).toMatchObject({
      restricted: true,
      chairName: "Lê Văn Cựu",
      chairTitle: "Nguyên Chủ tịch",
    });
  });

  test("belongs to a series that exists", async () => {
    const [series] = await database.insert(meetingSeries).values({ title: "Giao ban đối ngoại" }).returning();
    const meeting = await createMeeting(clerk, { ...heading, seriesId: series?.id });
    expect(await read(meeting)).toMatchObject({ seriesTitle: "Giao ban đối ngoại" });
    expect((await seriesOptions(database)).map(({ id }) => id)).toContain(series?.id);
  });
});

describe("a heading", () => {
  const save = (meeting: Ref, change: object) =>
    saveHeading(clerk, { ...heading, meetingId: meeting.id, version: 1, ...change });

  test("is saved, with only what changed in its revisions", async () => {
    const meeting = await createMeeting(clerk, heading);
    await save(meeting, { title: "Họp đối ngoại quý I", time: "9:00" });
    expect(await rowOf(meeting)).toMatchObject({
      title: "Họp đối ngoại quý I",
      startsAt: new Date("2026-01-15T02:00:00Z"),
      version: 2,
    });
    const [revision] = await revisionsOf(meeting);
    expect(revision).toMatchObject({ part: "heading", partId: meeting.id, kind: "changed" });
    expect(revision?.before).toMatchObject({ title: heading.title, time: "08:30" });
    expect(revision?.after).toMatchObject({ title: "Họp đối ngoại quý I", time: "09:00" });
    expect(revision?.after).not.toHaveProperty("place");
  });

  test("takes the chair's title of the day where none is written, and none without a chair", async () => {
    const meeting = await createMeeting(clerk, { ...heading, chairTitle: "Quyền Chủ tịch" });
    expect(await rowOf(meeting)).toMatchObject({ chairTitle: "Quyền Chủ tịch" });
    await save(meeting, {});
    expect(await rowOf(meeting)).toMatchObject({ chairTitle: "Phó Chủ tịch" });
    await save(meeting, { version: 2, chairId: "" });
    expect(await rowOf(meeting)).toMatchObject({ chairId: null, chairName: "", chairTitle: "" });
  });

  test("stays planned where the meeting is only planned yet", async () => {
    const meeting = await aMeeting(database, { status: "planned" });
    await save(meeting, {});
    expect(await rowOf(meeting)).toMatchObject({ status: "planned" });
  });
});

describe("a section", () => {
  test("is saved as it was typed, found without diacritics, and only through its record", async () => {
    const meeting = await createMeeting(clerk, heading);
    const other = await createMeeting(clerk, heading);
    const [section] = (await read(meeting)).sections;
    const input = { sectionId: section?.id, version: 1, body: "Quan hệ\r\n\r\nđược mở rộng  \r\n" };
    expect(await outcomeOf(saveSection(clerk, { ...input, meetingId: other.id }))).toBe("not_found");
    await saveSection(clerk, { ...input, meetingId: meeting.id });
    const [saved] = (await read(meeting)).sections;
    expect(saved).toMatchObject({ body: "Quan hệ\n\nđược mở rộng", version: 2 });
    expect(await revisionsOf(meeting)).toMatchObject([
      { part: "section", before: { body: "" }, after: { body: "Quan hệ\n\nđược mở rộng" } },
    ]);
  });

  test("that is too long is refused with its limit, and nothing is lost of what was there", async () => {
    const meeting = await createMeeting(clerk, heading);
    const [section] = (await read(meeting)).sections;
    const input = { meetingId: meeting.id, sectionId: section?.id, version: 1 };
    await saveSection(clerk, { ...input, body: "x".repeat(50_000) });
    const refusal = await refusalOf(saveSection(clerk, { ...input, version: 2, body: "x".repeat(50_001) }));
    expect(refusal).toMatchObject({ fields: { body: { key: "too_long", values: { max: 50_000 } } } });
    expect((await read(meeting)).sections[0]?.body).toHaveLength(50_000);
  });
});

test("meetings are listed the latest first, with what they hold", async () => {
  const titles = ["sớm", "muộn", "giữa"].map((title) => `Thứ tự ${title}`);
  const days = ["2026-02-01", "2026-02-03", "2026-02-02"];
  for (const [index, title] of titles.entries()) {
    await aMeeting(database, { title, startsAt: new Date(`${days[index]}T01:00:00Z`) });
  }
  const listed = (await listMeetings(database, clerk.actor, day)).rows.map(({ title }) => title);
  expect(listed.filter((title) => titles.includes(title))).toEqual([
    "Thứ tự muộn",
    "Thứ tự giữa",
    "Thứ tự sớm",
  ]);
});
