import type { Database } from "@/db/client";
import { aDirective, aRecord, type RecordRows, type Ref } from "@/db/factories";
import { expect, test } from "./cast";
import { actionOf, call, type Fields, formOf, outcomeOf } from "./forms";

const once = { recurrence: "", recurrenceEndsOn: "" };

/** The forms of a draft for who runs no script, each by its fields, with what a clerk would type into it. */
const forms: [name: string, fields: string, typed: Fields][] = [
  [
    "the heading",
    "chairId chairTitle date meetingId place restricted seriesId time title version",
    {
      title: "Họp giao ban",
      date: "18/03/2026",
      time: "8:00",
      place: "",
      seriesId: "",
      chairId: "",
      chairTitle: "",
    },
  ],
  ["a section", "body meetingId sectionId version", { body: "Kết quả tốt" }],
  ["an invitation", "departmentId label meetingId", { departmentId: "", label: "Các đơn vị có liên quan" }],
  [
    "an attendance",
    "attendanceId delegates meetingId note status version",
    { status: "deputised", delegates: "Lê Thị Hà", note: "" },
  ],
  ["removing an attendance", "attendanceId meetingId version", {}],
  [
    "a new figure",
    "departmentId indicator meetingId period topic unit value",
    { indicator: "Số dự án", value: "42", unit: "dự án", period: "2025", topic: "FDI", departmentId: "" },
  ],
  [
    "a figure",
    "departmentId figureId indicator meetingId period topic unit value version",
    { indicator: "Số dự án", value: "43", unit: "dự án", period: "2025", topic: "FDI", departmentId: "" },
  ],
  ["removing a figure", "figureId meetingId version", {}],
  ["a new conclusion", "body meetingId", { body: "Đẩy mạnh xúc tiến" }],
  ["a conclusion", "body directiveId meetingId version", { body: "Xúc tiến tại chỗ" }],
  ["moving a conclusion", "directiveId meetingId step version", {}],
  ["the mark of a conclusion", "directiveId meetingId noTask noTaskReason version", {}],
  ["removing a conclusion", "directiveId meetingId version", {}],
  [
    "a new task",
    "coordinatingDepartmentIds directiveId dueOn leadDepartmentId meetingId priority recurrence recurrenceEndsOn title",
    { title: "Lập kế hoạch", leadDepartmentId: "", dueOn: "", priority: "high", ...once },
  ],
  [
    "a task",
    "coordinatingDepartmentIds dueOn leadDepartmentId meetingId priority recurrence recurrenceEndsOn taskId title version",
    { title: "Lập kế hoạch", leadDepartmentId: "", dueOn: "", priority: "high", ...once },
  ],
  ["removing a task", "meetingId taskId version", {}],
  ["the issue", "meetingId seen version", {}],
];

/** Leaders and administrators see a draft, heads and staff do not. */
const others = {
  none: null,
  leader: "leader",
  administrator: "administrator",
  head: "head",
  owner: "owner",
  unrelatedHead: "unrelatedHead",
  newcomer: "newcomer",
} as const;
const refusals = {
  none: "out",
  leader: "F",
  administrator: "F",
  head: "-",
  owner: "-",
  unrelatedHead: "-",
  newcomer: "-",
};
const refusalsOfRestricted = { ...refusals, leader: "-", administrator: "-" };

/** A draft that could be issued: one conclusion with a task, one with the mark. */
async function aDraft(
  database: Database,
  department: Ref,
  options: { restricted?: boolean; chair?: Ref & { name: string } },
) {
  const record = await aRecord(database, { status: "draft", department, ...options });
  await aDirective(database, { meeting: record.meeting, noTask: true, position: "a1" });
  return record;
}

