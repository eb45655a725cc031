import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { aCast, aDepartment, aDirective, aGroup, aRecord, type RecordRows } from "@/db/factories";
import { departments, directives, indicators, meetingSeries, meetings } from "@/db/schema";
import { asked } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { orderOf, partOf, revisionsOf, sendEdits } from "@/test/editing";
import { refusalOf } from "@/test/outcome";
import type { Edit, Fields, ListedPart } from "./types";

const database = await testDatabase();
const cast = await aCast(database);
const clerk = await asked(database, cast.clerk);
const aDraft = () => aRecord(database, { status: "draft", department: cast.lead, chair: cast.leader });
const send = (record: RecordRows, ...edits: Edit[]) => sendEdits(clerk, record.meeting, edits);
const fieldsOf = async ({ meeting }: RecordRows, id: string) => (await partOf(clerk, meeting, id))?.fields;

const idsOf = ({ meeting, section, attendance, figure, directive, task }: RecordRows) => ({
  heading: meeting.id,
  section: section.id,
  attendance: attendance.id,
  figure: figure.id,
  directive: directive.id,
  task: task.id,
});
type Part = keyof ReturnType<typeof idsOf>;

const set = (record: RecordRows, part: Part, fields: Fields, version = 1): Edit => ({
  do: "set",
  part,
  id: idsOf(record)[part],
  version,
  fields,
});

describe("a part of every kind takes what is typed, field by field", () => {
  const someone = cast.otherLeader.id;
  test.each<[Part, Fields, Fields]>([
    ["heading", { title: "Giao ban tháng 3 " }, { title: "Giao ban tháng 3 " }],
    ["heading", { date: "2026-03-20", time: "14:30" }, { date: "2026-03-20", time: "14:30" }],
    ["heading", { place: "Phòng\nsố 1", restricted: true }, { place: "Phòng số 1", restricted: true }],
    ["heading", { chairTitle: "Quyền Chủ tịch" }, { chairTitle: "Quyền Chủ tịch" }],
    ["heading", { chairId: someone }, { chairId: someone }],
    ["heading", { chairId: null }, { chairId: null, chairTitle: "" }],
    ["section", { body: "Kết quả tốt \n\n" }, { body: "Kết quả tốt \n\n" }],
    ["section", { body: "Ho\u0323p\u200b\r\nxong" }, { body: "Họp\nxong" }],
    ["attendance", { status: "deputised", note: "Đến muộn " }, { status: "deputised", note: "Đến muộn " }],
    ["attendance", { status: null }, { status: null }],
    [
      "attendance",
      { delegates: "Lê Thị Hà ,Phó Giám đốc;;Trần An" },
      { delegates: "Lê Thị Hà, Phó Giám đốc; Trần An" },
    ],
    ["figure", { value: "1.234,5", period: "2025 " }, { value: "1234.5", period: "2025 " }],
    ["figure", { indicator: "Vốn mới", unit: "tỷ đồng " }, { indicator: "Vốn mới", unit: "tỷ đồng" }],
    ["figure", { departmentId: null }, { departmentId: null }],
    ["directive", { body: "" }, { body: "" }],
    ["task", { title: "Lập kế hoạch " }, { title: "Lập kế hoạch " }],
    ["task", { title: "", leadDepartmentId: null }, { title: "", leadDepartmentId: null }],
    ["task", { dueOn: "2020-01-01", priority: "urgent" }, { dueOn: "2020-01-01", priority: "urgent" }],
    [
      "task",
      { recurrence: "monthly", recurrenceEndsOn: "31/12/2026" },
      { recurrence: "monthly", recurrenceEndsOn: "2026-12-31" },
    ],
    [
      "task",
      { coordinatingDepartmentIds: [cast.coordinating.id, cast.coordinating.id] },
      { coordinatingDepartmentIds: [cast.coordinating.id] },
    ],
  ])("%s %j", async (part, sent, kept) => {
    const record = await aDraft();
    const before = await fieldsOf(record, idsOf(record)[part]);
    await send(record, set(record, part, sent));
    expect(await fieldsOf(record, idsOf(record)[part])).toEqual({ ...before, ...kept });
    const [revision] = await revisionsOf(database, record.meeting);
    expect(revision).toMatchObject({ part, partId: idsOf(record)[part], kind: "changed" });
    const were = Object.entries(before ?? {}).filter(
      ([name, value]) => name in kept && JSON.stringify(value) !== JSON.stringify(kept[name]),
    );
    expect(revision?.before).toEqual(Object.fromEntries(were));
    expect(revision?.after).toEqual(Object.fromEntries(were.map(([name]) => [name, kept[name]])));
  });
});

