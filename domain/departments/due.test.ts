import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { aDepartment, aGroup, aPerson, aTask, type Ref } from "@/db/factories";
import { departmentNames, departmentSuccessions, departments, history, tasks } from "@/db/schema";
import { asked, day } from "@/test/asked";
import { close, closingOf, mergerOf } from "@/test/closing";
import { testDatabase } from "@/test/database";
import { complaintOf } from "@/test/outcome";
import { fixedClock } from "../clock";
import { instantOf } from "../dates";
import { groupMembersOn } from "../groups/queries";
import { loadPerson } from "../people/load";
import { cancelClosing } from "./cancel-closing";
import { applyDueChanges } from "./due";
import { openDepartments } from "./queries";

const database = await testDatabase();
const person = await aPerson(database, { role: "administrator" });
const administrator = await asked(database, person);
const clockOf = (date: string) => fixedClock(instantOf(date, "00:00"));
const begin = (date: string) => applyDueChanges(database, clockOf(date));
const leadOf = async ({ id }: Ref) =>
  (await database.select().from(tasks).where(eq(tasks.id, id)))[0]?.leadDepartmentId;
const departmentsOf = async ({ id }: Ref, date: string) =>
  (await loadPerson(database, id, date))?.memberships.map(({ departmentId }) => departmentId);
const rowOf = async ({ id }: Ref) =>
  (await database.select().from(departments).where(eq(departments.id, id)))[0];

/** A department with one of what a department holds, merged into a new one from 01/04/2026 on. */
async function aPlannedMerger(change: Record<string, unknown> = {}) {
  const old = await aDepartment(database);
  const member = await aPerson(database, { member: { department: old } });
  const task = await aTask(database, { lead: old, status: "in_progress", owner: member });
  const group = await aGroup(database, { members: [old] });
  const plan = { successor: "new", name: "Sở Mới lập", from: "01/04/2026", ...change };
  const { id: successorId } = await close(administrator, closingOf([old], plan));
  return { old, member, task, group, successorId };
}

const state = async ({
  old,
  member,
  task,
  group,
  successorId,
}: Awaited<ReturnType<typeof aPlannedMerger>>) => {
  const at = async (date: string) => {
    const open = (await openDepartments(database, date)).map(({ id }) => id);
    const members = (await groupMembersOn(database, group.id, date)).map(({ id }) => id);
    return { open: [old.id, successorId].filter((id) => open.includes(id)), members };
  };
  return {
    lead: await leadOf(task),
    march: await at("2026-03-31"),
    april: await at("2026-04-01"),
    member: await departmentsOf(member, "2026-04-01"),
  };
};

test("a merger of a day to come happens when its day begins, once, and lists of any day are right before", async () => {
  const merger = await aPlannedMerger();
  const { old, successorId } = merger;
  const before = { open: [old.id], members: [old.id] };
  const expected = {
    lead: old.id,
    march: before,
    april: { open: [successorId], members: [] },
    member: [old.id],
  };
  expect(await state(merger)).toEqual(expected);
  await begin("2026-03-31");
  expect(await state(merger)).toEqual(expected);
  await Promise.all([begin("2026-04-01"), begin("2026-04-01"), begin("2026-04-01")]);
  const after = {
    lead: successorId,
    march: before,
    april: { open: [successorId], members: [successorId] },
    member: [successorId],
  };
  expect(await state(merger)).toEqual(after);
  const rows = () => database.select().from(history).where(eq(history.subjectId, merger.task.id));
  expect(await rows()).toMatchObject([
    { kind: "lead_changed", actorId: null, actorName: "Giao Ban", effectiveOn: "2026-04-01" },
  ]);
  await begin("2026-04-02");
  expect(await rows()).toHaveLength(1);
});

test("changes of several days that nobody was there for happen in their order", async () => {
  const [first, second, third] = [
    await aDepartment(database),
    await aDepartment(database),
    await aDepartment(database),
  ];
  const task = await aTask(database, { lead: first });
  await close(administrator, mergerOf([second], third, { from: "05/04/2026" }));
  await close(administrator, mergerOf([first], second, { from: "03/04/2026" }));
  await begin("2026-04-10");
  expect(await leadOf(task)).toBe(third.id);
});

test("what is given to a closed department by somebody who had not seen it goes on to its successor", async () => {
  const [old, into] = [await aDepartment(database), await aDepartment(database)];
  await close(administrator, mergerOf([old], into));
  const task = await aTask(database, { lead: old });
  await begin(day);
  expect(await leadOf(task)).toBe(into.id);
});

test("a department that was split keeps what it has until somebody says what goes where", async () => {
  const [split, into] = [await aDepartment(database), await aDepartment(database)];
  const task = await aTask(database, { lead: split });
  await database.insert(departmentSuccessions).values({
    predecessorId: split.id,
    successorId: into.id,
    kind: "split",
    effectiveOn: "2026-03-01",
  });
  await begin(day);
  expect(await leadOf(task)).toBe(split.id);
});

test("a merger that is still to come can be taken back, and its successor goes with it", async () => {
  const { old, successorId, task } = await aPlannedMerger();
  await cancelClosing(administrator, { departmentId: old.id, version: 2 });
  expect(await rowOf(old)).toMatchObject({ closedOn: null, version: 3 });
  expect(await rowOf({ id: successorId })).toBeUndefined();
  await begin("2026-04-01");
  expect(await leadOf(task)).toBe(old.id);
});

test("a successor that somebody counts on already stays", async () => {
  const { old, successorId } = await aPlannedMerger();
  await aPerson(database, { member: { department: { id: successorId } } });
  await cancelClosing(administrator, { departmentId: old.id, version: 2 });
  expect(await rowOf({ id: successorId })).toBeDefined();
  const names = database.$count(departmentNames, eq(departmentNames.departmentId, successorId));
  expect(await names).toBe(1);
});

test("one that has happened, or was never planned, cannot be taken back", async () => {
  const open = await aDepartment(database);
  const cancel = (one: Ref, version: number) =>
    complaintOf(cancelClosing(administrator, { departmentId: one.id, version }));
  expect(await cancel(open, 1)).toEqual({ key: "conflict" });
  const { old } = await aPlannedMerger({ from: "18/03/2026" });
  expect(await cancel(old, 2)).toEqual({ key: "conflict" });
  expect(await rowOf(old)).toMatchObject({ closedOn: "2026-03-17" });
});
