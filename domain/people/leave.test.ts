import { randomUUID } from "node:crypto";
import { and, asc, eq, inArray, isNotNull } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type TaskStatus, taskStatuses } from "@/db/enums";
import { actorOf, aDelegation, aDepartment, aMembership, aPerson, aTask, type Ref } from "@/db/factories";
import { delegations, history, memberships, people, taskParts, tasks } from "@/db/schema";
import { asked, clock, day } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { outcomeOf, refusalOf } from "@/test/outcome";
import { applyDueChanges } from "../departments/due";
import { moveTask, nameOwner } from "../tasks/commands";
import { openStatuses } from "../tasks/rules";
import { addMembership, endMembership, setActive } from "./commands";
import { holdingsOf } from "./holdings";
import { takerField } from "./input";

const database = await testDatabase();
const keeper = await aPerson(database, { role: "administrator", password: "một câu dài dễ nhớ" });
const administrator = await asked(database, keeper);

/** A department with a head, an owner who does much there, and a colleague who could take it. */
async function aPlace() {
  const department = await aDepartment(database);
  const member = (kind: "head" | "staff") => aPerson(database, { member: { department, kind } });
  const [head, owner, colleague] = [await member("head"), await member("staff"), await member("staff")];
  return { department, head, owner, colleague };
}

const taskOf = async ({ id }: Ref) => {
  const [task] = await database.select().from(tasks).where(eq(tasks.id, id));
  return task;
};
const partOf = async ({ id }: Ref) => {
  const [part] = await database.select().from(taskParts).where(eq(taskParts.id, id));
  return part;
};
const lastEvent = async ({ id }: Ref) => {
  const rows = await database
    .select()
    .from(history)
    .where(eq(history.subjectId, id))
    .orderBy(asc(history.id));
  return rows.at(-1);
};

/** Deactivates somebody as the form on the page does: with the mark of what they hold, and who takes it. */
async function deactivate(person: Ref, takers: Record<string, string> = {}) {
  const { seen } = await holdingsOf(database, person.id, day);
  return setActive(administrator, { personId: person.id, version: 1, active: "no", seen, ...takers });
}

