import { describe, expect, test } from "vitest";
import { actorOf, aDepartment, aPerson, type Ref } from "@/db/factories";
import { asked, day } from "@/test/asked";
import { close, closingOf, mergerOf } from "@/test/closing";
import { testDatabase } from "@/test/database";
import { outcomeOf } from "@/test/outcome";
import { plannedChanges } from "./plans";
import { departmentProfile } from "./profile";
import { directory } from "./queries";
import { renameDepartment } from "./rename";

const database = await testDatabase();
const administrator = await asked(database, await aPerson(database, { role: "administrator" }));
const reader = await actorOf(database, await aPerson(database), day);
const profileOf = ({ id }: Ref, date = day) => departmentProfile(database, reader, id, date);
const document = "Nghị quyết 05/NQ-HĐND";
const found = async (search: string) => (await directory(database, day, search)).map(({ name }) => name);

describe("what everybody may know of a department", () => {
  test("are its names, the latest first, and from whom and to whom its work went", async () => {
    const [old, into] = [await aDepartment(database), await aDepartment(database, { name: "Sở Cũ" })];
    const rename = { name: "Sở Mới", abbreviation: "SM", startsOn: "01/03/2026", document };
    await renameDepartment(administrator, { ...rename, departmentId: into.id, version: 1 });
    await close(administrator, mergerOf([old], into, { from: "10/03/2026" }));
    const { names, predecessors, successors } = await profileOf(into);
    expect(names.map(({ name, startsOn, document: by }) => [name, startsOn, by])).toEqual([
      ["Sở Mới", "2026-03-01", document],
      ["Sở Cũ", "2014-01-01", ""],
    ]);
    expect(predecessors).toMatchObject([{ id: old.id, name: old.name, effectiveOn: "2026-03-10" }]);
    expect(successors).toEqual([]);
    expect(await profileOf(old)).toMatchObject({ closedOn: "2026-03-09", successors: [{ id: into.id }] });
  });

  test("are its people of the day, heads first, with their addresses for administrators only", async () => {
    const department = await aDepartment(database);
    const staff = await aPerson(database, { name: "Lê An", member: { department } });
    const head = await aPerson(database, { name: "Trần Yến", member: { department, kind: "head" } });
    await aPerson(database, { member: { department, until: "2026-03-17" } });
    await aPerson(database, { member: { department }, deactivatedAt: new Date("2026-01-01T00:00:00Z") });
    const shown = (await profileOf(department)).members.map(({ name, email }) => [name, email]);
    expect(shown).toEqual([
      [head.name, null],
      [staff.name, null],
    ]);
    const known = await departmentProfile(database, administrator.actor, department.id, day);
    expect(known.members.map(({ email }) => email)).toEqual([head.email, staff.email]);
  });

  test("is nothing of what is decided for a later day", async () => {
    const old = await aDepartment(database, { name: "Sở Nay" });
    const plan = { successor: "new", name: "Sở Mai", from: "01/04/2026" };
    const { id } = await close(administrator, closingOf([old], plan));
    const other = await aDepartment(database, { name: "Sở Khác" });
    const rename = { name: "Sở Ngày kia", abbreviation: "", startsOn: "02/04/2026", document };
    await renameDepartment(administrator, { ...rename, departmentId: other.id, version: 1 });
    expect(await profileOf(old)).toMatchObject({ closedOn: null, successors: [] });
    expect((await profileOf(other)).names).toHaveLength(1);
    expect(await outcomeOf(profileOf({ id }))).toBe("not_found");
    expect(await outcomeOf(profileOf({ id }, "2026-04-01"))).toBe("ok");
    const rows = new Map((await directory(database, day)).map((row) => [row.id, row]));
    expect(rows.get(old.id)).toMatchObject({ closedOn: null, successions: [] });
    expect(rows.has(id)).toBe(false);
    const { renames, closings } = await plannedChanges(database, administrator.actor, day);
    expect(renames).toMatchObject([{ departmentId: other.id, name: "Sở Ngày kia", startsOn: "2026-04-02" }]);
    expect(closings).toMatchObject([{ departmentId: old.id, successorId: id, effectiveOn: "2026-04-01" }]);
    expect(await plannedChanges(database, administrator.actor, day, old.id)).toMatchObject({
      renames: [],
      closings: [{ departmentId: old.id }],
    });
    expect(await outcomeOf(plannedChanges(database, reader, day))).toBe("not_found");
  });
});

test("a department is found without diacritics, by any abbreviation, and by a name that it had", async () => {
  const form = { name: "Sở Ngoại vụ", abbreviation: "SNgV", document, startsOn: "01/03/2026" };
  const department = await aDepartment(database, { name: "Sở Đối ngoại", abbreviation: "SĐN" });
  await renameDepartment(administrator, { ...form, departmentId: department.id, version: 1 });
  for (const search of ["ngoai vu", "SNGV", "doi ngoai", "sdn", "vụ sở", "Sở NGOẠI"]) {
    expect([search, await found(search)]).toEqual([search, ["Sở Ngoại vụ"]]);
  }
  expect(await found("ngoại giao")).toEqual([]);
});
