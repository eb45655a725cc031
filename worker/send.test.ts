import { and, eq, sql } from "drizzle-orm";
import { afterEach, describe, expect, test } from "vitest";
import type { Database } from "@/db/client";
import { aMail, aPerson, remindedPeople } from "@/db/factories";
import { mails, people, tasks } from "@/db/schema";
import { fixedClock } from "@/domain/clock";
import { instantOf } from "@/domain/dates";
import { requestSignInLink } from "@/domain/links/request";
import { findLink } from "@/domain/links/use";
import { retryMail } from "@/domain/mails/commands";
import { mailHealth } from "@/domain/mails/health";
import { computeMornings } from "@/domain/reminders/mornings";
import { asked, day } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { outcomeOf } from "@/test/outcome";
import { type Relay, type RelayOptions, startRelay } from "@/test/relay";
import { aDesk } from "@/test/sending";
import type { Desk } from "./desk";
import { sendDueMails } from "./send";

const [plain, changed, downed, held, lost, poisoned, overtaken, left, unsaid] = [
  await testDatabase(),
  await testDatabase(),
  await testDatabase(),
  await testDatabase(),
  await testDatabase(),
  await testDatabase(),
  await testDatabase(),
  await testDatabase(),
  await testDatabase(),
];

const open: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.stop();
});

const morning = instantOf(day, "07:30");
const at = (minutes: number) => fixedClock(new Date(morning.getTime() + minutes * 60_000));

async function relayFor(options?: RelayOptions): Promise<Relay> {
  const relay = await startRelay(options);
  open.push(relay);
  return relay;
}

function deskAt(database: Database, minutes: number, relay?: Pick<Relay, "url">): Desk {
  const desk = aDesk(database, at(minutes), relay);
  open.push({ stop: async () => desk.transport?.close() });
  return desk;
}

