import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { aPerson, theOffice } from "@/db/factories";
import { calendarDays, office } from "@/db/schema";
import { testDatabase } from "@/test/database";
import { keepSettings } from "./settings";

const database = await testDatabase();
await theOffice(database);
const settings = keepSettings(database);
const nameNow = async () => (await settings.get()).office.shortName;
const rename = (shortName: string) => database.update(office).set({ shortName }).where(eq(office.id, true));

test("what is kept is read once, and anew as soon as another process changed it", async () => {
  const isKept = async () => {
    const before = await settings.get();
    return (await settings.get()) === before;
  };
  await expect.poll(isKept).toBe(true);
  const kept = await settings.get();
  await aPerson(database);
  expect(await settings.get()).toBe(kept);
  await rename("Văn phòng khác");
  await expect.poll(nameNow).toBe("Văn phòng khác");
  await database
    .insert(calendarDays)
    .values({ date: "2026-05-04", kind: "day_off", nameVi: "Nghỉ", nameEn: "Off", confirmed: true });
  await expect.poll(async () => (await settings.get()).calendar.off.length).toBe(1);
});

test("whoever changed it and says so sees it at once", async () => {
  await settings.get();
  await rename("Tức thì");
  settings.forget();
  expect(await nameNow()).toBe("Tức thì");
});

test("what changed while the line was broken is seen once it stands again", async () => {
  await settings.get();
  const listening = sql`query ilike 'listen%' and datname = current_database()`;
  await database.transaction(async (tx) => {
    await tx.execute(sql`alter table office disable trigger all`);
    await tx.execute(sql`select pg_terminate_backend(pid) from pg_stat_activity where ${listening}`);
    await tx.update(office).set({ shortName: "Khi đứt" });
    await tx.execute(sql`alter table office enable trigger all`);
  });
  await expect.poll(nameNow, { timeout: 15_000 }).toBe("Khi đứt");
});
