import { and, eq, inArray } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { taskStatuses } from "@/db/enums";
import { aCast, actorOf, aMeeting, aTask, type Ref } from "@/db/factories";
import { history, tasks } from "@/db/schema";
import { asked, day } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { complaintOf, outcomeOf } from "@/test/outcome";
import { changeTasks } from "./bulk";
import { bulkMembers, bulkTasks, planChange } from "./bulk-plan";
import { type BulkChange, bulkChanges, isValued, mayChange } from "./bulk-rules";

const database = await testDatabase();
const cast = await aCast(database);
const people: Record<string, Ref> = {
  leader: cast.leader,
  deputy: cast.deputy,
  clerk: cast.clerk,
  administrator: cast.administrator,
  head: cast.head,
  owner: cast.owner,
  coordinatingHead: cast.coordinatingHead,
  unrelatedHead: cast.unrelatedHead,
};

const values: Record<BulkChange, string> = {
  owner: cast.colleague.id,
  due: "2026-06-30",
  priority: "urgent",
  leader: cast.otherLeader.id,
  confirm: "",
  return_result: "",
  cancel: "",
};
const said = { reason: "Theo ý kiến lãnh đạo.", inTheNameOfId: cast.leader.id };
const idOf = ({ id, version }: { id: string; version: number }) => `${id}:${version}`;

/** A task in each status, one of another department, one without a head, an archived one, and those where nothing would change. */
async function tasksOfAllKinds() {
  const of = { lead: cast.lead, leader: cast.leader, parts: [{ department: cast.coordinating }] };
  const made = [];
  for (const status of taskStatuses)
    made.push(await aTask(database, { ...of, status, owner: ownerIn(status) }));
  made.push(
    await aTask(database, { ...of, owner: cast.colleague, status: "in_progress", dueOn: "2026-06-30" }),
  );
  made.push(await aTask(database, { lead: cast.unrelated, leader: cast.otherLeader }));
  made.push(await aTask(database, { lead: cast.headless, dueOn: "2026-04-01" }));
  made.push(await aTask(database, { ...of, archive: true, status: "in_progress" }));
  const meeting = await aMeeting(database, { startsAt: new Date("2026-07-01T01:00:00Z") });
  made.push(await aTask(database, { ...of, meeting }));
  const restricted = await aMeeting(database, { restricted: true, chair: cast.leader });
  made.push(await aTask(database, { lead: cast.unrelated, meeting: restricted }));
  return made;
}

const ownerIn = (status: string) => (status === "assigned" ? undefined : cast.owner);

async function planned(person: Ref, change: BulkChange, ids: string[]) {
  const actor = await actorOf(database, person, day);
  const chosen = await bulkTasks(database, actor, ids, day);
  const members = await bulkMembers(database, actor, chosen, day);
  return { chosen, actor, ...planChange(actor, change, values[change] || null, chosen, members) };
}

describe.each(Object.keys(people))("the summary for %s", (name) => {
  const person = people[name] ?? cast.newcomer;

  test.each(bulkChanges)("says of each task what the command then says of it alone: %s", async (change) => {
    const made = await tasksOfAllKinds();
    const { possible, refused, chosen, actor } = await planned(
      person,
      change,
      made.map(({ id }) => id),
    );
    expect(possible.length + refused.length).toBe(chosen.length);
    if (possible.length > 0) expect(mayChange(actor, change)).toBe(true);
    for (const { task, refusal } of refused) {
      // Naming the same owner again is no error of the command, only no change.
      if (change === "owner" && refusal === "nothing_changed") continue;
      const context = await asked(database, person);
      const input = { change, value: values[change], chosenIds: [idOf(task)], ...said };
      expect([refusal, await outcomeOf(changeTasks(context, input))]).not.toEqual([refusal, "ok"]);
    }
    if (possible.length === 0) return;
    const input = { change, value: values[change], chosenIds: possible.map(idOf), ...said };
    await changeTasks(await asked(database, person), input);
    const after = await planned(
      person,
      change,
      possible.map(({ id }) => id),
    );
    expect(after.possible).toEqual([]);
    if (isValued(change))
      expect(new Set(after.refused.map((one) => one.refusal))).toEqual(new Set(["nothing_changed"]));
  });

  test("leaves out what the person may not see", async () => {
    const made = await tasksOfAllKinds();
    const { chosen } = await planned(
      person,
      "cancel",
      made.map(({ id }) => id),
    );
    const seesOther = ["leader", "deputy", "clerk", "administrator", "unrelatedHead"].includes(name);
    expect(chosen.some((task) => task.leadDepartmentId === cast.unrelated.id)).toBe(seesOther);
  });
});