describe("who is deactivated", () => {
  test("leaves what they do to a member that the administrator names, and the history says why", async () => {
    const { department, owner, colleague } = await aPlace();
    const task = await aTask(database, { status: "in_progress", lead: department, owner });
    const other = await aTask(database, { parts: [{ department, person: owner }] });
    await deactivate(owner, { [takerField(department.id)]: colleague.id });
    expect(await taskOf(task)).toMatchObject({
      ownerId: colleague.id,
      status: "in_progress",
      version: 2,
    });
    expect(await partOf(other.parts[0] ?? other)).toMatchObject({ personId: colleague.id, version: 2 });
    expect(await lastEvent(task)).toMatchObject({
      kind: "owner_handed_over",
      actorId: keeper.id,
      before: { ownerId: owner.id },
      after: { ownerId: colleague.id, cause: "deactivated" },
    });
    expect(await lastEvent(other)).toMatchObject({
      kind: "part_person_handed_over",
      after: { departmentId: department.id, personId: colleague.id, cause: "deactivated" },
    });
  });

  test.each<[TaskStatus, TaskStatus, boolean]>([
    ["in_progress", "assigned", true],
    ["in_review", "in_review", true],
    ["submitted", "submitted", true],
    ["paused", "paused", true],
    ["completed", "completed", false],
  ])("gives back to the head what is %s: it is %s then", async (status, after, ownerless) => {
    const { department, owner } = await aPlace();
    const task = await aTask(database, { status, lead: department, owner });
    const takers = ownerless ? { [takerField(department.id)]: "head" } : {};
    await deactivate(owner, takers);
    expect(await taskOf(task)).toMatchObject({ status: after, ownerId: ownerless ? null : owner.id });
  });

  test.each<[string, TaskStatus, object]>([
    ["is resumed", "paused", { move: "resume" }],
    ["is returned by the head", "in_review", { move: "return_to_owner", reason: "Thiếu số liệu" }],
    ["is taken back", "submitted", { move: "take_back_submission" }],
    ["is opened again", "completed", { move: "reopen", reason: "Còn việc" }],
  ])("and what %s afterwards is to be handed out first", async (_, status, move) => {
    const { department, head, owner } = await aPlace();
    const leader = await aPerson(database, { role: "leader" });
    const task = await aTask(database, { status, lead: department, owner, leader });
    await deactivate(owner, { [takerField(department.id)]: "head" });
    const { version } = (await taskOf(task)) ?? {};
    const by = status === "completed" ? leader : head;
    await moveTask(await asked(database, by), { taskId: task.id, version, ...move });
    expect(await taskOf(task)).toMatchObject({ status: "assigned", ownerId: null });
  });

  test("leaves the queue to another leader, and delegations end", async () => {
    const [own, other] = [
      await aPerson(database, { role: "leader" }),
      await aPerson(database, { role: "leader" }),
    ];
    const task = await aTask(database, { status: "submitted", leader: own });
    const done = await aTask(database, { status: "completed", leader: own });
    await aDelegation(database, { leader: own, to: other, from: "2026-03-10" });
    await aDelegation(database, { leader: other, to: own, from: "2026-04-10" });
    expect(await refusalOf(deactivate(own))).toMatchObject({ fields: { queueTakerId: {} } });
    for (const queueTakerId of [own.id, keeper.id, randomUUID()]) {
      expect(await refusalOf(deactivate(own, { queueTakerId }))).toMatchObject({
        fields: { queueTakerId: { key: "not_a_leader" } },
      });
    }
    await deactivate(own, { queueTakerId: other.id });
    expect(await taskOf(task)).toMatchObject({ responsibleLeaderId: other.id, version: 2 });
    expect(await taskOf(done)).toMatchObject({ responsibleLeaderId: own.id });
    expect(await lastEvent(task)).toMatchObject({ kind: "leader_handed_over", actorId: keeper.id });
    expect(await database.select().from(delegations).where(eq(delegations.leaderId, own.id))).toMatchObject([
      { endsOn: "2026-03-17" },
    ]);
    expect((await actorOf(database, other, day)).actsFor).toEqual([]);
    expect(await database.$count(delegations, eq(delegations.delegateId, own.id))).toBe(0);
  });

  test("is not deactivated while somebody has to be named, and nothing has changed", async () => {
    const { department, owner } = await aPlace();
    const unrelated = await aPerson(database, { member: { department: await aDepartment(database) } });
    const task = await aTask(database, { status: "in_progress", lead: department, owner });
    const field = takerField(department.id);
    for (const [takers, key] of [
      [{}, "required"],
      [{ [field]: "" }, "required"],
      [{ [field]: "nobody" }, "required"],
      [{ [field]: unrelated.id }, "not_a_member"],
      [{ [field]: owner.id }, "not_a_member"],
    ] as const) {
      expect(await refusalOf(deactivate(owner, takers))).toMatchObject({ fields: { [field]: { key } } });
    }
    expect(await taskOf(task)).toMatchObject({ ownerId: owner.id, version: 1 });
    expect(await database.$count(people, and(eq(people.id, owner.id), isNotNull(people.deactivatedAt)))).toBe(
      0,
    );
  });

  test("is not deactivated where something was given to them since the form was made", async () => {
    const { department, owner, colleague } = await aPlace();
    const { seen } = await holdingsOf(database, owner.id, day);
    await aTask(database, { status: "in_progress", lead: department, owner });
    const form = { personId: owner.id, version: 1, active: "no", [takerField(department.id)]: colleague.id };
    for (const stale of [{ seen }, { seen: "x" }, {}]) {
      expect(await outcomeOf(setActive(administrator, { ...form, ...stale }))).toBe("conflict");
    }
    expect(await outcomeOf(deactivate(owner, { [takerField(department.id)]: "head" }))).toBe("ok");
  });

  test("is told about as the last head of a department", async () => {
    const { department, head } = await aPlace();
    const lastHead = async () => (await holdingsOf(database, head.id, day)).departments[0]?.isLastHead;
    expect(await lastHead()).toBe(true);
    await aPerson(database, { email: null, member: { department, kind: "head" } });
    expect(await lastHead()).toBe(true);
    await aPerson(database, { member: { department, kind: "head" } });
    expect(await lastHead()).toBeUndefined();
  });

  test("is given nothing at the same moment", async () => {
    for (let round = 0; round < 12; round++) {
      const { department, head, owner } = await aPlace();
      const task = await aTask(database, { lead: department });
      const naming = asked(database, head).then((context) =>
        nameOwner(context, { taskId: task.id, version: 1, ownerId: owner.id }),
      );
      const [named, gone] = await Promise.all([outcomeOf(naming), outcomeOf(deactivate(owner))]);
      // Either nothing was given, or the form was made before it was.
      expect([named, gone]).not.toEqual(["ok", "ok"]);
      expect([named, gone]).toContain("ok");
    }
  });
});

