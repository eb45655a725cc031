import { asc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { TaskStatus } from "@/db/enums";
import { aCast, aDepartment, aDirective, aGroup, aMeeting, aRecord, aTask, type Ref } from "@/db/factories";
import { departments, history, meetings, progressReports, taskParts, tasks } from "@/db/schema";
import { asked, clock } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { complaintOf, outcomeOf, refusalOf } from "@/test/outcome";
import { issueMeeting } from "../meetings/issue";
import { withdrawIssue } from "../meetings/withdraw";
import { amendTask } from "./amend";
import { moveTask, nameOwner } from "./commands";
import { reportPart } from "./reports";

const database = await testDatabase();
const cast = await aCast(database);
const clerk = await asked(database, cast.clerk);
const reason = "Theo đề nghị của đơn vị";

const aGiven = (status: TaskStatus = "assigned") =>
  aTask(database, {
    status,
    lead: cast.lead,
    leader: cast.leader,
    dueOn: "2026-04-30",
    parts: [{ department: cast.coordinating, person: cast.doer }],
    ...(status === "assigned" || status === "transfer_requested" ? {} : { owner: cast.owner }),
  });
type Given = Awaited<ReturnType<typeof aGiven>>;

const asItIs = (task: Given) => ({
  taskId: task.id,
  version: task.version,
  leadDepartmentId: task.leadDepartmentId,
  coordinatingDepartmentIds: task.parts.map((part) => part.departmentId),
  dueOn: task.dueOn ?? "",
  priority: task.priority,
  responsibleLeaderId: task.responsibleLeaderId ?? "",
  reason,
});
const amend = (task: Given, change: object) => amendTask(clerk, { ...asItIs(task), ...change });
const rowOf = async ({ id }: Ref) => (await database.select().from(tasks).where(eq(tasks.id, id)))[0];
const traceOf = ({ id }: Ref) =>
  database.select().from(history).where(eq(history.subjectId, id)).orderBy(asc(history.id));
const partsOf = ({ id }: Ref) =>
  database.select().from(taskParts).where(eq(taskParts.taskId, id)).orderBy(asc(taskParts.departmentName));

describe("a change after the issue", () => {
  test("of the due date keeps the first, and says from which to which, and why", async () => {
    const task = await aGiven("in_progress");
    await amend(task, { dueOn: "15/05/2026" });
    expect(await rowOf(task)).toMatchObject({
      dueOn: "2026-05-15",
      originalDueOn: "2026-04-30",
      status: "in_progress",
      ownerId: cast.owner.id,
      version: 2,
    });
    expect(await traceOf(task)).toMatchObject([
      {
        kind: "amended",
        before: { dueOn: "2026-04-30" },
        after: { dueOn: "2026-05-15" },
        reason,
        actorId: cast.clerk.id,
        recordedAt: clock.now(),
      },
    ]);
  });

  test("of priority, responsible leader and no due date at all", async () => {
    const task = await aGiven("submitted");
    await amend(task, { dueOn: "", priority: "urgent", responsibleLeaderId: cast.otherLeader.id });
    const after = { dueOn: null, priority: "urgent", responsibleLeaderId: cast.otherLeader.id };
    expect(await rowOf(task)).toMatchObject({ ...after, status: "submitted", originalDueOn: "2026-04-30" });
    const [row] = await traceOf(task);
    expect(row?.after).toEqual({ ...after, responsibleLeaderName: cast.otherLeader.name });
  });

  test.each(["assigned", "in_progress", "in_review", "submitted", "paused", "transfer_requested"] as const)(
    "of the lead department of a task that is %s clears the owner and begins anew",
    async (status) => {
      const task = await aGiven(status);
      await amend(task, { leadDepartmentId: cast.unrelated.id });
      expect(await rowOf(task)).toMatchObject({
        status: "assigned",
        ownerId: null,
        submittedOn: null,
        leadDepartmentId: cast.unrelated.id,
        leadDepartmentName: cast.unrelated.name,
        dueOn: "2026-04-30",
      });
      const [row] = await traceOf(task);
      expect(row?.before).toMatchObject({
        leadDepartmentId: cast.lead.id,
        leadDepartmentName: cast.lead.name,
      });
      expect(row?.after).toMatchObject({ leadDepartmentName: cast.unrelated.name });
      expect(row?.after.status).toBe(status === "assigned" ? undefined : "assigned");
      const owner = await asked(database, cast.owner);
      const handIn = moveTask(owner, { taskId: task.id, version: 2, move: "hand_in" });
      expect(await outcomeOf(handIn)).toBe("not_found");
    },
  );

  test("of the coordinating departments keeps those who stay, and what was reported", async () => {
    const task = await aGiven("in_progress");
    const stays = task.parts[0]?.id;
    await amend(task, { coordinatingDepartmentIds: [cast.helper.id, cast.coordinating.id] });
    expect(await partsOf(task)).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ id: stays, personId: cast.doer.id }),
        expect.objectContaining({ departmentId: cast.helper.id, departmentName: cast.helper.name }),
      ]),
    );
    const doer = await asked(database, cast.doer);
    await reportPart(doer, { taskId: task.id, partId: stays, version: 1, result: "Đã góp ý", done: "no" });
    await amend({ ...task, version: 2 }, { coordinatingDepartmentIds: [cast.helper.id] });
    expect(await partsOf(task)).toMatchObject([{ departmentId: cast.helper.id }]);
    const reports = await database.select().from(progressReports).where(eq(progressReports.taskId, task.id));
    expect(reports).toMatchObject([{ result: "Đã góp ý", partId: null }]);
    const [added, , removed] = await traceOf(task);
    expect(added?.after.coordinatingDepartmentIds).toEqual([cast.coordinating.id, cast.helper.id]);
    expect(removed?.after.coordinatingDepartmentNames).toEqual([cast.helper.name]);
  });

  test("to a department that coordinated drops its part", async () => {
    const task = await aGiven();
    await amend(task, { leadDepartmentId: cast.coordinating.id, coordinatingDepartmentIds: [] });
    expect(await rowOf(task)).toMatchObject({ leadDepartmentId: cast.coordinating.id });
    expect(await partsOf(task)).toEqual([]);
  });

  test("leaves alone who was closed or left office since", async () => {
    const closing = await aDepartment(database);
    const task = await aGiven();
    await amend(task, { coordinatingDepartmentIds: [closing.id] });
    await database.update(departments).set({ closedOn: "2026-03-01" }).where(eq(departments.id, closing.id));
    const kept = { coordinatingDepartmentIds: [closing.id], priority: "high" };
    expect(await outcomeOf(amend({ ...task, version: 2 }, kept))).toBe("ok");
    expect(await outcomeOf(amend(await aGiven(), kept))).toBe("invalid");
  });
});

