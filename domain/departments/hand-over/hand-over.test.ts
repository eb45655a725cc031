import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import {
  aDepartment,
  aGroup,
  aMeeting,
  aMembership,
  aPerson,
  aRecord,
  aTask,
  type Ref,
} from "@/db/factories";
import {
  attendances,
  departmentGroupMembers,
  history,
  meetingSeries,
  meetings,
  memberships,
  progressReports,
  recordRevisions,
  seriesDepartments,
  taskParts,
  tasks,
} from "@/db/schema";
import { asked } from "@/test/asked";
import { close, mergerOf } from "@/test/closing";
import { testDatabase } from "@/test/database";
import { changesSince } from "../../edits/state";
import { getRecord } from "../../meetings/queries";

const database = await testDatabase();
const administrator = await asked(database, await aPerson(database, { role: "administrator" }));
const clerk = await asked(database, await aPerson(database, { role: "clerk" }));
const two = async () => [await aDepartment(database), await aDepartment(database)] as const;
const taskOf = async ({ id }: Ref) => (await database.select().from(tasks).where(eq(tasks.id, id)))[0];
const partsOf = async ({ id }: Ref) =>
  (await database.select().from(taskParts).where(eq(taskParts.taskId, id))).map(
    ({ departmentId, status, personId }) => ({ departmentId, status, personId }),
  );
const placesOf = async ({ id }: Ref) =>
  (await database.select().from(memberships).where(eq(memberships.personId, id)))
    .map(({ departmentId, kind, title, startsOn, endsOn }) => ({
      departmentId,
      kind,
      title,
      startsOn,
      endsOn,
    }))
    .sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
const told = async ({ id }: Ref) =>
  database.select().from(history).where(eq(history.subjectId, id)).orderBy(history.id);

