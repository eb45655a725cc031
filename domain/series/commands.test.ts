import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { aCast, aDepartment, aMeeting, aPerson, aSeries, type Ref } from "@/db/factories";
import { history, meetings } from "@/db/schema";
import { asked, day } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { complaintOf, outcomeOf, refusalOf } from "@/test/outcome";
import { createMeeting } from "../meetings/commands";
import { planMeeting } from "../meetings/plan";
import { getRecord } from "../meetings/queries";
import { addSeries, saveSeries } from "./commands";
import { addDepartments, moveDepartment, removeDepartment } from "./departments";
import { planNext, whenNext } from "./next";
import { getSeries } from "./queries";

const database = await testDatabase();
const cast = await aCast(database);
const clerk = await asked(database, cast.clerk);
const chair = await aPerson(database, { role: "leader", name: "Phùng Văn Chủ", title: "Phó Chủ tịch" });
const form = {
  title: "Giao ban công tác đối ngoại",
  shortTitle: "Giao ban đối ngoại",
  cadence: "monthly",
  chairId: chair.id,
  place: "Phòng họp số 2",
};
const read = ({ id }: Ref) => getSeries(database, clerk.actor, id);
const usualOf = async (series: Ref) => (await read(series)).departments.map(({ id }) => id);
const eventsOf = ({ id }: Ref) =>
  database.select().from(history).where(eq(history.subjectId, id)).orderBy(history.id);
const instant = (date: string, time: string) => new Date(`${date}T${time}:00+07:00`);

describe("a series", () => {
  test("is added and saved, with what changed in the history", async () => {
    const series = await addSeries(clerk, form);
    expect(await read(series)).toMatchObject({ ...form, chairName: "Phùng Văn Chủ", departments: [] });
    await saveSeries(clerk, { ...form, seriesId: series.id, version: 1, cadence: "", place: "" });
    expect(await read(series)).toMatchObject({ cadence: null, place: "", version: 2 });
    const [added, saved] = await eventsOf(series);
    expect(added).toMatchObject({ kind: "series_added", subject: "series", actorId: cast.clerk.id });
    expect(saved).toMatchObject({
      kind: "series_saved",
      before: { cadence: "monthly", place: "Phòng họp số 2" },
      after: { cadence: null, place: "" },
    });
  });

  test("that somebody else saved meanwhile is not overwritten", async () => {
    const series = await aSeries(database);
    const input = { ...form, seriesId: series.id, version: 1 };
    await saveSeries(clerk, input);
    expect(await complaintOf(saveSeries(clerk, { ...input, title: "Khác" }))).toEqual({ key: "conflict" });
    expect(await read(series)).toMatchObject({ title: form.title, version: 2 });
  });

  test("has a chair who exists, and a title", async () => {
    const refusal = await refusalOf(addSeries(clerk, { ...form, title: " ", chairId: "" }));
    expect(refusal).toMatchObject({ fields: { title: { key: "required" } } });
    const unknown = await refusalOf(addSeries(clerk, { ...form, chairId: randomUUID() }));
    expect(unknown).toMatchObject({ fields: { chairId: { key: "unknown" } } });
  });
});

describe("the usual departments", () => {
  test("are added several at once in the order of the directory, moved and removed", async () => {
    const rows = ["b1", "b2", "b3"].map((position) => aDepartment(database, { position }));
    const [one, two, three] = (await Promise.all(rows)).map(({ id }) => id) as [string, string, string];
    const { id: seriesId } = await aSeries(database);
    await addDepartments(clerk, { seriesId, departmentIds: [three, one, one] });
    expect(await usualOf({ id: seriesId })).toEqual([one, three]);
    await addDepartments(clerk, { seriesId, departmentIds: [one, two] });
    expect(await usualOf({ id: seriesId })).toEqual([one, three, two]);
    await moveDepartment(clerk, { seriesId, departmentId: two, step: "up" });
    expect(await usualOf({ id: seriesId })).toEqual([one, two, three]);
    await moveDepartment(clerk, { seriesId, departmentId: one, step: "up" });
    expect(await usualOf({ id: seriesId })).toEqual([one, two, three]);
    await moveDepartment(clerk, { seriesId, departmentId: one, step: "down" });
    await removeDepartment(clerk, { seriesId, departmentId: three });
    expect(await usualOf({ id: seriesId })).toEqual([two, one]);
    const kinds = (await eventsOf({ id: seriesId })).map(({ kind }) => kind.replace("series_", ""));
    const [added, moved] = ["departments_added", "department_moved"];
    expect(kinds).toEqual([added, added, moved, moved, "department_removed"]);
  });

  test("are all of a kind that are open", async () => {
    const kind = "union";
    const open = await aDepartment(database, { kind, position: "c1" });
    const another = await aDepartment(database, { kind, position: "c0" });
    await aDepartment(database, { kind, closedOn: "2026-03-17" });
    const series = await aSeries(database, { departments: [open] });
    await addDepartments(clerk, { seriesId: series.id, kind });
    expect(await usualOf(series)).toEqual([open.id, another.id]);
  });

  test("are not added where there is nothing to add, where one is closed or where there is none", async () => {
    const series = await aSeries(database, { departments: [cast.lead] });
    const closed = await aDepartment(database, { closedOn: "2026-03-17" });
    const add = (input: object) => refusalOf(addDepartments(clerk, { seriesId: series.id, ...input }));
    const complaint = (key: string) => ({ fields: { departmentIds: { key } } });
    expect(await add({})).toMatchObject(complaint("none_to_add"));
    expect(await add({ departmentIds: [cast.lead.id] })).toMatchObject(complaint("none_to_add"));
    expect(await add({ departmentIds: [cast.unrelated.id, closed.id] })).toMatchObject(complaint("unknown"));
    expect(await add({ departmentIds: [randomUUID()] })).toMatchObject(complaint("unknown"));
    expect(await usualOf(series)).toEqual([cast.lead.id]);
    const gone = { seriesId: series.id, departmentId: cast.unrelated.id };
    expect(await outcomeOf(removeDepartment(clerk, gone))).toBe("not_found");
    expect(await outcomeOf(moveDepartment(clerk, { ...gone, step: "up" }))).toBe("not_found");
  });

  test("are added once by two clerks who add them at the same moment", async () => {
    const { id: seriesId } = await aSeries(database);
    const departmentIds = [cast.lead.id, cast.unrelated.id];
    const add = () => outcomeOf(addDepartments(clerk, { seriesId, departmentIds }));
    expect((await Promise.all([add(), add()])).sort()).toEqual(["invalid", "ok"]);
    expect(await usualOf({ id: seriesId })).toHaveLength(2);
  });
});

