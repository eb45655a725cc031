import { and, asc, eq, isNull } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { attendanceStatuses, taskStatuses } from "@/db/enums";
import { attendances, figures, history, meetings, people, progressReports, tasks } from "@/db/schema";
import type { Person } from "@/domain/actor";
import { loadCalendar } from "@/domain/calendar/queries";
import { instantOf, localDate } from "@/domain/dates";
import { directory } from "@/domain/departments/queries";
import { compare, earlierOf } from "@/domain/figures/comparison";
import { earlierFigures } from "@/domain/figures/queries";
import { getFiles } from "@/domain/files/queries";
import { listMeetings } from "@/domain/meetings/list";
import { getRecord } from "@/domain/meetings/queries";
import { gapsOf } from "@/domain/meetings/rules";
import { decisionsWaiting } from "@/domain/overview/queries";
import { loadPerson } from "@/domain/people/load";
import { listSeries, usualDepartments } from "@/domain/series/queries";
import { myWork } from "@/domain/tasks/my-work";
import { listTasks } from "@/domain/tasks/queries";
import { isOpen } from "@/domain/tasks/rules";
import { timeClass } from "@/domain/tasks/time";
import { testDatabase } from "@/test/database";
import { seedCalendar } from "../calendar";
import { fillSample } from ".";
import { addressOf } from "./accounts";
import { archive2014, archiveReason } from "./archive-2014";
import { one } from "./desk";
import { directOrder } from "./direct-order";
import { title as draftTitle } from "./draft-meeting";
import { type PersonKey, personList } from "./person-list";
import { agendaPaper, plannedMeeting, reportPaper } from "./planned-meeting";
import { title as recentTitle } from "./recent/heading";
import { restrictedMeeting } from "./restricted-meeting";
import { usualPlace } from "./series";

// An ordinary Monday; a Saturday; in the middle of Tết; the first day after it.
const firstRuns = ["2026-10-19", "2026-11-28", "2027-02-07", "2026-02-23"];

