import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  aCast,
  actorOf,
  aDirective,
  aMeeting,
  aPerson,
  aSeries,
  aTask,
  type MeetingOptions,
  type Ref,
} from "@/db/factories";
import { asked, day } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { listTasks } from "../tasks/queries";
import { countByState, listMeetings, meetingChoices, pageSize } from "./list";
import { allMeetings, type MeetingsQuery, parseMeetingsQuery } from "./list-query";
import { setNotice } from "./notice";
import { standingOf } from "./standing";

const database = await testDatabase();
const cast = await aCast(database);
const clerk = await asked(database, cast.clerk);
const head = await actorOf(database, cast.head, day);
const outsider = await actorOf(database, cast.unrelatedHead, day);
const at = (date: string, time = "08:00") => new Date(`${date}T${time}:00+07:00`);
const idsOf = (rows: readonly Ref[]) => rows.map(({ id }) => id);
const list = (query: Partial<MeetingsQuery>, actor = clerk.actor) =>
  listMeetings(database, actor, day, { ...allMeetings, ...query });

const enter = ({ id }: Ref, noticeNumber: string) => {
  const notice = { noticeNumber, noticeDate: "20/01/2026", seenNumber: "", seenDate: "" };
  return setNotice(clerk, { meetingId: id, ...notice });
};

/** Meetings of a series of their own, so that one test does not see those of another. */
async function inSeries(...all: MeetingOptions[]) {
  const series = await aSeries(database);
  const rows: Ref[] = [];
  for (const options of all) rows.push(await aMeeting(database, { series, ...options }));
  const known = new Map(rows.map(({ id }, index) => [id, index]));
  const found = async (query: Partial<MeetingsQuery> = {}, actor = clerk.actor) => {
    const { upcoming, rows: past } = await list({ seriesId: series.id, ...query }, actor);
    return [...idsOf(upcoming), ...idsOf(past)].map((id) => known.get(id));
  };
  return { series, ids: idsOf(rows), found };
}

describe("the list", () => {
  test("has what is planned from today on before the rest, the next first; the rest the latest first", async () => {
    const { series, ids } = await inSeries(
      { startsAt: at("2026-01-15") },
      { startsAt: at("2026-04-15"), status: "planned" },
      { startsAt: at("2026-03-18", "00:00"), status: "planned" },
      { startsAt: at("2026-03-17", "23:59"), status: "planned" },
      { startsAt: at("2026-05-01"), status: "cancelled" },
    );
    const { upcoming, rows, total } = await list({ seriesId: series.id });
    expect(idsOf(upcoming)).toEqual([ids[2], ids[1]]);
    expect(idsOf(rows)).toEqual([ids[4], ids[3], ids[0]]);
    expect(total).toBe(5);
  });

  test("is narrowed by year, chair, state and kind, and all of them at once", async () => {
    const chair = await aPerson(database, { role: "leader" });
    const { found } = await inSeries(
      { startsAt: at("2025-12-31", "23:59"), chair },
      { startsAt: at("2026-01-01", "00:00"), status: "draft" },
      { startsAt: at("2026-12-31", "23:59"), status: "cancelled", chair },
      { startsAt: at("2026-02-01"), kind: "direct_order", chair },
    );
    expect(await found({ year: 2026 })).toEqual([2, 3, 1]);
    expect(await found({ year: 2025 })).toEqual([0]);
    expect(await found({ chairId: chair.id })).toEqual([2, 3, 0]);
    expect(await found({ status: "draft" })).toEqual([1]);
    expect(await found({ kind: "direct_order" })).toEqual([3]);
    expect(await found({ year: 2026, chairId: chair.id, status: "cancelled", kind: "meeting" })).toEqual([2]);
    expect(await found({ year: 2024 })).toEqual([]);
  });

  test("counts by state what its other filters leave", async () => {
    const { series } = await inSeries({}, {}, { status: "draft" }, { status: "draft", restricted: true });
    const query = { ...allMeetings, seriesId: series.id, status: "planned" } as const;
    const counts = await countByState(database, clerk.actor, query);
    expect(Object.fromEntries(counts)).toEqual({ issued: 2, draft: 2 });
    const other = await actorOf(database, cast.otherLeader, day);
    expect(Object.fromEntries(await countByState(database, other, query))).toEqual({ issued: 2, draft: 1 });
  });

  test("comes in pages, and what is no page of it is the first", async () => {
    const startsAt = (index: number) => new Date(at("2026-01-15").getTime() - index * 86_400_000);
    const many = Array.from({ length: pageSize + 2 }, (_, index) => ({ startsAt: startsAt(index) }));
    const { series, ids } = await inSeries(...many, { status: "planned", startsAt: at("2026-04-15") });
    const page = async (number: number) => list({ seriesId: series.id, page: number });
    expect(await page(1)).toMatchObject({ page: 1, pages: 2, total: pageSize + 3 });
    expect((await page(1)).upcoming).toHaveLength(1);
    expect(idsOf((await page(1)).rows)).toEqual(ids.slice(0, pageSize));
    expect(idsOf((await page(2)).rows)).toEqual(ids.slice(pageSize, pageSize + 2));
    expect((await page(2)).upcoming).toEqual([]);
    expect(await page(9_999)).toEqual(await page(1));
  });

  test("offers the years, chairs and series of what its reader may see, and no others", async () => {
    const chair = await aPerson(database, { role: "leader" });
    const { series } = await inSeries({ startsAt: at("1999-06-01"), chair, departments: [cast.lead] });
    const seen = await meetingChoices(database, head);
    expect(seen.years).toContain(1999);
    expect(idsOf(seen.chairs)).toContain(chair.id);
    expect(idsOf(seen.series)).toContain(series.id);
    const hidden = await meetingChoices(database, outsider);
    expect(hidden).toEqual({ years: [], chairs: [], series: [] });
  });
});

