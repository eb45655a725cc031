import { expect, test } from "vitest";
import { aCast, actorOf, aDepartment, aDirective, aMeeting, aPerson, aTask } from "@/db/factories";
import { asked, day } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { outcomeOf } from "@/test/outcome";
import { departmentCounts } from "../overview/queries";
import { moveTask } from "./commands";
import { getTask } from "./detail";
import { countMyWork, myWork } from "./my-work";
import { listTasks, type TaskFilter } from "./queries";

const bounds = { today: day, soonUntil: "2026-03-23" };
const everything: TaskFilter = { departmentId: null, status: null, time: null, meetingId: null };
const database = await testDatabase();
const cast = await aCast(database);

/** What stands in each group of My work, by the names under which the test knows the tasks. */
async function workOf(person: { id: string }, known: Record<string, { id: string }>) {
  const viewer = await actorOf(database, person, day);
  const work = await myWork(database, viewer);
  const names = new Map(Object.entries(known).map(([name, { id }]) => [id, name]));
  const groups = Object.entries(work).map(([group, rows]) => [
    group,
    rows.flatMap(({ id }) => names.get(id) ?? []).sort(),
  ]);
  const rows = new Set(Object.values(work).flatMap((list) => list.map(({ id }) => id)));
  expect(await countMyWork(database, viewer)).toBe(rows.size);
  return Object.fromEntries(groups);
}

test("My work holds what one does, and what a head has to hand out or to look over", async () => {
  const lead = await aDepartment(database);
  const helper = await aDepartment(database);
  const head = await aPerson(database, { member: { department: lead, kind: "head" } });
  const owner = await aPerson(database, { member: { department: lead } });
  const helpersHead = await aPerson(database, { member: { department: helper, kind: "head" } });
  const doer = await aPerson(database, { member: { department: helper } });
  const part = { department: helper, person: doer };
  const known = {
    new: await aTask(database, { lead, status: "assigned" }),
    begun: await aTask(database, { lead, owner, status: "in_progress", parts: [part] }),
    reviewed: await aTask(database, { lead, owner, status: "in_review" }),
    waiting: await aTask(database, {
      lead,
      owner,
      status: "submitted",
      parts: [{ ...part, status: "done" }],
    }),
    over: await aTask(database, { lead, owner, status: "completed", parts: [part] }),
    cancelled: await aTask(database, { lead, owner, status: "cancelled", parts: [part] }),
    unnamed: await aTask(database, { lead, status: "paused", parts: [{ department: helper }] }),
  };
  const nothing = { mine: [], toHandOut: [], toLookOver: [], toPass: [], coordinating: [], partsToName: [] };
  expect(await workOf(owner, known)).toEqual({ ...nothing, mine: ["begun", "reviewed", "waiting"] });
  expect(await workOf(head, known)).toEqual({ ...nothing, toHandOut: ["new"], toLookOver: ["reviewed"] });
  expect(await workOf(doer, known)).toEqual({ ...nothing, coordinating: ["begun"] });
  expect(await workOf(helpersHead, known)).toEqual({ ...nothing, partsToName: ["unnamed"] });
  expect(await workOf(cast.colleague, known)).toEqual(nothing);
});

test("two departments with a task each from one conclusion see nothing of each other's", async () => {
  const meeting = await aMeeting(database, { departments: [cast.lead, cast.unrelated] });
  const directive = await aDirective(database, { meeting });
  const given = { meeting, directive, status: "in_progress" } as const;
  const one = await aTask(database, { ...given, lead: cast.lead, owner: cast.owner });
  const other = await aTask(database, { ...given, lead: cast.unrelated, owner: cast.unrelatedStaff });
  const ofMeeting = { ...everything, meetingId: meeting.id };
  for (const [person, own, foreign] of [
    [cast.head, one, other],
    [cast.owner, one, other],
    [cast.unrelatedHead, other, one],
    [cast.unrelatedStaff, other, one],
  ] as const) {
    const viewer = await actorOf(database, person, day);
    const list = await listTasks(database, viewer, ofMeeting, bounds);
    expect(list.rows.map(({ id }) => id)).toEqual([own.id]);
    const elsewhere = { ...ofMeeting, departmentId: foreign.leadDepartmentId };
    expect((await listTasks(database, viewer, elsewhere, bounds)).rows).toEqual([]);
    expect((await getTask(database, viewer, own.id, day)).siblings).toEqual([]);
    expect(await outcomeOf(getTask(database, viewer, foreign.id, day))).toBe("not_found");
    const totals = await departmentCounts(database, viewer, bounds);
    expect(totals.map(({ id }) => id)).not.toContain(foreign.leadDepartmentId);
  }
  const { siblings } = await getTask(database, await actorOf(database, cast.clerk, day), one.id, day);
  expect(siblings.map(({ id }) => id)).toEqual([other.id]);
});

test("a task that goes to another department is seen there, and no longer where it came from", async () => {
  const meeting = await aMeeting(database);
  const task = await aTask(database, { meeting, lead: cast.lead, status: "transfer_requested" });
  const seenBy = async (person: { id: string }) =>
    outcomeOf(getTask(database, await actorOf(database, person, day), task.id, day));
  expect([await seenBy(cast.head), await seenBy(cast.unrelatedHead)]).toEqual(["ok", "not_found"]);
  const input = { taskId: task.id, version: 1, leadDepartmentId: cast.unrelated.id };
  await moveTask(await asked(database, cast.leader), { ...input, move: "decide_transfer" });
  expect([await seenBy(cast.head), await seenBy(cast.unrelatedHead)]).toEqual(["not_found", "ok"]);
});