/** All that stands in the record now, in an order that only the rows decide. */
async function contentOf(database: Database, { meeting }: RecordRows) {
  const { query } = database;
  const rows = await Promise.all([
    query.meetings.findMany({ where: (row, { eq }) => eq(row.id, meeting.id) }),
    query.meetingSections.findMany({ where: (row, { eq }) => eq(row.meetingId, meeting.id) }),
    query.attendances.findMany({ where: (row, { eq }) => eq(row.meetingId, meeting.id) }),
    query.figures.findMany({ where: (row, { eq }) => eq(row.meetingId, meeting.id) }),
    query.directives.findMany({ where: (row, { eq }) => eq(row.meetingId, meeting.id) }),
    query.tasks.findMany({ where: (row, { eq }) => eq(row.meetingId, meeting.id) }),
    query.history.findMany({ where: (row, { eq }) => eq(row.subjectId, meeting.id) }),
    query.recordRevisions.findMany({ where: (row, { eq }) => eq(row.meetingId, meeting.id) }),
  ]);
  return rows.map((part) => part.map((row) => JSON.stringify(row)).sort());
}

test.describe("the forms of a draft, sent by everybody", () => {
  for (const [name, names, typed] of forms) {
    test(name, async ({ database, cast, as }) => {
      const record = await aDraft(database, cast.lead, { chair: cast.leader });
      const path = `/meetings/${record.meeting.id}/${name === "the issue" ? "issue" : "plain"}`;
      const form = await formOf(path, await as("clerk"), names);
      const fields = { ...form.hidden, ...typed };
      const before = await contentOf(database, record);
      const found: Record<string, string> = {};
      for (const [column, role] of Object.entries(others)) {
        found[column] = outcomeOf(await call(path, actionOf(form), fields, await as(role)));
      }
      expect(found).toEqual(refusals);
      expect(await contentOf(database, record)).toEqual(before);
      expect(outcomeOf(await call(path, actionOf(form), fields, await as("clerk")))).toBe("ok");
      expect(await contentOf(database, record)).not.toEqual(before);
    });
  }

  test("of a restricted meeting: even leaders and administrators find nothing", async ({
    database,
    cast,
    as,
  }) => {
    const record = await aDraft(database, cast.lead, { restricted: true });
    const path = `/meetings/${record.meeting.id}/plain`;
    const form = await formOf(path, await as("clerk"), "body meetingId");
    const fields = { ...form.hidden, body: "Thêm một ý" };
    const found: Record<string, string> = {};
    for (const [column, role] of Object.entries(others)) {
      found[column] = outcomeOf(await call(path, actionOf(form), fields, await as(role)));
    }
    expect(found).toEqual(refusalsOfRestricted);
  });

  test("after issue not even by a clerk", async ({ database, cast, as }) => {
    const record = await aDraft(database, cast.lead, {});
    const issued = await aRecord(database, { department: cast.lead });
    const form = await formOf(`/meetings/${record.meeting.id}/plain`, await as("clerk"), "body meetingId");
    const fields = { ...form.hidden, meetingId: issued.meeting.id, body: "Thêm một ý" };
    const path = `/meetings/${issued.meeting.id}/plain`;
    expect(outcomeOf(await call(path, actionOf(form), fields, await as("clerk")))).toContain("đã khóa");
  });

  test("a new meeting is begun by clerks only", async ({ database, as }) => {
    const names = "chairId chairTitle date place restricted seriesId time title";
    const form = await formOf("/meetings/new", await as("clerk"), names);
    const title = `Họp giao ban ${Date.now()}`;
    const fields = {
      ...form.hidden,
      title,
      date: "18/03/2026",
      time: "8:00",
      place: "",
      seriesId: "",
      chairId: "",
      chairTitle: "",
    };
    for (const role of ["leader", "administrator", "head", "owner", "newcomer"] as const) {
      expect(outcomeOf(await call("/meetings/new", actionOf(form), fields, await as(role))), role).toBe("F");
    }
    const begun = () => database.query.meetings.findMany({ where: (row, { eq }) => eq(row.title, title) });
    expect(await begun()).toHaveLength(0);
    expect(outcomeOf(await call("/meetings/new", actionOf(form), fields, await as("clerk")))).toBe("ok");
    expect(await begun()).toHaveLength(1);
  });
});