describe("a field refuses what it cannot hold, whatever the part", () => {
  const nowhere = randomUUID();
  test.each<[Part, Fields, string, string]>([
    ["heading", { title: " " }, "title", "required"],
    ["heading", { date: "2026-02-30" }, "date", "not_a_date"],
    ["heading", { time: "25:00" }, "time", "not_a_time"],
    ["heading", { chairId: nowhere }, "chairId", "unknown"],
    ["heading", { seriesId: nowhere }, "seriesId", "unknown"],
    ["heading", { restricted: "yes" }, "restricted", "unknown"],
    ["section", { body: "a\u0000b" }, "body", "forbidden_characters"],
    ["section", { body: "\ud800" }, "body", "forbidden_characters"],
    ["section", { body: "x".repeat(50_001) }, "body", "too_long"],
    ["section", { kind: "plan" }, "form", "unknown"],
    ["attendance", { status: "late" }, "status", "unknown"],
    ["attendance", { departmentId: null }, "form", "unknown"],
    ["figure", { value: "nhiều" }, "value", "not_a_number"],
    ["figure", { value: "" }, "value", "required"],
    ["figure", { indicator: "" }, "indicator", "required"],
    ["figure", { departmentId: nowhere }, "departmentId", "unknown"],
    ["directive", { body: "x".repeat(10_001) }, "body", "too_long"],
    ["directive", { noTask: true }, "form", "conclusion_has_tasks"],
    ["directive", { __proto__: null, constructor: "x" }, "form", "unknown"],
    ["task", { dueOn: "mai" }, "dueOn", "not_a_date"],
    ["task", { priority: "soon" }, "priority", "unknown"],
    ["task", { recurrence: "daily" }, "recurrence", "unknown"],
    ["task", { recurrenceEndsOn: "mai" }, "recurrenceEndsOn", "not_a_date"],
    ["task", { leadDepartmentId: nowhere }, "leadDepartmentId", "unknown"],
    ["task", { coordinatingDepartmentIds: [nowhere] }, "coordinatingDepartmentIds", "unknown"],
    ["task", { coordinatingDepartmentIds: [cast.lead.id] }, "coordinatingDepartmentIds", "lead_coordinates"],
    ["task", { groupId: nowhere }, "groupId", "unknown"],
  ])("%s %j", async (part, fields, name, key) => {
    const record = await aDraft();
    const before = await fieldsOf(record, idsOf(record)[part]);
    const good = set(record, part === "section" ? "directive" : "section", { body: "Lời mới" });
    const refusal = await refusalOf(send(record, good, set(record, part, fields)));
    expect(refusal).toMatchObject({ kind: "invalid", fields: { [`1.${name}`]: { key } } });
    expect(await fieldsOf(record, idsOf(record)[part])).toEqual(before);
    expect(await revisionsOf(database, record.meeting)).toEqual([]);
  });

  test("all that is wrong in a batch is said at once", async () => {
    const record = await aDraft();
    const batch = [
      set(record, "heading", { time: "x" }),
      set(record, "figure", { value: "x", unit: "\u0001" }),
    ];
    expect(await refusalOf(send(record, ...batch))).toMatchObject({
      fields: {
        "0.time": { key: "not_a_time" },
        "1.value": { key: "not_a_number" },
        "1.unit": { key: "forbidden_characters" },
      },
    });
  });
});

