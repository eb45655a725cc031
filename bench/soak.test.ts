import { expect, test } from "vitest";
import { freshDatabaseUrl } from "@/test/database";
import { soak } from "./soak";

test("of 300 reminders sent by processes that are killed none is lost, and none doubled without cause", async () => {
  const [count, kills] = [300, 5];
  const { doubled, ...counted } = await soak(await freshDatabaseUrl(), { count, workers: 3, kills });
  expect(counted).toMatchObject({ lost: 0, wrong: 0, strangeIds: 0 });
  expect(doubled).toBeLessThanOrEqual(kills);
  expect(counted.states).toEqual({ delivered: 285, failed: 15 });
}, 180_000);
