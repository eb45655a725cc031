import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { aPerson, theOffice } from "@/db/factories";
import { history } from "@/db/schema";
import { asked } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { officeId, saveOffice } from "./commands";
import { canServe, getInstallation, getOffice } from "./queries";

const database = await testDatabase();
const untouched = await testDatabase({ untouched: true });

test("before its row stands, the office goes by the product's name", async () => {
  expect(await getOffice(untouched)).toMatchObject({ name: "Giao Ban", place: "", version: 1 });
  expect(await getInstallation(untouched)).toEqual({ sample: false, test: false });
  expect(await canServe(untouched)).toBe(true);
});

test("the office's row is saved, with only what changed in the history", async () => {
  await theOffice(database);
  const before = await getOffice(database);
  const administrator = await asked(database, await aPerson(database, { role: "administrator" }));
  const form = { ...before, place: "Đà Nẵng", helpContact: "Bàn hỗ trợ, máy lẻ 101" };
  expect(await saveOffice(administrator, { ...form, maxExtensions: "3" })).toEqual({ id: officeId });
  expect(await getOffice(database)).toEqual({ ...form, maxExtensions: 3, version: before.version + 1 });
  const rows = await database.select().from(history).where(eq(history.subjectId, officeId));
  expect(rows).toMatchObject([
    {
      before: { place: "", helpContact: "", maxExtensions: 2 },
      after: { place: "Đà Nẵng", helpContact: "Bàn hỗ trợ, máy lẻ 101", maxExtensions: 3 },
    },
  ]);
});
