import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { testDatabase } from "./database";

const one = await testDatabase();
const other = await testDatabase({ untouched: true });

test("each database of a test is its own, and marked as a test's", async () => {
  const marks = (database: typeof one) => database.execute(sql`select test from installation`);
  expect([...(await marks(one))]).toEqual([{ test: true }]);
  expect([...(await marks(other))]).toEqual([]);
});

test("the host's zone is far from Vietnam's, the database's sessions are in Vietnam's", async () => {
  expect(new Date("2026-01-15T00:00:00Z").getTimezoneOffset()).toBe(210);
  const [row] = await one.execute(sql`show timezone`);
  expect(row).toEqual({ TimeZone: "Asia/Ho_Chi_Minh" });
});
