import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { aMail, anInvitation, aPerson, aTask } from "@/db/factories";
import { mails, news, oneTimeLinks } from "@/db/schema";
import { clock } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { aDesk } from "@/test/sending";
import { sweep } from "./sweep";

const database = await testDatabase();
const daysAgo = (days: number) => new Date(clock.now().getTime() - days * 86_400_000);

test.each([
  ["delivered", 91, ""],
  ["dropped", 91, ""],
  ["delivered", 89, "Lời thư."],
  ["held", 400, "Lời thư."],
  ["failed", 400, "Lời thư."],
] as const)("of a mail %s %i days ago these words are kept: %j", async (state, days, text) => {
  const { id: personId } = await aPerson(database);
  const mail = await aMail(database, { personId, state, createdAt: daysAgo(days) });
  await sweep(aDesk(database, clock));
  const [kept] = await database.select().from(mails).where(eq(mails.id, mail.id));
  expect(kept).toMatchObject({ state, text, subject: mail.subject });
});

test("news that was told long ago is forgotten, what waits or may be told again stays", async () => {
  const { id: personId } = await aPerson(database);
  const { id: taskId } = await aTask(database);
  const mailOf = async (state: "delivered" | "failed", days: number) =>
    (await aMail(database, { personId, state, createdAt: daysAgo(days) })).id;
  const kept = [await mailOf("delivered", 89), await mailOf("failed", 400), null];
  const told = [await mailOf("delivered", 91), ...kept];
  const row = { kind: "given" as const, personId, taskId, at: clock.now() };
  await database.insert(news).values(told.map((mailId) => ({ ...row, mailId })));
  await sweep(aDesk(database, clock));
  const left = await database.select({ mailId: news.mailId }).from(news).orderBy(news.id);
  expect(left.map(({ mailId }) => mailId)).toEqual(kept);
});

test("links that ended long ago are forgotten, others stay", async () => {
  const ends = (days: number) => ({ expiresAt: daysAgo(days) });
  const [old, recent] = [await aPerson(database), await aPerson(database)];
  for (const person of [old, recent]) await anInvitation(database, person);
  await database.update(oneTimeLinks).set(ends(31)).where(eq(oneTimeLinks.personId, old.id));
  await database.update(oneTimeLinks).set(ends(29)).where(eq(oneTimeLinks.personId, recent.id));
  await sweep(aDesk(database, clock));
  expect(await database.select().from(oneTimeLinks)).toMatchObject([{ personId: recent.id }]);
});
