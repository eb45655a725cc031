import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { aCast, actorOf, aMembership, aPerson } from "@/db/factories";
import { history, savedViews } from "@/db/schema";
import { asked, day } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { readGrid } from "@/test/grid";
import { complaintOf, outcomeOf, refusalOf } from "@/test/outcome";
import type { Person } from "../actor";
import { InvalidError } from "../errors";
import { addView, deleteView, replaceView, saveView } from "./commands";
import { viewsFor } from "./queries";

const database = await testDatabase();
const cast = await aCast(database);
const everybody: Record<string, { id: string }> = {
  owner: cast.owner,
  colleague: cast.colleague,
  head: cast.head,
  unrelated: cast.unrelatedStaff,
  unrelated_head: cast.unrelatedHead,
  leader: cast.leader,
  clerk: cast.clerk,
  newcomer: cast.newcomer,
};

let count = 0;
const form = (more: object = {}) => ({
  name: `Danh sách ${++count}`,
  audience: "own",
  departmentId: "",
  query: "status=open&time=overdue",
  ...more,
});

const added = async (person: { id: string }, more: object = {}) => {
  const { id } = await addView(await asked(database, person), form(more));
  return { viewId: id, version: 1 };
};

/**
 * Who finds a list of `owner`, or (office) one of a clerk, and what becomes of an attempt to rename it: "-" for those to
 * whom it does not exist.
 */
const expected = `
                  own    department  office
  owner           ok     ok          forbidden
  colleague       -      forbidden   forbidden
  head            -      forbidden   forbidden
  unrelated       -      -           forbidden
  unrelated_head  -      -           forbidden
  leader          -      -           forbidden
  clerk           -      -           ok
  newcomer        -      -           forbidden
`;

describe.each(readGrid(expected))("to $row", ({ row, cells }) => {
  test.each(Object.entries(cells))("a list with the audience %s: %s", async (audience, cell) => {
    const view = await added(audience === "office" ? cast.clerk : cast.owner, { audience });
    const person = everybody[row] ?? cast.newcomer;
    const found = await viewsFor(database, await actorOf(database, person, day));
    expect(found.some(({ id }) => id === view.viewId)).toBe(cell !== "-");
    for (const command of [
      (context: Parameters<typeof saveView>[0]) => replaceView(context, { ...view, query: "" }),
      (context: Parameters<typeof saveView>[0]) => saveView(context, { ...form(), ...view, version: 2 }),
      (context: Parameters<typeof saveView>[0]) => deleteView(context, { ...view, version: 3 }),
    ]) {
      const outcome = await outcomeOf(command(await asked(database, person)));
      expect(outcome).toBe(cell === "-" ? "not_found" : cell);
    }
  });
});

