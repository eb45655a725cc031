import { eq } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { priorities, taskStatuses } from "@/db/enums";
import { actorOf, aDepartment, aMeeting, aPerson, aTask } from "@/db/factories";
import { tasks } from "@/db/schema";
import { day } from "@/test/asked";
import { testDatabase } from "@/test/database";
import type { Actor } from "../actor";
import { countTabs, countTasks } from "./counts";
import { groupings, sorts } from "./list-choices";
import { writeCursor } from "./list-order";
import { listTasks, type TaskFilter } from "./queries";
import { openTabs, tabs } from "./tabs";

const bounds = { today: day, soonUntil: "2026-03-23" };
const database = await testDatabase();
const ofTwo = [await aDepartment(database), await aDepartment(database)] as const;
const [lead, other] = ofTwo;
const views = sorts.flatMap((by) => [true, false].map((turned) => ({ by, turned })));

let clerk: Actor;
let head: Actor;

/** Tasks of two departments that differ in whatever a list can be sorted by, many of them alike in most of it. */
beforeAll(async () => {
  clerk = await actorOf(database, await aPerson(database, { role: "clerk" }), day);
  const member = await aPerson(database, { member: { department: lead, kind: "head" } });
  head = await actorOf(database, member, day);
  const meetings = [await aMeeting(database), await aMeeting(database)];
  const leader = await aPerson(database, { role: "leader" });
  const days = [null, "2026-03-10", day, "2026-03-20", "2026-05-01"];
  for (let at = 0; at < 40; at++) {
    const task = await aTask(database, {
      title: ["Báo cáo", "Đề án", "Ẩm thực", "an toàn"][at % 4],
      lead: ofTwo[at % 2] ?? lead,
      status: taskStatuses[at % taskStatuses.length],
      dueOn: days[at % days.length],
      meeting: meetings[at % 2],
      ...(at % 3 === 0 && { leader, parts: [{ department: ofTwo[(at + 1) % 2] ?? other }] }),
    });
    const changes = {
      priority: priorities[at % 3],
      reportedAt: at % 4 === 0 ? null : new Date(`2026-03-0${1 + (at % 7)}T01:02:03.004Z`),
      openedOn: `2026-01-0${1 + (at % 5)}`,
    };
    await database.update(tasks).set(changes).where(eq(tasks.id, task.id));
  }
});

/** All ids, page by page, each page also come to from the one after it. */
async function walk(actor: Actor, view: Parameters<typeof listTasks>[4], filter: TaskFilter = {}) {
  const ids: string[] = [];
  const read = (place: object) => listTasks(database, actor, filter, bounds, { ...view, ...place, size: 7 });
  let page = await read({});
  expect(page.previous).toBeNull();
  for (;;) {
    ids.push(...page.rows.map((row) => row.id));
    if (!page.next) return ids;
    const next = await read({ after: page.next });
    const back = await read({ before: next.previous });
    expect(back.rows.map((row) => row.id)).toEqual(page.rows.map((row) => row.id));
    page = next;
  }
}

describe("page after page", () => {
  test.each(views)("each row comes once, by $by (turned: $turned)", async (sort) => {
    for (const actor of [clerk, head]) {
      const ids = await walk(actor, { sort });
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).toHaveLength(await countTasks(database, actor, {}, bounds));
    }
  });

  test.each(groupings)("each row comes once, and each group in one piece, by %s", async (group) => {
    const ids = await walk(head, { group, sort: { by: "title", turned: false } });
    expect(new Set(ids).size).toBe(await countTasks(database, head, {}, bounds));
    const { rows } = await listTasks(database, clerk, {}, bounds, { group, size: 100 });
    const heads = rows.map((row) => {
      const named = { department: row.leadName, owner: row.ownerId, leader: row.responsibleLeaderId };
      return { ...named, status: row.status, meeting: row.meetingId, time: row.place[0] }[group];
    });
    const changes = heads.filter((one, at) => at === 0 || one !== heads[at - 1]);
    expect(new Set(changes).size).toBe(changes.length);
  });

  test("what comes meanwhile moves nothing: the pages behind hold each row once", async () => {
    const department = await aDepartment(database);
    const give = (dueOn: string) => aTask(database, { lead: department, dueOn });
    const first = [];
    for (let at = 1; at <= 9; at++) first.push(await give(`2026-04-0${at}`));
    const filter = { departmentId: department.id };
    const page = await listTasks(database, clerk, filter, bounds, { size: 5 });
    await give("2026-04-01");
    await give("2026-04-06");
    const rest = await listTasks(database, clerk, filter, bounds, { size: 10, after: page.next });
    const seen = [...page.rows, ...rest.rows].map((row) => row.id);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(expect.arrayContaining(first.map((task) => task.id)));
  });
});

