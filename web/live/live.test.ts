import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { recordChannel } from "@/domain/edits/notify";
import { testDatabase } from "@/test/database";
import { Bell } from "./bell";
import { listenOn } from "./readers";
import { closeStreams, countStream } from "./streams";

const database = await testDatabase();

test("a bell wakes who waits, once for whatever rang before, and by itself in the end", async () => {
  const bell = new Bell();
  const waiting = bell.heard(60_000);
  bell.ring();
  await waiting;
  bell.ring();
  bell.ring();
  await bell.heard(60_000);
  const start = performance.now();
  await bell.heard(30);
  expect(performance.now() - start).toBeGreaterThan(20);
});

test("readers hear of their own record, until they leave", async () => {
  const readers = listenOn(database.$client);
  const [one, other] = [randomUUID(), randomUUID()];
  const heard: string[] = [];
  const leave = readers.add(one, () => heard.push("one"));
  readers.add(other, () => heard.push("other"));
  // All are woken when listening begins.
  await expect.poll(() => heard).toEqual(["one", "other"]);
  await database.$client.notify(recordChannel, one);
  await expect.poll(() => heard).toEqual(["one", "other", "one"]);
  leave();
  await database.$client.notify(recordChannel, one);
  await database.$client.notify(recordChannel, other);
  await expect.poll(() => heard).toEqual(["one", "other", "one", "other"]);
});

test("a lost line to the database is opened again, and everybody is woken", async () => {
  const readers = listenOn(database.$client);
  const [one, other] = [randomUUID(), randomUUID()];
  const heard: string[] = [];
  readers.add(one, () => heard.push("one"));
  readers.add(other, () => heard.push("other"));
  await expect.poll(() => heard).toEqual(["one", "other"]);
  const listening = sql`query ilike 'listen%' and datname = current_database()`;
  await database.execute(sql`select pg_terminate_backend(pid) from pg_stat_activity where ${listening}`);
  await expect.poll(() => heard, { timeout: 15_000 }).toEqual(["one", "other", "one", "other"]);
  await database.$client.notify(recordChannel, one);
  await expect.poll(() => heard.at(-1), { timeout: 15_000 }).toBe("one");
  expect(heard).toHaveLength(5);
});

test("a session has eight streams at a time, and none once the server ends", () => {
  const ended: number[] = [];
  const open = Array.from({ length: 9 }, (_, index) => countStream("a", () => ended.push(index)));
  expect(open.map(Boolean)).toEqual([...Array(8).fill(true), false]);
  expect(countStream("b", () => ended.push(99))).not.toBeNull();
  open[0]?.();
  open[0]?.();
  const [ninth, tenth] = [countStream("a", () => ended.push(9)), countStream("a", () => {})];
  expect([ninth === null, tenth]).toEqual([false, null]);
  closeStreams();
  expect(ended).toEqual([1, 2, 3, 4, 5, 6, 7, 99, 9]);
  expect(countStream("c", () => {})).toBeNull();
});