describe("a list is kept", () => {
  const kept = async (viewId: string) =>
    (await database.select().from(savedViews).where(eq(savedViews.id, viewId)))[0];

  test("in its one form, without what made no sense and without a place in it", async () => {
    const query =
      "page=7&status=submitted,open&status=x&sort=due&after=abc&q=%20%C4%91%E1%BB%91i%20&department=1";
    const { viewId } = await added(cast.owner, { query });
    expect((await kept(viewId))?.query).toBe("q=%C4%91%E1%BB%91i&status=open,submitted");
  });

  test("under a name that its owner has once, and others may have, too", async () => {
    await added(cast.owner, { name: "Việc quá hạn" });
    await added(cast.colleague, { name: "Việc quá hạn" });
    const again = await refusalOf(added(cast.owner, { name: " Việc  quá hạn " }));
    expect(again).toBeInstanceOf(InvalidError);
    expect((again as InvalidError).fields).toEqual({ name: { key: "view_name_taken" } });
    const other = await added(cast.owner);
    const context = await asked(database, cast.owner);
    expect(await outcomeOf(saveView(context, { ...form({ name: "Việc quá hạn" }), ...other }))).toBe(
      "invalid",
    );
  });

  test("twenty times at once under one name, and is there once", async () => {
    const person = await aPerson(database);
    const context = await asked(database, person);
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => outcomeOf(addView(context, form({ name: "Một tên" })))),
    );
    expect(outcomes.filter((one) => one === "ok")).toHaveLength(1);
    expect(await database.$count(savedViews, eq(savedViews.ownerId, person.id))).toBe(1);
  });

  test("fifty of them, and no more", async () => {
    const person = await aPerson(database);
    for (let at = 0; at < 50; at++) await added(person);
    expect(await complaintOf(added(person))).toEqual({ key: "too_many_views" });
  });

  test("with a row of the history for each change", async () => {
    const view = await added(cast.owner);
    const context = await asked(database, cast.owner);
    await replaceView(context, { ...view, query: "time=near" });
    await replaceView(context, { ...view, version: 2, query: "time=near" });
    await deleteView(context, { ...view, version: 2 });
    const rows = await database
      .select()
      .from(history)
      .where(eq(history.subjectId, view.viewId))
      .orderBy(history.id);
    expect(rows.map(({ kind, after }) => [kind, after.query])).toEqual([
      ["view_added", "status=open&time=overdue"],
      ["view_replaced", "time=near"],
      ["view_deleted", undefined],
    ]);
  });
});

describe("a list is shared", () => {
  test.each([
    ["owner", "office", "forbidden"],
    ["head", "office", "forbidden"],
    ["leader", "office", "ok"],
    ["clerk", "office", "ok"],
    ["clerk", "department", "invalid"],
    ["newcomer", "department", "invalid"],
    ["head", "department", "ok"],
    ["head", "everybody", "invalid"],
  ])("by %s with %s: %s", async (who, audience, outcome) => {
    expect(await outcomeOf(added(everybody[who] ?? cast.newcomer, { audience }))).toBe(outcome);
  });

  test("with a department that one belongs to, and no other", async () => {
    const of = (departmentId: string) => added(cast.owner, { audience: "department", departmentId });
    expect(await outcomeOf(of(cast.lead.id))).toBe("ok");
    expect(await outcomeOf(of(cast.unrelated.id))).toBe("invalid");
    expect(await outcomeOf(of("x"))).toBe("invalid");
  });

  test("and stays so when its owner leaves the department", async () => {
    const person = await aPerson(database);
    const membership = await aMembership(database, person, { department: cast.lead });
    const view = await added(person, { audience: "department" });
    const left: Person = { ...(await actorOf(database, person, day)), memberships: [] };
    expect(membership).toBeTruthy();
    const input = { ...form({ audience: "department", departmentId: cast.lead.id }), ...view };
    const context = { ...(await asked(database, person)), actor: left };
    expect(await outcomeOf(saveView(context, input))).toBe("ok");
  });

  test("with the office only by who has a role there, also what it shows", async () => {
    const view = await added(cast.clerk, { audience: "office" });
    const context = await asked(database, cast.clerk);
    const actor: Person = { ...(await actorOf(database, cast.clerk, day)), roles: new Set() };
    const without = { ...context, actor };
    expect(await outcomeOf(replaceView(without, { ...view, query: "" }))).toBe("forbidden");
    expect(await outcomeOf(replaceView(context, { ...view, query: "" }))).toBe("ok");
    expect(await outcomeOf(saveView(without, { ...form(), ...view, version: 2 }))).toBe("ok");
  });

  test("an older version of it is told", async () => {
    const view = await added(cast.owner);
    const context = await asked(database, cast.owner);
    for (const attempt of [
      () => saveView(context, { ...form(), ...view, version: 7 }),
      () => replaceView(context, { ...view, version: 7, query: "" }),
      () => deleteView(context, { ...view, version: 7 }),
    ]) {
      expect(await outcomeOf(attempt())).toBe("conflict");
    }
  });
});