describe("the search", () => {
  test.each([
    ["hop giao ban doi ngoai", "its title, without diacritics"],
    ["ĐỐI NGOẠI", "in capitals"],
    ["ngoại đối".normalize("NFD"), "its words in any order, decomposed"],
    ["hoi truong so 7", "its place"],
    ["phung", "its chair"],
    ["12/tb-vp", "the number of its notice"],
    ["dau tu tai cho", "a conclusion"],
    ["khach quoc te", "an assessment"],
    ["tai cho hoi truong", "words of two parts"],
  ])("%s finds a meeting by %s", async (search) => {
    const chair = await aPerson(database, { role: "leader", name: "Phùng Văn Chủ" });
    const title = "Họp giao ban đối ngoại";
    const sections = { assessment: "Khách quốc tế tăng" };
    const { series, ids } = await inSeries({ title, place: "Hội trường số 7", chair, sections }, {});
    await aDirective(database, { meeting: { id: ids[0] ?? "" }, body: "Xúc tiến đầu tư tại chỗ" });
    await enter({ id: ids[0] ?? "" }, "12/TB-VP");
    expect(idsOf((await list({ seriesId: series.id, search })).rows)).toEqual([ids[0]]);
  });

  test("finds the meetings of a series by its name", async () => {
    const series = await aSeries(database, { title: "Giao ban kinh tế biển" });
    const meeting = await aMeeting(database, { series, title: "Họp tháng 1" });
    expect(idsOf((await list({ search: "kinh te bien" })).rows)).toEqual([meeting.id]);
  });

  test("finds no words that its reader may not see: of a draft, of a plan, of a cancelled or restricted one", async () => {
    const hidden = "bí ẩn số một";
    const departments = [cast.lead];
    const { ids, series } = await inSeries(
      { departments, sections: { assessment: hidden } },
      { departments, sections: { assessment: hidden }, status: "draft" },
      { departments, sections: { plan: hidden }, status: "planned", startsAt: at("2026-02-01") },
      { departments, sections: { plan: hidden }, status: "cancelled", planned: true },
      { departments, sections: { plan: hidden }, restricted: true },
      { departments, sections: { agenda: hidden }, status: "planned", startsAt: at("2026-02-02") },
      { sections: { assessment: hidden } },
    );
    for (const [index, id] of ids.entries()) {
      if (index !== 5) await aDirective(database, { meeting: { id }, body: hidden });
    }
    const colleague = await actorOf(database, cast.colleague, day);
    const found = async (actor: typeof colleague) => {
      const { upcoming, rows } = await list({ seriesId: series.id, search: "bi an" }, actor);
      return idsOf([...upcoming, ...rows])
        .map((id) => ids.indexOf(id))
        .sort();
    };
    expect(await found(colleague)).toEqual([0, 5]);
    expect(await found(head)).toEqual([0, 4, 5]);
    expect(await found(outsider)).toEqual([]);
    expect(await found(await actorOf(database, cast.clerk, day))).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  test.each([
    ["100%", 0],
    ["%", 0],
    ["a_b", 1],
    ["_", 1],
    ["c\\d", 2],
    ["\\", 2],
    ["'; drop table meetings; --", undefined],
  ])("takes %s as it is written", async (search, index) => {
    const { found } = await inSeries(
      { title: "Đạt 100%" },
      { title: "Mã a_b" },
      { title: "Tệp c\\d" },
      {
        title: "Đạt 1000",
      },
    );
    expect(await found({ search })).toEqual(index === undefined ? [] : [index]);
  });

  test("whatever is typed, it answers", async () => {
    const anything = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 200 }),
      fc.string({ unit: "binary", maxLength: 200 }),
      fc.string({ unit: fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code)), maxLength: 40 }),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (q) => {
        const { total } = await listMeetings(database, head, day, parseMeetingsQuery({ q }));
        expect(total).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 60 },
    );
  });
});

