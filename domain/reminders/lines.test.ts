import { expect, test } from "vitest";
import { aTask } from "@/db/factories";
import { testDatabase } from "@/test/database";
import { loadCalendar } from "../calendar/queries";
import { taskLines } from "./lines";

const database = await testDatabase();
const calendar = await loadCalendar(database);

const [friday, saturday, sunday, monday] = ["2026-03-20", "2026-03-21", "2026-03-22", "2026-03-23"] as const;

test.each([
  [friday, friday, { due: "today", daysLate: 0, daysLeft: 0 }],
  [friday, saturday, { due: "past", daysLate: 0, daysLeft: 0 }],
  [friday, monday, { due: "past", daysLate: 1, daysLeft: 0 }],
  [saturday, saturday, { due: "today", daysLate: 0, daysLeft: 0 }],
  [sunday, friday, { due: "ahead", daysLate: 0, daysLeft: 0 }],
  [sunday, saturday, { due: "ahead", daysLate: 0, daysLeft: 0 }],
  [monday, friday, { due: "ahead", daysLate: 0, daysLeft: 1 }],
  [null, friday, { due: null, daysLate: 0, daysLeft: 0 }],
])("a task due on %s stands so on %s: %j", async (dueOn, day, stands) => {
  const { id } = await aTask(database, { dueOn });
  const lines = await taskLines(database, [id], { day, calendar });
  expect(lines.get(id)).toMatchObject({ dueOn, ...stands });
});