describe("of a task that was given to a group", () => {
  const members = [cast.lead, cast.unrelated, cast.helper, cast.headless];
  const aShared = async () => {
    const meeting = await aMeeting(database, { status: "draft", chair: cast.leader });
    const directive = await aDirective(database, { meeting });
    const group = await aGroup(database, { members });
    await aTask(database, { status: null, meeting, directive, group, members, dueOn: "2026-04-30" });
    await issueMeeting(clerk, { meetingId: meeting.id, version: 1 });
    const rows = await database.select().from(tasks).where(eq(tasks.meetingId, meeting.id));
    const by = (department: Ref) => {
      const row = rows.find((one) => one.leadDepartmentId === department.id);
      if (!row) throw new Error("No task.");
      return { ...row, parts: [] };
    };
    return { meeting, by };
  };
  const rowsOf = async ({ id }: Ref) => {
    const rows = await database.select().from(tasks).where(eq(tasks.meetingId, id));
    return new Map(rows.map((row) => [row.leadDepartmentId, row]));
  };

  test("due date, priority and leader change for all who have it, who leads for one", async () => {
    const { meeting, by } = await aShared();
    await moveTask(clerk, {
      taskId: by(cast.helper).id,
      version: by(cast.helper).version,
      move: "cancel",
      reason: "Không còn phù hợp",
      inTheNameOfId: cast.leader.id,
    });
    await amend(by(cast.lead), {
      leadDepartmentId: cast.coordinating.id,
      dueOn: "15/05/2026",
      responsibleLeaderId: cast.otherLeader.id,
      wholeGroup: "on",
    });
    const rows = await rowsOf(meeting);
    const changed = {
      dueOn: "2026-05-15",
      originalDueOn: "2026-04-30",
      responsibleLeaderId: cast.otherLeader.id,
    };
    expect(rows.get(cast.coordinating.id)).toMatchObject(changed);
    expect(rows.get(cast.unrelated.id)).toMatchObject(changed);
    expect(rows.get(cast.headless.id)).toMatchObject(changed);
    expect(rows.get(cast.helper.id)).toMatchObject({ dueOn: "2026-04-30", status: "cancelled" });
    const [, trace] = await traceOf(by(cast.unrelated));
    expect(trace).toMatchObject({
      kind: "amended",
      before: { dueOn: "2026-04-30", responsibleLeaderName: cast.leader.name },
      after: { dueOn: "2026-05-15", responsibleLeaderName: cast.otherLeader.name },
      reason,
    });
    expect(await traceOf(by(cast.helper))).toHaveLength(2);
  });

  test("one alone, where the others are to stay", async () => {
    const { meeting, by } = await aShared();
    await amend(by(cast.lead), { dueOn: "15/05/2026" });
    const rows = await rowsOf(meeting);
    expect(rows.get(cast.lead.id)?.dueOn).toBe("2026-05-15");
    expect(rows.get(cast.unrelated.id)).toMatchObject({ dueOn: "2026-04-30", version: 1 });
  });

  test("all of them twice at the same moment, in whatever order, without a deadlock", async () => {
    const { meeting, by } = await aShared();
    const outcomes = await Promise.all([
      outcomeOf(amend(by(cast.lead), { dueOn: "15/05/2026", wholeGroup: "on" })),
      outcomeOf(amend(by(cast.headless), { priority: "urgent", wholeGroup: "on" })),
      outcomeOf(amend(by(cast.unrelated), { priority: "high", wholeGroup: "on" })),
    ]);
    expect(outcomes.sort()).toEqual(["conflict", "conflict", "ok"]);
    expect(new Set([...(await rowsOf(meeting)).values()].map((row) => row.priority)).size).toBe(1);
  });
});

