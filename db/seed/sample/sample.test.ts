import { and, asc, eq, isNull } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { attendanceStatuses, taskStatuses } from "@/db/enums";
import { attendances, figures, history, mails, meetings, people, progressReports, tasks } from "@/db/schema";
import { loadCalendar } from "@/domain/calendar/queries";
import { addWorkingDays } from "@/domain/calendar/rules";
import { fixedClock } from "@/domain/clock";
import { instantOf, localDate } from "@/domain/dates";
import { directory } from "@/domain/departments/queries";
import { getRecord } from "@/domain/meetings/queries";
import { gapsOf } from "@/domain/meetings/rules";
import { decisionsWaiting } from "@/domain/overview/decisions";
import { firstDayOf, nextPeriod } from "@/domain/recurrence/rules";
import { previewMornings } from "@/domain/reminders/preview";
import { myWork } from "@/domain/tasks/my-work";
import { listTasks } from "@/domain/tasks/queries";
import { isOpen } from "@/domain/tasks/rules";
import { timeClass } from "@/domain/tasks/time";
import { filledSample } from "@/test/filled-sample";
import { archive2014, archiveReason } from "./archive-2014";
import { one } from "./desk";
import type { PersonKey } from "./person-list";
import { restrictedMeeting } from "./restricted-meeting";

// An ordinary Monday; a Saturday; in the middle of Tết; the first day after it.
const firstRuns = ["2026-10-19", "2026-11-28", "2027-02-07", "2026-02-23"];

