import { asc, eq } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aCast, aDepartment, aRecord, type RecordRows } from "@/db/factories";
import { attendances, departments, directives, figures, history, indicators, meetings } from "@/db/schema";
import { asked, clock } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { complaintOf, outcomeOf, refusalOf } from "@/test/outcome";
import { issueMeeting } from "../meetings/issue";
import { withdrawIssue } from "../meetings/withdraw";
import { addAttendance, amendAttendance } from "./attendance";
import { addFigure, amendFigure } from "./figures";
import { addendaOf } from "./queries";
import { amendConclusion, amendSection } from "./texts";

const database = await testDatabase();
const cast = await aCast(database);
const clerk = await asked(database, cast.clerk);
const reason = "Ghi nhầm";

async function anIssued() {
  const record = await aRecord(database, { status: "draft", department: cast.lead, chair: cast.leader });
  await issueMeeting(clerk, { meetingId: record.meeting.id, version: 1 });
  return record;
}
const at = (record: RecordRows, part: { id: string }, version = 1) => ({
  meetingId: record.meeting.id,
  partId: part.id,
  version,
  reason,
});
const came = { status: "deputised", delegates: "Lê Thị Hà, Phó Giám đốc", note: "" };
const value = { value: "43,5", unit: "dự án", period: "2025", departmentId: cast.lead.id };
const listOf = (record: RecordRows) => addendaOf(database, record.meeting.id);

describe("an addendum", () => {
  test("says of a conclusion how it reads now; what was issued stays as it is", async () => {
    const record = await anIssued();
    const { directive } = record;
    await amendConclusion(clerk, { ...at(record, directive), body: "Lời mới" });
    await amendConclusion(clerk, { ...at(record, directive, 2), body: "Lời mới hơn" });
    expect(await listOf(record)).toEqual([
      {
        number: 1,
        part: "directive",
        partId: directive.id,
        before: { body: directive.body },
        after: { body: "Lời mới" },
        reason,
        authorName: cast.clerk.name,
        createdAt: clock.now(),
      },
      expect.objectContaining({ number: 2, before: { body: "Lời mới" }, after: { body: "Lời mới hơn" } }),
    ]);
    const [row] = await database.select().from(directives).where(eq(directives.id, directive.id));
    expect(row).toMatchObject({ body: directive.body, version: 3 });
    expect(row?.searchText).toContain("loi moi hon");
  });

  test("says of a running text how it reads now", async () => {
    const record = await anIssued();
    await amendSection(clerk, { ...at(record, record.section), body: "Đánh giá lại" });
    expect(await listOf(record)).toMatchObject([
      { part: "section", before: { body: "Đánh giá" }, after: { body: "Đánh giá lại" } },
    ]);
  });

  test("changes an attendance and says from what to what", async () => {
    const record = await anIssued();
    await amendAttendance(clerk, { ...at(record, record.attendance), ...came });
    expect(await listOf(record)).toMatchObject([
      {
        part: "attendance",
        partId: record.attendance.id,
        before: { status: "present", delegates: "" },
        after: { status: "deputised", delegates: "Lê Thị Hà, Phó Giám đốc" },
      },
    ]);
    const [row] = await database.select().from(attendances).where(eq(attendances.id, record.attendance.id));
    expect(row).toMatchObject({ status: "deputised", label: cast.lead.name });
  });

  test("adds a forgotten department, under its name, and a body that is none of the departments", async () => {
    const record = await anIssued();
    const added = { meetingId: record.meeting.id, reason, ...came };
    await addAttendance(clerk, { ...added, departmentId: cast.unrelated.id, label: "" });
    await addAttendance(clerk, { ...added, departmentId: "", label: "Hội Nhà báo" });
    const rows = await database
      .select({ id: attendances.id, label: attendances.label, status: attendances.status })
      .from(attendances)
      .where(eq(attendances.meetingId, record.meeting.id))
      .orderBy(asc(attendances.position));
    expect(rows.slice(1)).toMatchObject([
      { label: cast.unrelated.name, status: "deputised" },
      { label: "Hội Nhà báo" },
    ]);
    expect(await listOf(record)).toMatchObject([
      { partId: rows[1]?.id, before: {}, after: { name: cast.unrelated.name, status: "deputised" } },
      { partId: rows[2]?.id, before: {}, after: { name: "Hội Nhà báo" } },
    ]);
    const again = addAttendance(clerk, { ...added, departmentId: cast.unrelated.id, label: "" });
    expect(await refusalOf(again)).toMatchObject({ fields: { departmentId: { key: "already_invited" } } });
    const nobody = addAttendance(clerk, { ...added, departmentId: "", label: "" });
    expect(await refusalOf(nobody)).toMatchObject({ fields: { departmentId: { key: "required" } } });
  });

  test("takes departments that were open on the day of the meeting", async () => {
    const record = await anIssued();
    const closed = await aDepartment(database);
    const later = await aDepartment(database, { startsOn: "2026-02-01" });
    await database.update(departments).set({ closedOn: "2026-01-31" }).where(eq(departments.id, closed.id));
    const added = { meetingId: record.meeting.id, reason, ...came, label: "" };
    expect(await outcomeOf(addAttendance(clerk, { ...added, departmentId: closed.id }))).toBe("ok");
    expect(await outcomeOf(addAttendance(clerk, { ...added, departmentId: later.id }))).toBe("invalid");
  });

  test("changes a figure, its unit with it, and leaves other meetings what they say", async () => {
    const record = await anIssued();
    const [indicator] = await database
      .select()
      .from(indicators)
      .where(eq(indicators.id, record.figure.indicatorId));
    await amendFigure(clerk, { ...at(record, record.figure), ...value, departmentId: cast.unrelated.id });
    expect(await listOf(record)).toMatchObject([
      {
        part: "figure",
        before: { value: "42", unit: "", period: "", departmentName: cast.lead.name },
        after: { value: "43.5", unit: "dự án", period: "2025", departmentName: cast.unrelated.name },
      },
    ]);
    const [row] = await database
      .select({
        value: figures.value,
        name: indicators.name,
        unit: indicators.unit,
        by: figures.departmentName,
      })
      .from(figures)
      .innerJoin(indicators, eq(indicators.id, figures.indicatorId))
      .where(eq(figures.id, record.figure.id));
    expect(row).toEqual({ value: "43.5", name: indicator?.name, unit: "dự án", by: cast.unrelated.name });
  });

  test("adds a forgotten figure", async () => {
    const record = await anIssued();
    const named = { indicator: "Số dự án cấp mới", topic: "FDI" };
    await addFigure(clerk, { meetingId: record.meeting.id, reason, ...named, ...value });
    const after = { ...named, value: "43.5", unit: "dự án", period: "2025", departmentName: cast.lead.name };
    expect(await listOf(record)).toMatchObject([{ part: "figure", before: {}, after }]);
    expect(await database.$count(figures, eq(figures.meetingId, record.meeting.id))).toBe(2);
  });

  test("stands in the history of the meeting, with its number and reason", async () => {
    const record = await anIssued();
    await amendSection(clerk, { ...at(record, record.section), body: "Đánh giá lại" });
    const trace = await database
      .select()
      .from(history)
      .where(eq(history.subjectId, record.meeting.id))
      .orderBy(asc(history.id));
    expect(trace.at(-1)).toMatchObject({
      kind: "addendum_added",
      before: { body: "Đánh giá" },
      after: { body: "Đánh giá lại", addendum: 1, part: "section", partId: record.section.id },
      reason,
      actorId: cast.clerk.id,
    });
  });
});

