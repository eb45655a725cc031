import { eq } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  aCast,
  actorOf,
  aDepartment,
  aFile,
  aMeeting,
  aPerson,
  aSeries,
  aTask,
  type Ref,
} from "@/db/factories";
import { files, meetings, progressReports, tasks } from "@/db/schema";
import type { Person } from "@/domain/actor";
import { day } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { fold } from "../text";
import { findEverything, type SearchedKind, searchedKinds } from "./everything";
import { suggestionsFor } from "./suggestions";

const database = await testDatabase();
const cast = await aCast(database);
const clerk = await actorOf(database, cast.clerk, day);
const head = await actorOf(database, cast.head, day);
const outsider = await actorOf(database, cast.unrelatedHead, day);

const search = (text: string, person: Person = clerk, most = 20) =>
  findEverything(database, person, day, text, most);

/** The ids of what is found, by kind; kinds without any are left out. */
async function found(text: string, person: Person = clerk) {
  const everything = await search(text, person);
  const kinds = searchedKinds.map((kind) => [kind, everything[kind].rows.map(({ id }) => id)] as const);
  return Object.fromEntries(kinds.filter(([, ids]) => ids.length > 0));
}

async function evidence(task: Ref, name: string, by: Ref, withdrawnAt: Date | null = null) {
  const at = { reportedAt: new Date(), withdrawnAt };
  const [report] = await database
    .insert(progressReports)
    .values({ taskId: task.id, authorId: by.id, ...at })
    .returning();
  const content = Buffer.from("%PDF-1.4\n");
  const [file] = await database
    .insert(files)
    .values({
      ...{ reportId: report?.id, name, searchText: fold(name), mediaType: "application/pdf" },
      ...{ size: content.length, content, uploadedBy: by.id, createdAt: new Date() },
    })
    .returning({ id: files.id });
  return file?.id;
}

const status = "in_progress";

describe("everything", () => {
  test("is found by its name: tasks, meetings, departments, people, files", async () => {
    const department = await aDepartment(database, { name: "Sở Hải đảo" });
    const person = await aPerson(database, { name: "Trần Hải Đảo", member: { department } });
    const meeting = await aMeeting(database, { title: "Giao ban hải đảo", departments: [department] });
    const other = await aMeeting(database);
    const task = await aTask(database, { meeting: other, lead: department, title: "Ra hải đảo" });
    const file = await aFile(database, { meeting, name: "Hải đảo.pdf" });
    const inHeading = await aTask(database, { meeting, lead: department, title: "Lập kế hoạch" });
    for (const text of ["hai dao", "HẢI ĐẢO", "đảo hải".normalize("NFD")]) {
      const { tasks, ...rest } = await found(text);
      expect(new Set(tasks)).toEqual(new Set([task.id, inHeading.id]));
      expect(rest).toEqual({
        meetings: [meeting.id],
        departments: [department.id],
        people: [person.id],
        files: [file.id],
      });
    }
  });

  test("is found by the number of a notice, and by the name of a series", async () => {
    const series = await aSeries(database, { title: "Giao ban thủy lợi" });
    const noticeNumber = "731/TB-VPUBND";
    const meeting = await aMeeting(database, { series });
    const searchText = fold(`Họp ${noticeNumber}`);
    await database.update(meetings).set({ noticeNumber, searchText }).where(eq(meetings.id, meeting.id));
    const task = await aTask(database, { meeting, lead: cast.lead });
    for (const text of [noticeNumber, "731", "731/tb-vp", "thuy loi"])
      expect([text, await found(text)]).toEqual([text, { tasks: [task.id], meetings: [meeting.id] }]);
  });

  test("comes as it is written first, then what begins with it, then the newest", async () => {
    const meeting = await aMeeting(database);
    const titles = ["Vận đơn hàng", "Hỗ trợ vận đơn", "Hỗ trợ vân đồn", "Hỗ trợ Vân Đồn", "Vân Đồn"];
    const ids: string[] = [];
    for (const [index, title] of titles.entries()) {
      const { id } = await aTask(database, { meeting, lead: cast.lead, title });
      await database
        .update(tasks)
        .set({ openedOn: `2026-01-1${index}` })
        .where(eq(tasks.id, id));
      ids.push(id);
    }
    const order = async (text: string) => (await search(text)).tasks.rows.map(({ id }) => ids.indexOf(id));
    expect(await order("Vân Đồn")).toEqual([4, 3, 2, 0, 1]);
    expect(await order("van don")).toEqual([4, 0, 3, 2, 1]);
  });

  test("shows a few of a kind, and says that there are more", async () => {
    const meeting = await aMeeting(database);
    for (let count = 0; count < 3; count++)
      await aTask(database, { meeting, lead: cast.lead, title: "Cột mốc" });
    const { tasks } = await search("cột mốc", clerk, 2);
    expect([tasks.rows.length, tasks.hasMore]).toEqual([2, true]);
    expect((await search("cột mốc", clerk, 3)).tasks.hasMore).toBe(false);
  });
});

