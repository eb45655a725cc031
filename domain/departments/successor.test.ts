import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { actorOf, aDepartment, aMeeting, aPerson, aTask, type Ref } from "@/db/factories";
import { departmentSuccessions, tasks } from "@/db/schema";
import { asked, day } from "@/test/asked";
import { close, closingOf, mergerOf } from "@/test/closing";
import { testDatabase } from "@/test/database";
import { complaintOf } from "@/test/outcome";
import { listMeetings } from "../meetings/list";
import { moveTask } from "../tasks/commands";
import { countTasks } from "../tasks/counts";
import { getTask } from "../tasks/detail";
import type { TaskFilter } from "../tasks/queries";
import { standingFor } from "./successor";

const bounds = { today: day, soonUntil: "2026-03-23" };
const everything: TaskFilter = { departmentId: null, status: null, time: null, meetingId: null };
const database = await testDatabase();
const administrator = await asked(database, await aPerson(database, { role: "administrator" }));
const leader = await asked(database, await aPerson(database, { role: "leader" }));
const reopen = (task: Ref) =>
  moveTask(leader, { taskId: task.id, version: 1, move: "reopen", reason: "Chưa đủ" });

test("for a closed department stands who took it over, and who took that over", async () => {
  const [first, second, third] = [
    await aDepartment(database),
    await aDepartment(database),
    await aDepartment(database),
  ];
  expect(await standingFor(database, first.id, day)).toBe(first.id);
  await close(administrator, mergerOf([first], second, { from: "01/03/2026" }));
  await close(administrator, mergerOf([second], third, { from: "20/03/2026" }));
  expect(await standingFor(database, first.id, day)).toBe(second.id);
  expect(await standingFor(database, first.id, "2026-03-20")).toBe(third.id);
});

test("for one that was split, or closed for good, stands nobody", async () => {
  const [split, ...halves] = [
    await aDepartment(database, { closedOn: "2026-02-28" }),
    await aDepartment(database),
    await aDepartment(database),
  ];
  for (const { id } of halves) {
    const succession = { predecessorId: split.id, successorId: id, effectiveOn: "2026-03-01" };
    await database.insert(departmentSuccessions).values({ ...succession, kind: "split" });
  }
  expect(await standingFor(database, split.id, day)).toBeNull();
});

test("a task that is opened again goes to who does the work of its department by now", async () => {
  const [old, into] = [await aDepartment(database), await aDepartment(database)];
  const task = await aTask(database, { lead: old, status: "completed" });
  await close(administrator, mergerOf([old], into));
  await reopen(task);
  const [row] = await database.select().from(tasks).where(eq(tasks.id, task.id));
  expect(row).toMatchObject({ status: "in_progress", leadDepartmentId: into.id });
});

test("a task of a department that nobody took over stays closed", async () => {
  const old = await aDepartment(database);
  const task = await aTask(database, { lead: old, status: "completed" });
  await close(administrator, closingOf([old]));
  expect(await complaintOf(reopen(task))).toEqual({ key: "lead_closed" });
});

test("its people go on seeing what it was given and where it came, but no restricted meeting", async () => {
  const [old, middle, into] = [
    await aDepartment(database),
    await aDepartment(database),
    await aDepartment(database),
  ];
  const mover = await aPerson(database, { member: { department: old, kind: "head" } });
  const there = await aPerson(database, { member: { department: into } });
  const stranger = await aPerson(database, { member: { department: await aDepartment(database) } });
  const meeting = await aMeeting(database, { departments: [old] });
  const restricted = await aMeeting(database, { departments: [old], restricted: true });
  const task = await aTask(database, { lead: old, meeting, status: "completed" });
  const seenBy = async (person: Ref, date = day) => {
    const actor = await actorOf(database, person, date);
    const { rows } = await listMeetings(database, actor, date);
    const total = await countTasks(database, actor, everything, bounds);
    return { meetings: rows.map(({ id }) => id), tasks: total };
  };
  const whole = { meetings: [restricted.id, meeting.id].sort(), tasks: 1 };
  const before = await seenBy(mover);
  expect({ ...before, meetings: before.meetings.sort() }).toEqual(whole);
  expect(await seenBy(there)).toEqual({ meetings: [], tasks: 0 });
  await close(administrator, mergerOf([old], middle, { from: "10/03/2026" }));
  await close(administrator, mergerOf([middle], into, { from: "18/03/2026" }));
  for (const person of [mover, there]) {
    expect(await seenBy(person)).toEqual({ meetings: [meeting.id], tasks: 1 });
  }
  expect(await seenBy(stranger)).toEqual({ meetings: [], tasks: 0 });
  expect(await getTask(database, await actorOf(database, mover, day), task.id, day)).toBeDefined();
});
