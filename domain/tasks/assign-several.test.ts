import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { aCast, aTask } from "@/db/factories";
import { history, tasks } from "@/db/schema";
import { asked } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { outcomeOf } from "@/test/outcome";
import { nameOwners, submitSeveral } from "./assign-several";

const database = await testDatabase();
const cast = await aCast(database);
const chosen = (...rows: { id: string; version: number }[]) => rows.map((row) => `${row.id}:${row.version}`);
const assigned = () => aTask(database, { lead: cast.lead });

const stateOf = async ({ id }: { id: string }) => {
  const [row] = await database
    .select({ status: tasks.status, ownerId: tasks.ownerId, version: tasks.version })
    .from(tasks)
    .where(eq(tasks.id, id));
  return row;
};
const kindsOf = async ({ id }: { id: string }) => {
  const rows = await database.select({ kind: history.kind }).from(history).where(eq(history.subjectId, id));
  return rows.map((row) => row.kind);
};

describe("naming the owner of several", () => {
  test("hands out what came in and moves what somebody else does, each with its history", async () => {
    const free = await assigned();
    const other = await aTask(database, { status: "in_progress", lead: cast.lead, owner: cast.colleague });
    const input = { chosenIds: chosen(free, other), ownerId: cast.owner.id };
    expect(await nameOwners(await asked(database, cast.head), input)).toEqual({ done: 2, refused: [] });
    for (const task of [free, other]) {
      expect(await stateOf(task)).toEqual({ status: "in_progress", ownerId: cast.owner.id, version: 2 });
    }
    expect(await kindsOf(free)).toEqual(["name_owner"]);
    expect(await kindsOf(other)).toEqual(["owner_changed"]);
  });

  test("says which could not be and why, and does the rest", async () => {
    const [good, stale] = [await assigned(), await assigned()];
    const submitted = await aTask(database, { status: "submitted", lead: cast.lead, owner: cast.owner });
    const elsewhere = await aTask(database, { lead: cast.unrelated });
    const helped = await aTask(database, {
      lead: cast.coordinating,
      parts: [{ department: cast.lead }],
    });
    await nameOwners(await asked(database, cast.head), {
      chosenIds: chosen(stale),
      ownerId: cast.colleague.id,
    });
    const result = await nameOwners(await asked(database, cast.head), {
      chosenIds: chosen(good, stale, submitted, elsewhere, helped),
      ownerId: cast.owner.id,
    });
    expect(result.done).toBe(1);
    const told = Object.fromEntries(result.refused.map((one) => [one.taskId, one]));
    expect(told[stale.id]).toMatchObject({ title: stale.title, complaint: { key: "conflict" } });
    expect(told[submitted.id]).toMatchObject({ complaint: { key: "not_while_submitted" } });
    expect(told[elsewhere.id]).toMatchObject({ title: "", complaint: { key: "not_found" } });
    expect(told[helped.id]).toMatchObject({ title: helped.title, complaint: { key: "forbidden" } });
    expect(await stateOf(good)).toMatchObject({ ownerId: cast.owner.id });
    expect(await stateOf(stale)).toMatchObject({ ownerId: cast.colleague.id });
    expect(await kindsOf(submitted)).toEqual([]);
  });

  test("names nobody from another department", async () => {
    const task = await assigned();
    const input = { chosenIds: chosen(task), ownerId: cast.unrelatedStaff.id };
    const { refused } = await nameOwners(await asked(database, cast.head), input);
    expect(refused.map((one) => one.complaint.key)).toEqual(["not_a_member"]);
    expect(await stateOf(task)).toMatchObject({ status: "assigned", version: 1 });
  });

  test("sent twice, is done once", async () => {
    const [first, second] = [await assigned(), await assigned()];
    const context = await asked(database, cast.head, { requestId: crypto.randomUUID() });
    const input = { chosenIds: chosen(first, second), ownerId: cast.owner.id };
    const both = await Promise.all([nameOwners(context, input), nameOwners(context, input)]);
    expect(both.map((one) => one.refused)).toEqual([[], []]);
    expect(await kindsOf(first)).toEqual(["name_owner"]);
    expect(await kindsOf(second)).toEqual(["name_owner"]);
  });

  test("heads that choose the same tasks at once in any order: each goes to one of them, nobody waits for ever", async () => {
    const all = await Promise.all(Array.from({ length: 6 }, assigned));
    const results = await Promise.all(
      [cast.head, cast.secondHead].map(async (head, index) =>
        nameOwners(await asked(database, head), {
          chosenIds: chosen(...(index ? all.toReversed() : all)),
          ownerId: index ? cast.owner.id : cast.colleague.id,
        }),
      ),
    );
    expect(results.reduce((sum, one) => sum + one.done, 0)).toBe(all.length);
  });

  test.each([
    ["nothing chosen", { chosenIds: [] }],
    ["nothing said", {}],
    ["no task", { chosenIds: ["x"] }],
    ["no version", { chosenIds: [crypto.randomUUID()] }],
    ["a version that is none", { chosenIds: [`${crypto.randomUUID()}:0`] }],
    ["too many", { chosenIds: Array.from({ length: 201 }, () => `${crypto.randomUUID()}:1`) }],
    ["a word", { chosenIds: "x" }],
  ])("%s is invalid", async (_, input) => {
    const context = await asked(database, cast.head);
    expect(await outcomeOf(nameOwners(context, { ownerId: cast.owner.id, ...input }))).toBe("invalid");
    expect(await outcomeOf(submitSeveral(context, input))).toBe("invalid");
  });
});

test("several results are submitted; who is not their head submits none", async () => {
  const inReview = () => aTask(database, { status: "in_review", lead: cast.lead, owner: cast.owner });
  const [first, second] = [await inReview(), await inReview()];
  const input = { chosenIds: chosen(first, second) };
  const { done, refused } = await submitSeveral(await asked(database, cast.owner), input);
  expect([done, refused.map((one) => one.complaint.key)]).toEqual([0, ["forbidden", "forbidden"]]);
  expect(await submitSeveral(await asked(database, cast.head), input)).toEqual({ done: 2, refused: [] });
  expect(await stateOf(first)).toMatchObject({ status: "submitted" });
});
