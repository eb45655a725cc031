import { beforeAll, describe, expect, test } from "vitest";
import { aCast, actorOf, aMeeting, aTask } from "@/db/factories";
import { day } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { readGrid } from "@/test/grid";
import { outcomeOf } from "@/test/outcome";
import type { Person } from "../actor";
import { decisionsWaiting } from "../overview/decisions";
import { departmentCounts } from "../overview/queries";
import { countTabs, countTasks } from "./counts";
import { getTask } from "./detail";
import { listTasks, type TaskFilter } from "./queries";

/**
 * Who sees a task that waits for the leader: in the list, by its address, in the counts, and (sees*) also among what
 * waits for their own decision. The task in the second column is of a restricted meeting, the third of a draft.
 */
const expected = `
                     ordinary restricted draft
  leader             sees*    sees*      -
  acts_for_leader    sees*    sees*      -
  clerk_acting       sees*    sees*      -
  other_leader       sees     -          -
  clerk              sees     sees       -
  administrator      sees     -          -
  head               sees     sees       -
  second_head        sees     sees       -
  owner              sees     sees       -
  colleague          sees     -          -
  coordinating_head  sees     sees       -
  doer               sees     sees       -
  coordinating_staff sees     -          -
  unrelated_head     -        -          -
  unrelated_staff    -        -          -
  former_head        -        -          -
  newcomer           -        -          -
`;

const bounds = { today: day, soonUntil: "2026-03-23" };
const everything: TaskFilter = { departmentId: null, status: null, time: null, meetingId: null };
const database = await testDatabase();
const cast = await aCast(database);
const people: Record<string, { id: string }> = {
  leader: cast.leader,
  acts_for_leader: cast.deputy,
  clerk_acting: cast.actingClerk,
  other_leader: cast.otherLeader,
  clerk: cast.clerk,
  administrator: cast.administrator,
  head: cast.head,
  second_head: cast.secondHead,
  owner: cast.owner,
  colleague: cast.colleague,
  coordinating_head: cast.coordinatingHead,
  doer: cast.doer,
  coordinating_staff: cast.coordinatingStaff,
  unrelated_head: cast.unrelatedHead,
  unrelated_staff: cast.unrelatedStaff,
  former_head: cast.formerHead,
  newcomer: cast.newcomer,
};

async function actor(name: string): Promise<Person> {
  const person = people[name];
  if (!person) throw new Error(`Nobody is ${name}.`);
  return actorOf(database, person, day);
}

const parts = [{ department: cast.coordinating, person: cast.doer }];
const of = { lead: cast.lead, leader: cast.leader, parts, dueOn: "2026-03-01" };
const submitted = { ...of, owner: cast.owner, status: "submitted" } as const;
const tasks: Record<string, { id: string; meetingId: string }> = {
  ordinary: await aTask(database, submitted),
  restricted: await aTask(database, {
    ...submitted,
    meeting: await aMeeting(database, { restricted: true, departments: [cast.lead, cast.coordinating] }),
  }),
  // An attended draft with all that a task can hold before its issue.
  draft: await aTask(database, {
    ...of,
    status: null,
    meeting: await aMeeting(database, { status: "draft", departments: [cast.lead], chair: cast.leader }),
  }),
};

describe.each(readGrid(expected))("$row", ({ row, cells }) => {
  let viewer: Person;
  beforeAll(async () => {
    viewer = await actor(row);
  });

  const seen = Object.keys(cells).filter((name) => cells[name] !== "-");
  const idsOf = (names: string[]) => names.map((name) => tasks[name]?.id).sort();

  test("in the list, and counted there", async () => {
    const list = await listTasks(database, viewer, everything, bounds);
    expect(list.rows.map(({ id }) => id).sort()).toEqual(idsOf(seen));
    expect(await countTasks(database, viewer, everything, bounds)).toBe(seen.length);
    const counts = await countTabs(database, viewer, everything, bounds);
    expect(counts).toMatchObject({ open: seen.length, submitted: seen.length, in_review: 0 });
  });

  test("in the list of one meeting", async () => {
    for (const [name, task] of Object.entries(tasks)) {
      const ofMeeting = { ...everything, meetingId: task.meetingId };
      const count = await countTasks(database, viewer, ofMeeting, bounds);
      expect([name, count]).toEqual([name, cells[name] === "-" ? 0 : 1]);
    }
  });

  test("by its address", async () => {
    for (const [name, task] of Object.entries(tasks)) {
      const outcome = await outcomeOf(getTask(database, viewer, task.id, day));
      expect([name, outcome]).toEqual([name, cells[name] === "-" ? "not_found" : "ok"]);
    }
  });

  test("in the totals by department", async () => {
    const totals = await departmentCounts(database, viewer, bounds);
    expect(totals.map(({ id, given }) => [id, given])).toEqual(
      seen.length === 0 ? [] : [[cast.lead.id, seen.length]],
    );
  });

  test("among what waits for a decision", async () => {
    const { rows: waiting } = await decisionsWaiting(database, viewer, day);
    const decides = Object.keys(cells).filter((name) => cells[name] === "sees*");
    expect(waiting.map(({ task }) => task.id).sort()).toEqual(idsOf(decides));
  });
});
