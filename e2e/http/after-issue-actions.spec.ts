import type { Database } from "@/db/client";
import { aRecord, type RecordRows } from "@/db/factories";
import { ask } from "./ask";
import { expect, test } from "./cast";
import { actionOf, call, type Fields, formOf, outcomeOf } from "./forms";

const amended = "anchor body meetingId partId reason version";
const given =
  "anchor coordinatingDepartmentIds dueOn leadDepartmentId meetingId priority reason recurrence recurrenceEndsOn";
const once = { recurrence: "", recurrenceEndsOn: "" };

interface Door {
  /** The page of the form; its query for the page of amendments, none for the record itself. */
  query(record: RecordRows): string | null;
  fields: string;
  typed: Fields;
}

/** The forms after an issue, each by its fields, with what a clerk would type into it. */
const doors: Record<string, Door> = {
  "a conclusion": {
    query: ({ directive }) => `part=directive&id=${directive.id}`,
    fields: amended,
    typed: { body: "Lời mới" },
  },
  "a section": {
    query: ({ section }) => `part=section&id=${section.id}`,
    fields: amended,
    typed: { body: "Đánh giá lại" },
  },
  "an attendance": {
    query: ({ attendance }) => `part=attendance&id=${attendance.id}`,
    fields: "anchor delegates meetingId note partId reason status version",
    typed: { status: "deputised", delegates: "Lê Thị Hà", note: "" },
  },
  "a forgotten department": {
    query: () => "part=attendance&id=new",
    fields: "anchor delegates departmentId label meetingId note reason status",
    typed: { status: "present", delegates: "", note: "", departmentId: "", label: "Hội Nhà báo" },
  },
  "a figure": {
    query: ({ figure }) => `part=figure&id=${figure.id}`,
    fields: "anchor departmentId meetingId partId period reason unit value version",
    typed: { value: "43,5", unit: "dự án", period: "2025", departmentId: "" },
  },
  "a forgotten figure": {
    query: () => "part=figure&id=new",
    fields: "anchor departmentId indicator meetingId period reason topic unit value",
    typed: { indicator: "Số dự án", topic: "FDI", value: "43", unit: "", period: "", departmentId: "" },
  },
  "a task": {
    query: ({ task }) => `part=task&id=${task.id}`,
    fields: `${given} responsibleLeaderId taskId version`,
    typed: { dueOn: "30/06/2026", priority: "urgent", responsibleLeaderId: "", ...once },
  },
  "a forgotten task": {
    query: ({ directive }) => `part=new-task&id=${directive.id}`,
    fields:
      "anchor coordinatingDepartmentIds directiveId dueOn leadDepartmentId meetingId priority reason recurrence recurrenceEndsOn responsibleLeaderId title",
    typed: { title: "Việc còn thiếu", dueOn: "", priority: "normal", responsibleLeaderId: "", ...once },
  },
  "the withdrawal": { query: () => null, fields: "meetingId reason version", typed: {} },
};

const others = ["leader", "administrator", "head", "owner", "unrelatedHead", "newcomer", null] as const;

async function contentOf({ query }: Database, { meeting, task }: RecordRows) {
  return Promise.all([
    query.meetings.findFirst({ where: (row, { eq }) => eq(row.id, meeting.id) }),
    query.attendances.findMany({ where: (row, { eq }) => eq(row.meetingId, meeting.id) }),
    query.figures.findMany({ where: (row, { eq }) => eq(row.meetingId, meeting.id) }),
    query.tasks.findMany({ where: (row, { eq }) => eq(row.meetingId, meeting.id) }),
    query.addenda.findMany({ where: (row, { eq }) => eq(row.meetingId, meeting.id) }),
    query.history.findMany({ where: (row, { inArray }) => inArray(row.subjectId, [meeting.id, task.id]) }),
  ]);
}

test.describe("the forms after an issue, sent by everybody", () => {
  for (const [name, { query, fields, typed }] of Object.entries(doors)) {
    test(name, async ({ database, cast, as }) => {
      const record = await aRecord(database, { department: cast.lead, chair: cast.leader });
      const address = `/meetings/${record.meeting.id}`;
      const part = query(record);
      const path = part ? `${address}/amend?${part}` : address;
      const form = await formOf(path, await as("clerk"), fields);
      const reason = "Ghi nhầm";
      const filled = { ...form.hidden, leadDepartmentId: cast.lead.id, ...typed, reason };
      const before = await contentOf(database, record);
      const found: Record<string, string> = {};
      for (const role of others) {
        found[role ?? "none"] = outcomeOf(await call(path, actionOf(form), filled, await as(role)));
      }
      expect(found).toEqual({
        none: "out",
        leader: "F",
        administrator: "F",
        head: "F",
        owner: "F",
        unrelatedHead: "-",
        newcomer: "-",
      });
      expect(await contentOf(database, record)).toEqual(before);
      const unsaid = await call(path, actionOf(form), { ...filled, reason: " " }, await as("clerk"));
      expect(unsaid.state?.errors).toHaveProperty("reason");
      expect(outcomeOf(await call(path, actionOf(form), filled, await as("clerk")))).toBe("ok");
      expect(await contentOf(database, record)).not.toEqual(before);
    });
  }
});

test("the pages of amendments and of the summary are there for clerks only, and for what is there", async ({
  database,
  cast,
  as,
}) => {
  const record = await aRecord(database, { department: cast.lead, chair: cast.leader });
  const draft = await aRecord(database, { status: "draft", department: cast.lead, chair: cast.leader });
  const amend = `/meetings/${record.meeting.id}/amend`;
  const own = `${amend}?part=directive&id=${record.directive.id}`;
  const issue = `/meetings/${draft.meeting.id}/issue`;
  const statusOf = async (path: string, role: (typeof others)[number] | "clerk") =>
    (await ask(path, { headers: await as(role) })).status;
  for (const path of [own, issue]) {
    expect(await statusOf(path, "clerk")).toBe(200);
    for (const role of others) expect(await statusOf(path, role), `${path} ${role}`).toBe(role ? 404 : 307);
  }
  for (const query of [
    "",
    "?part=directive",
    "?part=nothing&id=new",
    `?part=directive&id=${draft.directive.id}`,
    `?part=task&id=${draft.task.id}`,
    "?part=attendance&id=x",
  ]) {
    expect(await statusOf(amend + query, "clerk"), query).toBe(404);
  }
  expect(await statusOf(`/meetings/${draft.meeting.id}/amend?part=attendance`, "clerk")).toBe(404);
  // The record itself stands where there is nothing left to sum up.
  const issued = await ask(`/meetings/${record.meeting.id}/issue`, { headers: await as("clerk") });
  expect(issued.status).toBe(200);
  expect(issued.text).toContain("Nội dung đã khóa.");
});

test("a form leads back to its record, wherever its fields say it came from", async ({
  database,
  cast,
  as,
}) => {
  const record = await aRecord(database, { department: cast.lead, chair: cast.leader });
  const path = `/meetings/${record.meeting.id}/amend?part=section&id=${record.section.id}`;
  const form = await formOf(path, await as("clerk"), amended);
  const fields = {
    ...form.hidden,
    body: "Đánh giá lại",
    reason: "Ghi nhầm",
    anchor: "//example.com\r\nx: y",
  };
  const { answer } = await call(path, actionOf(form), fields, await as("clerk"));
  expect(answer.headers["x-action-redirect"]).toMatch(new RegExp(`^/meetings/${record.meeting.id};`));
});
