import { asc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { aCast, aDirective, aGroup, aMeeting, aTask, type Ref } from "@/db/factories";
import type { TaskOptions } from "@/db/factories/tasks";
import { history, meetings, tasks } from "@/db/schema";
import { asked } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { complaintOf, outcomeOf, refusalOf } from "@/test/outcome";
import { fixedClock } from "../clock";
import { instantOf } from "../dates";
import { saveDraftTask } from "../directives/draft-tasks";
import { issueMeeting } from "../meetings/issue";
import { getRecord } from "../meetings/queries";
import { issueSummary } from "../meetings/summary";
import { withdrawIssue } from "../meetings/withdraw";
import { addTask } from "../tasks/add";
import { amendTask } from "../tasks/amend";
import { nameOwner } from "../tasks/commands";
import { getTask } from "../tasks/detail";
import { endRecurrence } from "./commands";
import { openDuePeriods } from "./due";
import { neighboursOf } from "./queries";

const database = await testDatabase();
const cast = await aCast(database);
const clerk = await asked(database, cast.clerk);
const head = await asked(database, cast.head);
const leader = await asked(database, cast.leader);
const reason = "Đã có quy chế báo cáo";

const begin = (date: string) => openDuePeriods(database, fixedClock(instantOf(date, "07:00")));
const aRecurring = (options: TaskOptions = {}) =>
  aTask(database, {
    lead: cast.lead,
    leader: cast.leader,
    dueOn: "2026-03-25",
    recurrence: "monthly",
    ...options,
  });
const chainOf = ({ meetingId }: { meetingId: string }) =>
  database.select().from(tasks).where(eq(tasks.meetingId, meetingId)).orderBy(asc(tasks.period));
const rowOf = async ({ id }: Ref) => (await database.select().from(tasks).where(eq(tasks.id, id)))[0];
const traceOf = ({ id }: Ref) =>
  database.select().from(history).where(eq(history.subjectId, id)).orderBy(asc(history.id));
const end = (context: typeof clerk, { id }: Ref, version = 1, change: object = {}) =>
  endRecurrence(context, { taskId: id, version, reason, ...change });

describe("the end of a recurrence", () => {
  test.each(["assigned", "submitted", "completed", "cancelled"] as const)(
    "is said at the latest task, also when it is %s; nothing is opened afterwards",
    async (status) => {
      const task = await aRecurring({ status });
      await end(clerk, task);
      expect(await rowOf(task)).toMatchObject({ status, recurrenceEndsOn: "2026-03-31", version: 2 });
      expect(await traceOf(task)).toMatchObject([
        {
          kind: "recurrence_ended",
          before: { recurrenceEndsOn: null },
          after: { recurrenceEndsOn: "2026-03-31" },
          reason,
          actorId: cast.clerk.id,
          onBehalfOfId: null,
        },
      ]);
      await begin("2026-06-01");
      expect(await chainOf(task)).toHaveLength(1);
    },
  );

  test("by who acts for the responsible leader names both", async () => {
    const task = await aRecurring();
    await end(await asked(database, cast.deputy), task);
    expect(await traceOf(task)).toMatchObject([{ actorId: cast.deputy.id, onBehalfOfId: cast.leader.id }]);
  });

  test("holds a period that has begun and could not be opened", async () => {
    const task = await aRecurring({ dueOn: "2026-01-25" });
    await end(leader, task);
    await begin("2026-03-18");
    expect(await chainOf(task)).toHaveLength(1);
  });

  test("is refused where there is none, or a later period was opened; a stale page is told", async () => {
    const once = await aTask(database, { lead: cast.lead });
    expect(await complaintOf(end(clerk, once))).toEqual({ key: "no_recurrence" });
    const task = await aRecurring();
    await begin("2026-04-01");
    expect(await complaintOf(end(clerk, task))).toEqual({ key: "recurrence_went_on" });
    const [, next] = await chainOf(task);
    expect(await outcomeOf(end(clerk, { id: next?.id ?? "" }, 7))).toBe("conflict");
    await end(clerk, { id: next?.id ?? "" });
    expect(await complaintOf(end(clerk, { id: next?.id ?? "" }, 2))).toEqual({ key: "no_recurrence" });
    expect(await refusalOf(end(clerk, task, 1, { reason: " " }))).toMatchObject({
      fields: { reason: { key: "required" } },
    });
  });

  test("of a group can be the end for all", async () => {
    const members = [cast.lead, cast.unrelated, cast.headless];
    const { opened } = await anIssuedGroup(members);
    const [first, second, third] = opened;
    if (!first || !second || !third) throw new Error("Too few tasks.");
    await end(clerk, second, second.version);
    await end(clerk, first, first.version, { wholeGroup: "on" });
    for (const task of opened) {
      const trace = await traceOf(task);
      expect(trace.filter(({ kind }) => kind === "recurrence_ended")).toHaveLength(1);
    }
  });
});

async function aDraft(options: TaskOptions = {}) {
  const meeting = await aMeeting(database, { status: "draft", chair: cast.leader });
  const directive = await aDirective(database, { meeting });
  const given = { status: null, meeting, directive, lead: cast.lead, dueOn: "2026-03-25" } as const;
  const task = await aTask(database, { ...given, recurrence: "monthly", ...options });
  return { meeting, task };
}
const versionOf = async ({ id }: Ref) =>
  (await database.select().from(meetings).where(eq(meetings.id, id)))[0]?.version ?? 0;
const issue = async (meeting: Ref) =>
  issueMeeting(clerk, { meetingId: meeting.id, version: await versionOf(meeting) });
const withdraw = async (meeting: Ref) =>
  withdrawIssue(clerk, { meetingId: meeting.id, version: await versionOf(meeting), reason });

async function anIssuedGroup(members: Ref[]) {
  const group = await aGroup(database, { members });
  const { meeting, task } = await aDraft({ lead: null, group, members });
  await issue(meeting);
  return { meeting, task, opened: await chainOf({ meetingId: meeting.id }) };
}

describe("a record", () => {
  test("says in its summary what recurs, and until when", async () => {
    const { meeting } = await aDraft({ recurrenceEndsOn: "2026-12-31" });
    const summary = await issueSummary(database, clerk.actor, meeting.id, "2026-03-18");
    expect(summary.departments[0]?.lead).toMatchObject([
      { recurrence: "monthly", recurrenceEndsOn: "2026-12-31" },
    ]);
  });

  test("is not issued while what recurs has no first due date, or ends before it", async () => {
    const { meeting: without } = await aDraft({ dueOn: null });
    expect(await complaintOf(issue(without))).toMatchObject({ key: "gap_recurs_without_due" });
    const { meeting: early } = await aDraft({ recurrenceEndsOn: "2026-03-24" });
    expect(await complaintOf(issue(early))).toMatchObject({ key: "gap_ends_before_due" });
  });

  test("opens the first task for the period of its due date, of a group one for each member", async () => {
    const { opened } = await anIssuedGroup([cast.lead, cast.unrelated]);
    for (const task of opened) {
      expect(task).toMatchObject({ period: "2026-03", recurrenceDueOn: "2026-03-25", recurrence: "monthly" });
      expect(await traceOf(task)).toMatchObject([{ after: { period: "2026-03", recurrence: "monthly" } }]);
    }
    await begin("2026-04-02");
    const next = (await chainOf(opened[0] as { meetingId: string })).filter(
      ({ period }) => period === "2026-04",
    );
    expect(next.map(({ leadDepartmentId }) => leadDepartmentId).sort()).toEqual(
      opened.map(({ leadDepartmentId }) => leadDepartmentId).sort(),
    );
    const [one] = next;
    const shown = await getTask(database, clerk.actor, one?.id ?? "", "2026-04-02");
    expect(shown.shared.map(({ id }) => id)).toEqual(next.slice(1).map(({ id }) => id));
    expect(shown.siblings).toEqual([]);
  });

  test("tells of what it gave, and keeps the later periods apart", async () => {
    const { meeting, task } = await aDraft();
    await issue(meeting);
    await begin("2026-05-01");
    const record = await getRecord(database, clerk.actor, meeting.id);
    const [conclusion] = record.conclusions;
    expect(conclusion?.tasks.map(({ id }) => id)).toEqual([task.id]);
    expect(conclusion?.later.map(({ period }) => period).sort()).toEqual(["2026-04", "2026-05"]);
  });

  test("can be withdrawn although later periods have begun, and is the draft that it was", async () => {
    const { meeting, task } = await aDraft();
    await issue(meeting);
    await begin("2026-06-01");
    await withdraw(meeting);
    expect(await chainOf({ meetingId: meeting.id })).toMatchObject([
      { id: task.id, status: null, period: "", recurrenceDueOn: null, recurrence: "monthly" },
    ]);
    await issue(meeting);
    await begin("2026-04-01");
    expect(await chainOf({ meetingId: meeting.id })).toHaveLength(2);
  });

  test("of a group, too", async () => {
    const { meeting, task } = await anIssuedGroup([cast.lead, cast.unrelated]);
    await begin("2026-06-01");
    await withdraw(meeting);
    expect(await chainOf({ meetingId: meeting.id })).toMatchObject([{ id: task.id, status: null }]);
  });

  test("cannot be withdrawn once somebody acted on a later period", async () => {
    const { meeting, task } = await aDraft();
    await issue(meeting);
    await begin("2026-04-01");
    const [, next] = await chainOf(task);
    await nameOwner(head, { taskId: next?.id, version: 1, ownerId: cast.owner.id });
    expect(await complaintOf(withdraw(meeting))).toMatchObject({ key: "acted_task" });
  });

  test("keeps what a form says of the recurrence, and no last day without one", async () => {
    const { meeting, task } = await aDraft();
    const form = { meetingId: meeting.id, taskId: task.id, title: "Báo cáo", leadDepartmentId: cast.lead.id };
    const ends = { recurrenceEndsOn: "31/12/2026", dueOn: "25/03/2026" };
    await saveDraftTask(clerk, { ...form, ...ends, version: 1, recurrence: "quarterly" });
    expect(await rowOf(task)).toMatchObject({ recurrence: "quarterly", recurrenceEndsOn: "2026-12-31" });
    await saveDraftTask(clerk, { ...form, ...ends, version: 2, recurrence: "" });
    expect(await rowOf(task)).toMatchObject({ recurrence: null, recurrenceEndsOn: null });
    const wrong = saveDraftTask(clerk, { ...form, ...ends, version: 3, recurrence: "yearly" });
    expect(await refusalOf(wrong)).toMatchObject({ fields: { recurrence: { key: "unknown" } } });
  });
});

type Task = Awaited<ReturnType<typeof aRecurring>>;
const asItIs = (
  task: Pick<Task, "id" | "version" | "leadDepartmentId" | "dueOn" | "responsibleLeaderId">,
) => ({
  taskId: task.id,
  version: task.version,
  leadDepartmentId: task.leadDepartmentId,
  coordinatingDepartmentIds: [],
  dueOn: task.dueOn ?? "",
  priority: "normal",
  responsibleLeaderId: task.responsibleLeaderId ?? "",
  reason,
});

describe("after the issue", () => {
  test("a clerk makes a task recur, changes its length and its end, each with a reason", async () => {
    const task = await aTask(database, { lead: cast.lead, leader: cast.leader, dueOn: "2026-03-25" });
    await amendTask(clerk, { ...asItIs(task), recurrence: "monthly" });
    expect(await rowOf(task)).toMatchObject({ period: "2026-03", recurrence: "monthly" });
    await amendTask(clerk, { ...asItIs({ ...task, version: 2 }), recurrenceEndsOn: "30/04/2026" });
    await begin("2026-06-01");
    expect((await chainOf(task)).map(({ period }) => period)).toEqual(["2026-03", "2026-04"]);
    expect((await traceOf(task)).map(({ before, after }) => [before, after])).toMatchObject([
      [{ recurrence: null }, { recurrence: "monthly", period: "2026-03" }],
      [{ recurrenceEndsOn: null }, { recurrenceEndsOn: "2026-04-30" }],
    ]);
  });

  test("a later due date is that of this period alone, unless it is to hold for the others", async () => {
    const task = await aRecurring();
    await amendTask(clerk, { ...asItIs(task), dueOn: "28/03/2026" });
    await begin("2026-04-01");
    const [, next] = await chainOf(task);
    expect(next?.dueOn).toBe("2026-04-25");
    await amendTask(clerk, { ...asItIs(next as Task), dueOn: "20/04/2026", laterPeriods: "on" });
    await begin("2026-05-01");
    expect((await chainOf(task)).at(-1)?.dueOn).toBe("2026-05-20");
  });

  test("what recurs needs a due date, and is changed at its latest task", async () => {
    const task = await aRecurring();
    const without = amendTask(clerk, { ...asItIs(task), dueOn: "" });
    expect(await refusalOf(without)).toMatchObject({ fields: { dueOn: { key: "recurs_without_due" } } });
    await begin("2026-04-01");
    const early = amendTask(clerk, { ...asItIs(task), recurrence: "" });
    expect(await complaintOf(early)).toEqual({ key: "recurrence_went_on" });
    expect(await outcomeOf(amendTask(clerk, { ...asItIs(task), priority: "high" }))).toBe("ok");
  });

  test("a forgotten task can recur", async () => {
    const task = await aTask(database, { lead: cast.lead });
    const { taskId: _, version: __, ...given } = asItIs(task);
    const form = { ...given, meetingId: task.meetingId, directiveId: task.directiveId, title: "Báo cáo quý" };
    const leads = { ...form, responsibleLeaderId: cast.leader.id, recurrence: "quarterly" };
    const without = await refusalOf(addTask(clerk, leads));
    expect(without).toMatchObject({ fields: { dueOn: { key: "recurs_without_due" } } });
    const ended = addTask(clerk, { ...leads, dueOn: "25/03/2026", recurrenceEndsOn: "24/03/2026" });
    expect(await refusalOf(ended)).toMatchObject({
      fields: { recurrenceEndsOn: { key: "ends_before_due" } },
    });
    const { id } = await addTask(clerk, { ...leads, dueOn: "25/03/2026" });
    expect(await rowOf({ id })).toMatchObject({ period: "2026-Q1", recurrence: "quarterly" });
  });
});

test("a task knows the periods before and after it, as far as one sees them", async () => {
  const task = await aRecurring();
  await begin("2026-05-01");
  const [, second, third] = await chainOf(task);
  const middle = { id: second?.id ?? "", previousTaskId: task.id };
  expect(await neighboursOf(database, head.actor, middle)).toEqual({
    previous: { id: task.id, period: "2026-03", previousTaskId: null },
    next: { id: third?.id, period: "2026-05", previousTaskId: second?.id },
  });
  const unrelated = await asked(database, cast.unrelatedHead);
  expect(await neighboursOf(database, unrelated.actor, middle)).toEqual({ previous: null, next: null });
});
