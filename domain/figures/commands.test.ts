import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { aDepartment, aMeeting, aPerson, aRecord, type Ref } from "@/db/factories";
import { figures, indicators, recordRevisions } from "@/db/schema";
import { asked } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { outcomeOf } from "@/test/outcome";
import { getRecord } from "../meetings/queries";
import { addFigure, removeFigure, saveFigure } from "./commands";

const database = await testDatabase();
const clerk = await asked(database, await aPerson(database, { role: "clerk" }));
const department = await aDepartment(database);
const form = { indicator: "Vốn đăng ký", topic: "FDI", value: "48,5", unit: "triệu USD", period: "2013" };
const figuresOf = async (meeting: Ref) => (await getRecord(database, clerk.actor, meeting.id)).figures;
const add = (meeting: Ref, change: object = {}) =>
  addFigure(clerk, { ...form, departmentId: department.id, ...change, meetingId: meeting.id });

describe("a figure", () => {
  test("keeps its value exactly, with unit, period and reporting department", async () => {
    const meeting = await aMeeting(database, { status: "draft" });
    await add(meeting);
    expect(await figuresOf(meeting)).toMatchObject([
      {
        indicator: "Vốn đăng ký",
        topic: "FDI",
        value: "48.5",
        unit: "triệu USD",
        period: "2013",
        departmentName: department.name,
      },
    ]);
  });

  test.each([
    ["697,81", "697.81"],
    ["1.234", "1234"],
    ["0,10", "0.10"],
    ["-3", "-3"],
    ["12345678901234567890,123456789", "12345678901234567890.123456789"],
  ])("%s is %s", async (value, kept) => {
    const meeting = await aMeeting(database, { status: "draft" });
    await add(meeting, { value });
    expect(await figuresOf(meeting)).toMatchObject([{ value: kept }]);
  });

  test("shares what it measures with other meetings, however its name is written", async () => {
    const topic = "Viện trợ";
    const first = await aMeeting(database, { status: "draft" });
    const second = await aMeeting(database, { status: "draft" });
    await add(first, { topic, indicator: "Số khoản viện trợ" });
    await add(second, { topic, indicator: "SỐ KHOẢN VIỆN TRỢ" });
    await add(second, { topic, indicator: "Số khoản viện trợ", unit: "khoản" });
    const shared = await database.select().from(indicators).where(eq(indicators.topic, topic));
    expect(shared.map(({ unit }) => unit).sort()).toEqual(["khoản", "triệu USD"]);
    expect(await figuresOf(first)).toMatchObject([{ indicator: "Số khoản viện trợ" }]);
  });

  test("of the same name in twenty meetings at the same moment measures one thing", async () => {
    const topic = "Cùng lúc";
    const records = await Promise.all(
      Array.from({ length: 20 }, () => aMeeting(database, { status: "draft" })),
    );
    await Promise.all(records.map((meeting) => add(meeting, { topic })));
    expect(await database.$count(indicators, eq(indicators.topic, topic))).toBe(1);
  });

  test("is saved and removed, and found through its own record only", async () => {
    const { meeting, figure } = await aRecord(database, { status: "draft", department });
    const { meeting: other } = await aRecord(database, { status: "draft", department });
    const input = { ...form, figureId: figure.id, version: 1, departmentId: "" };
    expect(await outcomeOf(saveFigure(clerk, { ...input, meetingId: other.id }))).toBe("not_found");
    await saveFigure(clerk, { ...input, meetingId: meeting.id });
    expect(await figuresOf(meeting)).toMatchObject([{ value: "48.5", departmentName: "", version: 2 }]);
    expect(await outcomeOf(removeFigure(clerk, { ...input, meetingId: other.id, version: 2 }))).toBe(
      "not_found",
    );
    await removeFigure(clerk, { ...input, meetingId: meeting.id, version: 2 });
    expect(await database.$count(figures, eq(figures.meetingId, meeting.id))).toBe(0);
    const trace = await database
      .select()
      .from(recordRevisions)
      .where(eq(recordRevisions.meetingId, meeting.id))
      .orderBy(recordRevisions.number);
    expect(trace.map(({ kind }) => kind)).toEqual(["changed", "removed"]);
  });
});
