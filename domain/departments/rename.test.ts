import { asc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { aDepartment, aPerson, type Ref } from "@/db/factories";
import { departmentNames, departments, history } from "@/db/schema";
import { asked, day } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { complaintOf, refusalOf } from "@/test/outcome";
import { fixedClock } from "../clock";
import { formatDate, instantOf } from "../dates";
import { applyDueChanges } from "./due";
import { openDepartments } from "./queries";
import { cancelRename, renameDepartment } from "./rename";

const database = await testDatabase();
const administrator = await asked(database, await aPerson(database, { role: "administrator" }));
const decision = { abbreviation: "SMT", document: "Nghị quyết 12/NQ-HĐND" };
const aNamedDepartment = () => aDepartment(database, { name: "Sở Cũ", abbreviation: "SC" });
const rename = (department: Ref, version: number, name: string, startsOn: string) =>
  renameDepartment(administrator, {
    ...decision,
    departmentId: department.id,
    version,
    name,
    startsOn: formatDate(startsOn),
  });
const rowOf = async ({ id }: Ref) => {
  const [row] = await database.select().from(departments).where(eq(departments.id, id));
  return row;
};
const namesOf = async ({ id }: Ref) =>
  (
    await database
      .select()
      .from(departmentNames)
      .where(eq(departmentNames.departmentId, id))
      .orderBy(asc(departmentNames.startsOn))
  ).map(({ name, startsOn }) => [name, startsOn]);
const until = (date: string) => applyDueChanges(database, fixedClock(instantOf(date, "00:00")));

describe("a name", () => {
  test("that holds from a past day stands at once, and the department is found by the old one, too", async () => {
    const department = await aNamedDepartment();
    await rename(department, 1, "Sở Mới", "2026-03-01");
    expect(await rowOf(department)).toMatchObject({
      name: "Sở Mới",
      abbreviation: "SMT",
      searchText: "so moi smt so cu sc",
      version: 2,
    });
    const [row] = await database.select().from(history).where(eq(history.subjectId, department.id));
    expect(row).toMatchObject({
      kind: "department_renamed",
      before: { name: "Sở Cũ", abbreviation: "SC" },
      after: { name: "Sở Mới", abbreviation: "SMT" },
      reason: decision.document,
      effectiveOn: "2026-03-01",
    });
  });

  test("of before the present one is told in the history of names, and changes nothing today", async () => {
    const department = await aNamedDepartment();
    await rename(department, 1, "Sở Mới", day);
    await rename(department, 2, "Sở Giữa", "2020-01-01");
    expect(await rowOf(department)).toMatchObject({ name: "Sở Mới", version: 3 });
    expect((await namesOf(department)).map(([name]) => name)).toEqual(["Sở Cũ", "Sở Giữa", "Sở Mới"]);
  });

  test("of the same day corrects what was written", async () => {
    const department = await aNamedDepartment();
    await rename(department, 1, "Sở Môi", day);
    await rename(department, 2, "Sở Mới", day);
    expect(await namesOf(department)).toEqual([
      ["Sở Cũ", "2014-01-01"],
      ["Sở Mới", day],
    ]);
  });

  test("that is still to come shows when its day begins, not before", async () => {
    const department = await aNamedDepartment();
    await rename(department, 1, "Sở Mới", "2026-03-20");
    const shown = async () =>
      (await openDepartments(database, day)).find(({ id }) => id === department.id)?.name;
    expect(await shown()).toBe("Sở Cũ");
    await until("2026-03-19");
    expect(await shown()).toBe("Sở Cũ");
    await until("2026-03-20");
    expect(await shown()).toBe("Sở Mới");
    await until("2026-03-21");
    expect(await shown()).toBe("Sở Mới");
  });

  test("that is still to come can be taken back, one that holds cannot", async () => {
    const department = await aNamedDepartment();
    await rename(department, 1, "Sở Mới", "2026-03-20");
    const plan = { departmentId: department.id, startsOn: "20/03/2026" };
    await cancelRename(administrator, { ...plan, version: 2 });
    expect(await namesOf(department)).toEqual([["Sở Cũ", "2014-01-01"]]);
    await rename(department, 3, "Sở Mới", day);
    const held = { ...plan, startsOn: formatDate(day), version: 4 };
    expect(await complaintOf(cancelRename(administrator, held))).toEqual({ key: "conflict" });
    expect(await rowOf(department)).toMatchObject({ name: "Sở Mới", version: 4 });
  });
});

test.each([
  ["2013-12-31", null, "before_first_name"],
  ["2026-04-01", "2026-03-31", "department_closed_by_then"],
])("from %s a department that closes on %s cannot have a new name", async (startsOn, closedOn, key) => {
  const department = await aDepartment(database, { closedOn });
  const refusal = await refusalOf(rename(department, 1, "Sở Mới", startsOn));
  expect(refusal).toMatchObject({ fields: { startsOn: { key } } });
});

test("many who let the day begin at once apply a name once", async () => {
  const department = await aNamedDepartment();
  await rename(department, 1, "Sở Mới", "2026-03-19");
  await Promise.all(Array.from({ length: 5 }, () => until("2026-03-19")));
  expect(await rowOf(department)).toMatchObject({ name: "Sở Mới", version: 2 });
});
