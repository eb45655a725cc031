import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { actorOf, aPerson } from "@/db/factories";
import { calendarDays } from "@/db/schema";
import { seedCalendar } from "@/db/seed/calendar";
import { testDatabase } from "@/test/database";
import { fixedClock } from "../clock";
import { removeDay, saveDay } from "./commands";
import { loadCalendar } from "./queries";
import { isWorkingDay } from "./rules";

const database = await testDatabase();
const clock = fixedClock(new Date("2026-03-10T02:00:00Z"));
await seedCalendar(database);

async function contextOf(role: "administrator" | "clerk" | "leader" = "administrator") {
  const actor = await actorOf(database, await aPerson(database, { role }), "2026-03-10");
  return { database, clock, actor };
}

const aFreeDay = {
  date: "12/03/2026",
  kind: "day_off",
  nameVi: "Nghỉ theo quyết định",
  nameEn: "",
  document: "Quyết định 12/QĐ-UBND",
  confirmed: "on",
};
const isWorking = async (date: string) => isWorkingDay(await loadCalendar(database), date);
const rowOf = async (date: string) =>
  (await database.select().from(calendarDays).where(eq(calendarDays.date, date)))[0];

test("a day that is freed is no working day, and is one again once it is taken out", async () => {
  const context = await contextOf();
  await saveDay(context, aFreeDay);
  expect(await isWorking("2026-03-12")).toBe(false);
  await removeDay(context, { date: "2026-03-12", version: "1" });
  expect(await isWorking("2026-03-12")).toBe(true);
});

test("a Saturday for a day that is free becomes a working day", async () => {
  await saveDay(await contextOf(), { ...aFreeDay, date: "21/03/2026", kind: "worked", nameVi: "Làm bù" });
  expect(await isWorking("2026-03-21")).toBe(true);
});

test("what was decided replaces what was assumed, and a day taken out stays out at the next start", async () => {
  const context = await contextOf();
  const assumed = await rowOf("2030-09-02");
  await saveDay(context, {
    ...{ date: "2030-09-02", kind: "holiday", nameVi: "Quốc khánh", nameEn: "National Day" },
    ...{ document: "1/TB-BNV", confirmed: "on", version: String(assumed?.version) },
  });
  expect(await rowOf("2030-09-02")).toMatchObject({ document: "1/TB-BNV", confirmed: true, version: 2 });
  await removeDay(context, { date: "2030-09-02", version: "2" });
  await seedCalendar(database);
  expect(await rowOf("2030-09-02")).toBeUndefined();
});

describe("is refused", () => {
  test.each([
    ["a weekday to be worked", { kind: "worked" }, "date", "worked_on_weekday"],
    ["a sure day without a document", { document: "" }, "document", "document_required"],
    ["a day without a name", { nameVi: " " }, "nameVi", "required"],
    ["a day that is none", { date: "31/02/2026" }, "date", "not_a_date"],
    ["a kind that is none", { kind: "half" }, "kind", "required"],
    ["a day that is there already", { date: "30/04/2026" }, "date", "day_is_there"],
  ])("%s", async (_, fields, field, key) => {
    const attempt = saveDay(await contextOf(), { ...aFreeDay, date: "13/03/2026", ...fields });
    await expect(attempt).rejects.toMatchObject({ fields: { [field]: { key } } });
  });

  test("what somebody else changed meanwhile", async () => {
    const context = await contextOf();
    await saveDay(context, { ...aFreeDay, date: "16/03/2026" });
    await saveDay(context, { ...aFreeDay, date: "16/03/2026", nameVi: "Khác", version: "1" });
    const stale = { ...aFreeDay, date: "16/03/2026", version: "1" };
    await expect(saveDay(context, stale)).rejects.toMatchObject({ kind: "conflict" });
    await expect(removeDay(context, stale)).rejects.toMatchObject({ kind: "conflict" });
    await expect(removeDay(context, { date: "17/03/2026", version: "1" })).rejects.toMatchObject({
      kind: "not_found",
    });
  });

  test.each(["clerk", "leader"] as const)("a %s", async (role) => {
    const context = await contextOf(role);
    await expect(saveDay(context, aFreeDay)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(removeDay(context, { date: "2026-04-30", version: "1" })).rejects.toMatchObject({
      kind: "forbidden",
    });
  });
});