describe("what is refused", () => {
  test.each([
    ["no reason", { reason: " " }, { reason: { key: "required" } }],
    ["a day before the meeting", { dueOn: "14/01/2026" }, { dueOn: { key: "due_before_meeting" } }],
    ["no lead department", { leadDepartmentId: "" }, { leadDepartmentId: { key: "unknown" } }],
    [
      "a lead that coordinates",
      { leadDepartmentId: cast.coordinating.id },
      { coordinatingDepartmentIds: { key: "lead_coordinates" } },
    ],
    ["no leader", { responsibleLeaderId: cast.head.id }, { responsibleLeaderId: { key: "not_a_leader" } }],
    [
      "nobody in a leader's place",
      { responsibleLeaderId: "" },
      { responsibleLeaderId: { key: "not_a_leader" } },
    ],
  ])("%s", async (_, change, fields) => {
    const task = await aGiven();
    expect(await refusalOf(amend(task, { priority: "high", ...change }))).toMatchObject({ fields });
    expect(await traceOf(task)).toEqual([]);
  });

  test("a change that changes nothing, a closed task, an archive, an older version", async () => {
    const task = await aGiven();
    expect(await complaintOf(amend(task, {}))).toEqual({ key: "nothing_changed" });
    expect(await outcomeOf(amend(task, { version: 2, priority: "high" }))).toBe("conflict");
    const completed = await aGiven("completed");
    expect(await complaintOf(amend(completed, { priority: "high" }))).toEqual({ key: "not_while_completed" });
    await database.update(tasks).set({ archive: true }).where(eq(tasks.id, task.id));
    expect(await complaintOf(amend(task, { priority: "high" }))).toEqual({ key: "task_is_archive" });
  });
});

describe("at the same moment", () => {
  test("of two changes one is made, the other is told", async () => {
    const task = await aGiven();
    const outcomes = await Promise.all([
      outcomeOf(amend(task, { priority: "high" })),
      outcomeOf(amend(task, { dueOn: "15/05/2026" })),
    ]);
    expect(outcomes.sort()).toEqual(["conflict", "ok"]);
    expect(await traceOf(task)).toHaveLength(1);
  });

  test("a new lead and an owner of the old do not both come to be", async () => {
    const task = await aGiven();
    const head = await asked(database, cast.head);
    const outcomes = await Promise.all([
      outcomeOf(amend(task, { leadDepartmentId: cast.unrelated.id })),
      outcomeOf(nameOwner(head, { taskId: task.id, version: 1, ownerId: cast.owner.id })),
    ]);
    expect(["ok not_found", "ok conflict", "conflict ok"]).toContain(outcomes.join(" "));
    const row = await rowOf(task);
    expect(row?.ownerId === null).toBe(row?.leadDepartmentId === cast.unrelated.id);
  });

  test("of a change and a withdrawal one wins", async () => {
    const { meeting, task } = await aRecord(database, {
      status: "draft",
      department: cast.lead,
      chair: cast.leader,
    });
    await issueMeeting(clerk, { meetingId: meeting.id, version: 1 });
    const given = { ...task, version: 2, responsibleLeaderId: cast.leader.id };
    const outcomes = await Promise.all([
      outcomeOf(amend(given, { priority: "high" })),
      outcomeOf(withdrawIssue(clerk, { meetingId: meeting.id, version: 2, reason })),
    ]);
    expect(["ok refused", "not_found ok"]).toContain(outcomes.join(" "));
    const [row] = await database.select().from(meetings).where(eq(meetings.id, meeting.id));
    expect((await rowOf(task))?.status === null).toBe(row?.status === "draft");
  });
});
