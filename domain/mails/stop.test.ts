import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { aPerson } from "@/db/factories";
import { history, mailChoices } from "@/db/schema";
import { testDatabase } from "@/test/database";
import { systemClock } from "../clock";
import { NotFoundError } from "../errors";
import { findStop, personOfStopToken, stopMails, stopPath, stopToken } from "./stop";

const database = await testDatabase();
const secret = "a secret of thirty-two characters, or more";

const choiceOf = async (personId: string) => {
  const [row] = await database.select().from(mailChoices).where(eq(mailChoices.personId, personId));
  return row;
};
const told = (personId: string) => database.select().from(history).where(eq(history.subjectId, personId));

test("a token leads back to its person, and to nobody under another secret or with a sign changed", () => {
  const personId = randomUUID();
  const token = stopToken(secret, personId);
  expect(token).toMatch(/^[\w-]{64}$/);
  expect(stopPath(secret, personId)).toBe(`/api/mail/stop/${token}`);
  expect(personOfStopToken(secret, token)).toBe(personId);
  expect(personOfStopToken(`${secret}.`, token)).toBeNull();
  for (let at = 0; at < token.length; at++) {
    const other = token[at] === "A" ? "B" : "A";
    expect(personOfStopToken(secret, token.slice(0, at) + other + token.slice(at + 1))).toBeNull();
  }
  for (const none of [
    "",
    token.slice(1),
    `${token}A`,
    ` ${token}`,
    "-".repeat(64),
    5,
    null,
    undefined,
    [token],
  ])
    expect(personOfStopToken(secret, none)).toBeNull();
});

test("it stops what may be stopped, once, and leaves the rest as it was chosen", async () => {
  const person = await aPerson(database, { language: "en" });
  await database.insert(mailChoices).values({
    personId: person.id,
    frequency: "weekly",
    sendAt: "09:00",
    newsStopped: true,
  });
  const token = stopToken(secret, person.id);
  expect(await findStop(database, secret, token)).toEqual({ language: "en", isStopped: false });
  expect(await told(person.id)).toHaveLength(0);
  await Promise.all(Array.from({ length: 4 }, () => stopMails(database, systemClock, secret, token)));
  expect(await choiceOf(person.id)).toMatchObject({
    frequency: "weekly",
    sendAt: "09:00:00",
    remindersStopped: true,
    newsStopped: true,
    version: 2,
  });
  expect(await findStop(database, secret, token)).toEqual({ language: "en", isStopped: true });
  expect(await told(person.id)).toMatchObject([
    {
      kind: "mail_choice_saved",
      actorId: person.id,
      before: { remindersStopped: false },
      after: { remindersStopped: true },
    },
  ]);
});

test("who chose nothing yet can stop, too; a token of nobody stops nothing", async () => {
  const person = await aPerson(database);
  await stopMails(database, systemClock, secret, stopToken(secret, person.id));
  expect(await choiceOf(person.id)).toMatchObject({ remindersStopped: true, newsStopped: true });
  const other = await aPerson(database);
  const gone = stopToken(secret, randomUUID());
  expect(await findStop(database, secret, gone)).toBeNull();
  await stopMails(database, systemClock, secret, gone);
  for (const token of [stopToken("another secret", other.id), "x"]) {
    expect(await findStop(database, secret, token)).toBeNull();
    await expect(stopMails(database, systemClock, secret, token)).rejects.toThrow(NotFoundError);
  }
  expect(await choiceOf(other.id)).toBeUndefined();
});