type Ask = (record: RecordRows, change?: object) => Promise<unknown>;

/** Every kind of addendum to a part that is there. */
const amendments: Record<string, Ask> = {
  amendConclusion: (record, change) =>
    amendConclusion(clerk, { ...at(record, record.directive), body: "Lời mới", ...change }),
  amendSection: (record, change) =>
    amendSection(clerk, { ...at(record, record.section), body: "Đánh giá lại", ...change }),
  amendAttendance: (record, change) =>
    amendAttendance(clerk, { ...at(record, record.attendance), ...came, ...change }),
  amendFigure: (record, change) => amendFigure(clerk, { ...at(record, record.figure), ...value, ...change }),
};

describe.each(Object.entries(amendments))("%s", (_, ask) => {
  test("of two at the same moment one is made, the other is told", async () => {
    const record = await anIssued();
    const outcomes = await Promise.all([outcomeOf(ask(record)), outcomeOf(ask(record))]);
    expect(outcomes.sort()).toEqual(["conflict", "ok"]);
    expect(await listOf(record)).toHaveLength(1);
  });

  test("needs a reason, a change, and a part of this record", async () => {
    const record = await anIssued();
    expect(await refusalOf(ask(record, { reason: "" }))).toMatchObject({
      fields: { reason: { key: "required" } },
    });
    const other = await anIssued();
    expect(await outcomeOf(ask(record, { meetingId: other.meeting.id }))).toBe("not_found");
    await ask(record);
    expect(await complaintOf(ask(record, { version: 2 }))).toEqual({ key: "nothing_changed" });
    expect(await listOf(record)).toHaveLength(1);
    expect(await listOf(other)).toEqual([]);
  });

  test("is for issued records, and not for those of an archive", async () => {
    const draft = await aRecord(database, { status: "draft", department: cast.lead });
    expect(await complaintOf(ask(draft))).toEqual({ key: "meeting_not_issued" });
    const { meeting, ...parts } = await anIssued();
    await database.update(meetings).set({ archive: true }).where(eq(meetings.id, meeting.id));
    expect(await complaintOf(ask({ meeting, ...parts }))).toEqual({ key: "meeting_is_archive" });
  });

  test("or a withdrawal at the same moment wins", async () => {
    const record = await anIssued();
    const withdrawal = withdrawIssue(clerk, { meetingId: record.meeting.id, version: 2, reason });
    const outcomes = await Promise.all([outcomeOf(ask(record)), outcomeOf(withdrawal)]);
    expect(["ok refused", "refused ok"]).toContain(outcomes.join(" "));
  });
});

test("addenda of one record are numbered without a gap, however many are written at the same moment", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(Object.keys(amendments), { minLength: 2 }),
      fc.nat(3),
      async (names, more) => {
        const record = await anIssued();
        const labels = Array.from({ length: more }, (_, index) => `Khách ${index}`);
        const added = { meetingId: record.meeting.id, reason, ...came, departmentId: "" };
        await Promise.all([
          ...names.map((name) => amendments[name]?.(record)),
          ...labels.map((label) => addAttendance(clerk, { ...added, label })),
        ]);
        const numbers = (await listOf(record)).map(({ number }) => number);
        expect(numbers).toEqual(Array.from({ length: names.length + more }, (_, index) => index + 1));
      },
    ),
    { numRuns: 10 },
  );
});

test("a form that is sent twice adds one addendum", async () => {
  const record = await anIssued();
  const requestId = crypto.randomUUID();
  const input = { ...at(record, record.section), body: "Đánh giá lại" };
  await amendSection({ ...clerk, requestId }, input);
  await amendSection({ ...clerk, requestId }, input);
  expect(await listOf(record)).toHaveLength(1);
});
