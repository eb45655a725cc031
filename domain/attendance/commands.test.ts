import { asc, eq } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aDepartment, aMeeting, aPerson, aRecord, type Ref } from "@/db/factories";
import { attendances } from "@/db/schema";
import { asked } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { outcomeOf, refusalOf } from "@/test/outcome";
import { getRecord } from "../meetings/queries";
import { invite, removeAttendance, saveAttendance } from "./commands";
import { parseDelegates, writeDelegates } from "./rules";

const database = await testDatabase();
const clerk = await asked(database, await aPerson(database, { role: "clerk" }));
const department = await aDepartment(database);
const attendanceOf = async (meeting: Ref) =>
  (await getRecord(database, clerk.actor, meeting.id)).attendance.map(
    ({ name, status, delegates, note }) => ({
      name,
      status,
      delegates,
      note,
    }),
  );

describe("delegates as a clerk writes them", () => {
  test.each([
    ["", []],
    [" ; ;", []],
    ["Lê Thị Hà", [{ name: "Lê Thị Hà", title: "" }]],
    [
      "Lê Thị Hà, Phó Giám đốc; Trần Văn An , Trưởng phòng, Tổ trưởng",
      [
        { name: "Lê Thị Hà", title: "Phó Giám đốc" },
        { name: "Trần Văn An", title: "Trưởng phòng, Tổ trưởng" },
      ],
    ],
  ])("%j", (text, delegates) => {
    expect(parseDelegates(text)).toEqual(delegates);
  });

  test("are read as they were written", () => {
    const word = fc.string({ unit: "grapheme" }).map((text) => text.replace(/[;,]/g, "").trim());
    const delegate = fc.record({ name: word.filter((text) => text !== ""), title: word });
    fc.assert(
      fc.property(fc.array(delegate), (delegates) => {
        expect(parseDelegates(writeDelegates(delegates))).toEqual(delegates);
      }),
    );
  });
});

describe("attendance", () => {
  test("lists departments and other bodies in the order in which they were invited", async () => {
    const meeting = await aMeeting(database, { status: "draft" });
    const named = { meetingId: meeting.id, label: "" };
    const other = await aDepartment(database);
    await invite(clerk, { ...named, departmentId: department.id });
    await invite(clerk, { ...named, departmentId: "", label: "Các đơn vị có liên quan" });
    await invite(clerk, { ...named, departmentId: other.id, label: "không giữ lại" });
    expect((await attendanceOf(meeting)).map(({ name }) => name)).toEqual([
      department.name,
      "Các đơn vị có liên quan",
      other.name,
    ]);
  });

  test.each([
    ["nobody", { departmentId: "", label: " " }, "required"],
    ["an unknown department", { departmentId: "6b0c5d3e-0a3e-4d0e-9a55-111111111111", label: "" }, "unknown"],
  ])("cannot invite %s", async (_, input, key) => {
    const meeting = await aMeeting(database, { status: "draft" });
    const refusal = await refusalOf(invite(clerk, { ...input, meetingId: meeting.id }));
    expect(refusal).toMatchObject({ fields: { departmentId: { key } } });
  });

  test("invites a department once, however many try at the same moment, and no closed one", async () => {
    const meeting = await aMeeting(database, { status: "draft" });
    const input = { meetingId: meeting.id, departmentId: department.id, label: "" };
    const refusals = await Promise.all(Array.from({ length: 10 }, () => refusalOf(invite(clerk, input))));
    expect(refusals.filter((refusal) => refusal === null)).toHaveLength(1);
    for (const refusal of refusals) {
      if (refusal) expect(refusal).toMatchObject({ fields: { departmentId: { key: "already_invited" } } });
    }
    const closed = await aDepartment(database, { closedOn: "2025-07-01" });
    expect(await outcomeOf(invite(clerk, { ...input, departmentId: closed.id }))).toBe("invalid");
  });

  test("keeps who came, for whom, and a note; saved again, it is as saved last", async () => {
    const { meeting, attendance } = await aRecord(database, { status: "draft", department });
    const own = { meetingId: meeting.id, attendanceId: attendance.id };
    await saveAttendance(clerk, {
      ...own,
      version: 1,
      status: "deputised",
      delegates: "Lê Thị Hà, Phó Giám đốc;Trần Văn An",
      note: "Đến muộn",
    });
    expect(await attendanceOf(meeting)).toEqual([
      {
        name: department.name,
        status: "deputised",
        delegates: "Lê Thị Hà, Phó Giám đốc; Trần Văn An",
        note: "Đến muộn",
      },
    ]);
    await saveAttendance(clerk, { ...own, version: 2, status: "", delegates: "", note: "" });
    expect(await attendanceOf(meeting)).toMatchObject([{ status: null, delegates: "", note: "" }]);
  });

  test("of another record is not found through this one", async () => {
    const { meeting } = await aRecord(database, { status: "draft", department });
    const { attendance } = await aRecord(database, { status: "draft", department });
    const input = { meetingId: meeting.id, attendanceId: attendance.id, version: 1 };
    const saved = { ...input, status: "absent", delegates: "", note: "" };
    expect(await outcomeOf(saveAttendance(clerk, saved))).toBe("not_found");
    expect(await outcomeOf(removeAttendance(clerk, input))).toBe("not_found");
  });

  test("is taken off the list with its delegates", async () => {
    const { meeting, attendance } = await aRecord(database, { status: "draft", department });
    const own = { meetingId: meeting.id, attendanceId: attendance.id };
    const input = { ...own, status: "present", delegates: "Lê Thị Hà", note: "" };
    await saveAttendance(clerk, { ...input, version: 1 });
    await removeAttendance(clerk, { ...own, version: 2 });
    expect(await attendanceOf(meeting)).toEqual([]);
    const left = await database
      .select()
      .from(attendances)
      .where(eq(attendances.meetingId, meeting.id))
      .orderBy(asc(attendances.position));
    expect(left).toEqual([]);
  });
});
