import { eq, sql } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ExtensionStatus, type TaskStatus, taskStatuses } from "@/db/enums";
import { aCast, actorOf, aDepartment, aMeeting, anExtension, aPerson, aTask, type Ref } from "@/db/factories";
import { meetings, progressReports, tasks } from "@/db/schema";
import { day } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { countTasks } from "../tasks/counts";
import type { TaskFilter } from "../tasks/queries";
import { timeGroups } from "../tasks/time-groups";
import { decisionsWaiting, mostShown } from "./decisions";
import { departmentCounts } from "./queries";
import { rateOf, totalsOf } from "./rules";
import { foldTallies } from "./tallies";

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

describe("the tallies", () => {
  const live = sql`
    select lead_department_id, task.archive, tally_state_of(task.status, due_on, submitted_on) as state,
      case when task.status <> 'completed' then due_on end as due_on, count(*)::int as sum
    from tasks task join meetings on meetings.id = task.meeting_id
    where not restricted and tally_state_of(task.status, due_on, submitted_on) is not null
    group by 1, 2, 3, 4`;
  const kept = sql`
    select lead_department_id, archive, state, due_on, sum(change)::int as sum
    from task_tallies group by 1, 2, 3, 4 having sum(change) <> 0`;
  const sorted = async (query: typeof live) => [
    ...(await database.execute(sql`select * from (${query}) rows order by 1, 2, 3, 4`)),
  ];

  test("are what the tasks add up to, whatever is changed of them and in whatever order", async () => {
    const [one, other] = [await aDepartment(database), await aDepartment(database)];
    const open = await aMeeting(database);
    const closed = await aMeeting(database, { restricted: true });
    const ids = await Promise.all(
      [open, open, closed].map(async (from) => (await aTask(database, { meeting: from, lead: one })).id),
    );
    const day = fc.constantFrom(null, "2026-03-10", "2026-03-18", "2026-05-01");
    const completed = { completedOn: "2026-03-18" };
    const change = fc.oneof(
      fc.record({ leadDepartmentId: fc.constantFrom(one.id, other.id) }),
      fc.record({ dueOn: day, submittedOn: day }),
      fc.constantFrom(
        { status: "completed" as const, ...completed },
        ...(["assigned", "submitted", "cancelled"] as const).map((status) => ({ status, completedOn: null })),
      ),
      fc.record({ percent: fc.integer({ min: 0, max: 100 }) }),
    );
    const step = fc.oneof(
      { weight: 8, arbitrary: fc.record({ id: fc.constantFrom(...ids), change }) },
      {
        weight: 1,
        arbitrary: fc.record({ meeting: fc.constantFrom(open, closed), restricted: fc.boolean() }),
      },
      { weight: 1, arbitrary: fc.constant("fold" as const) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        for (const made of steps) {
          if (made === "fold") await foldTallies(database);
          else if ("meeting" in made) {
            await database
              .update(meetings)
              .set({ restricted: made.restricted })
              .where(eq(meetings.id, made.meeting.id));
          } else {
            const ownerless = { ...made.change, ownerId: null };
            await database.update(tasks).set(ownerless).where(eq(tasks.id, made.id));
          }
        }
        expect(await sorted(kept)).toEqual(await sorted(live));
      }),
      { numRuns: 30 },
    );
  });

  test("lose nothing where many write while they are folded", async () => {
    const lead = await aDepartment(database);
    const made = Array.from({ length: 40 }, () => aTask(database, { lead }));
    await Promise.all([...made, ...Array.from({ length: 8 }, () => foldTallies(database))]);
    expect(await sorted(kept)).toEqual(await sorted(live));
  });
});

describe("what waits for a decision", () => {
  const waitingFor = async (person: Ref) =>
    (await decisionsWaiting(database, await actorOf(database, person, day), day)).rows;
  const idsFor = async (person: Ref) => (await waitingFor(person)).map(({ task }) => task.id);

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
    expect((await idsFor(cast.leader)).includes(task.id)).toBe(forLeader);
    expect((await idsFor(cast.deputy)).includes(task.id)).toBe(forLeader);
    expect((await idsFor(cast.clerk)).includes(task.id)).toBe(forClerk);
    expect((await idsFor(cast.otherLeader)).includes(task.id)).toBe(false);
    expect((await idsFor(cast.head)).includes(task.id)).toBe(false);
  });

  test.each<[ExtensionStatus, boolean, boolean]>([
    ["with_head", false, true],
    ["with_leader", true, false],
    ["granted", false, false],
    ["refused", false, false],
    ["withdrawn", false, false],
    ["lapsed", false, false],
  ])(
    "an extension that is %s: for its leader %s, for a clerk where nobody heads %s",
    async (status, forLeader, forClerk) => {
      const dates = { before: "2026-03-25", asked: "2026-04-10" };
      const options = { status: "in_progress", leader: cast.leader, dueOn: dates.before } as const;
      const headless = await aTask(database, { ...options, lead: cast.headless });
      const headed = await aTask(database, { ...options, lead: cast.lead });
      for (const task of [headless, headed]) {
        await anExtension(database, { task, by: cast.owner, status, ...dates });
      }
      expect((await idsFor(cast.leader)).includes(headed.id)).toBe(forLeader);
      expect((await idsFor(cast.deputy)).includes(headed.id)).toBe(forLeader);
      expect((await idsFor(cast.otherLeader)).includes(headed.id)).toBe(false);
      expect((await idsFor(cast.clerk)).includes(headed.id)).toBe(false);
      expect((await idsFor(cast.clerk)).includes(headless.id)).toBe(forClerk);
    },
  );

  test("names the leader for whom one would decide", async () => {
    const task = await aTask(database, { status: "submitted", leader: cast.leader });
    const namedFor = async (person: Ref) =>
      (await waitingFor(person)).find((row) => row.task.id === task.id)?.leaderName;
    expect(await namedFor(cast.deputy)).toBe(cast.leader.name);
    expect(await namedFor(cast.leader)).toBeNull();
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
    const extended = await aTask(database, { status: "in_progress", leader: own, dueOn: "2026-03-25" });
    await anExtension(database, {
      ...{ task: extended, by: cast.owner, before: "2026-03-25", asked: "2026-04-10" },
      ...{ status: "with_leader", reason: "Chờ đối tác", requestedAt: new Date("2026-03-05T02:00:00Z") },
    });
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
    expect((await waitingFor(own)).map((row) => [row.kind, row.task.id, row.since, row.said])).toEqual([
      ["result", first.id, "2026-03-02", ""],
      ["extension", extended.id, "2026-03-05", "Chờ đối tác"],
      ["result", later.id, "2026-03-10", "Bản cuối"],
    ]);
  });

  test("shows so many results, and says how many there are", async () => {
    const own = await aPerson(database, { role: "leader" });
    const options = { status: "submitted", leader: own, meeting, lead: department } as const;
    const owner = await aPerson(database, { member: { department } });
    for (let count = 0; count < mostShown + 3; count++) await aTask(database, { ...options, owner });
    const { rows, counts } = await decisionsWaiting(database, await actorOf(database, own, day), day);
    expect([rows.length, counts.result]).toEqual([mostShown, mostShown + 3]);
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
