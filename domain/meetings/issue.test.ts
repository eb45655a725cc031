import { asc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import {
  aCast,
  aDepartment,
  aDirective,
  aMeeting,
  aPerson,
  aRecord,
  aTask,
  type RecordRows,
} from "@/db/factories";
import { directives, history, meetings, taskParts, tasks } from "@/db/schema";
import { asked, clock, day } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { sendEdits } from "@/test/editing";
import { complaintOf, outcomeOf } from "@/test/outcome";
import { recordCommands } from "@/test/record-commands";
import { saveDepartment } from "../departments/commands";
import { addDirective, moveDirective, saveDirective } from "../directives/commands";
import { savePerson } from "../people/commands";
import { fingerprintOf } from "./fingerprint";
import { issueMeeting } from "./issue";
import { getRecord } from "./queries";
import { type Gap, gapsOf } from "./rules";

const database = await testDatabase();
const cast = await aCast(database);
const clerk = await asked(database, cast.clerk);
const administrator = await asked(database, cast.administrator);

const issue = (meeting: { id: string }, version = 1) =>
  issueMeeting(clerk, { meetingId: meeting.id, version });
const aDraft = () => aRecord(database, { status: "draft", department: cast.lead, chair: cast.leader });
const read = (meeting: { id: string }) => getRecord(database, clerk.actor, meeting.id);

describe("what stands between a draft and its issue", () => {
  const covered = { noTask: false, tasks: [{ leadDepartmentId: "one" }] };
  const marked = { noTask: true, tasks: [] };
  test.each<[string, string | null, Parameters<typeof gapsOf>[1], Gap[]]>([
    ["nothing", "chair", [covered, marked], []],
    ["no chair", null, [covered], [{ kind: "no_chair" }]],
    ["no conclusion", "chair", [], [{ kind: "no_conclusion" }]],
    [
      "a conclusion without task or mark",
      "chair",
      [covered, { noTask: false, tasks: [] }],
      [{ kind: "no_task", number: 2 }],
    ],
    [
      "a task without lead department",
      "chair",
      [marked, { noTask: false, tasks: [{ leadDepartmentId: "one" }, { leadDepartmentId: null }] }],
      [{ kind: "no_lead", number: 2 }],
    ],
    [
      "no words, no title, a group without members, each kind once at the first task that has it",
      "chair",
      [
        {
          body: " ",
          noTask: false,
          tasks: [
            { id: "a", title: "", leadDepartmentId: null, groupId: "group", memberIds: [] },
            { id: "b", title: " ", leadDepartmentId: "one" },
          ],
        },
      ],
      [
        { kind: "no_words", number: 1 },
        { kind: "no_title", number: 1, taskId: "a" },
        { kind: "no_member", number: 1, taskId: "a" },
      ],
    ],
    [
      "a lead that helps, and who is closed",
      "chair",
      [
        {
          ...covered,
          tasks: [
            { id: "a", leadDepartmentId: "one", coordinatingDepartmentIds: ["one"] },
            { id: "b", leadDepartmentId: "one", notOpen: true },
          ],
        },
      ],
      [
        { kind: "leads_and_helps", number: 1, taskId: "a" },
        { kind: "not_open", number: 1, taskId: "b" },
      ],
    ],
    [
      "a task that is due before the meeting",
      "chair",
      [
        {
          ...covered,
          tasks: [
            { id: "a", leadDepartmentId: "one", dueOn: "2026-01-15" },
            { id: "b", leadDepartmentId: "one", dueOn: "2026-01-14" },
          ],
        },
      ],
      [{ kind: "due_before_meeting", number: 1, taskId: "b" }],
    ],
    [
      "all of it, in the order of the record",
      null,
      [
        { noTask: false, tasks: [] },
        { noTask: false, tasks: [{ leadDepartmentId: null }] },
      ],
      [{ kind: "no_chair" }, { kind: "no_task", number: 1 }, { kind: "no_lead", number: 2 }],
    ],
  ])("%s", (_, chairId, conclusions, gaps) => {
    expect(gapsOf({ chairId, date: "2026-01-15" }, conclusions)).toEqual(gaps);
  });

  test.each([
    [
      "gap_no_chair",
      0,
      async () => (await aRecord(database, { status: "draft", department: cast.lead })).meeting,
    ],
    ["gap_no_conclusion", 0, () => aMeeting(database, { status: "draft", chair: cast.leader })],
    [
      "gap_no_task",
      2,
      async () => {
        const { meeting } = await aDraft();
        await aDirective(database, { meeting, position: "a1" });
        return meeting;
      },
    ],
    [
      "gap_no_lead",
      1,
      async () => {
        const { meeting, directive } = await aDraft();
        await aTask(database, { status: null, meeting, directive, lead: null });
        return meeting;
      },
    ],
  ])("%s, said by the command, and nothing is issued", async (key, number, prepare) => {
    const meeting = await prepare();
    expect(await complaintOf(issue(meeting))).toEqual({ key, values: { number } });
    expect(await read(meeting)).toMatchObject({ status: "draft", issuedAt: null });
    expect(await database.$count(tasks, eq(tasks.meetingId, meeting.id))).toBeLessThan(3);
  });
});

describe("an issued record", () => {
  test("says when and by whom, and numbers conclusions and tasks in the order of the record", async () => {
    const meeting = await aMeeting(database, { status: "draft", chair: cast.leader });
    const second = await aDirective(database, { meeting, position: "a1" });
    const first = await aDirective(database, { meeting, position: "a0" });
    const third = await aDirective(database, { meeting, position: "a2", noTask: true });
    const one = await aTask(database, { status: null, meeting, directive: second, lead: cast.lead });
    const other = await aTask(database, { status: null, meeting, directive: second, lead: cast.unrelated });
    await aTask(database, { status: null, meeting, directive: first, lead: cast.lead });
    await database.update(tasks).set({ position: "a1" }).where(eq(tasks.id, one.id));
    await moveDirective(clerk, { meetingId: meeting.id, directiveId: first.id, version: 1, step: "down" });
    await issue(meeting);
    const [row] = await database.select().from(meetings).where(eq(meetings.id, meeting.id));
    expect(row).toMatchObject({
      status: "issued",
      issuedAt: clock.now(),
      issuedBy: cast.clerk.id,
      version: 2,
    });
    const numbered = await database
      .select({ id: directives.id, number: directives.number })
      .from(directives)
      .where(eq(directives.meetingId, meeting.id))
      .orderBy(asc(directives.number));
    expect(numbered).toEqual([
      { id: second.id, number: 1 },
      { id: first.id, number: 2 },
      { id: third.id, number: 3 },
    ]);
    const given = await database
      .select({ id: tasks.id, number: tasks.number })
      .from(tasks)
      .where(eq(tasks.directiveId, second.id))
      .orderBy(asc(tasks.number));
    expect(given).toEqual([
      { id: other.id, number: 1 },
      { id: one.id, number: 2 },
    ]);
  });

  test("opens its tasks in the queue of the chair, unless another leader was set", async () => {
    const { meeting, directive, task } = await aDraft();
    const due = { dueOn: "2026-04-30" };
    const set = { status: null, meeting, directive, lead: cast.unrelated, leader: cast.otherLeader } as const;
    const other = await aTask(database, { ...set, ...due });
    await issue(meeting);
    const opened = { status: "assigned", openedOn: day, ownerId: null, percent: 0 };
    const rows = await database.select().from(tasks).where(eq(tasks.meetingId, meeting.id));
    const byId = new Map(rows.map((row) => [row.id, row]));
    expect(byId.get(task.id)).toMatchObject({
      ...opened,
      responsibleLeaderId: cast.leader.id,
      dueOn: null,
      originalDueOn: null,
    });
    expect(byId.get(other.id)).toMatchObject({
      ...opened,
      responsibleLeaderId: cast.otherLeader.id,
      ...due,
      originalDueOn: due.dueOn,
    });
    const [row] = await database.select().from(history).where(eq(history.subjectId, other.id));
    expect(row).toMatchObject({
      kind: "opened",
      actorId: cast.clerk.id,
      onBehalfOfId: cast.leader.id,
      before: {},
      after: {
        status: "assigned",
        leadDepartmentId: cast.unrelated.id,
        ownerId: null,
        responsibleLeaderId: cast.otherLeader.id,
        ...due,
        originalDueOn: due.dueOn,
      },
    });
  });

  test("keeps the names of departments and chair as they were at issue", async () => {
    const department = await aDepartment(database);
    const helper = await aDepartment(database);
    const chair = await aPerson(database, { role: "leader", name: "Trần Văn Cũ", title: "Phó Chủ tịch" });
    const record = await aRecord(database, { status: "draft", department, chair });
    await database.insert(taskParts).values({ taskId: record.task.id, departmentId: helper.id });
    // Renamed in the draft: the record goes by the name of the day on which it is issued.
    const form = { personId: chair.id, email: chair.email, language: "vi" };
    await savePerson(administrator, { ...form, version: 1, name: "Trần Văn Mới" });
    await issue(record.meeting);
    const before = await read(record.meeting);
    expect(before.chairName).toBe("Trần Văn Mới");

    const renamed = { abbreviation: "", kind: "department", contactEmail: "", version: 1 };
    for (const { id } of [department, helper]) {
      await saveDepartment(administrator, { ...renamed, departmentId: id, name: "Sở đã hợp nhất" });
    }
    await savePerson(administrator, { ...form, version: 2, name: "Trần Văn Mới Hơn" });
    // Whoever decides today is no part of the record; a clerk who changes it is told their name of today.
    expect(withoutLeaders(await read(record.meeting))).toEqual(withoutLeaders(before));
    expect(before.attendance.map(({ name }) => name)).toEqual([department.name]);
    expect(before.figures.map(({ departmentName }) => departmentName)).toEqual([department.name]);
    const [given] = before.conclusions.flatMap((conclusion) => conclusion.tasks);
    expect(given).toMatchObject({ leadName: department.name, parts: [{ name: helper.name }] });
  });

  test("can no longer be written in, by any command", async () => {
    const { meeting, ...parts } = await aDraft();
    await issue(meeting);
    const before = await read(meeting);
    const record: RecordRows = { meeting: { ...meeting, version: 2 }, ...parts };
    for (const [name, { run, input }] of Object.entries(recordCommands)) {
      const complaint = await complaintOf(run(clerk, input(record)));
      expect([name, complaint]).toEqual([name, { key: "meeting_is_issued" }]);
    }
    expect(await read(meeting)).toEqual(before);
  });
});

describe("while it is issued", () => {
  test("a conclusion added at the same moment is in it and covered, or refused", async () => {
    const { meeting } = await aDraft();
    const added = addDirective(clerk, { meetingId: meeting.id, body: "Một kết luận nữa" });
    const [adding, issuing] = await Promise.all([outcomeOf(added), outcomeOf(issue(meeting))]);
    // Either the conclusion came first, and lacks a task, or the record did, and takes no more.
    expect(["ok refused", "refused ok"]).toContain(`${adding} ${issuing}`);
    const { conclusions } = await read(meeting);
    expect(conclusions).toHaveLength(adding === "ok" ? 2 : 1);
  });

  test("words saved at the same moment are in it, or refused", async () => {
    const { meeting, directive } = await aDraft();
    const input = { meetingId: meeting.id, directiveId: directive.id, version: 1, body: "Lời mới" };
    const [saving, issuing] = await Promise.all([
      outcomeOf(saveDirective(clerk, input)),
      outcomeOf(issue(meeting)),
    ]);
    expect(issuing).toBe("ok");
    const { conclusions } = await read(meeting);
    expect(conclusions[0]?.body).toBe(saving === "ok" ? "Lời mới" : directive.body);
  });
});

test("what was written since the clerk looked is not issued unseen", async () => {
  const { meeting } = await aDraft();
  const seen = await fingerprintOf(database, meeting.id);
  await addDirective(clerk, { meetingId: meeting.id, body: "Một kết luận nữa" });
  const late = issueMeeting(clerk, { meetingId: meeting.id, version: 1, seen });
  expect(await outcomeOf(late)).toBe("conflict");
  const [row] = await database.select().from(meetings).where(eq(meetings.id, meeting.id));
  expect(row?.status).toBe("draft");
});

test("nor is what was put in another place, since it gets another number", async () => {
  const { meeting, task } = await aDraft();
  const other = await aDirective(database, { meeting, position: "a1" });
  const moves = [
    { do: "move", part: "directive", id: other.id, after: null },
    { do: "move", part: "task", id: task.id, parent: other.id },
  ] as const;
  for (const move of moves) {
    const seen = await fingerprintOf(database, meeting.id);
    await sendEdits(clerk, meeting, [move]);
    const late = issueMeeting(clerk, { meetingId: meeting.id, version: 1, seen });
    expect(await outcomeOf(late)).toBe("conflict");
  }
});

function withoutLeaders(record: Awaited<ReturnType<typeof getRecord>>) {
  const conclusions = record.conclusions.map((conclusion) => ({
    ...conclusion,
    tasks: conclusion.tasks.map(({ leaderName: _, ...task }) => task),
  }));
  return { ...record, conclusions };
}