describe("a successor", () => {
  test("takes open tasks along with their owners, and leaves what is done and what records say", async () => {
    const [old, into] = await two();
    const owner = await aPerson(database, { member: { department: old } });
    const gone = await aPerson(database, { member: { department: old, until: "2026-02-01" } });
    const open = await aTask(database, { lead: old, status: "submitted", owner });
    const left = await aTask(database, { lead: old, status: "in_progress", owner: gone });
    const done = await aTask(database, { lead: old, status: "completed", owner });
    const { task: draft } = await aRecord(database, { status: "draft", department: old });
    await database.update(tasks).set({ leadDepartmentName: old.name }).where(eq(tasks.id, open.id));
    await close(administrator, mergerOf([old], into, { from: "10/03/2026" }));
    expect(await taskOf(open)).toMatchObject({
      leadDepartmentId: into.id,
      leadDepartmentName: old.name,
      ownerId: owner.id,
      status: "submitted",
      version: 2,
    });
    expect(await taskOf(left)).toMatchObject({
      leadDepartmentId: into.id,
      ownerId: null,
      status: "assigned",
    });
    expect(await taskOf(done)).toMatchObject({ leadDepartmentId: old.id, ownerId: owner.id, version: 1 });
    expect(await taskOf(draft)).toMatchObject({ leadDepartmentId: into.id, version: 2 });
    expect(await told(open)).toMatchObject([
      {
        kind: "lead_changed",
        before: { leadDepartmentId: old.id },
        after: { leadDepartmentId: into.id },
        reason: "Nghị quyết 05/NQ-HĐND ngày 01/03/2026",
        effectiveOn: "2026-03-10",
      },
    ]);
    expect(await told(left)).toMatchObject([
      { before: { ownerId: gone.id, status: "in_progress" }, after: { ownerId: null, status: "assigned" } },
    ]);
    expect(await told(done)).toEqual([]);
    const record = await getRecord(database, clerk.actor, open.meetingId);
    expect(record.conclusions.flatMap((conclusion) => conclusion.tasks)).toMatchObject([
      { leadName: old.name },
    ]);
  });

  test("brings parts together, and drops one of a department that leads", async () => {
    const [old, into] = await two();
    const other = await aDepartment(database);
    const doer = await aPerson(database, { member: { department: old } });
    const alone = await aTask(database, { lead: other, parts: [{ department: old, person: doer }] });
    const both = await aTask(database, {
      lead: other,
      parts: [
        { department: old, person: doer, status: "done" },
        { department: into, status: "not_reported" },
      ],
    });
    const led = await aTask(database, { lead: into, parts: [{ department: old }] });
    const leads = await aTask(database, { lead: old, parts: [{ department: into }] });
    const over = await aTask(database, { lead: other, status: "completed", parts: [{ department: old }] });
    const [oldPart] = both.parts;
    const said = { taskId: both.id, partId: oldPart?.id, result: "Xong", reportedAt: new Date() };
    await database
      .insert(progressReports)
      .values([said, { ...said, taskId: led.id, partId: led.parts[0]?.id }]);
    await close(administrator, mergerOf([old], into));
    const rest = { status: "not_reported", personId: null };
    expect(await partsOf(alone)).toEqual([{ ...rest, departmentId: into.id, personId: doer.id }]);
    expect(await partsOf(both)).toEqual([{ departmentId: into.id, status: "reported", personId: doer.id }]);
    expect(await partsOf(led)).toEqual([]);
    expect(await partsOf(leads)).toEqual([]);
    expect(await partsOf(over)).toEqual([{ ...rest, departmentId: old.id }]);
    const reports = await database.select().from(progressReports).where(eq(progressReports.result, "Xong"));
    expect(new Map(reports.map(({ taskId, partId }) => [taskId, partId]))).toEqual(
      new Map([
        [both.id, both.parts[1]?.id],
        [led.id, null],
      ]),
    );
    expect((await told(both)).map(({ kind }) => kind)).toEqual(["part_handed_over"]);
  });

  test("takes people along, each in the place and with the title they had", async () => {
    const [old, into] = await two();
    const head = { department: old, kind: "head", title: "Giám đốc" } as const;
    const director = await aPerson(database, { member: head });
    const leaver = await aPerson(database, { member: { department: old, until: "2026-06-30" } });
    const former = await aPerson(database, { member: { department: old, until: "2026-01-31" } });
    const comer = await aPerson(database, { member: { department: old, from: "2026-04-01" } });
    const inBoth = await aPerson(database, { member: { department: old } });
    await aMembership(database, inBoth, { department: into });
    await close(administrator, mergerOf([old], into, { from: "01/03/2026" }));
    const before = { departmentId: old.id, kind: "staff", title: "", startsOn: "2014-01-01" };
    const after = { departmentId: into.id, kind: "staff", title: "", startsOn: "2026-03-01" };
    const lastDay = { endsOn: "2026-02-28" };
    const director1 = { kind: "head", title: "Giám đốc" };
    expect(await placesOf(director)).toEqual([
      { ...before, ...director1, ...lastDay },
      { ...after, ...director1, endsOn: null },
    ]);
    expect(await placesOf(leaver)).toEqual([
      { ...before, ...lastDay },
      { ...after, endsOn: "2026-06-30" },
    ]);
    expect(await placesOf(former)).toEqual([{ ...before, endsOn: "2026-01-31" }]);
    expect(await placesOf(comer)).toEqual([{ ...after, startsOn: "2026-04-01", endsOn: null }]);
    const places = await placesOf(inBoth);
    expect(places).toHaveLength(2);
    expect(places).toContainEqual({ ...before, ...lastDay });
    expect(places).toContainEqual({ ...before, departmentId: into.id, endsOn: null });
    expect(await told(director)).toMatchObject([
      { kind: "membership_handed_over", effectiveOn: "2026-03-01" },
    ]);
  });

  test("brings two titles of one person together", async () => {
    const [first, second] = await two();
    const into = await aDepartment(database);
    const person = await aPerson(database, { member: { department: first, title: "Chuyên viên" } });
    await aMembership(database, person, { department: second, title: "Kế toán" });
    await close(administrator, mergerOf([first, second], into));
    const now = (await placesOf(person)).filter(({ departmentId }) => departmentId === into.id);
    expect(now.map(({ startsOn, title }) => [startsOn, title.split("; ").sort()])).toEqual([
      ["2026-03-18", ["Chuyên viên", "Kế toán"]],
    ]);
  });

  test("stands in drafts in its place, and who has one open is told", async () => {
    const [old, into] = await two();
    const { meeting, task, attendance } = await aRecord(database, {
      status: "draft",
      department: old,
      startsAt: new Date("2026-03-20T01:00:00Z"),
    });
    const own = { meeting, position: "a1", lead: null, status: null };
    const coordinated = await aTask(database, { ...own, parts: [{ department: old }] });
    const shared = await aTask(database, own);
    const memberIds = [old.id, into.id];
    await database.update(tasks).set({ memberIds }).where(eq(tasks.id, shared.id));
    const [before] = await database.select().from(meetings).where(eq(meetings.id, meeting.id));
    await close(administrator, mergerOf([old], into));
    const news = await changesSince(database, clerk.actor, meeting.id, before?.revision ?? 0);
    expect(news.revision).toBe((before?.revision ?? 0) + 1);
    const fieldsOf = (one: Ref) => {
      const part = news.parts.find(({ id }) => id === one.id);
      return part && "fields" in part ? part.fields : undefined;
    };
    expect(news.parts).toHaveLength(4);
    expect(fieldsOf(task)).toMatchObject({ leadDepartmentId: into.id });
    expect(fieldsOf(coordinated)).toMatchObject({ coordinatingDepartmentIds: [into.id] });
    expect(fieldsOf(shared)).toMatchObject({ memberIds: [into.id] });
    expect(fieldsOf(attendance)).toMatchObject({ departmentId: into.id, name: into.name });
    const revisions = await database
      .select()
      .from(recordRevisions)
      .where(eq(recordRevisions.partId, task.id));
    expect(revisions).toMatchObject([
      { kind: "changed", before: { leadDepartmentId: old.id }, after: { leadDepartmentId: into.id } },
    ]);
  });

  test("gives the successor its places in groups, series and meetings to come", async () => {
    const [first, second] = await two();
    const into = await aDepartment(database);
    const group = await aGroup(database, { members: [first, second, { ...into, until: "2026-03-31" }] });
    const [series] = await database.insert(meetingSeries).values({ title: "Giao ban" }).returning();
    const seriesId = series?.id ?? "";
    await database.insert(seriesDepartments).values([
      { seriesId, departmentId: first.id, position: "a0" },
      { seriesId, departmentId: second.id, position: "a1" },
    ]);
    const ofDay = (startsAt: string, status: "draft" | "planned" | "issued") =>
      aMeeting(database, { status, startsAt: new Date(startsAt), departments: [first, second] });
    const before = await ofDay("2026-03-17T01:00:00Z", "draft");
    const planned = await ofDay("2026-03-20T01:00:00Z", "planned");
    const issued = await ofDay("2026-03-19T01:00:00Z", "issued");
    await close(administrator, mergerOf([first, second], into));
    const members = await database
      .select()
      .from(departmentGroupMembers)
      .where(eq(departmentGroupMembers.groupId, group.id));
    const periods = (one: Ref) =>
      members.filter((row) => row.departmentId === one.id).map((row) => [row.startsOn, row.endsOn]);
    expect(periods(first)).toEqual([["2014-01-01", "2026-03-17"]]);
    expect(periods(second)).toEqual([["2014-01-01", "2026-03-17"]]);
    expect(periods(into)).toEqual([["2014-01-01", null]]);
    const invited = await database
      .select()
      .from(seriesDepartments)
      .where(eq(seriesDepartments.seriesId, seriesId));
    expect(invited.map(({ departmentId }) => departmentId)).toEqual([into.id]);
    const attend = async ({ id }: Ref) =>
      (await database.select().from(attendances).where(eq(attendances.meetingId, id))).map(
        ({ departmentId }) => departmentId,
      );
    expect(await attend(planned)).toEqual([into.id]);
    expect((await attend(before)).sort()).toEqual([first.id, second.id].sort());
    expect((await attend(issued)).sort()).toEqual([first.id, second.id].sort());
  });
});