describe.each(firstRuns)("a first run on %s", async (today) => {
  const { database, who, meetingsFor } = await filledSample(today);

  test("tasks stand in every status and every time class", async () => {
    const calendar = await loadCalendar(database);
    const rows = await database.select().from(tasks);
    const issued = rows.flatMap(({ status, dueOn: dueDate, submittedOn }) =>
      status ? [timeClass({ status, dueDate, submittedOn, today, calendar }).class] : [],
    );
    expect(new Set(rows.flatMap(({ status }) => status ?? []))).toEqual(new Set(taskStatuses));
    const wanted = [
      "overdue",
      "today",
      "soon",
      "in_time",
      "no_date",
      "done_on_time",
      "done_late",
      "cancelled",
    ];
    expect(wanted.filter((name) => !issued.some((found) => found === name))).toEqual([]);
    const leads = new Set(rows.filter(({ status }) => status).map((row) => row.leadDepartmentId));
    expect(leads.size).toBeGreaterThanOrEqual(6);
  });

  test("the history is in order, all of it before the first run", async () => {
    const rows = await database.select().from(history).orderBy(asc(history.id));
    const moments = rows.map((row) => row.recordedAt.getTime());
    expect(moments).toEqual([...moments].sort((a, b) => a - b));
    expect(moments.at(-1)).toBeLessThan(instantOf(today, "00:00").getTime());
    const last = await database.select().from(progressReports);
    expect(last.every((report) => report.reportedAt < instantOf(today, "00:00"))).toBe(true);
  });

  test("nobody is told of its past, and on each of the next ten working days three or more are reminded", async () => {
    expect(await database.$count(mails)).toBe(0);
    const calendar = await loadCalendar(database);
    for (let ahead = 1; ahead <= 10; ahead++) {
      const on = addWorkingDays(calendar, today, ahead);
      const { mails: told } = await previewMornings(database, fixedClock(instantOf(today, "09:00")), { on });
      expect(told.length, on).toBeGreaterThanOrEqual(3);
    }
  });

  test("the main staff's work has overdue, today's, later, waiting, returned and coordinating rows", async () => {
    const { mine, coordinating } = await myWork(database, await who("chau"));
    const working = mine.filter(({ status }) => status === "in_progress");
    const due = working.flatMap(({ dueOn }) => dueOn ?? []);
    expect(due.filter((day) => day < today).length).toBeGreaterThanOrEqual(2);
    expect(due.filter((day) => day === today)).toHaveLength(1);
    expect(due.filter((day) => day > today).length).toBeGreaterThanOrEqual(3);
    expect(working.some(({ dueOn }) => dueOn === null)).toBe(true);
    expect(working.some(({ returnedReason }) => returnedReason !== "")).toBe(true);
    expect(new Set(mine.map(({ status }) => status))).toEqual(
      new Set(["in_progress", "in_review", "submitted"]),
    );
    expect(coordinating).toHaveLength(1);
  });

  test("the main head has tasks to hand out and results to look over", async () => {
    const { toHandOut, toLookOver } = await myWork(database, await who("tung"));
    expect(toHandOut.length).toBeGreaterThanOrEqual(2);
    expect(toLookOver.length).toBeGreaterThanOrEqual(2);
  });

  test("results, an extension and a transfer wait for the main leader, each result with its words", async () => {
    const { rows } = await decisionsWaiting(database, await who("khang"), today);
    const results = rows.filter(({ kind }) => kind === "result");
    expect(results.length).toBeGreaterThanOrEqual(4);
    expect(results.every(({ said }) => said !== "")).toBe(true);
    expect(rows.filter(({ kind }) => kind === "transfer")).toHaveLength(1);
    expect(rows.filter(({ kind }) => kind === "extension")).toHaveLength(1);
  });

  test("what recurs was opened for each month that has begun, and what is past of it is done", async () => {
    const rows = await database
      .select()
      .from(tasks)
      .where(eq(tasks.recurrence, "monthly"))
      .orderBy(asc(tasks.period));
    const [first, ...later] = rows;
    expect(first).toMatchObject({ status: "completed", previousTaskId: null });
    expect(later.map(({ status }) => status)).toEqual(later.map(() => "in_progress"));
    const months = [first?.period ?? ""];
    for (let next = first?.period ?? ""; firstDayOf(nextPeriod(next)) < today; next = nextPeriod(next)) {
      months.push(nextPeriod(next));
    }
    expect(rows.map(({ period }) => period)).toEqual(months);
  });

  test("the clerk has a draft to go on with, seven of its eight conclusions covered", async () => {
    const drafts = (await meetingsFor(await who("hien"))).filter(({ status }) => status === "draft");
    const draft = await getRecord(database, await who("hien"), one(drafts).id);
    expect(localDate(draft.startsAt) >= today).toBe(true);
    expect(draft.conclusions).toHaveLength(8);
    expect(gapsOf(draft, draft.conclusions)).toEqual([{ kind: "no_task", number: 8 }]);
  });

  test("the restricted meeting is found by those concerned only, and so are its tasks", async () => {
    const bounds = { today, soonUntil: today };
    const filter = { departmentId: null, status: null, time: null, meetingId: null };
    const titles = async (key: PersonKey) => {
      const person = await who(key);
      const { rows } = await listTasks(database, person, filter, bounds);
      return [...(await meetingsFor(person)), ...rows].map(({ title }) => title);
    };
    const [own = "", others = ""] = restrictedMeeting.conclusions.flatMap(
      ({ tasks }) => tasks[0]?.title ?? [],
    );
    const hidden = [restrictedMeeting.title, own, others];
    const found = async (key: PersonKey) => (await titles(key)).filter((title) => hidden.includes(title));
    for (const key of ["hien", "diem"] as const) expect(new Set(await found(key))).toEqual(new Set(hidden));
    for (const key of ["tung", "nhan"] as const)
      expect(await found(key)).toEqual([restrictedMeeting.title, own]);
    for (const key of ["khang", "phong", "chau", "linh", "loc", "ngan"] as const) {
      expect(await found(key)).toEqual([]);
    }
  });

  test("the recent meeting is of the series, with attendance of every kind and figures that compare", async () => {
    const clerk = await who("hien");
    const [archive, recent] = (await meetingsFor(clerk))
      .filter(({ status, seriesTitle }) => status === "issued" && seriesTitle)
      .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
    const record = await getRecord(database, clerk, recent?.id ?? "");
    expect(new Set(record.attendance.map(({ status }) => status))).toEqual(new Set(attendanceStatuses));
    expect(record.attendance.length).toBeGreaterThanOrEqual(12);
    expect(record.figures.every(({ departmentName }) => departmentName !== "")).toBe(true);
    const measured = async (meetingId = "") =>
      (await database.select().from(figures).where(eq(figures.meetingId, meetingId))).map(
        ({ indicatorId }) => indicatorId,
      );
    expect(await measured(recent?.id)).toEqual(await measured(archive?.id));
    expect(record.conclusions.filter(({ noTask }) => noTask)).toHaveLength(2);
    expect(record.conclusions.flatMap((conclusion) => conclusion.tasks).length).toBeGreaterThanOrEqual(30);
  });

  test("the archive says what is known and nothing more", async () => {
    const [archive] = await database.select().from(meetings).where(eq(meetings.archive, true));
    const record = await getRecord(database, await who("hien"), archive?.id ?? "");
    expect(archive).toMatchObject({ place: "", noticeNumber: "", issuedBy: null, clerkId: null });
    expect(record).toMatchObject({
      status: "issued",
      chairName: "Phùng Tấn Viết",
      chairTitle: "Phó Chủ tịch Ủy ban nhân dân thành phố",
    });
    expect(record.attendance.map(({ name, status, delegates }) => [name, status, delegates])).toEqual([
      ["Sở Ngoại vụ", "present", ""],
      ["Các đơn vị có liên quan", null, ""],
    ]);
    expect(record.figures.map(({ value, departmentName }) => [value, departmentName])).toEqual(
      archive2014.figures.map(({ value }) => [value.replace(",", "."), ""]),
    );
    const given = await database.select().from(tasks).where(eq(tasks.archive, true));
    expect(given).toHaveLength(8);
    for (const task of given) {
      expect(task).toMatchObject({ status: "completed", dueOn: null, originalDueOn: null, ownerId: null });
      expect(task).toMatchObject({ submittedOn: null, leadDepartmentName: "Sở Ngoại vụ" });
      const entries = await database.select().from(history).where(eq(history.subjectId, task.id));
      expect(entries.map(({ kind, reason }) => [kind, reason])).toEqual([["archived", archiveReason]]);
    }
    const chair = await database
      .select()
      .from(people)
      .where(eq(people.id, archive?.chairId ?? ""));
    expect(chair).toMatchObject([{ email: null, passwordHash: null }]);
  });

  test("every department of 2014 leads to one that stands, and only open ones have work", async () => {
    const rows = await directory(database, today);
    const open = rows.filter(({ closedOn }) => !closedOn);
    expect(rows.filter(({ closedOn, successions }) => closedOn && successions.length === 0)).toEqual([]);
    const working = await database.select().from(tasks);
    const ids = open.map(({ id }) => id);
    const named = working.flatMap(({ leadDepartmentId, memberIds }) =>
      leadDepartmentId ? [leadDepartmentId, ...memberIds] : memberIds,
    );
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
    const unnamed = await database
      .select()
      .from(attendances)
      .innerJoin(meetings, eq(meetings.id, attendances.meetingId))
      .where(and(eq(meetings.status, "issued"), isNull(attendances.label)));
    expect(unnamed).toEqual([]);
    expect(working.filter(({ status }) => status && isOpen(status)).length).toBeGreaterThan(20);
  });
});