describe("what is typed into a text", () => {
  const splice = (record: RecordRows, at: number, remove: number, insert: string): Edit => ({
    do: "splice",
    part: "section",
    id: record.section.id,
    version: 1,
    at,
    remove,
    insert,
  });

  test.each<[string, number, number, string, string]>([
    ["at the beginning", 0, 0, "Tự ", "Tự Đánh giá"],
    ["in between", 4, 1, ", ", "Đánh, giá"],
    ["at the end", 8, 0, " \n", "Đánh giá \n"],
    ["instead of all", 0, 8, "", ""],
    ["as a mark that joins the letter before it", 8, 0, "\u0323", "Đánh giạ\u0301".normalize("NFC")],
  ])("stands where it was typed: %s", async (_, at, remove, insert, body) => {
    const record = await aDraft();
    await send(record, splice(record, at, remove, insert));
    expect(await fieldsOf(record, record.section.id)).toMatchObject({ body });
  });

  test("is told back where it is kept otherwise than it was sent", async () => {
    const record = await aDraft();
    const { parts } = await send(record, splice(record, 8, 0, "\r\n\u200bTốt"));
    expect(parts).toEqual([
      { part: "section", id: record.section.id, version: 2, fields: { body: "Đánh giá\nTốt" } },
    ]);
    const plain = await send(record, { ...splice(record, 0, 0, "Tự "), version: 2 } as Edit);
    expect(plain.parts).toEqual([{ part: "section", id: record.section.id, version: 3 }]);
  });

  test.each<[string, number, number, string, string]>([
    ["behind the end", 9, 0, "x", "at"],
    ["over the end", 4, 5, "", "at"],
    ["half a letter of two units", 0, 0, "\ud83d", "body"],
    ["a control character", 0, 0, "\u0007", "body"],
  ])("cannot be %s", async (_, at, remove, insert, field) => {
    const record = await aDraft();
    expect(await refusalOf(send(record, splice(record, at, remove, insert)))).toMatchObject({
      fields: { [`0.${field}`]: {} },
    });
  });
});

describe("parts that come", () => {
  const add = (part: ListedPart, fields: Fields, place: { parent?: string; after?: string | null } = {}) => {
    const id = randomUUID();
    return { id, edit: { do: "add", part, id, fields, ...place } satisfies Edit };
  };

  test.each<[ListedPart, Fields, Fields]>([
    ["attendance", { departmentId: cast.coordinating.id }, { name: cast.coordinating.name, status: null }],
    ["attendance", { label: " Các đơn vị  khác" }, { departmentId: null, name: "Các đơn vị khác" }],
    ["figure", { indicator: "Số dự án", value: "42" }, { indicator: "Số dự án", value: "42", unit: "" }],
    ["directive", {}, { body: "", noTask: false }],
    ["task", {}, { title: "", leadDepartmentId: null, priority: "normal", memberIds: [] }],
  ])("%s %j", async (part, fields, kept) => {
    const record = await aDraft();
    const { id, edit } = add(part, fields, part === "task" ? { parent: record.directive.id } : {});
    const { revision, parts } = await send(record, edit);
    const added = await partOf(clerk, record.meeting, id);
    expect(added?.fields).toMatchObject(kept);
    expect(parts.find((one) => one.id === id)).toMatchObject({
      version: revision,
      position: added?.position,
    });
    expect(await revisionsOf(database, record.meeting)).toMatchObject([{ kind: "added", before: {} }]);
  });

  test.each<[string, ListedPart, Fields, object]>([
    ["nobody", "attendance", { label: " " }, { "0.departmentId": { key: "required" } }],
    [
      "a department twice",
      "attendance",
      { departmentId: cast.lead.id },
      { "0.departmentId": { key: "already_invited" } },
    ],
    ["a figure without a value", "figure", { indicator: "Vốn" }, { "0.value": { key: "required" } }],
    ["a task of no conclusion", "task", {}, { "0.parent": { key: "required" } }],
  ])("but not %s", async (_, part, fields, complaints) => {
    const record = await aDraft();
    expect(await refusalOf(send(record, add(part, fields).edit))).toMatchObject({ fields: complaints });
  });

  test("stand after the one they were put after, first, last, or last where that one is gone", async () => {
    const record = await aDraft();
    const [last, first, second, lost] = [
      add("directive", {}),
      add("directive", {}, { after: null }),
      add("directive", {}, { after: record.directive.id }),
      add("directive", {}, { after: randomUUID() }),
    ];
    await send(record, last.edit, first.edit, second.edit, lost.edit);
    expect(await orderOf(clerk, record.meeting, "directive")).toEqual([
      first.id,
      record.directive.id,
      second.id,
      last.id,
      lost.id,
    ]);
  });

  test("as a task take the mark off that none arises, which is told", async () => {
    const record = await aDraft();
    const marked = await aDirective(database, { meeting: record.meeting, noTask: true, position: "a1" });
    const { edit } = add("task", {}, { parent: marked.id });
    const { parts } = await send(record, edit);
    expect(parts).toContainEqual({
      part: "directive",
      id: marked.id,
      version: 2,
      fields: { noTask: false },
    });
    expect(await fieldsOf(record, marked.id)).toMatchObject({ noTask: false });
  });

  test("under an id of another record are refused, and that record stays as it is", async () => {
    const [record, other] = [await aDraft(), await aDraft()];
    for (const part of ["attendance", "figure", "directive", "task"] as const) {
      const { id } = other[part];
      const fields = { attendance: { label: "Khác" }, figure: { indicator: "A", value: "1" } };
      const edit: Edit = {
        do: "add",
        part,
        id,
        parent: record.directive.id,
        fields: part === "attendance" || part === "figure" ? fields[part] : {},
      };
      const before = await partOf(clerk, other.meeting, id);
      expect(await refusalOf(send(record, edit)), part).toMatchObject({ kind: "invalid" });
      expect(await partOf(clerk, other.meeting, id)).toEqual(before);
    }
  });
});

