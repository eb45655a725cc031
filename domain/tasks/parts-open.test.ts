import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { aDepartment, aTask } from "@/db/factories";
import { taskParts, tasks } from "@/db/schema";
import { testDatabase } from "@/test/database";

const database = await testDatabase();

test("a part is open for as long as its task is to be done", async () => {
  const department = await aDepartment(database);
  const { id } = await aTask(database, { status: null, parts: [{ department }] });
  const another = await aTask(database, { status: "completed", parts: [{ department }] });
  const openNow = async (taskId = id) => {
    const [part] = await database.select().from(taskParts).where(eq(taskParts.taskId, taskId));
    return part?.isOpen;
  };
  const become = (status: "assigned" | "completed" | "in_progress" | "cancelled") =>
    database
      .update(tasks)
      .set({ status, openedOn: "2026-01-15", completedOn: status === "completed" ? "2026-02-01" : null })
      .where(eq(tasks.id, id));
  const seen = [await openNow()];
  for (const status of ["assigned", "completed", "in_progress", "cancelled"] as const) {
    await become(status);
    seen.push(await openNow());
  }
  expect(seen).toEqual([false, true, false, true, false]);
  expect(await openNow(another.id)).toBe(false);
});