describe.each(firstRuns)("a first run on %s", async (today) => {
  const database = await testDatabase();
  const meetingsFor = async (person: Person) => {
    const { upcoming, rows } = await listMeetings(database, person, today);
    return [...upcoming, ...rows];
  };
  const who = async (key: PersonKey): Promise<Person> => {
    const [row] = await database
      .select()
      .from(people)
      .where(eq(people.email, addressOf(personList[key].name)));
    const person = await loadPerson(database, row?.id ?? "", today);
    if (!person) throw new Error(`${key} is not there.`);
    return person;
  };

  beforeAll(async () => {
    await seedCalendar(database);
    await database.transaction((tx) => fillSample(tx, { today, passwordHashes: new Map() }));
  });

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

  test("results and a transfer wait for the main leader, each result with its words", async () => {
    const waiting = await decisionsWaiting(database, await who("khang"));
    const results = waiting.filter(({ status }) => status === "submitted");
    expect(results.length).toBeGreaterThanOrEqual(4);
    expect(results.every(({ result }) => result !== "")).toBe(true);
    expect(waiting.filter(({ status }) => status === "transfer_requested")).toHaveLength(1);
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
      const { rows } = await listTasks(database, person, filter, bounds, 1);
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

  const recordCalled = async (title: string) => {
    const clerk = await who("hien");
    const found = (await meetingsFor(clerk)).filter((row) => row.title === title);
    return getRecord(database, clerk, one(found).id);
  };

  test("the series meets monthly, and its meetings began with its chair, place and departments", async () => {
    const series = one(await listSeries(database, await who("hien")));
    expect(series).toMatchObject({ cadence: "monthly", chairName: personList.khang.name, place: usualPlace });
    const usual = await usualDepartments(database, series.id);
    expect(usual.length).toBeGreaterThanOrEqual(12);
    for (const title of [recentTitle, draftTitle, plannedMeeting.title]) {
      const record = await recordCalled(title);
      const invited = record.attendance.flatMap(({ departmentId }) => departmentId ?? []);
      expect(record).toMatchObject({ seriesTitle: series.title, chairName: series.chairName });
      expect(record.place).toBe(usualPlace);
      expect(new Set(invited)).toEqual(new Set(usual.map(({ id }) => id)));
    }
  });

  test("a meeting is planned: heads of those invited see its agenda, and the papers that are for them", async () => {
    const upcoming = async (key: PersonKey) =>
      (await listMeetings(database, await who(key), today)).upcoming.map(({ title }) => title);
    for (const key of ["hien", "khang", "tung", "ngan"] as const) {
      expect(await upcoming(key)).toEqual([plannedMeeting.title]);
    }
    const { id, startsAt, sections } = await recordCalled(plannedMeeting.title);
    expect(localDate(startsAt) > today).toBe(true);
    expect(sections.find(({ kind }) => kind === "agenda")?.body).toBe(plannedMeeting.agenda);
    const papers = async (key: PersonKey) =>
      (await getFiles(database, await who(key), id)).files.map(({ kind, name }) => [kind, name]);
    const [agenda, report] = [
      ["agenda", agendaPaper.name],
      ["report", reportPaper.name],
    ];
    expect(await papers("hien")).toEqual([agenda, report]);
    expect(await papers("chau")).toEqual([agenda, report]);
    expect(await papers("loc")).toEqual([agenda]);
  });

  test("an order was given between meetings, with the document behind it, and its tasks are open", async () => {
    const clerk = await who("hien");
    const orders = (await meetingsFor(clerk)).filter(({ kind }) => kind === "direct_order");
    const order = await getRecord(database, clerk, one(orders).id);
    expect(order).toMatchObject({ status: "issued", chairName: personList.diem.name, seriesId: null });
    expect(order).toMatchObject({ noticeNumber: directOrder.notice.number, clerkName: personList.phuc.name });
    expect(order.noticeDate).toBe(localDate(order.startsAt));
    const given = order.conclusions.flatMap((conclusion) => conclusion.tasks);
    expect(given.map(({ status }) => status)).toEqual(["submitted", "in_progress"]);
  });

  test("a group has a conclusion of the recent record: done, waiting, overdue, and due later for a reason", async () => {
    const { conclusions } = await recordCalled(recentTitle);
    const [group, ...others] = conclusions.filter((one) => one.tasks.some(({ groupName }) => groupName));
    expect(others).toEqual([]);
    const given = group?.tasks ?? [];
    expect(new Set(given.map(({ groupName }) => groupName))).toEqual(new Set(["Các sở, ngành"]));
    expect(new Set(given.map(({ sharedId }) => sharedId)).size).toBe(1);
    const counted = (status: string) => given.filter((task) => task.status === status).length;
    expect([counted("completed"), counted("submitted"), counted("in_progress")]).toEqual([2, 2, 2]);
    const working = given.filter(({ status }) => status === "in_progress");
    expect(working.filter(({ dueOn }) => dueOn && dueOn < today)).toHaveLength(1);
    const later = working.filter(({ dueOn }) => dueOn && dueOn > today);
    const { changes, originalDueOn } = one(later);
    expect(originalDueOn && originalDueOn < today).toBe(true);
    expect(one(changes).reason).not.toBe("");
  });

  test("the recent record has its notice, and two addenda: to words, and to a figure", async () => {
    const { noticeNumber, noticeDate, startsAt, addenda } = await recordCalled(recentTitle);
    expect(noticeNumber).toMatch(/^\d+\/TB-VP$/);
    expect(noticeDate && noticeDate > localDate(startsAt)).toBe(true);
    expect(addenda.map(({ number, part }) => [number, part])).toEqual([
      [1, "directive"],
      [2, "figure"],
    ]);
    expect(addenda.every(({ reason, authorName }) => reason && authorName)).toBe(true);
  });

  test("the draft names delegates, gives a group a task, and its figures compare with the recent ones", async () => {
    const draft = await recordCalled(draftTitle);
    expect(draft.attendance.filter(({ delegates }) => delegates !== "").length).toBeGreaterThanOrEqual(3);
    expect(draft.attendance.filter(({ status }) => status !== null).length).toBeGreaterThanOrEqual(2);
    const shared = one(draft.conclusions.flatMap(({ tasks }) => tasks.filter(({ groupId }) => groupId)));
    expect(shared.memberIds.length).toBeGreaterThanOrEqual(3);
    const earlier = await earlierFigures(database, await who("hien"), draft);
    const compared = draft.figures.map((figure) => {
      const before = earlierOf(figure, earlier);
      return [before?.meetingTitle, before && compare(figure, before)?.by];
    });
    expect(compared).toEqual([
      [recentTitle, "2.9"],
      [recentTitle, "2.8"],
    ]);
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