describe("all of it or nothing", () => {
  let made: Awaited<ReturnType<typeof aTask>>[];
  beforeAll(async () => {
    made = [];
    for (let at = 0; at < 5; at++) made.push(await aTask(database, { lead: cast.lead, leader: cast.leader }));
  });
  const stands = async () => {
    const rows = await database
      .select()
      .from(tasks)
      .where(
        inArray(
          tasks.id,
          made.map(({ id }) => id),
        ),
      );
    return rows.map(({ priority, version }) => [priority, version]);
  };
  const ask = async (chosenIds: string[], more: object = {}, person: Ref = cast.clerk) =>
    changeTasks(await asked(database, person), {
      change: "priority",
      value: "high",
      chosenIds,
      ...said,
      ...more,
    });

  test.each([
    ["one has changed since the summary", "conflict", {}, ":7"],
    ["one does not exist", "conflict", {}, ":1x"],
    ["no reason is given", "invalid", { reason: "" }, ":1"],
    ["the value is none", "invalid", { value: "soon" }, ":1"],
    ["a date is none", "invalid", { change: "due", value: "30/02/2026" }, ":1"],
    ["the leader is none", "refused", { change: "leader", value: cast.head.id }, ":1"],
    ["the change is none", "invalid", { change: "delete" }, ":1"],
  ])("where %s: %s", async (_, outcome, more, version) => {
    const before = await stands();
    const last = version === ":1x" ? `${crypto.randomUUID()}:1` : `${made[4]?.id}${version}`;
    const ids = [...made.slice(0, 4).map(idOf), last];
    expect(await outcomeOf(ask(ids, more))).toBe(outcome);
    expect(await stands()).toEqual(before);
  });

  test("which task stands in the way is said", async () => {
    const cancelled = await aTask(database, { lead: cast.lead, status: "cancelled", title: "Việc đã thôi" });
    const complaint = await complaintOf(ask([...made.map(idOf), idOf(cancelled)]));
    expect(complaint).toEqual({ key: "bulk_refused", values: { title: "Việc đã thôi" } });
  });

  test.each([
    [[]],
    [["x"]],
    [["x:1"]],
    [[`${crypto.randomUUID()}:0`]],
    [Array.from({ length: 501 }, () => `${crypto.randomUUID()}:1`)],
  ])("a choice that is none is refused: %#", async (ids) => {
    expect(await outcomeOf(ask(ids))).toBe("invalid");
  });

  test("sent twenty times at once, it is done once, with a row of the history for each task", async () => {
    const requestId = crypto.randomUUID();
    const context = await asked(database, cast.clerk, { requestId });
    const input = { change: "priority", value: "high", chosenIds: made.map(idOf), ...said };
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => outcomeOf(changeTasks(context, input))),
    );
    expect(new Set(outcomes)).toEqual(new Set(["ok"]));
    expect(await stands()).toEqual(made.map(() => ["high", 2]));
    const rows = await database
      .select({ reason: history.reason })
      .from(history)
      .where(
        and(
          inArray(
            history.subjectId,
            made.map(({ id }) => id),
          ),
          eq(history.kind, "amended"),
        ),
      );
    expect(rows).toEqual(made.map(() => ({ reason: said.reason })));
  });

  test("two that choose the same tasks in different order: one is done, the other is told", async () => {
    const same = [];
    for (let at = 0; at < 8; at++) same.push(await aTask(database, { lead: cast.lead }));
    const ids = same.map(idOf);
    const outcomes = await Promise.all([
      outcomeOf(ask(ids)),
      outcomeOf(ask([...ids].reverse(), { value: "urgent" })),
    ]);
    expect(outcomes.sort()).toEqual(["conflict", "ok"]);
  });
});