describe("parts that move and go", () => {
  const aList = async () => {
    const record = await aDraft();
    const ids = Array.from({ length: 3 }, () => randomUUID());
    await send(record, ...ids.map((id): Edit => ({ do: "add", part: "directive", id, fields: {} })));
    return { record, ids: [record.directive.id, ...ids] };
  };

  test.each<[number, number | null | undefined, number[]]>([
    [3, null, [3, 0, 1, 2]],
    [0, 2, [1, 2, 0, 3]],
    [0, undefined, [1, 2, 3, 0]],
    [2, 0, [0, 2, 1, 3]],
    [1, 0, [0, 1, 2, 3]],
  ])("the conclusion at %i goes after %j", async (from, after, order) => {
    const { record, ids } = await aList();
    const id = ids[from] ?? "";
    const place = after === undefined ? {} : { after: after === null ? null : (ids[after] ?? "") };
    const { parts } = await send(record, { do: "move", part: "directive", id, ...place });
    expect(await orderOf(clerk, record.meeting, "directive")).toEqual(order.map((index) => ids[index]));
    const moved = await partOf(clerk, record.meeting, id);
    expect(parts).toMatchObject([{ id, version: moved?.version, position: moved?.position }]);
  });

  test("a task moves under its own conclusion, which need not be named", async () => {
    const record = await aDraft();
    const [parent, second] = [record.directive.id, randomUUID()];
    await send(record, { do: "add", part: "task", id: second, parent, fields: {} });
    const { parts } = await send(record, { do: "move", part: "task", id: second, after: null });
    expect(parts).toMatchObject([{ part: "task", id: second }]);
    expect(await orderOf(clerk, record.meeting, "task", parent)).toEqual([second, record.task.id]);
  });

  test("a task moves under another conclusion, and takes its mark off", async () => {
    const record = await aDraft();
    const marked = await aDirective(database, { meeting: record.meeting, noTask: true, position: "a1" });
    await send(record, { do: "move", part: "task", id: record.task.id, parent: marked.id, after: null });
    expect(await orderOf(clerk, record.meeting, "task", marked.id)).toEqual([record.task.id]);
    expect(await fieldsOf(record, marked.id)).toMatchObject({ noTask: false });
  });

  test.each<ListedPart>(["attendance", "figure", "directive", "task"])("%s goes", async (part) => {
    const record = await aDraft();
    const { id } = record[part];
    const before = await fieldsOf(record, id);
    expect((await send(record, { do: "remove", part, id, version: 1 })).parts).toEqual([]);
    expect(await fieldsOf(record, id)).toBeUndefined();
    const revision = (await revisionsOf(database, record.meeting, id))[0];
    expect(revision).toMatchObject({ kind: "removed", after: {} });
    for (const [name, value] of Object.entries(revision?.before ?? {})) {
      if (name in (before ?? {})) expect(value).toEqual(before?.[name as keyof typeof before]);
    }
  });

  test("a conclusion takes its tasks along, but not those that moved away in the same batch", async () => {
    const record = await aDraft();
    const other = await aDirective(database, { meeting: record.meeting, position: "a1" });
    const stays = randomUUID();
    const goes = record.task.id;
    await send(record, { do: "add", part: "task", id: stays, parent: record.directive.id, fields: {} });
    await send(
      record,
      { do: "move", part: "task", id: stays, parent: other.id },
      { do: "remove", part: "directive", id: record.directive.id, version: 1 },
      // The browser says so of the task, too, which is gone with its conclusion by now.
      { do: "remove", part: "task", id: goes, version: 1 },
    );
    expect(await orderOf(clerk, record.meeting, "task", other.id)).toEqual([stays]);
    expect(await partOf(clerk, record.meeting, goes)).toBeUndefined();
    expect(await database.$count(directives, eq(directives.id, record.directive.id))).toBe(0);
  });

  test("what is put back is newer than all that was known of it", async () => {
    const record = await aDraft();
    const { id } = record.directive;
    await send(record, set(record, "directive", { body: "Hai" }));
    await send(record, { do: "remove", part: "directive", id, version: 2 });
    await send(record, { do: "add", part: "directive", id, fields: { body: "Ba" } });
    expect((await partOf(clerk, record.meeting, id))?.version).toBeGreaterThan(2);
  });
});

