import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { TaskStatus } from "@/db/enums";
import { aDepartment, aMeeting, aPerson, aTask, type Ref } from "@/db/factories";
import type { TaskOptions } from "@/db/factories/tasks";
import { history, taskParts, tasks } from "@/db/schema";
import { asked } from "@/test/asked";
import { close, mergerOf } from "@/test/closing";
import { testDatabase } from "@/test/database";
import { fixedClock } from "../clock";
import { instantOf } from "../dates";
import { openDuePeriods } from "./due";
import { recurrencesWithoutLead } from "./queries";

const database = await testDatabase();
const clockOf = (date: string) => fixedClock(instantOf(date, "07:00"));
const begin = (date: string) => openDuePeriods(database, clockOf(date));
const administrator = await asked(database, await aPerson(database, { role: "administrator" }));
const clerk = await asked(database, await aPerson(database, { role: "clerk" }));

/** A task that recurs every month, of March 2026. */
const aRecurring = (options: TaskOptions = {}) =>
  aTask(database, { dueOn: "2026-03-25", recurrence: "monthly", ...options });

const chainOf = async (task: { meetingId: string }) =>
  database.select().from(tasks).where(eq(tasks.meetingId, task.meetingId)).orderBy(tasks.period);
const periodsOf = async (task: { meetingId: string }) => (await chainOf(task)).map(({ period }) => period);
const rowOf = async ({ id }: Ref) => (await database.select().from(tasks).where(eq(tasks.id, id)))[0];

describe("on the first day of a period", () => {
  test("the next task is opened as the one before stands, with its owner", async () => {
    const lead = await aDepartment(database);
    const helper = await aDepartment(database);
    const owner = await aPerson(database, { member: { department: lead } });
    const doer = await aPerson(database, { member: { department: helper } });
    const leader = await aPerson(database, { role: "leader" });
    const parts = [{ department: helper, person: doer, status: "done" as const }];
    const first = await aRecurring({ lead, owner, leader, status: "completed", parts });
    await begin("2026-03-31");
    expect(await periodsOf(first)).toEqual(["2026-03"]);
    await begin("2026-04-01");
    const [, next] = await chainOf(first);
    expect(next).toMatchObject({
      directiveId: first.directiveId,
      number: first.number,
      title: first.title,
      searchText: first.searchText,
      leadDepartmentId: lead.id,
      leadDepartmentName: lead.name,
      ownerId: owner.id,
      responsibleLeaderId: leader.id,
      status: "in_progress",
      percent: 0,
      dueOn: "2026-04-25",
      originalDueOn: "2026-04-25",
      openedOn: "2026-04-01",
      submittedOn: null,
      completedOn: null,
      recurrence: "monthly",
      period: "2026-04",
      previousTaskId: first.id,
      version: 1,
    });
    const own = await database
      .select()
      .from(taskParts)
      .where(eq(taskParts.taskId, next?.id ?? ""));
    expect(own).toMatchObject([
      { departmentId: helper.id, departmentName: helper.name, personId: doer.id, status: "not_reported" },
    ]);
    const told = await database
      .select()
      .from(history)
      .where(eq(history.subjectId, next?.id ?? ""));
    expect(told).toMatchObject([
      {
        kind: "period_opened",
        actorId: null,
        actorName: "Giao Ban",
        after: {
          status: "in_progress",
          leadDepartmentId: lead.id,
          ownerId: owner.id,
          dueOn: "2026-04-25",
          period: "2026-04",
          previousTaskId: first.id,
        },
      },
    ]);
  });

  test.each<[string, Partial<TaskOptions>]>([
    ["assigned", { status: "assigned" }],
    ["in progress", { status: "in_progress" }],
    ["submitted", { status: "submitted" }],
    ["paused", { status: "paused" }],
    ["cancelled", { status: "cancelled" }],
  ])("it is opened although the one before is %s", async (_, options) => {
    const first = await aRecurring(options);
    await begin("2026-04-01");
    expect(await periodsOf(first)).toEqual(["2026-03", "2026-04"]);
  });

  test("quarters are opened with quarters", async () => {
    const first = await aRecurring({ recurrence: "quarterly" });
    await begin("2026-06-30");
    const [, second] = await chainOf(first);
    expect(second).toMatchObject({ period: "2026-Q2", dueOn: "2026-06-25" });
    await begin("2026-07-01");
    expect(await periodsOf(first)).toEqual(["2026-Q1", "2026-Q2", "2026-Q3"]);
  });

  test("whoever left the department is not given it again, and its head names another", async () => {
    const lead = await aDepartment(database);
    const owner = await aPerson(database, { member: { department: lead, until: "2026-03-31" } });
    const first = await aRecurring({ lead, owner, status: "in_progress" });
    await begin("2026-04-01");
    const [, next] = await chainOf(first);
    expect(next).toMatchObject({ ownerId: null, status: "assigned" });
  });

  test("what was extended keeps its place in the later periods", async () => {
    const first = await aRecurring({ dueOn: "2026-01-31" });
    await database.update(tasks).set({ dueOn: "2026-02-20" }).where(eq(tasks.id, first.id));
    await begin("2026-03-01");
    const rows = await chainOf(first);
    expect(rows.map(({ dueOn }) => dueOn)).toEqual(["2026-02-20", "2026-02-28", "2026-03-31"]);
  });
});