describe("of the tasks", () => {
  const bounds = { today: day, soonUntil: "2026-03-23" };

  test("those of a meeting are found by the number of its notice, with and without diacritics", async () => {
    const meeting = await aMeeting(database, { title: "Họp giao ban xây dựng" });
    const task = await aTask(database, { meeting, lead: cast.lead, title: "Rà soát quy hoạch" });
    await enter(meeting, "345/TB-ĐN");
    const filter = { departmentId: null, status: null, time: null, meetingId: null };
    const found = async (search: string, actor = clerk.actor) =>
      idsOf((await listTasks(database, actor, { ...filter, search }, bounds)).rows);
    for (const search of ["345/TB-ĐN", "345/tb-dn", "quy hoach 345", "xay dung", "RÀ SOÁT"]) {
      expect([search, await found(search)]).toEqual([search, [task.id]]);
    }
    expect(await found("345/TB-VP")).toEqual([]);
    expect(await found("345/TB-ĐN", outsider)).toEqual([]);
  });

  test("those that the reader may see are counted by how they stand, without the cancelled", async () => {
    const meeting = await aMeeting(database, { departments: [cast.lead] });
    const own = { meeting, lead: cast.lead };
    await aTask(database, { ...own, status: "completed" });
    await aTask(database, { ...own, status: "cancelled" });
    await aTask(database, { ...own, dueOn: "2026-03-17" });
    await aTask(database, { ...own, dueOn: "2026-03-19" });
    await aTask(database, { ...own, dueOn: "2026-06-30" });
    await aTask(database, { meeting, lead: cast.unrelated });
    const standing = async (actor: typeof head) =>
      (await standingOf(database, actor, [meeting.id], bounds)).get(meeting.id);
    const each = { done: 1, soon: 1, overdue: 1 };
    expect(await standing(head)).toEqual({ ...each, given: 4, inTime: 1 });
    expect(await standing(await actorOf(database, cast.clerk, day))).toEqual({
      ...each,
      given: 5,
      inTime: 2,
    });
    expect(await standingOf(database, head, [], bounds)).toEqual(new Map());
  });
});
