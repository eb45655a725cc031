import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { aMail, aPerson } from "@/db/factories";
import { mails } from "@/db/schema";
import { clock } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { beginAttempt, claimMails } from "./claim";
import { release, settle } from "./settle";

const [database, ordered] = [await testDatabase(), await testDatabase()];

const waiting = async (options: Parameters<typeof aMail>[1] = {}, connection = database) =>
  aMail(connection, { personId: (await aPerson(connection)).id, state: "waiting", ...options });
const claim = (seconds = 60) => claimMails(database, clock, { count: 100, leaseSeconds: seconds });
const words = {
  address: "an@example.com",
  language: "vi",
  subject: "s",
  text: "t",
  html: "h",
  items: [],
} as const;
const delivered = { state: "delivered", answer: "250 ok" } as const;

test("of many who claim at once each mail goes to one", async () => {
  const made = await Promise.all(Array.from({ length: 40 }, () => waiting()));
  const claims = Array.from({ length: 10 }, () => claimMails(database, clock, { count: 7 }));
  const claimed = (await Promise.all(claims)).flat();
  expect(claimed.map(({ id }) => id).sort()).toEqual(made.map(({ id }) => id).sort());
  expect(await claim()).toEqual([]);
  await release(database, claimed);
  expect(await claim()).toHaveLength(40);
  await database.delete(mails);
});

test("who lost the lease begins nothing, settles nothing and releases nothing", async () => {
  const mail = await waiting();
  const [slow] = await claim(-1);
  const [quick] = await claim();
  if (!slow || !quick) throw new Error("nothing was claimed");
  expect(await beginAttempt(database, slow, { ...words, items: [] })).toBe(false);
  expect(await settle(database, clock, slow, { state: "failed", answer: "" })).toBe(false);
  await release(database, [slow]);
  expect(await claim()).toEqual([]);
  expect(await beginAttempt(database, quick, { ...words, items: [] })).toBe(true);
  expect(await settle(database, clock, quick, delivered)).toBe(true);
  expect(await settle(database, clock, quick, { state: "failed", answer: "" })).toBe(false);
  const [row] = await database.select().from(mails).where(eq(mails.id, mail.id));
  expect(row).toMatchObject({ ...delivered, attempts: 1, leaseToken: null, settledAt: clock.now() });
});

test("a lease that ran out and that nobody took over still counts", async () => {
  await waiting();
  const [mail] = await claim(-1);
  if (!mail) throw new Error("nothing was claimed");
  expect(await beginAttempt(database, mail, { ...words, items: [] })).toBe(true);
  expect(await settle(database, clock, mail, delivered)).toBe(true);
});

test("what is not due yet waits; what somebody sits and waits for goes first", async () => {
  const minutes = (count: number) => new Date(clock.now().getTime() + count * 60_000);
  const first = await waiting({ dueAt: minutes(-20) }, ordered);
  const second = await waiting({ dueAt: minutes(-10) }, ordered);
  const link = await waiting({ kind: "sign_in", dueAt: minutes(0) }, ordered);
  await waiting({ dueAt: minutes(1) }, ordered);
  const claimed = await claimMails(ordered, clock, { count: 10 });
  expect(claimed.map(({ id }) => id)).toEqual([link.id, first.id, second.id]);
});