describe("a new meeting of a series", () => {
  const departments = [cast.unrelated, cast.lead];
  const empty = { date: "15/4/2026", time: "8:00", chairTitle: "", title: "", place: "", chairId: "" };

  test.each([
    ["a record", createMeeting, "draft"],
    ["a plan", planMeeting, "planned"],
  ] as const)("as %s has from it what its form leaves empty", async (_, create, status) => {
    const title = "Giao ban quý";
    const series = await aSeries(database, {
      title,
      cadence: "quarterly",
      chair,
      place: "Hội trường",
      departments,
    });
    const meeting = await create(clerk, { ...empty, seriesId: series.id });
    const record = await getRecord(database, clerk.actor, meeting.id);
    expect(record).toMatchObject({
      status,
      title: "Giao ban quý quý II/2026",
      place: "Hội trường",
      chairName: "Phùng Văn Chủ",
      chairTitle: "Phó Chủ tịch",
    });
    expect(record.attendance.map(({ departmentId }) => departmentId)).toEqual([
      cast.unrelated.id,
      cast.lead.id,
    ]);
  });

  test("keeps what its form says, and invites no department that is closed", async () => {
    const closed = await aDepartment(database, { closedOn: "2026-03-17" });
    const series = await aSeries(database, { chair, place: "Hội trường", departments: [closed, cast.lead] });
    const said = { title: "Họp bất thường", place: "Trực tuyến", chairId: cast.leader.id };
    const meeting = await createMeeting(clerk, { ...empty, ...said, seriesId: series.id });
    const record = await getRecord(database, clerk.actor, meeting.id);
    expect(record).toMatchObject(said);
    expect(record.attendance.map(({ departmentId }) => departmentId)).toEqual([cast.lead.id]);
  });

  test("without a series needs a title of its own", async () => {
    const refusal = await refusalOf(createMeeting(clerk, { ...empty, seriesId: "" }));
    expect(refusal).toMatchObject({ fields: { title: { key: "required" } } });
  });
});

describe("the next meeting of a series", () => {
  const next = (series: Ref, date: string) => planNext(clerk, { seriesId: series.id, date });

  test("is planned in one step: by its cadence, at the time of the latest, with what the series brings", async () => {
    const place = "Phòng họp số 1";
    const series = await aSeries(database, {
      title: "Giao ban tuần",
      chair,
      place,
      departments: [cast.lead],
    });
    await aMeeting(database, { series, startsAt: instant("2026-03-09", "07:30") });
    await aMeeting(database, { series, startsAt: instant("2026-03-16", "14:15"), status: "cancelled" });
    expect(await whenNext(database, series, day)).toMatchObject({ date: "2026-03-23", time: "14:15" });
    const meeting = await next(series, "23/03/2026");
    const record = await getRecord(database, clerk.actor, meeting.id);
    expect(record).toMatchObject({
      status: "planned",
      title: "Giao ban tuần ngày 23/03/2026",
      startsAt: instant("2026-03-23", "14:15"),
      chairId: chair.id,
      place,
      restricted: false,
    });
    expect(record.sections.map(({ kind }) => kind)).toEqual(["agenda", "assessment", "plan"]);
    expect(record.attendance.map(({ departmentId }) => departmentId)).toEqual([cast.lead.id]);
  });

  test("is restricted where the latest was", async () => {
    const series = await aSeries(database);
    await aMeeting(database, { series, startsAt: instant("2026-03-16", "08:00"), restricted: true });
    const meeting = await next(series, "23/03/2026");
    expect(await getRecord(database, clerk.actor, meeting.id)).toMatchObject({ restricted: true });
  });

  test("follows once: who asks for the same day again is told", async () => {
    const series = await aSeries(database);
    await aMeeting(database, { series, startsAt: instant("2026-03-16", "08:00") });
    const outcomes = await Promise.all([
      outcomeOf(next(series, "23/03/2026")),
      outcomeOf(next(series, "23/03/2026")),
    ]);
    expect(outcomes.sort()).toEqual(["conflict", "ok"]);
    expect(await database.$count(meetings, eq(meetings.seriesId, series.id))).toBe(2);
    expect(await outcomeOf(next(series, "30/03/2026"))).toBe("ok");
  });

  test("cannot be told without a cadence or a meeting to count from", async () => {
    const irregular = await aSeries(database, { cadence: null });
    await aMeeting(database, { series: irregular });
    for (const series of [irregular, await aSeries(database)]) {
      expect(await whenNext(database, series, day)).toBeNull();
      expect(await complaintOf(next(series, "23/03/2026"))).toEqual({ key: "series_has_no_next" });
    }
  });
});
