import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { aDepartment } from "@/db/factories";
import { departmentNames, departments } from "@/db/schema";
import { testDatabase } from "@/test/database";
import { fixedClock } from "./clock";
import { instantOf } from "./dates";
import { beginDay } from "./day";

const database = await testDatabase();
const begin = (date: string, time = "08:00") => beginDay(database, fixedClock(instantOf(date, time)));

async function aDepartmentRenamedOn(startsOn: string) {
  const department = await aDepartment(database, { name: "Sở Cũ" });
  await database.insert(departmentNames).values({ departmentId: department.id, name: "Sở Mới", startsOn });
  return async () => {
    const [row] = await database.select().from(departments).where(eq(departments.id, department.id));
    return row?.name;
  };
}

test("of many requests of a day the first lets it begin, and all wait for that", async () => {
  const name = await aDepartmentRenamedOn("2026-03-20");
  await begin("2026-03-19", "23:59");
  expect(await name()).toBe("Sở Cũ");
  const names = Array.from({ length: 8 }, async () => {
    await begin("2026-03-20", "00:00");
    return name();
  });
  expect(new Set(await Promise.all(names))).toEqual(new Set(["Sở Mới"]));
});

test("a day that could not begin keeps nobody out, and begins with a later request", async () => {
  const name = await aDepartmentRenamedOn("2026-03-21");
  await database.execute(sql`alter table department_names rename to department_names_away`);
  await begin("2026-03-21");
  expect(await name()).toBe("Sở Cũ");
  await database.execute(sql`alter table department_names_away rename to department_names`);
  await begin("2026-03-21");
  expect(await name()).toBe("Sở Mới");
});
