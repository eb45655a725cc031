import { setTimeout as sleep } from "node:timers/promises";
import { and, eq, isNotNull } from "drizzle-orm";
import { expect, test } from "vitest";
import { remindedPeople } from "@/db/factories";
import { mails } from "@/db/schema";
import { fixedClock } from "@/domain/clock";
import { instantOf } from "@/domain/dates";
import { day } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { startRelay } from "@/test/relay";
import { aDesk } from "@/test/sending";
import { startWorker } from "./run";

const database = await testDatabase();

test("by itself the morning is computed and sent; stopped, it finishes what it sends and leaves the rest to others", async () => {
  const people = await remindedPeople(database, 40, day);
  const relay = await startRelay();
  const clock = fixedClock(instantOf(day, "07:30"));
  const until = async (count: number) => {
    while (relay.letters.length < count) await sleep(5);
  };
  const first = startWorker(aDesk(database, clock, relay));
  await until(5);
  await first.stop();
  const left = await database.$count(mails, eq(mails.state, "waiting"));
  expect(left).toBe(40 - relay.letters.length);
  expect(await database.$count(mails, and(eq(mails.state, "waiting"), isNotNull(mails.leaseToken)))).toBe(0);
  const others = [1, 2].map(() => startWorker(aDesk(database, clock, relay)));
  await until(40);
  await Promise.all(others.map(({ stop }) => stop()));
  await relay.stop();
  expect(relay.letters.map(({ to }) => to).sort()).toEqual(people.map(({ email }) => email).sort());
  expect(await database.$count(mails, eq(mails.state, "delivered"))).toBe(40);
});