test.each([
  ["due", "2026-03-10 first, nothing to do last", (row: Row) => [row.closed, row.dueOn ?? "9999"]],
  ["title", "without regard to marks", (row: Row) => [row.search]],
  [
    "priority",
    "the urgent first",
    (row: Row) => [row.closed, 2 - priorities.indexOf(row.priority), row.dueOn ?? "9999"],
  ],
  ["status", "along a task's life", (row: Row) => [taskStatuses.indexOf(row.status), row.dueOn ?? "9999"]],
] as const)("by %s: %s", async (by, _, keys) => {
  const { rows } = await listTasks(database, clerk, { departmentId: lead.id, role: "lead" }, bounds, {
    sort: { by, turned: false },
  });
  const told = rows.map((row) => ({
    ...row,
    status: row.status ?? "assigned",
    closed: row.status === "completed" || row.status === "cancelled" ? 1 : 0,
    search: row.title.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("Đ", "D").toLowerCase(),
  }));
  const written = told.map((row) => keys(row));
  expect(written).toEqual([...written].sort((a, b) => compare(a, b)));
});

type Row = Omit<Awaited<ReturnType<typeof listTasks>>["rows"][number], "status"> & {
  status: (typeof taskStatuses)[number];
  closed: number;
  search: string;
};

function compare(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  if (at === -1) return 0;
  return (a[at] ?? "") < (b[at] ?? "") ? -1 : 1;
}

describe("a place in the list that never was", () => {
  const forged = fc.oneof(
    fc.string({ unit: "binary", minLength: 1 }),
    fc
      .array(fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("true", "infinity", "2026-02-31", "")), {
        maxLength: 6,
      })
      .map(writeCursor),
    fc
      .constantFrom("null", "[]", "{}", "x".repeat(1_000), "\0", "\ud83d")
      .map((text) => Buffer.from(text).toString("base64url")),
  );

  test("is as if none were named", async () => {
    const [first] = (await listTasks(database, clerk, {}, bounds)).rows;
    await fc.assert(
      fc.asyncProperty(
        forged,
        fc.constantFrom(...sorts),
        fc.option(fc.constantFrom(...groupings)),
        async (after, by, group) => {
          const view = { sort: { by, turned: false }, group, after, before: after };
          const { rows } = await listTasks(database, clerk, {}, bounds, view);
          if (by === "due" && !group) expect(rows[0]?.id).toBe(first?.id);
        },
      ),
      { numRuns: 60 },
    );
  });

  test("of another order is none", async () => {
    const { next } = await listTasks(database, clerk, {}, bounds, { size: 3 });
    const view = { sort: { by: "title", turned: false }, size: 3 } as const;
    const fresh = await listTasks(database, clerk, {}, bounds, view);
    expect(await listTasks(database, clerk, {}, bounds, { ...view, after: next })).toEqual(fresh);
  });
});

describe("counts", () => {
  test.each(openTabs)("of the tab %s are the rows to which it leads", async (name) => {
    for (const actor of [clerk, head]) {
      const filter = { departmentId: lead.id, ...tabs[name] };
      const counts = await countTabs(database, actor, { departmentId: lead.id }, bounds);
      expect(counts?.[name]).toBe(await countTasks(database, actor, filter, bounds));
      const { rows } = await listTasks(database, actor, filter, bounds, { size: 100 });
      expect(counts?.[name]).toBe(rows.length);
    }
  });

  test("end at a bound, and then say that there are more", async () => {
    const all = await countTasks(database, clerk, {}, bounds);
    expect(await countTasks(database, clerk, {}, bounds, all)).toBe(all);
    expect(await countTasks(database, clerk, {}, bounds, 5)).toBe(6);
    expect(await countTasks(database, head, {}, bounds, 5)).toBe(6);
    expect(await countTabs(database, clerk, {}, bounds, 5)).toBeNull();
  });
});
