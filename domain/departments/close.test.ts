import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { aDepartment, aGroup, aPerson, aRecord, aTask, type Ref } from "@/db/factories";
import {
  departmentGroupMembers,
  departmentSuccessions,
  departments,
  history,
  memberships,
} from "@/db/schema";
import { asked } from "@/test/asked";
import { close, closingOf, mergerOf } from "@/test/closing";
import { testDatabase } from "@/test/database";
import { refusalOf } from "@/test/outcome";
import { closeDepartments } from "./close";
import { previewClosing } from "./closing-plan";
import { directory } from "./queries";

const database = await testDatabase();
const administrator = await asked(database, await aPerson(database, { role: "administrator" }));
const two = async () => [await aDepartment(database), await aDepartment(database)] as const;
const placesOf = async ({ id }: Ref) =>
  (await database.select().from(memberships).where(eq(memberships.personId, id)))
    .map(({ departmentId, kind, title, startsOn, endsOn }) => ({
      departmentId,
      kind,
      title,
      startsOn,
      endsOn,
    }))
    .sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
const told = async ({ id }: Ref) =>
  database.select().from(history).where(eq(history.subjectId, id)).orderBy(history.id);

describe("a merger", () => {
  test("closes the departments the day before, and says who took over", async () => {
    const [first, second] = await two();
    const into = await aDepartment(database);
    const { id } = await close(administrator, mergerOf([first, second], into, { from: "01/03/2026" }));
    expect(id).toBe(into.id);
    for (const one of [first, second]) {
      const [row] = await database.select().from(departments).where(eq(departments.id, one.id));
      expect(row).toMatchObject({ closedOn: "2026-02-28", version: 2 });
      const [event] = await told(one);
      expect(event).toMatchObject({
        kind: "department_closed",
        after: { closedOn: "2026-02-28", successorId: into.id },
        reason: "Nghị quyết 05/NQ-HĐND ngày 01/03/2026",
        effectiveOn: "2026-03-01",
      });
    }
    const rows = await database
      .select()
      .from(departmentSuccessions)
      .where(eq(departmentSuccessions.successorId, into.id));
    expect(rows.map(({ kind, effectiveOn }) => [kind, effectiveOn])).toEqual(
      Array.from({ length: 2 }, () => ["merged", "2026-03-01"]),
    );
  });

  test("can make the successor, which begins that day in the place of the first", async () => {
    const [first, second] = await two();
    const change = { successor: "new", name: "Sở Hợp nhất", abbreviation: "SHN", from: "01/03/2026" };
    const { id } = await close(administrator, closingOf([first, second], change));
    const rows = await directory(database, "2026-03-18");
    expect(rows.find((row) => row.id === id)).toMatchObject({ name: "Sở Hợp nhất", closedOn: null });
    const [row] = await database.select().from(departments).where(eq(departments.id, id));
    expect(row).toMatchObject({
      startsOn: "2026-03-01",
      position: first.position,
      searchText: "so hop nhat shn",
    });
    expect(rows.find((one) => one.id === first.id)?.successions).toMatchObject([
      { successorName: "Sở Hợp nhất" },
    ]);
  });

  test("does not happen where something was given since its summary was read", async () => {
    const [old, into] = await two();
    const input = mergerOf([old], into);
    const { seen } = await previewClosing(database, administrator.actor, input, "2026-03-18");
    await aTask(database, { lead: old });
    expect(await refusalOf(closeDepartments(administrator, { ...input, seen }))).toMatchObject({
      kind: "conflict",
    });
    const [row] = await database.select().from(departments).where(eq(departments.id, old.id));
    expect(row).toMatchObject({ closedOn: null, version: 1 });
  });

  test("at the same moment as another of the same department happens once", async () => {
    const [old, into] = await two();
    const input = mergerOf([old], into);
    const { seen } = await previewClosing(database, administrator.actor, input, "2026-03-18");
    const confirm = () => refusalOf(closeDepartments(administrator, { ...input, seen }));
    const refusals = await Promise.all([confirm(), confirm()]);
    expect(refusals.filter((refusal) => refusal === null)).toHaveLength(1);
  });
});

describe("a department that closes without a successor", () => {
  test("ends the places of its people and its own", async () => {
    const department = await aDepartment(database);
    const person = await aPerson(database, { member: { department } });
    const group = await aGroup(database, { members: [department] });
    await close(administrator, closingOf([department]));
    expect(await placesOf(person)).toMatchObject([{ endsOn: "2026-03-17" }]);
    const members = await database
      .select()
      .from(departmentGroupMembers)
      .where(eq(departmentGroupMembers.groupId, group.id));
    expect(members).toMatchObject([{ endsOn: "2026-03-17" }]);
  });

  test.each<[string, (department: Ref) => Promise<unknown>]>([
    ["leads an open task", (lead) => aTask(database, { lead })],
    ["coordinates one", (department) => aTask(database, { parts: [{ department }] })],
    ["is named in a draft", (department) => aRecord(database, { status: "draft", department })],
  ])("is refused while it %s", async (_, give) => {
    const department = await aDepartment(database);
    await give(department);
    const refusal = await refusalOf(close(administrator, closingOf([department])));
    const values = { name: department.name, count: 1 };
    expect(refusal).toMatchObject({ fields: { successor: { key: "closing_needs_successor", values } } });
  });
});

describe("what cannot be", () => {
  type Case = [string, string, string, (own: Ref, other: Ref) => unknown];
  const at = (change: object) => (own: Ref, other: Ref) => mergerOf([own], other, { ...change });
  test.each<Case>([
    ["no department", "departmentIds", "required", (_, other) => mergerOf([], other)],
    ["a successor that closes", "successorId", "successor_closes", (own) => mergerOf([own], own)],
    ["no successor chosen", "successorId", "required", at({ successorId: "" })],
    ["a new one without a name", "name", "required", at({ successor: "new" })],
    ["no document", "document", "required", at({ document: " " })],
    ["a day before it began", "from", "closes_before_it_began", at({ from: "01/01/2015" })],
    [
      "ahead without a successor",
      "successor",
      "closing_ahead_needs_successor",
      (own) => closingOf([own], { from: "19/03/2026" }),
    ],
  ])("%s", async (_, field, key, input) => {
    const own = await aDepartment(database, { startsOn: "2015-01-01" });
    const raw = input(own, await aDepartment(database)) as Record<string, unknown>;
    expect(await refusalOf(close(administrator, raw))).toMatchObject({ fields: { [field]: { key } } });
  });

  test("a department that closed, or a successor that has or will have by then", async () => {
    const [old, into] = await two();
    const later = await aDepartment(database, { closedOn: "2026-03-31" });
    await close(administrator, mergerOf([old], into));
    const refusals = [
      [mergerOf([old], into), "departmentIds", "closes_already"],
      [mergerOf([into], old, { from: "20/03/2026" }), "successorId", "successor_not_open"],
      [mergerOf([into], later, { from: "01/04/2026" }), "successorId", "successor_not_open"],
      [mergerOf([into], later), "from", "closes_before_it_began"],
    ] as const;
    for (const [input, field, key] of refusals) {
      expect(await refusalOf(close(administrator, input))).toMatchObject({ fields: { [field]: { key } } });
    }
  });
});
