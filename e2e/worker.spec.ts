import { expect, test } from "@playwright/test";
import { connect } from "@/db/client";
import { remindedPeople } from "@/db/factories";
import { markAsTest } from "@/test/mark";
import { type OwnOffice, startOwnOffice } from "@/test/own-office";
import { startProcess } from "@/test/process";
import { startRelay } from "@/test/relay";

const day = "2026-11-26";
const MAIL_FROM = "Giao Ban <giaoban@example.gov.vn>";
const TEST_CLOCK = `${day}T07:31:00+07:00`;

/** An office that is not served now, of which so many people are reminded on that day. */
async function anOfficeOf(count: number) {
  const office = await startOwnOffice();
  await markAsTest(office.databaseUrl);
  const database = connect(office.databaseUrl, { connections: 1 });
  const people = await remindedPeople(database, count, day);
  await database.$client.end();
  await office.kill();
  return { office, addresses: people.map(({ email }) => email).sort() };
}

/** What a command beside the office is told. */
const besides = ({ databaseUrl, dataDir, url }: OwnOffice, relay: { url: string }) => ({
  ...{ DATABASE_URL: databaseUrl, DATA_DIR: dataDir, APP_URL: url, SMTP_URL: relay.url, MAIL_FROM },
});

test("a server without a worker reminds nobody, and leaves it to a worker apart", async () => {
  test.slow();
  const { office, addresses } = await anOfficeOf(8);
  const [inside, apart] = [await startRelay(), await startRelay()];
  await office.start({ WORKER: "0", SMTP_URL: inside.url, MAIL_FROM, TEST_CLOCK });
  const worker = startProcess("bin/worker.mjs", [], { ...besides(office, apart), TEST_CLOCK });
  await expect.poll(() => apart.letters.length, { timeout: 60_000 }).toBe(addresses.length);
  expect(apart.letters.map(({ to }) => to).sort()).toEqual(addresses);
  expect(inside.letters).toEqual([]);
  worker.child.kill("SIGTERM");
  expect(await worker.ended).toBe(0);
  await office.close();
  for (const relay of [inside, apart]) await relay.stop();
});

test("a morning sent by hand, twice at once and beside a server that sends it too, comes once", async () => {
  test.slow();
  const { office, addresses } = await anOfficeOf(40);
  const relay = await startRelay();
  const env = besides(office, relay);
  const serving = office.start({ SMTP_URL: relay.url, MAIL_FROM, TEST_CLOCK });
  const calls = [1, 2].map(() => startProcess("bin/remind.mjs", ["--on", day], env));
  await serving;
  expect(await Promise.all(calls.map(({ ended }) => ended))).toEqual([0, 0]);
  for (const { said } of calls) expect(said()).toMatch(/^26\/11\/2026: 40 delivered, 0 held, 0 failed/);
  expect(relay.letters.map(({ to }) => to).sort()).toEqual(addresses);
  await office.close();
  await relay.stop();
  expect(relay.letters).toHaveLength(addresses.length);
});