async function states(database: Database): Promise<Record<string, number>> {
  const rows = await database
    .select({ state: mails.state, count: sql<number>`count(*)::int` })
    .from(mails)
    .groupBy(mails.state);
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

const mailOf = async (database: Database, personId: string) => {
  const [mail] = await database.select().from(mails).where(eq(mails.personId, personId));
  if (!mail) throw new Error("there is no such mail");
  return mail;
};

describe("the morning's mails", () => {
  test("leave once each, and stand in the ledger as they left", async () => {
    const relay = await relayFor();
    const persons = await remindedPeople(plain, 12, day);
    await computeMornings(plain, at(0));
    const desks = [deskAt(plain, 0, relay), deskAt(plain, 0, relay), deskAt(plain, 0, relay)];
    await Promise.all(desks.map((desk) => sendDueMails(desk)));
    await computeMornings(plain, at(1));
    await Promise.all(desks.map((desk) => sendDueMails(desk)));
    expect(relay.letters.map(({ to }) => to).sort()).toEqual(persons.map(({ email }) => email).sort());
    const mail = await mailOf(plain, persons[0]?.id ?? "");
    expect(mail).toMatchObject({
      state: "delivered",
      attempts: 1,
      answer: "250 2.0.0 taken",
      leaseToken: null,
    });
    expect(mail.items).toEqual([{ taskId: persons[0]?.taskId, reason: "own_on_day", named: true }]);
    expect(mail.text).toContain("Việc số 1");
    expect(await mailHealth(plain, at(2))).toMatchObject({ isWell: true });
  });

  test("say nothing any more to who no longer owns the task, nor of what is done or due later", async () => {
    const relay = await relayFor();
    const [handed, done, moved, still] = await remindedPeople(changed, 4, day);
    const heir = await aPerson(changed);
    await computeMornings(changed, at(0));
    const change = (taskId: string | undefined, columns: Partial<typeof tasks.$inferInsert>) =>
      changed
        .update(tasks)
        .set(columns)
        .where(eq(tasks.id, taskId ?? ""));
    await change(handed?.taskId, { ownerId: heir.id });
    await change(done?.taskId, { status: "completed", percent: 100, submittedOn: day, completedOn: day });
    await change(moved?.taskId, { dueOn: "2026-06-30" });
    await sendDueMails(deskAt(changed, 1, relay));
    expect(relay.letters.map(({ to }) => to)).toEqual([still?.email]);
    expect(await states(changed)).toEqual({ delivered: 1, dropped: 3 });
    expect(await mailOf(changed, done?.id ?? "")).toMatchObject({ answer: "nothing_left" });
  });
});

test("while the server is down for hours nothing is lost, and everything leaves once it is back", async () => {
  const gone = await startRelay();
  await gone.stop();
  const persons = await remindedPeople(downed, 20, day);
  await computeMornings(downed, at(0));
  await sendDueMails(deskAt(downed, 0, gone));
  // Three in a row, and the rest is spared.
  expect(await downed.$count(mails, eq(mails.attempts, 1))).toBe(3);
  for (const minutes of [1, 10, 60, 120, 240]) await sendDueMails(deskAt(downed, minutes, gone));
  expect(await mailHealth(downed, at(240))).toMatchObject({
    isWell: false,
    lastAnswer: expect.stringContaining("ECONNREFUSED"),
  });
  expect(await states(downed)).toEqual({ waiting: 20 });
  const back = await relayFor({ port: gone.port });
  for (const minutes of [300, 360]) await sendDueMails(deskAt(downed, minutes, back));
  expect(back.letters.map(({ to }) => to).sort()).toEqual(persons.map(({ email }) => email).sort());
  expect(await mailHealth(downed, at(361))).toMatchObject({ isWell: true });
});

describe("without a mail server", () => {
  test("mails are held and can be read, and leave when they are tried again", async () => {
    const [person] = await remindedPeople(held, 1, day);
    const [actor] = await held
      .select({ id: people.id })
      .from(people)
      .where(eq(people.id, person?.id ?? ""));
    await computeMornings(held, at(0));
    await sendDueMails(deskAt(held, 0));
    const mail = await mailOf(held, person?.id ?? "");
    expect(mail).toMatchObject({ state: "held", address: person?.email });
    expect(mail.text).toContain("Việc số 1");
    const relay = await relayFor();
    await sendDueMails(deskAt(held, 60, relay));
    expect(relay.letters).toEqual([]);
    await retryMail(await asked(held, actor ?? { id: "" }), { mailId: mail.id });
    await sendDueMails(deskAt(held, 120, relay));
    expect(relay.letters.map(({ to }) => to)).toEqual([person?.email]);
  });

  test("who may try again: whoever sees the mail", async () => {
    const [mail] = await held.select().from(mails);
    const input = { mailId: mail?.id };
    const by = async (role?: "clerk" | "administrator" | "leader") =>
      outcomeOf(retryMail(await asked(held, await aPerson(held, role ? { role } : {})), input));
    expect(await by()).toBe("not_found");
    expect(await by("leader")).toBe("not_found");
    // It was delivered.
    expect(await by("clerk")).toBe("refused");
    await held.update(mails).set({ state: "failed", answer: "550 nobody here" });
    expect(await by("administrator")).toBe("ok");
    expect(await held.select().from(mails)).toMatchObject([{ state: "waiting", attempts: 0, answer: "" }]);
  });
});

test("a mail that the server refuses for good failed, with its words; one put off waits longer each time", async () => {
  const [refused, later] = await remindedPeople(lost, 2, day);
  const relay = await relayFor({
    conduct: (to) =>
      to === refused?.email
        ? { refuse: 550, at: "recipient", words: "5.1.1 nobody here" }
        : { refuse: 450, at: "recipient" },
  });
  await computeMornings(lost, at(0));
  await sendDueMails(deskAt(lost, 0, relay));
  expect(await mailOf(lost, refused?.id ?? "")).toMatchObject({
    state: "failed",
    answer: "550 5.1.1 nobody here",
  });
  expect(await mailHealth(lost, at(0))).toMatchObject({ isWell: false, failed: 1, retrying: 1 });
  for (const [attempts, minutes, next] of [
    [1, 0, 1],
    [2, 1, 6],
    [3, 6, 21],
  ] as const) {
    if (attempts > 1) await sendDueMails(deskAt(lost, minutes, relay));
    expect(await mailOf(lost, later?.id ?? "")).toMatchObject({
      state: "waiting",
      attempts,
      dueAt: at(next).now(),
    });
  }
  const isLater = and(eq(mails.personId, later?.id ?? ""), eq(mails.state, "waiting"));
  await lost.update(mails).set({ attempts: 99 }).where(isLater);
  await sendDueMails(deskAt(lost, 21, relay));
  expect(await mailOf(lost, later?.id ?? "")).toMatchObject({ state: "failed", attempts: 100 });
});

test("a mail that cannot be written holds up no other, and is given up as one that nobody takes", async () => {
  const relay = await relayFor();
  const [person] = await remindedPeople(poisoned, 1, day);
  const unwritable = await aMail(poisoned, {
    ...{ personId: (await aPerson(poisoned)).id, kind: "sign_in", key: "no id of a link" },
    ...{ state: "waiting", dueAt: morning },
  });
  await computeMornings(poisoned, at(0));
  const stands = () => poisoned.select().from(mails).where(eq(mails.id, unwritable.id));
  await sendDueMails(deskAt(poisoned, 0, relay));
  expect(relay.letters.map(({ to }) => to)).toEqual([person?.email]);
  expect(await stands()).toMatchObject([{ state: "waiting", attempts: 1, dueAt: at(1).now() }]);
  await sendDueMails(deskAt(poisoned, 1, relay));
  expect(await stands()).toMatchObject([{ state: "waiting", attempts: 2, dueAt: at(6).now() }]);
  await poisoned.update(mails).set({ attempts: 99 }).where(eq(mails.id, unwritable.id));
  await sendDueMails(deskAt(poisoned, 6, relay));
  expect(await stands()).toMatchObject([{ state: "failed", answer: "It could not be written." }]);
});

test("who is too slow with a mail spoils no link that another has sent meanwhile", async () => {
  const relay = await relayFor();
  const [first, second] = [await aPerson(overtaken), await aPerson(overtaken)];
  const browser = { address: "192.0.2.1", userAgent: "", deviceId: null };
  for (const { email } of [first, second]) await requestSignInLink(overtaken, at(0), browser, { email });
  const sends = sql`${mails.personId} = ${second.id}`;
  const slow = deskAt(overtaken, 0, relay);
  const quick = deskAt(overtaken, 0, relay);
  const overtakes = async () => {
    // Its lease runs out while the one before it is on its way.
    await overtaken.update(mails).set({ leaseUntil: sql`now() - interval '1 second'` }).where(sends);
    await sendDueMails(quick);
  };
  const send = slow.transport?.send;
  if (!slow.transport || !send) throw new Error("there is no mail server");
  await sendDueMails({
    ...slow,
    transport: {
      ...slow.transport,
      async send(letter, ...rest) {
        if (letter.to.address === first.email) await overtakes();
        return send(letter, ...rest);
      },
    },
  });
  const [letter, ...more] = relay.lettersTo(second.email ?? "");
  expect(more).toEqual([]);
  const token = /\/link\/([\w-]{43})/.exec((letter?.raw ?? "").replaceAll("=\r\n", ""))?.[1];
  expect(await findLink(overtaken, at(1), token)).toMatchObject({ purpose: "sign_in" });
});

test("a morning's mail that could not leave waits for no morning of who is gone, as trouble without end", async () => {
  const gone = await startRelay();
  await gone.stop();
  const [person] = await remindedPeople(left, 1, day);
  await computeMornings(left, at(0));
  await sendDueMails(deskAt(left, 0, gone));
  await left.update(people).set({ deactivatedAt: at(60).now() });
  await sendDueMails(deskAt(left, 24 * 60, gone));
  expect(await mailOf(left, person?.id ?? "")).toMatchObject({ state: "dropped", answer: "nothing_left" });
  expect(await mailHealth(left, at(24 * 60))).toMatchObject({ isWell: true });
});

test("of a mail that never left and has nothing left to say no words are kept", async () => {
  const relay = await relayFor({ conduct: () => ({ refuse: 450, at: "recipient" }) });
  const [person] = await remindedPeople(unsaid, 1, day);
  await computeMornings(unsaid, at(0));
  await sendDueMails(deskAt(unsaid, 0, relay));
  expect((await mailOf(unsaid, person?.id ?? "")).text).toContain("Việc số 1");
  await unsaid.update(tasks).set({ ownerId: (await aPerson(unsaid)).id });
  await sendDueMails(deskAt(unsaid, 10, relay));
  expect(await mailOf(unsaid, person?.id ?? "")).toMatchObject({
    ...{ state: "dropped", subject: "", text: "", html: "" },
  });
});
