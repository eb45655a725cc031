import { expect, test } from "vitest";
import { taskStatuses } from "@/db/enums";
import { aCast, actorOf, aMeeting, anExtension, aPerson, aTask } from "@/db/factories";
import { asked, day } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { moveTask } from "./commands";
import { countDepartmentsWork, departmentsInHand } from "./department-work";
import { countMyWork, myWork } from "./my-work";
import { waitingSince } from "./waiting";

const database = await testDatabase();
const cast = await aCast(database);
const { lead, coordinating, unrelated, owner, head, doer, coordinatingHead } = cast;
const bounds = { today: day, soonUntil: "2026-03-23" };
const later = { before: "2026-03-20", asked: "2026-04-20" };
const ids = (rows: readonly { id: string }[]) => rows.map((row) => row.id);

/** Tasks in every status, of every owner that matters, with parts in every state, open to all and restricted. */
async function allKinds() {
  for (const restricted of [false, true]) {
    const meeting = await aMeeting(database, { restricted, departments: [lead] });
    for (const status of taskStatuses) {
      const free = status === "assigned" || status === "transfer_requested" || status === "cancelled";
      for (const whose of free ? [undefined] : [owner, head, cast.colleague]) {
        const parts = [
          { department: coordinating, person: doer, status: "reported" as const },
          { department: cast.helper, person: cast.helperDoer, status: "done" as const },
          { department: unrelated },
        ];
        const task = await aTask(database, { meeting, lead, status, owner: whose, parts });
        if (whose && (status === "in_progress" || status === "paused")) {
          const status = whose === head ? "with_leader" : "with_head";
          await anExtension(database, { task, by: whose, ...later, status });
        }
      }
    }
  }
}

test("the number in the navigation is that of the rows, for everybody; nobody has a row twice", async () => {
  await allKinds();
  for (const [name, one] of Object.entries(cast)) {
    if (!("givenName" in one)) continue;
    const viewer = await actorOf(database, one, day);
    const work = await myWork(database, viewer);
    const rows = [
      ...ids([...work.mine, ...work.toHandOut, ...work.toLookOver]),
      ...work.toPass.map((task) => task.request.id),
      ...[...work.coordinating, ...work.partsToName].map((task) => task.part.id),
    ];
    expect(new Set(rows).size, name).toBe(rows.length);
    expect(await countMyWork(database, viewer), name).toBe(rows.length);
  }
});

test("a head has what the department's people asked for, in any of its queues, and no other department's", async () => {
  const [given, asking] = [
    await aTask(database, { lead, status: "transfer_requested" }),
    await aTask(database, { lead, owner, status: "in_progress", dueOn: "2026-03-20" }),
  ];
  const request = await anExtension(database, { task: asking, by: owner, ...later });
  const work = await myWork(database, await actorOf(database, head, day));
  expect(ids(work.mine)).toContain(given.id);
  expect(work.toPass.find((task) => task.id === asking.id)?.request).toMatchObject({ id: request.id });
  const other = await myWork(database, await actorOf(database, cast.unrelatedHead, day));
  expect(ids(Object.values(other).flat())).not.toContain(asking.id);
  const own = await myWork(database, await actorOf(database, owner, day));
  expect(own.mine.find((task) => task.id === asking.id)?.request).toMatchObject({ status: "with_head" });
});

test("of a restricted meeting staff have their own and nothing else", async () => {
  const meeting = await aMeeting(database, { restricted: true, departments: [lead] });
  const own = await aTask(database, { meeting, lead, owner, status: "in_progress" });
  const newcomer = await aPerson(database, { member: { department: lead } });
  expect(ids((await myWork(database, await actorOf(database, owner, day))).mine)).toContain(own.id);
  expect(await countMyWork(database, await actorOf(database, newcomer, day))).toBe(0);
});

test("a part is reported by who does it, and named by the head where nobody does it", async () => {
  const parts = [{ department: coordinating, person: doer }];
  const task = await aTask(database, { lead, owner, status: "in_progress", parts });
  const free = await aTask(database, {
    lead,
    owner,
    status: "paused",
    parts: [{ department: coordinating }],
  });
  const done = await myWork(database, await actorOf(database, doer, day));
  expect(done.coordinating.find((one) => one.id === task.id)?.part).toMatchObject({
    id: task.parts[0]?.id,
    departmentName: coordinating.name,
  });
  expect(ids(done.partsToName)).not.toContain(free.id);
  const named = await myWork(database, await actorOf(database, coordinatingHead, day));
  expect(ids(named.partsToName)).toContain(free.id);
  expect(ids(named.coordinating)).not.toContain(task.id);
});

test("what is in hand and overdue is counted for the head of the department, and for nobody else", async () => {
  const headOfOther = await aPerson(database, { member: { department: cast.helper, kind: "head" } });
  const late = await aTask(database, {
    lead: cast.helper,
    owner: cast.helperDoer,
    status: "in_progress",
    dueOn: "2026-03-17",
  });
  await aTask(database, { lead: cast.helper, status: "assigned", dueOn: "2026-03-19" });
  const viewer = await actorOf(database, headOfOther, day);
  expect(ids(await departmentsInHand(database, viewer))).toEqual([late.id]);
  expect(await countDepartmentsWork(database, viewer, bounds)).toEqual({ open: 2, overdue: 1 });
  const staff = await actorOf(database, cast.helperDoer, day);
  expect(await departmentsInHand(database, staff)).toEqual([]);
  expect(await countDepartmentsWork(database, staff, bounds)).toEqual({ open: 0, overdue: 0 });
});

test("what waits says since when, why, and who decides", async () => {
  const { leader } = cast;
  const task = await aTask(database, { lead, owner, leader, status: "in_progress" });
  const context = await asked(database, head);
  await moveTask(context, { taskId: task.id, version: 1, move: "pause", reason: "Chờ kinh phí" });
  const waiting = await waitingSince(database, [task.id]);
  expect(waiting.get(task.id)).toEqual({
    since: context.clock.now(),
    reason: "Chờ kinh phí",
    leaderName: leader.name,
  });
});
