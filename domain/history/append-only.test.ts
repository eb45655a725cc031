import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { aTask } from "@/db/factories";
import { progressReports } from "@/db/schema";
import { clock } from "@/test/asked";
import { testDatabase } from "@/test/database";

const database = await testDatabase();
const task = await aTask(database, { status: "in_progress" });
await database
  .insert(progressReports)
  .values({ taskId: task.id, result: "Đã xong", reportedAt: clock.now() });

test.each([
  ["reworded", sql`update progress_reports set result = 'Khác'`],
  ["deleted", sql`delete from progress_reports`],
  ["truncated", sql`truncate progress_reports cascade`],
])("a report, whose words the history shows, cannot be %s", async (_, statement) => {
  await expect(database.execute(statement)).rejects.toMatchObject({
    cause: { message: expect.stringContaining("reports keep their words") },
  });
});
