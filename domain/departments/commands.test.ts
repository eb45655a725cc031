import { asc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { aDepartment, aMembership, aPerson, type Ref } from "@/db/factories";
import { departmentNames, departmentSuccessions, departments, history } from "@/db/schema";
import { asked, day } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { addDepartment, saveDepartment } from "./commands";
import { directory, openDepartments } from "./queries";

const database = await testDatabase();
const administrator = await asked(database, await aPerson(database, { role: "administrator" }));
const form = { name: "Sở Công Thương", abbreviation: "SCT", kind: "department", contactEmail: "" };
const namesOf = ({ id }: Ref) =>
  database
    .select({ name: departmentNames.name, startsOn: departmentNames.startsOn })
    .from(departmentNames)
    .where(eq(departmentNames.departmentId, id))
    .orderBy(asc(departmentNames.startsOn));
const save = (department: Ref, version: number, change: object) =>
  saveDepartment(administrator, { ...form, ...change, departmentId: department.id, version });

describe("a department", () => {
  test("is added at the end of the directory, under a name that holds from today", async () => {
    const before = await openDepartments(database, day);
    const added = await addDepartment(administrator, { ...form, contactEmail: "SCT@example.com" });
    const [row] = await database.select().from(departments).where(eq(departments.id, added.id));
    expect(row).toMatchObject({
      ...form,
      contactEmail: "sct@example.com",
      startsOn: day,
      closedOn: null,
      searchText: "so cong thuong sct",
    });
    expect(await namesOf(added)).toEqual([{ name: form.name, startsOn: day }]);
    const after = await openDepartments(database, day);
    expect(after.map(({ id }) => id)).toEqual([...before.map(({ id }) => id), added.id]);
  });

  test("under another name keeps the one it had", async () => {
    const department = await aDepartment(database, { name: "Sở Ngoại vụ cũ" });
    await save(department, 1, { name: "Sở Ngoại vụ" });
    expect(await namesOf(department)).toEqual([
      { name: "Sở Ngoại vụ cũ", startsOn: "2014-01-01" },
      { name: "Sở Ngoại vụ", startsOn: day },
    ]);
    const rows = await database.select().from(history).where(eq(history.subjectId, department.id));
    expect(rows).toMatchObject([
      {
        kind: "department_saved",
        before: { name: "Sở Ngoại vụ cũ", abbreviation: "" },
        after: { name: "Sở Ngoại vụ", abbreviation: "SCT" },
      },
    ]);
  });

  test("is found by each of its abbreviations, written one after the other", async () => {
    const department = await aDepartment(database);
    await save(department, 1, { otherAbbreviations: " Sở C,T; CT;; Sở C,T " });
    const [row] = await database.select().from(departments).where(eq(departments.id, department.id));
    expect(row).toMatchObject({ otherAbbreviations: ["Sở C,T", "CT"] });
    expect(row?.searchText).toMatch(/^so cong thuong sct so c,t ct /);
    const choice = (await openDepartments(database, day)).find(({ id }) => id === department.id);
    expect(choice?.otherAbbreviations).toEqual(["Sở C,T", "CT"]);
  });

  test("renamed twice in a day goes by the last name of that day, renamed by nobody by the same", async () => {
    const department = await aDepartment(database, { name: "Sở Một", abbreviation: "SCT" });
    await save(department, 1, { name: "Sở Hai" });
    await save(department, 2, { name: "Sở Ba" });
    await save(department, 3, { name: "Sở Ba", contactEmail: "so3@example.com" });
    expect(await namesOf(department)).toEqual([
      { name: "Sở Một", startsOn: "2014-01-01" },
      { name: "Sở Ba", startsOn: day },
    ]);
  });
});

test("the directory names the heads of the day, and who took over from a closed department", async () => {
  const closed = await aDepartment(database, { closedOn: "2025-03-01" });
  const successor = await aDepartment(database);
  await database.insert(departmentSuccessions).values({
    predecessorId: closed.id,
    successorId: successor.id,
    kind: "merged",
    effectiveOn: "2025-03-01",
  });
  const heads = { department: successor, kind: "head" } as const;
  const head = await aPerson(database, { member: { ...heads, title: "Giám đốc" } });
  await aPerson(database, { member: { ...heads, until: "2026-03-17" } });
  await aPerson(database, { member: { ...heads, from: "2026-03-19" } });
  await aPerson(database, { deactivatedAt: new Date("2026-03-01T00:00:00Z"), member: heads });
  await aMembership(database, await aPerson(database), { department: successor });
  const rows = new Map((await directory(database, day)).map((row) => [row.id, row]));
  expect(rows.get(successor.id)?.heads.map(({ name, title }) => [name, title])).toEqual([
    [head.name, "Giám đốc"],
  ]);
  expect(rows.get(closed.id)).toMatchObject({
    closedOn: "2025-03-01",
    heads: [],
    successions: [{ kind: "merged", successorName: successor.name }],
  });
  expect((await openDepartments(database, day)).map(({ id }) => id)).not.toContain(closed.id);
});