describe("two departments", () => {
  test("find nothing of each other's: no task, no meeting, no file, not by heading either", async () => {
    const title = "Bí mật san hô";
    const meeting = await aMeeting(database, { title, departments: [cast.lead] });
    const task = await aTask(database, { meeting, lead: cast.lead, title, owner: cast.owner, status });
    const file = await aFile(database, { meeting, name: `${title}.pdf` });
    const proof = await evidence(task, "san hô đỏ.pdf", cast.owner);
    const { files, ...rest } = await found("san ho", head);
    expect(rest).toEqual({ tasks: [task.id], meetings: [meeting.id] });
    expect(new Set(files)).toEqual(new Set([file.id, proof]));
    expect(await found("san ho", outsider)).toEqual({});
  });

  test("are suggested what is theirs, and the next meeting that they are invited to", async () => {
    const startsAt = new Date("2026-03-20T08:00:00+07:00");
    const meeting = await aMeeting(database, { status: "planned", startsAt, departments: [cast.lead] });
    const issued = await aMeeting(database);
    const given = { meeting: issued, lead: cast.lead, owner: cast.owner, status: "in_progress" } as const;
    const late = await aTask(database, { ...given, dueOn: "2026-03-02" });
    const later = await aTask(database, { ...given, dueOn: "2026-03-30" });
    const toLookOver = await aTask(database, { ...given, dueOn: "2026-03-29", status: "in_review" });
    await aTask(database, { ...given, dueOn: "2026-01-01", status: "completed" });
    const suggested = async (person: Ref) => {
      const { tasks, meetings } = await suggestionsFor(database, await actorOf(database, person, day), day);
      return { tasks: tasks.map(({ id }) => id), meetings: meetings.map(({ id }) => id) };
    };
    const next = { meetings: [meeting.id] };
    expect(await suggested(cast.owner)).toEqual({ tasks: [late.id, toLookOver.id, later.id], ...next });
    const waiting = (await suggested(cast.head)).tasks;
    expect([waiting.includes(toLookOver.id), waiting.includes(late.id)]).toEqual([true, false]);
    expect(await suggested(cast.unrelatedStaff)).toEqual({ tasks: [], meetings: [] });
  });
});

test("what is restricted is found by who may see it, and by nobody else", async () => {
  const chair = await aPerson(database, { role: "leader" });
  const title = "Họp kín rạn đá";
  const meeting = await aMeeting(database, { title, chair, restricted: true, departments: [cast.lead] });
  const task = await aTask(database, { meeting, lead: cast.lead, title, owner: cast.owner, status });
  const file = await aFile(database, { meeting, name: `${title}.pdf` });
  const all = { tasks: [task.id], meetings: [meeting.id], files: [file.id] };
  const by = async (person: Ref) => found("ran da", await actorOf(database, person, day));
  for (const person of [cast.clerk, chair, cast.head, cast.owner]) expect(await by(person)).toEqual(all);
  for (const person of [cast.otherLeader, cast.colleague, cast.unrelatedHead])
    expect(await by(person)).toEqual({});
});

test("evidence that was taken back with its report is not found", async () => {
  const task = await aTask(database, { lead: cast.lead, owner: cast.owner, status: "in_progress" });
  await evidence(task, "hải đồ.pdf", cast.owner, new Date());
  expect(await found("hai do", head)).toEqual({});
});

test("people are found while they belong to a department, leaders always; all of them by who keeps them", async () => {
  const administrator = await actorOf(database, await aPerson(database, { role: "administrator" }), day);
  const name = "Lý Ngọc Bích Thủy";
  const department = await aDepartment(database);
  const member = await aPerson(database, { name, member: { department } });
  const leader = await aPerson(database, { name, role: "leader" });
  const nobody = await aPerson(database, { name });
  const gone = await aPerson(database, { name, member: { department }, deactivatedAt: new Date() });
  const ids = async (person: Person) => new Set((await found("bich thuy", person)).people);
  expect(await ids(outsider)).toEqual(new Set([member.id, leader.id]));
  expect(await ids(administrator)).toEqual(new Set([member.id, leader.id, nobody.id, gone.id]));
});

test("whatever is typed, it answers", async () => {
  const marks = fc.constantFrom(..."%_\\'\"&|!:*()<>-/ –“a1đ");
  const text = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 200 }),
    fc.string({ unit: marks, maxLength: 60 }),
    fc.string({ unit: "binary", maxLength: 60 }).map((any) => any.replace(/[\0\p{Surrogate}]/gu, "")),
  );
  await fc.assert(
    fc.asyncProperty(text, async (any) => {
      for (const kind of Object.keys(await search(any, outsider)))
        expect(searchedKinds).toContain(kind as SearchedKind);
    }),
    { numRuns: 60 },
  );
});
