import { describe, expect, test } from "vitest";
import { aCast, aDirective, aGroup, aMeeting, aPerson, aRecord, aTask } from "@/db/factories";
import { attendances } from "@/db/schema";
import { asked } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { amendConclusion } from "../addenda/texts";
import { savePerson } from "../people/commands";
import { addTask } from "../tasks/add";
import { amendTask } from "../tasks/amend";
import { moveTask, nameOwner } from "../tasks/commands";
import { createMeeting } from "./commands";
import { issueMeeting } from "./issue";
import { getRecord } from "./queries";

const database = await testDatabase();
const cast = await aCast(database);
const clerk = await asked(database, cast.clerk);
const administrator = await asked(database, cast.administrator);
const group = await aGroup(database, {
  name: "Các sở, ngành",
  members: [cast.lead, cast.unrelated, cast.helper],
});
const reason = "Theo đề nghị của đơn vị";

const read = async (meeting: { id: string }, person = cast.clerk) =>
  getRecord(database, (await asked(database, person)).actor, meeting.id);
const given = async (meeting: { id: string }, person = cast.clerk) =>
  (await read(meeting, person)).conclusions.flatMap((conclusion) => conclusion.tasks);

async function anIssued() {
  const record = await aRecord(database, { status: "draft", department: cast.lead, chair: cast.leader });
  await issueMeeting(clerk, { meetingId: record.meeting.id, version: 1 });
  const [task] = await given(record.meeting);
  if (!task) throw new Error("No task.");
  const input = {
    taskId: task.id,
    version: task.version,
    leadDepartmentId: cast.lead.id,
    coordinatingDepartmentIds: [] as string[],
    dueOn: "",
    priority: "normal",
    responsibleLeaderId: cast.leader.id,
    reason,
  };
  return { ...record, task, input };
}

describe("what an issued record says of its changes", () => {
  test("a change with its names as they were, its reason, its day and who made it", async () => {
    const { meeting, input } = await anIssued();
    const change = { leadDepartmentId: cast.unrelated.id, dueOn: "15/05/2026", priority: "urgent" };
    await amendTask(clerk, { ...input, ...change, coordinatingDepartmentIds: [cast.helper.id] });
    const [task] = await given(meeting, cast.unrelatedHead);
    expect(task).toMatchObject({ leadName: cast.unrelated.name, dueOn: "2026-05-15" });
    expect(task?.changes).toMatchObject([
      {
        kind: "amended",
        before: { lead: cast.lead.name, coordinating: [], dueOn: null, priority: "normal" },
        after: {
          lead: cast.unrelated.name,
          coordinating: [cast.helper.name],
          dueOn: "2026-05-15",
          priority: "urgent",
        },
        reason,
        actorName: cast.clerk.name,
      },
    ]);
  });

  test("that a task was added, and why", async () => {
    const { meeting, directive, input } = await anIssued();
    const { taskId: _, version: __, ...assignment } = input;
    const added = {
      meetingId: meeting.id,
      directiveId: directive.id,
      title: "Việc còn thiếu",
      ...assignment,
    };
    await addTask(clerk, added);
    const [, task] = await given(meeting);
    expect(task).toMatchObject({ number: 2, changes: [{ kind: "added", reason, before: {}, after: {} }] });
  });

  test("that a task went to another department, without the leader's words", async () => {
    const { meeting, task } = await anIssued();
    const head = await asked(database, cast.head);
    const move = { taskId: task.id, version: 2 };
    await moveTask(head, { ...move, move: "request_transfer", reason: "Không thuộc đơn vị" });
    await moveTask(await asked(database, cast.leader), {
      ...move,
      version: 3,
      move: "decide_transfer",
      leadDepartmentId: cast.unrelated.id,
      reason: "Giao lại",
    });
    const [moved] = await given(meeting);
    expect(moved?.changes).toMatchObject([
      {
        kind: "transferred",
        before: { lead: cast.lead.name },
        after: { lead: cast.unrelated.name },
        reason: "",
      },
    ]);
  });

  test("nothing of how a task goes, whatever was changed and whoever worked on it", async () => {
    const { meeting, task, input } = await anIssued();
    const head = await asked(database, cast.head);
    await nameOwner(head, { taskId: task.id, version: 2, ownerId: cast.owner.id });
    await amendTask(clerk, { ...input, version: 3, leadDepartmentId: cast.unrelated.id });
    const guest = await aMeetingGuest(meeting);
    const [seen] = await given(meeting, guest);
    expect(seen).toMatchObject({
      visible: false,
      status: null,
      ownerName: null,
      changes: [{ kind: "amended" }],
    });
    expect(JSON.stringify(seen)).not.toContain(cast.owner.id);
    expect(JSON.stringify(seen)).not.toContain("in_progress");
  });

  test("its addenda, to all who read it", async () => {
    const { meeting, directive } = await anIssued();
    const input = { meetingId: meeting.id, partId: directive.id, version: 1, body: "Lời mới", reason };
    await amendConclusion(clerk, input);
    const { addenda, conclusions } = await read(meeting, cast.head);
    expect(conclusions).toMatchObject([{ body: directive.body }]);
    expect(addenda).toMatchObject([{ number: 1, part: "directive", after: { body: "Lời mới" } }]);
  });
});

/** Staff of a department that attends and has no task. */
async function aMeetingGuest(meeting: { id: string }) {
  const own = { meetingId: meeting.id, departmentId: cast.coordinating.id, position: "a9" };
  await database.insert(attendances).values(own);
  return cast.coordinatingStaff;
}

describe("a task given to a group", () => {
  test("shows all its departments, and of their states what the reader may see", async () => {
    const meeting = await aMeeting(database, { status: "draft", chair: cast.leader });
    const directive = await aDirective(database, { meeting });
    const members = [cast.unrelated, cast.lead, cast.helper];
    await aTask(database, { status: null, meeting, directive, group, members });
    await issueMeeting(clerk, { meetingId: meeting.id, version: 1 });
    const all = await given(meeting);
    expect(all.map(({ number, groupName, status }) => [number, groupName, status])).toEqual(
      members.map(() => [1, "Các sở, ngành", "assigned"]),
    );
    expect(new Set(all.map(({ sharedId }) => sharedId)).size).toBe(1);
    expect(all.map(({ leadName }) => leadName).sort()).toEqual(members.map(({ name }) => name).sort());
    const own = await given(meeting, cast.head);
    expect(
      own.map(({ leadDepartmentId, status }) => [leadDepartmentId === cast.lead.id, status]).sort(),
    ).toEqual([
      [false, null],
      [false, null],
      [true, "assigned"],
    ]);
  });
});

test("keeps the name of the clerk as it was at issue", async () => {
  const writer = await aPerson(database, { role: "clerk", name: "Lê Thị Trước" });
  const context = await asked(database, writer);
  const heading = { title: "Họp giao ban", date: "15/01/2026", time: "08:00", place: "", seriesId: "" };
  const { id } = await createMeeting(context, { ...heading, chairId: cast.leader.id, chairTitle: "" });
  await aDirective(database, { meeting: { id }, noTask: true });
  const form = { personId: writer.id, email: writer.email, language: "vi" };
  await savePerson(administrator, { ...form, version: 1, name: "Lê Thị Khi" });
  expect((await read({ id })).clerkName).toBe("Lê Thị Khi");
  await issueMeeting(clerk, { meetingId: id, version: 1 });
  await savePerson(administrator, { ...form, version: 2, name: "Lê Thị Sau" });
  expect((await read({ id })).clerkName).toBe("Lê Thị Khi");
});
