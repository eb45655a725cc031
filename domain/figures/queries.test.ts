import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import {
  actorOf,
  aDepartment,
  aFigure,
  aMeeting,
  aPerson,
  type MeetingOptions,
  type Ref,
} from "@/db/factories";
import { testDatabase } from "@/test/database";
import { outcomeOf } from "@/test/outcome";
import type { Actor } from "../actor";
import { earlierOf, indicatorKey } from "./comparison";
import { earlierFigures, earlierFor, knownIndicators } from "./queries";

const database = await testDatabase();
const department = await aDepartment(database);
const other = await aDepartment(database);
const clerk = await actorOf(database, await aPerson(database, { role: "clerk" }));
const leader = await actorOf(database, await aPerson(database, { role: "leader" }));
const headOf = async (headed: Ref) =>
  actorOf(database, await aPerson(database, { member: { department: headed, kind: "head" } }));
const head = await headOf(department);
const outsider = await headOf(other);

type Figure = Omit<Parameters<typeof aFigure>[1], "meeting" | "value">;
const report = (meeting: Ref, value: string, figure: Figure) =>
  aFigure(database, { meeting, value, ...figure });
const meetingOn = (date: string, options: MeetingOptions = {}) =>
  aMeeting(database, { departments: [department], startsAt: new Date(`${date}T01:00:00Z`), ...options });
const recordOn = async (date: string, topic: string, options: MeetingOptions = {}) => ({
  ...(await meetingOn(date, options)),
  figures: [{ topic, indicator: "Vốn đăng ký" }],
});

describe("the figures of earlier meetings", () => {
  test("are those of the latest before it, with their meeting", async () => {
    const [first, second] = [
      await meetingOn("2026-01-15"),
      await meetingOn("2026-02-15", { title: "Giao ban 2" }),
    ];
    const topic = "Mới nhất";
    await report(first, "30", { topic });
    await report(second, "40", { topic, period: "Tháng 1" });
    await report(await meetingOn("2026-04-15"), "50", { topic });
    const record = await recordOn("2026-03-15", topic);
    await report(record, "45", { topic });
    expect(await earlierFigures(database, clerk, record)).toEqual([
      {
        key: indicatorKey({ topic, indicator: "Vốn đăng ký" }),
        value: "40",
        unit: "triệu USD",
        period: "Tháng 1",
        departmentId: null,
        meetingId: second.id,
        meetingTitle: "Giao ban 2",
        startsAt: second.startsAt,
      },
    ]);
  });

  test("are of each spelling of the unit, so that the last that compares can be chosen", async () => {
    const topic = "Đơn vị tính";
    await report(await meetingOn("2026-01-15"), "1.2", { topic, unit: "tỷ USD" });
    await report(await meetingOn("2026-02-15"), "60", { topic, unit: "dự án" });
    const record = await recordOn("2026-03-15", topic);
    const earlier = await earlierFigures(database, clerk, record);
    expect(earlier.map(({ value }) => value)).toEqual(["60", "1.2"]);
    const figure = {
      topic,
      indicator: "VỐN ĐĂNG KÝ",
      value: "980",
      unit: "tr USD",
      period: "",
      departmentId: null,
    };
    expect(earlierOf(figure, earlier)?.value).toBe("1.2");
  });

  test("are of issued meetings, and of no other indicator", async () => {
    const topic = "Đã ban hành";
    for (const status of ["draft", "planned", "cancelled"] as const) {
      await report(await meetingOn("2026-02-15", { status }), "1", { topic });
    }
    await report(await meetingOn("2026-02-15"), "2", { topic, indicator: "Số dự án" });
    const record = await recordOn("2026-03-15", topic);
    expect(await earlierFigures(database, clerk, record)).toEqual([]);
    expect(await earlierFigures(database, clerk, { ...record, figures: [] })).toEqual([]);
  });

  test("two meetings of one moment have an order, and no figure stands beside itself", async () => {
    const topic = "Cùng lúc";
    const records = [await recordOn("2026-03-15", topic), await recordOn("2026-03-15", topic)];
    for (const record of records) await report(record, "1", { topic });
    const found = await Promise.all(records.map((record) => earlierFigures(database, clerk, record)));
    expect(found.map((list) => list.length).sort()).toEqual([0, 1]);
  });
});

describe("what a reader may not see", () => {
  const values = async (actor: Actor, topic: string) =>
    (await earlierFigures(database, actor, await recordOn("2026-03-15", topic))).map(({ value }) => value);

  test("does not stand beside: the latest is looked for among the meetings that they see", async () => {
    const topic = "Hạn chế";
    await report(await meetingOn("2026-01-15"), "30", { topic });
    await report(await meetingOn("2026-02-15", { restricted: true, departments: [other] }), "40", { topic });
    expect(await values(clerk, topic)).toEqual(["40"]);
    expect(await values(leader, topic)).toEqual(["30"]);
    expect(await values(head, topic)).toEqual(["30"]);
    expect(await values(outsider, topic)).toEqual(["40"]);
  });

  test("is not suggested either", async () => {
    const topic = `Gợi ý ${randomUUID()}`;
    await report(await meetingOn("2026-01-15", { restricted: true }), "1", { topic, indicator: "Kín" });
    await report(await meetingOn("2026-02-15"), "2", { topic, indicator: "Mở" });
    await report(await meetingOn("2026-03-15", { status: "planned" }), "3", { topic, indicator: "Sắp họp" });
    const known = async (actor: Actor) =>
      (await knownIndicators(database, actor))
        .filter((one) => one.topic === topic)
        .map(({ indicator }) => indicator);
    expect(await known(clerk)).toEqual(["Sắp họp", "Mở", "Kín"]);
    expect(await known(leader)).toEqual(["Sắp họp", "Mở"]);
    expect(await known(head)).toEqual(["Mở", "Kín"]);
    expect(await known(outsider)).toEqual([]);
  });
});

test("a draft is offered all earlier figures, whoever does not see it finds nothing", async () => {
  const topic = `Dự thảo ${randomUUID()}`;
  await report(await meetingOn("2026-02-15"), "40", { topic });
  const draft = await meetingOn("2026-03-15", { status: "draft" });
  const offered = await earlierFor(database, clerk, draft.id);
  expect(offered.filter(({ key }) => key === indicatorKey({ topic, indicator: "Vốn đăng ký" }))).toHaveLength(
    1,
  );
  expect(await outcomeOf(earlierFor(database, head, draft.id))).toBe("not_found");
  expect(await outcomeOf(earlierFor(database, clerk, randomUUID()))).toBe("not_found");
});