describe("whose membership ends", () => {
  const ending = async (person: Ref, endsOn: string, fields: Record<string, string> = {}) => {
    const [membership] = await database.select().from(memberships).where(eq(memberships.personId, person.id));
    const { departments } = await holdingsOf(database, person.id, day);
    const seen = departments[0]?.seen ?? "";
    return endMembership(administrator, {
      ...{ membershipId: membership?.id, version: 1, endsOn, seen },
      ...fields,
    });
  };
  const tomorrow = { now: () => new Date(clock.now().getTime() + 86_400_000) };

  test("yesterday: the work goes now, to whom is named", async () => {
    const { department, owner, colleague } = await aPlace();
    const task = await aTask(database, { status: "in_progress", lead: department, owner });
    const field = takerField(department.id);
    expect(await refusalOf(ending(owner, "17/03/2026"))).toMatchObject({ fields: { [field]: {} } });
    await ending(owner, "17/03/2026", { [field]: colleague.id });
    expect(await taskOf(task)).toMatchObject({ ownerId: colleague.id });
    expect(await lastEvent(task)).toMatchObject({ after: { cause: "membership_ended" } });
  });

  test("today: the work stays until the day is over, then the head names somebody", async () => {
    const { department, owner } = await aPlace();
    const task = await aTask(database, {
      status: "in_progress",
      lead: department,
      owner,
      parts: [],
    });
    const other = await aTask(database, { parts: [{ department, person: owner }] });
    await ending(owner, "18/03/2026");
    await applyDueChanges(database, clock);
    expect(await taskOf(task)).toMatchObject({ ownerId: owner.id, status: "in_progress" });
    await applyDueChanges(database, tomorrow);
    expect(await taskOf(task)).toMatchObject({ ownerId: null, status: "assigned", version: 2 });
    expect(await partOf(other.parts[0] ?? other)).toMatchObject({ personId: null });
    expect(await lastEvent(task)).toMatchObject({
      actorId: null,
      after: { status: "assigned", cause: "membership_ended" },
    });
    await applyDueChanges(database, tomorrow);
    expect(await taskOf(task)).toMatchObject({ version: 2 });
  });

  test("some day: the work goes to whom is named at once", async () => {
    const { department, owner, colleague } = await aPlace();
    const task = await aTask(database, { status: "in_review", lead: department, owner });
    await ending(owner, "31/03/2026", { [takerField(department.id)]: colleague.id });
    expect(await taskOf(task)).toMatchObject({ ownerId: colleague.id, status: "in_review" });
  });

  test("goes on with the work where they stay in another place", async () => {
    const { department, owner } = await aPlace();
    const task = await aTask(database, { status: "in_progress", lead: department, owner });
    await ending(owner, "17/03/2026", { [takerField(department.id)]: "head" }).catch(() => null);
    const form = { personId: owner.id, departmentId: department.id, title: "", startsOn: "18/03/2026" };
    await addMembership(administrator, { ...form, kind: "head" });
    const again = await aTask(database, { status: "in_progress", lead: department, owner });
    await applyDueChanges(database, tomorrow);
    expect(await taskOf(again)).toMatchObject({ ownerId: owner.id });
    expect(await taskOf(task)).toMatchObject({ ownerId: null });
  });

  test("is told where something was given meanwhile", async () => {
    const { department, owner, colleague } = await aPlace();
    await aTask(database, { status: "in_progress", lead: department, owner });
    const field = { [takerField(department.id)]: colleague.id };
    expect(await outcomeOf(ending(owner, "17/03/2026", { ...field, seen: "" }))).toBe("conflict");
    expect(await outcomeOf(ending(owner, "17/03/2026", field))).toBe("ok");
  });
});

test("whoever was deactivated with work before is relieved of it when a day begins", async () => {
  const { department } = await aPlace();
  const gone = await aPerson(database, {
    member: { department },
    deactivatedAt: new Date("2026-03-01T00:00:00Z"),
  });
  const task = await aTask(database, { status: "in_progress", lead: department, owner: gone });
  await applyDueChanges(database, clock);
  expect(await taskOf(task)).toMatchObject({ ownerId: null, status: "assigned" });
});

describe("nothing that is open is left with who was deactivated", () => {
  const statuses = taskStatuses.filter((status) => status !== "assigned" && status !== "transfer_requested");
  const work = fc.record({
    place: fc.nat(2),
    owned: fc.array(fc.constantFrom(...statuses), { maxLength: 4 }),
    parts: fc.nat(2),
    toHead: fc.boolean(),
  });

  test("whatever they held, wherever, and whoever takes it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(work, { minLength: 1, maxLength: 3 }), async (given) => {
        const places = [await aPlace(), await aPlace(), await aPlace()];
        const person = await aPerson(database);
        const takers: Record<string, string> = {};
        for (const [index, { place: at, owned, parts, toHead }] of given.entries()) {
          const place = places[at];
          if (!place) continue;
          await aMembership(database, person, {
            department: place.department,
            from: `2015-01-0${index + 1}`,
          });
          takers[takerField(place.department.id)] = toHead ? "head" : place.colleague.id;
          for (const status of owned) {
            await aTask(database, { status, lead: place.department, owner: person });
          }
          for (let part = 0; part < parts; part++) {
            await aTask(database, { parts: [{ department: place.department, person }] });
          }
        }
        const before = await holdingsOf(database, person.id, day);
        const held = before.departments.flatMap(({ taskIds, partIds }) => [...taskIds, ...partIds]);
        const marks = await database.$count(history);
        await deactivate(person, takers);
        const own = eq(tasks.ownerId, person.id);
        expect(await database.$count(tasks, and(own, inArray(tasks.status, [...openStatuses])))).toBe(0);
        expect(await database.$count(taskParts, eq(taskParts.personId, person.id))).toBe(0);
        expect((await database.$count(history)) - marks).toBe(held.length + 1);
      }),
      { numRuns: 12 },
    );
  });
});