describe("a heading", () => {
  test("is found by what it says now, and takes the title of its new chair", async () => {
    const record = await aDraft();
    const [series] = await database.insert(meetingSeries).values({ title: "Giao ban" }).returning();
    const fields = { title: "Họp đối ngoại", place: "Hội trường", seriesId: series?.id ?? null };
    await send(record, set(record, "heading", { ...fields, chairId: cast.otherLeader.id }));
    const [row] = await database.select().from(meetings).where(eq(meetings.id, record.meeting.id));
    expect(row).toMatchObject({ ...fields, chairName: cast.otherLeader.name, version: 2, revision: 1 });
    expect(row?.searchText).toContain("hop doi ngoai hoi truong");
  });
});

describe("a task of a group", () => {
  test("names members of it, and forgets them with the group", async () => {
    const group = await aGroup(database, { members: [cast.lead, cast.coordinating] });
    const record = await aDraft();
    const memberIds = [cast.coordinating.id];
    await send(record, set(record, "task", { leadDepartmentId: null, groupId: group.id, memberIds }));
    expect(await fieldsOf(record, record.task.id)).toMatchObject({ groupId: group.id, memberIds });
    const outsider = set(record, "task", { memberIds: [cast.unrelated.id] }, 2);
    expect(await refusalOf(send(record, outsider))).toMatchObject({
      fields: { "0.memberIds": { key: "not_a_group_member" } },
    });
    await send(record, set(record, "task", { groupId: null }, 2));
    expect(await fieldsOf(record, record.task.id)).toMatchObject({ groupId: null, memberIds: [] });
  });
});

test("a department that was closed since can be taken out, and named by nobody any more", async () => {
  const closing = await aDepartment(database);
  const record = await aDraft();
  const coordinatingDepartmentIds = [closing.id, cast.coordinating.id];
  await send(record, set(record, "task", { coordinatingDepartmentIds }));
  await database.update(departments).set({ closedOn: "2026-01-01" }).where(eq(departments.id, closing.id));
  const without = set(record, "task", { coordinatingDepartmentIds: [closing.id] }, 2);
  expect(await refusalOf(send(record, without))).toBeNull();
  expect(
    await refusalOf(send(record, set(record, "task", { leadDepartmentId: closing.id }, 3))),
  ).toMatchObject({
    kind: "invalid",
  });
});

describe("the name of a figure", () => {
  const named = (topic: string) => database.select().from(indicators).where(eq(indicators.topic, topic));

  test("leaves nothing behind while it is typed, and can be put right", async () => {
    const record = await aDraft();
    const topic = "Đang gõ";
    await send(record, set(record, "figure", { topic, indicator: "Von" }));
    await send(record, set(record, "figure", { indicator: "Von dang ky" }, 2));
    await send(record, set(record, "figure", { indicator: "Vốn đăng ký" }, 3));
    expect(await named(topic)).toMatchObject([{ name: "Vốn đăng ký", searchText: "dang go von dang ky" }]);
  });

  test("that other meetings show is written as there, which is told", async () => {
    const [first, second] = [await aDraft(), await aDraft()];
    const topic = "Dùng chung";
    await send(first, set(first, "figure", { topic, indicator: "Số dự án", unit: "dự án" }));
    const { parts } = await send(
      second,
      set(second, "figure", { topic, indicator: "SỐ DỰ ÁN", unit: "dự án" }),
    );
    expect(parts).toMatchObject([{ fields: { indicator: "Số dự án" } }]);
    await send(second, { do: "remove", part: "figure", id: second.figure.id, version: 2 });
    expect(await named(topic)).toHaveLength(1);
  });

  test("does not keep two records waiting for each other that name the same in another order", async () => {
    const adding = (names: string[]) =>
      names.map((indicator): Edit => {
        return { do: "add", part: "figure", id: randomUUID(), fields: { indicator, value: "1" } };
      });
    for (let round = 0; round < 8; round += 1) {
      const names = Array.from({ length: 6 }, () => `Chỉ tiêu ${randomUUID()}`);
      const [first, second] = [await aDraft(), await aDraft()];
      await Promise.all([send(first, ...adding(names)), send(second, ...adding([...names].reverse()))]);
    }
  });
});
