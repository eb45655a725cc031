import { describe, expect, test } from "vitest";
import { aDelegation, aDepartment, aMembership, aPerson } from "@/db/factories";
import { day } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { departmentsOf, hasRole, heads, holdsOn, isOfficeWide, type Person } from "./actor";
import { loadPerson } from "./people/load";

const database = await testDatabase();
const one = await aDepartment(database, { name: "Sở Một" });
const other = await aDepartment(database, { name: "Sở Hai" });

async function load(person: { id: string }, on = day): Promise<Person> {
  const actor = await loadPerson(database, person.id, on);
  if (!actor) throw new Error("Nobody is there.");
  return actor;
}

describe("a person as an actor", () => {
  test("has the memberships of the day, several of them and several kinds", async () => {
    const person = await aPerson(database, { member: { department: one, kind: "head", until: day } });
    await aMembership(database, person, { department: one });
    await aMembership(database, person, { department: other, from: "2026-03-19" });
    const today = await load(person);
    expect(departmentsOf(today)).toEqual([one.id]);
    expect([heads(today, one.id), heads(today, other.id), heads(today, null)]).toEqual([true, false, false]);
    const tomorrow = await load(person, "2026-03-19");
    expect(departmentsOf(tomorrow).sort()).toEqual([one.id, other.id].sort());
    expect(departmentsOf(tomorrow, "head")).toEqual([]);
  });

  test("acts for others between the two days of a delegation, both included", async () => {
    const leader = await aPerson(database, { role: "leader" });
    const to = await aPerson(database, { role: "leader" });
    await aDelegation(database, { leader, to, from: "2026-03-16", until: "2026-03-20" });
    for (const [on, acts] of [
      ["2026-03-15", []],
      ["2026-03-16", [leader.id]],
      ["2026-03-20", [leader.id]],
      ["2026-03-21", []],
    ] as const) {
      expect((await load(to, on)).actsFor).toEqual(acts);
    }
  });

  test.each([
    ["the title of the role", { role: "leader", title: "Chủ tịch" } as const, "Chủ tịch"],
    ["title and department", { member: { department: one, title: "Giám đốc" } }, "Giám đốc, Sở Một"],
    ["the department alone", { member: { department: one } }, "Sở Một"],
    ["nothing", {}, ""],
  ])("shows %s under the name", async (_, options, title) => {
    expect((await load(await aPerson(database, options))).title).toBe(title);
  });

  test("is nobody once deactivated, or unknown", async () => {
    const gone = await aPerson(database, { role: "clerk", deactivatedAt: new Date() });
    expect(await loadPerson(database, gone.id, day)).toBeNull();
    expect(await loadPerson(database, one.id, day)).toBeNull();
  });

  test("sees the whole office with any role, and so does the product itself, which has none", async () => {
    for (const role of ["leader", "clerk", "administrator"] as const) {
      const actor = await load(await aPerson(database, { role }));
      expect([isOfficeWide(actor), hasRole(actor, role)]).toEqual([true, true]);
    }
    expect(isOfficeWide(await load(await aPerson(database, { member: { department: one } })))).toBe(false);
    const system = { kind: "system", name: "worker" } as const;
    expect([isOfficeWide(system), hasRole(system, "clerk"), departmentsOf(system)]).toEqual([
      true,
      false,
      [],
    ]);
  });
});

test.each([
  ["2026-03-18", null, true],
  ["2026-03-18", "2026-03-18", true],
  ["2026-03-19", null, false],
  ["2026-03-01", "2026-03-17", false],
])("a row from %s to %s holds on 18/03/2026: %s", (startsOn, endsOn, holds) => {
  expect(holdsOn({ startsOn, endsOn }, "2026-03-18")).toBe(holds);
});
