import { describe, expect, test } from "vitest";
import { taskStatuses } from "@/db/enums";
import { aCast, actorOf, aDepartment, aMeeting, aPerson, aTask, type Ref } from "@/db/factories";
import { day } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { readGrid } from "@/test/grid";
import { countTasks } from "../tasks/counts";
import { departmentRoles } from "../tasks/list-query";
import { meetingsOf, openTasksOf, type TaskCounts, taskCounts } from "./work";

/**
 * How many open tasks of "lead" each sees on its page, as lead and as coordinating department, and how many of its
 * meetings. It leads one alone, one with "coordinating" and a restricted one, and coordinates one of "unrelated".
 */
const expected = `
                     leads coordinates meetings
  leader             3     1           2
  other_leader       2     1           1
  clerk              3     1           2
  administrator      2     1           1
  head               3     1           2
  staff              2     1           1
  coordinating_head  1     0           0
  coordinating_staff 1     0           0
  unrelated_head     0     1           0
  unrelated_staff    0     1           0
  newcomer           0     0           0
`;

const bounds = { today: day, soonUntil: "2026-03-23" };
const database = await testDatabase();
const cast = await aCast(database);
const open = await aMeeting(database, { departments: [cast.lead] });
const restricted = await aMeeting(database, { departments: [cast.lead], restricted: true });
await aMeeting(database, { departments: [cast.lead], status: "draft" });
const of = { lead: cast.lead, dueOn: "2026-03-01" };
await aTask(database, { ...of, meeting: open });
await aTask(database, { ...of, parts: [{ department: cast.coordinating }] });
await aTask(database, { ...of, meeting: restricted, leader: cast.leader });
await aTask(database, { lead: cast.unrelated, parts: [{ department: cast.lead }] });
await aTask(database, { lead: cast.unrelated });
const people: Record<string, Ref> = {
  leader: cast.leader,
  other_leader: cast.otherLeader,
  clerk: cast.clerk,
  administrator: cast.administrator,
  head: cast.head,
  staff: cast.colleague,
  coordinating_head: cast.coordinatingHead,
  coordinating_staff: cast.coordinatingStaff,
  unrelated_head: cast.unrelatedHead,
  unrelated_staff: cast.unrelatedStaff,
  newcomer: cast.newcomer,
};

describe("what a department was given", () => {
  test.each(readGrid(expected))("to the eyes of $row", async ({ row, cells }) => {
    const actor = await actorOf(database, people[row] ?? { id: "" }, day);
    const found: Record<string, string> = {};
    for (const [role, name] of [
      ["lead", "leads"],
      ["coordinates", "coordinates"],
    ] as const) {
      const rows = await openTasksOf(database, actor, cast.lead.id, role, bounds);
      const counts = await taskCounts(database, actor, cast.lead.id, role, bounds);
      expect(counts.counted).toBe(rows.length);
      found[name] = String(rows.length);
    }
    found.meetings = String((await meetingsOf(database, actor, cast.lead.id)).length);
    expect(found).toEqual(cells);
  });

  test("is counted as the rows are to which the counts lead, and adds up", async () => {
    const [department, other] = [await aDepartment(database), await aDepartment(database)];
    for (const status of taskStatuses) {
      for (const dueOn of [null, "2026-03-10", day, "2026-03-20", "2026-05-01"]) {
        await aTask(database, { lead: department, status, dueOn });
        await aTask(database, { lead: other, status, dueOn, parts: [{ department }] });
      }
    }
    const actor = await actorOf(database, await aPerson(database, { member: { department } }), day);
    for (const role of departmentRoles) {
      const { counted, ...rest } = await taskCounts(database, actor, department.id, role, bounds);
      expect(Object.values(rest).reduce((sum, count) => sum + count)).toBe(counted);
      for (const [time, count] of Object.entries({ counted, ...rest })) {
        const filter = { departmentId: department.id, role, status: null, meetingId: null };
        const asTime = time as keyof TaskCounts;
        const total = await countTasks(database, actor, { ...filter, time: asTime }, bounds);
        expect([role, time, count]).toEqual([role, time, total]);
      }
    }
  });

  test("is listed overdue first, then by date, what has none last", async () => {
    const department = await aDepartment(database);
    const give = (dueOn: string | null, submittedOn?: string) =>
      aTask(database, {
        lead: department,
        dueOn,
        ...(submittedOn && { status: "submitted" as const, submittedOn }),
      });
    const waiting = await give("2026-03-05", "2026-03-04");
    const none = await give(null);
    const later = await give("2026-05-01");
    const late = await give("2026-03-10");
    const actor = await actorOf(database, cast.leader, day);
    const rows = await openTasksOf(database, actor, department.id, "lead", bounds);
    expect(rows.map(({ id }) => id)).toEqual([late.id, waiting.id, later.id, none.id]);
  });
});
