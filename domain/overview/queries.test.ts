import { describe, expect, test } from "vitest";
import { type TaskStatus, taskStatuses } from "@/db/enums";
import { aCast, actorOf, aDepartment, aMeeting, aPerson, aTask, type Ref } from "@/db/factories";
import { progressReports } from "@/db/schema";
import { day } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { countTasks } from "../tasks/counts";
import type { TaskFilter } from "../tasks/queries";
import { timeGroups } from "../tasks/time-groups";
import { decisionsWaiting, departmentCounts } from "./queries";
import { rateOf, totalsOf } from "./rules";

const bounds = { today: day, soonUntil: "2026-03-23" };
const database = await testDatabase();
const cast = await aCast(database);
const leader = await actorOf(database, cast.leader, day);

const department = await aDepartment(database);
const meeting = await aMeeting(database);
const of = { lead: department, meeting };
const dates = [null, "2026-03-10", day, "2026-03-20", "2026-05-01"];
for (const status of taskStatuses) {
  for (const dueOn of dates) await aTask(database, { ...of, status, dueOn });
}
// Handed in after its date, and one from an archive whose outcome is not known.
await aTask(database, { ...of, status: "completed", dueOn: "2026-02-01", submittedOn: "2026-02-10" });
await aTask(database, { ...of, status: "completed", archive: true });

describe("the counts of a department", () => {
  const row = async () => {
    const counts = await departmentCounts(database, leader, bounds);
    const own = counts.find(({ id }) => id === department.id);
    if (!own) throw new Error("The department is not counted.");
    return own;
  };

  test("are these", async () => {
    expect(await row()).toMatchObject({
      name: department.name,
      given: 37,
      done: 7,
      onTime: 5,
      judged: 36,
      inTime: 13,
      soon: 12,
      overdue: 5,
    });
  });

  test("add up to what was given", async () => {
    const { given, done, inTime, soon, overdue } = await row();
    expect(done + inTime + soon + overdue).toBe(given);
  });

  test("are those of the rows to which each of them leads", async () => {
    const counts = await row();
    const total = async (time: TaskFilter["time"]) => {
      const filter = {
        departmentId: department.id,
        role: "lead",
        status: null,
        time,
        meetingId: null,
      } as const;
      return countTasks(database, leader, filter, bounds);
    };
    expect(await total("counted")).toBe(counts.given);
    expect(await total("done")).toBe(counts.done);
    expect(await total("within")).toBe(counts.inTime);
    expect(await total("near")).toBe(counts.soon);
    expect(await total("overdue")).toBe(counts.overdue);
    expect(await total("not_overdue")).toBe(counts.inTime + counts.soon);
  });

  test("leave out a department that has only cancelled tasks", async () => {
    const idle = await aDepartment(database);
    await aTask(database, { lead: idle, status: "cancelled" });
    const counts = await departmentCounts(database, leader, bounds);
    expect(counts.map(({ id }) => id)).not.toContain(idle.id);
  });
});

describe("what waits for a decision", () => {
  const waitingFor = async (person: Ref) =>
    (await decisionsWaiting(database, await actorOf(database, person, day))).map(({ id }) => id);

  test.each<[TaskStatus, boolean, boolean]>([
    ["assigned", false, false],
    ["in_progress", false, false],
    ["in_review", false, false],
    ["submitted", true, false],
    ["completed", false, false],
    ["paused", false, false],
    ["transfer_requested", true, true],
    ["cancelled", false, false],
  ])("%s: for its leader %s, for every clerk %s", async (status, forLeader, forClerk) => {
    const task = await aTask(database, { status, leader: cast.leader });
    expect((await waitingFor(cast.leader)).includes(task.id)).toBe(forLeader);
    expect((await waitingFor(cast.deputy)).includes(task.id)).toBe(forLeader);
    expect((await waitingFor(cast.clerk)).includes(task.id)).toBe(forClerk);
    expect((await waitingFor(cast.otherLeader)).includes(task.id)).toBe(false);
    expect((await waitingFor(cast.head)).includes(task.id)).toBe(false);
  });

  test("the longest first, each with the last result that was reported on the task itself", async () => {
    const own = await aPerson(database, { role: "leader" });
    const parts = [{ department: cast.coordinating }];
    const later = await aTask(database, {
      status: "submitted",
      leader: own,
      submittedOn: "2026-03-10",
      parts,
    });
    const first = await aTask(database, { status: "submitted", leader: own, submittedOn: "2026-03-02" });
    const said = { taskId: later.id, authorId: cast.owner.id };
    await database.insert(progressReports).values([
      { ...said, result: "Bản đầu", reportedAt: new Date("2026-03-05T02:00:00Z") },
      { ...said, result: "Bản cuối", reportedAt: new Date("2026-03-08T02:00:00Z") },
      { ...said, difficulty: "Chỉ có khó khăn", reportedAt: new Date("2026-03-09T02:00:00Z") },
      {
        ...said,
        partId: later.parts[0]?.id,
        result: "Phần của đơn vị phối hợp",
        reportedAt: new Date("2026-03-10T02:00:00Z"),
      },
    ]);
    const waiting = await decisionsWaiting(database, await actorOf(database, own, day));
    expect(waiting.map(({ id, result }) => [id, result])).toEqual([
      [first.id, ""],
      [later.id, "Bản cuối"],
    ]);
  });
});

describe("totals and rates", () => {
  const row = { given: 3, done: 1, onTime: 1, judged: 3, inTime: 1, soon: 0, overdue: 1 };

  test("sum what they are made of, and nothing to nothing", () => {
    expect(totalsOf([row, { ...row, overdue: 4, given: 6 }])).toMatchObject({
      given: 9,
      done: 2,
      overdue: 5,
    });
    expect(totalsOf([])).toMatchObject({ given: 0, overdue: 0 });
  });

  // The published figures of Đà Nẵng, 2022, and of the whole country, 2017.
  test.each([
    [6_932, 8_282, 83.7],
    [5_361, 8_282, 64.7],
    [14_068, 16_051, 87.6],
    [0, 5, 0],
    [5, 5, 100],
    [0, 0, null],
  ])("%i of %i are %s percent", (part, whole, rate) => {
    expect(rateOf(part, whole)).toBe(rate);
  });

  test("the groups of time classes divide what is counted", () => {
    const { counted, not_overdue, within, near, done } = timeGroups;
    expect([...near, ...within].sort()).toEqual([...not_overdue].sort());
    expect(["overdue", ...not_overdue, ...done].sort()).toEqual([...counted].sort());
  });
});