describe("however it is asked", () => {
  test("eight at once open one task", async () => {
    const first = await aRecurring();
    await Promise.all(Array.from({ length: 8 }, () => begin("2026-04-01")));
    await begin("2026-04-02");
    expect(await periodsOf(first)).toEqual(["2026-03", "2026-04"]);
    const told = and(
      eq(history.kind, "period_opened"),
      eq(history.subjectId, (await chainOf(first))[1]?.id ?? ""),
    );
    expect(await database.$count(history, told)).toBe(1);
  });

  test("after three periods of silence each has its task, and each follows the one before", async () => {
    const first = await aRecurring();
    await begin("2026-06-10");
    const rows = await chainOf(first);
    expect(rows.map(({ period, dueOn, openedOn }) => [period, dueOn, openedOn])).toEqual([
      ["2026-03", "2026-03-25", "2026-01-15"],
      ["2026-04", "2026-04-25", "2026-06-10"],
      ["2026-05", "2026-05-25", "2026-06-10"],
      ["2026-06", "2026-06-25", "2026-06-10"],
    ]);
    expect(rows.map(({ previousTaskId }) => previousTaskId)).toEqual([
      null,
      ...rows.slice(0, 3).map(({ id }) => id),
    ]);
  });

  test("none is opened for a period that begins after the last day", async () => {
    const first = await aRecurring({ recurrenceEndsOn: "2026-05-01" });
    await begin("2026-09-01");
    expect(await periodsOf(first)).toEqual(["2026-03", "2026-04", "2026-05"]);
  });

  test("drafts and archives open nothing", async () => {
    const meeting = await aMeeting(database, { status: "draft" });
    const draft = await aRecurring({ status: null, meeting });
    const archived = await aRecurring({ status: "completed", archive: true });
    await begin("2026-06-01");
    expect(await chainOf(draft)).toHaveLength(1);
    expect(await chainOf(archived)).toHaveLength(1);
  });
});

describe("a department that was closed", () => {
  test("is followed by the one that stands for it, also where it helps", async () => {
    const [old, into, helper] = [
      await aDepartment(database),
      await aDepartment(database),
      await aDepartment(database),
    ];
    const done: TaskStatus = "completed";
    const first = await aRecurring({ lead: old, status: done, parts: [{ department: helper }] });
    await close(administrator, mergerOf([old], into));
    await close(administrator, mergerOf([helper], into));
    await begin("2026-04-01");
    const [, next] = await chainOf(first);
    // Its people went over with it.
    expect(next).toMatchObject({ leadDepartmentId: into.id, ownerId: first.ownerId });
    expect(await database.$count(taskParts, eq(taskParts.taskId, next?.id ?? ""))).toBe(0);
  });

  test("without a successor holds the recurrence up until it has one, and clerks are told", async () => {
    const [gone, into] = [
      await aDepartment(database, { closedOn: "2026-03-20" }),
      await aDepartment(database),
    ];
    const first = await aRecurring({ lead: gone, status: "completed" });
    const other = await aRecurring();
    await begin("2026-04-01");
    expect(await periodsOf(first)).toEqual(["2026-03"]);
    expect(await periodsOf(other)).toEqual(["2026-03", "2026-04"]);
    const told = await recurrencesWithoutLead(database, clerk.actor, "2026-04-01");
    expect(told.map(({ id }) => id)).toContain(first.id);
    expect(await recurrencesWithoutLead(database, administrator.actor, "2026-04-01")).toEqual([]);
    await database.update(tasks).set({ leadDepartmentId: into.id }).where(eq(tasks.id, first.id));
    await begin("2026-05-02");
    expect(await periodsOf(first)).toEqual(["2026-03", "2026-04", "2026-05"]);
    expect(await rowOf(first)).toMatchObject({ status: "completed" });
  });
});
