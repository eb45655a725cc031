import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { connect } from "@/db/client";
import { remindedPeople } from "@/db/factories";
import { freshDatabaseUrl } from "@/test/database";
import { markAsTest } from "@/test/mark";
import { startProcess } from "@/test/process";
import { startRelay } from "@/test/relay";
import { removeFolder, temporaryFolder } from "@/test/temporary-folder";

const folder = temporaryFolder();
afterAll(() => removeFolder(folder));

test("a worker apart reminds by itself at the hour, and ends in order on a signal", async () => {
  const url = await freshDatabaseUrl();
  await markAsTest(url);
  const database = connect(url, { connections: 1 });
  const people = await remindedPeople(database, 5, "2026-11-26");
  await database.$client.end();
  const relay = await startRelay();
  const begin = (time: string) =>
    startProcess("bin/worker.mjs", [], {
      ...{ DATABASE_URL: url, DATA_DIR: folder, SMTP_URL: relay.url, MAIL_FROM: "giaoban@example.gov.vn" },
      TEST_CLOCK: `2026-11-26T${time}:00+07:00`,
    });
  const [early, due] = [begin("07:29"), begin("07:31")];
  while (relay.letters.length < people.length || !early.said().includes("runs")) await sleep(50);
  for (const { child } of [early, due]) child.kill("SIGTERM");
  expect(await Promise.all([early.ended, due.ended])).toEqual([0, 0]);
  expect([early.said(), due.said()]).toEqual(Array(2).fill("Giao Ban: the worker runs.\n"));
  await relay.stop();
  expect(relay.letters.map(({ to }) => to).sort()).toEqual(people.map(({ email }) => email).sort());
}, 180_000);

test("where the office was never started, it says so", async () => {
  const worker = startProcess("bin/worker.mjs", [], {
    DATABASE_URL: (await freshDatabaseUrl()).replace(/test_\w+$/, "postgres"),
    DATA_DIR: folder,
  });
  expect([await worker.ended, worker.said()]).toEqual([
    1,
    "This office has never been started: run npm start first.\n",
  ]);
}, 180_000);
