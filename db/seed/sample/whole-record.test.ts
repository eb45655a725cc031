import { describe, expect, test } from "vitest";
import { localDate } from "@/domain/dates";
import { compare, earlierOf } from "@/domain/figures/comparison";
import { earlierFigures } from "@/domain/figures/queries";
import { getFiles } from "@/domain/files/queries";
import { listMeetings } from "@/domain/meetings/list";
import { getRecord } from "@/domain/meetings/queries";
import { listSeries, usualDepartments } from "@/domain/series/queries";
import { filledSample } from "@/test/filled-sample";
import { one } from "./desk";
import { directOrder } from "./direct-order";
import { title as draftTitle } from "./draft-meeting";
import { type PersonKey, personList } from "./person-list";
import { agendaPaper, plannedMeeting, reportPaper } from "./planned-meeting";
import { title as recentTitle } from "./recent/heading";
import { usualPlace } from "./series";

// An ordinary Monday; in the middle of Tết.
describe.each(["2026-10-19", "2027-02-07"])("the whole record, after a first run on %s", async (today) => {
  const { database, who, meetingsFor } = await filledSample(today);

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
});
