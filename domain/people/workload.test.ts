import { and, eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { taskStatuses } from "@/db/enums";
import { aCast, actorOf, aMeeting, aPerson, aTask, type Ref } from "@/db/factories";
import { meetings, tasks } from "@/db/schema";
import { day } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { readGrid } from "@/test/grid";
import { mayOnDepartment } from "../permissions";
import { conditionsOf } from "../tasks/filter";
import { listAddress, parseListQuery } from "../tasks/list-query";
import { visibleTasks } from "../tasks/visibility";
import { loadFilter, loadKinds } from "./load-filter";
import { noWork, workloadOf } from "./workload";

const bounds = { today: day, soonUntil: "2026-03-23" };
const database = await testDatabase();
const cast = await aCast(database);
const worker = await aPerson(database, { member: { department: cast.lead } });

const dates = [null, "2026-03-10", day, "2026-03-22", "2026-03-23"];
for (const status of taskStatuses.filter((one) => one !== "assigned")) {
  for (const dueOn of dates) await aTask(database, { status, lead: cast.lead, owner: worker, dueOn });
}
const restricted = await aMeeting(database, { restricted: true, chair: cast.leader });
const hidden = { status: "in_progress", meeting: restricted, owner: worker } as const;
await aTask(database, { ...hidden, lead: cast.coordinating, dueOn: "2026-03-10" });
const part = { department: cast.coordinating, person: worker };
await aTask(database, { status: "in_progress", parts: [part] });
await aTask(database, { status: "in_progress", parts: [{ ...part, status: "done" }] });
await aTask(database, { status: "completed", parts: [part] });

const as = (person: Ref) => actorOf(database, person, day);
const loadFor = async (person: Ref) =>
  (await workloadOf(database, await as(person), [worker.id, cast.owner.id], bounds)).get(worker.id);

test("counts what is open, overdue and due until Sunday, and the parts still to be done", async () => {
  // Five statuses in which a task is open and has an owner, five dates each; submitted in time is not overdue.
  expect(await loadFor(cast.clerk)).toEqual({ open: 26, overdue: 5, week: 10, parts: 1 });
  expect(await loadFor(cast.head)).toEqual({ open: 25, overdue: 4, week: 10, parts: 0 });
  expect(await loadFor(cast.coordinatingHead)).toEqual({ open: 1, overdue: 1, week: 0, parts: 1 });
  expect(await loadFor(cast.unrelatedHead)).toEqual(noWork);
});

test("each count is of the rows to which it leads, for whoever looks", async () => {
  for (const person of [cast.clerk, cast.head, cast.coordinatingHead, cast.administrator]) {
    const actor = await as(person);
    const load = await loadFor(person);
    for (const kind of loadKinds) {
      const address = new URL(listAddress(loadFilter(kind, worker.id, day)), "http://office");
      const query = parseListQuery(Object.fromEntries(address.searchParams));
      const rows = await database
        .select({ count: sql<number>`count(*)::int` })
        .from(tasks)
        .innerJoin(meetings, eq(meetings.id, tasks.meetingId))
        .where(and(visibleTasks(actor), conditionsOf(query, bounds)));
      expect([kind, load?.[kind]]).toEqual([kind, rows[0]?.count]);
    }
  }
});

test("asks nothing for nobody", async () => {
  expect((await workloadOf(database, await as(cast.clerk), [], bounds)).size).toBe(0);
});

/** Who sees how much each of the people of the lead department has. */
const grid = `
             leader clerk administrator head secondHead owner coordinatingHead formerHead newcomer
  sees       yes    yes   yes           yes  yes        no    no               no         no
`;

test.each(readGrid(grid))("who $row it", async ({ cells }) => {
  const found: Record<string, string> = {};
  for (const column of Object.keys(cells)) {
    const actor = await as(cast[column as "head"]);
    found[column] = mayOnDepartment(actor, "see_workload", cast.lead.id) ? "yes" : "no";
  }
  expect(found).toEqual(cells);
});
