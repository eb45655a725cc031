import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { MailKind } from "@/db/enums";
import { aCast, aDepartment, aPerson, type Ref } from "@/db/factories";
import { history, mails, oneTimeLinks, people } from "@/db/schema";
import { asked, clock } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { complaintOf, outcomeOf } from "@/test/outcome";
import { type Clock, fixedClock } from "../clock";
import { savePerson, setActive } from "../people/commands";
import { type Browser, personOfSession } from "../sessions/commands";
import { createLinkFor, mailLinkTo } from "./commands";
import { loadLink } from "./mail";
import { redeemLink, redeemSignInLink } from "./redeem";
import { requestPasswordReset, requestSignInLink } from "./request";
import { findLink } from "./use";

const database = await testDatabase();
const cast = await aCast(database);
const administrator = await asked(database, cast.administrator);
const password = "một câu dài dễ nhớ";
await aPerson(database, { role: "administrator", password });
const unknown = { key: "link_unknown" };
const anAddress = () => `192.0.2.${crypto.randomUUID()}`;
const browser = (address = anAddress()): Browser => ({ address, userAgent: "", deviceId: null });
const later = (minutes: number) => fixedClock(new Date(clock.now().getTime() + minutes * 60_000));

const mailsOf = ({ id }: Ref) => database.select().from(mails).where(eq(mails.personId, id));
const kindsOf = async ({ id }: Ref) => {
  const rows = await database
    .select({ kind: history.kind })
    .from(history)
    .where(and(eq(history.subjectId, id), eq(history.subject, "person")));
  return rows.map(({ kind }) => kind);
};

async function theMail(person: Ref, kind?: MailKind) {
  const mail = (await mailsOf(person)).find((one) => !kind || one.kind === kind);
  if (!mail) throw new Error("There is no mail.");
  return mail;
}

/** The secret that the mail carries when it is sent now. */
async function sent(
  person: Ref,
  { at = clock, kind }: { at?: Clock; kind?: MailKind } = {},
): Promise<string> {
  const loaded = await loadLink(database, await theMail(person, kind), at);
  return loaded?.secrets[0] ?? "";
}

const ask = { sign_in: requestSignInLink, password_reset: requestPasswordReset };
const request = (purpose: keyof typeof ask, email: string | null, next?: string) =>
  ask[purpose](database, clock, browser(), { email, next });

describe("the administrator sends", () => {
  test.each([
    ["an invitation to who has no password", {}, "invitation"],
    ["a reset to who has one", { password }, "password_reset"],
  ] as const)("%s", async (_, options, kind) => {
    const person = await aPerson(database, {
      ...options,
      member: { department: await aDepartment(database) },
    });
    expect(await mailLinkTo(administrator, { personId: person.id })).toEqual({ address: person.email });
    expect(await mailsOf(person)).toMatchObject([{ kind, state: "waiting", dueAt: clock.now() }]);
    expect(await kindsOf(person)).toEqual([`${kind}_mailed`]);

    const loaded = await loadLink(database, await theMail(person), clock);
    expect(loaded?.to).toMatchObject({ name: person.name, address: person.email, language: "vi" });
    expect(loaded?.content).toMatchObject({ kind, path: `/link/${loaded?.secrets[0]}` });
    const token = loaded?.secrets[0];
    expect(await findLink(database, clock, token)).toMatchObject({ purpose: kind, name: person.name });
    const { sessionId } = await redeemLink(database, clock, browser(), { token, password });
    expect(await personOfSession(database, clock, sessionId)).toMatchObject({ id: person.id });
  });

  test("what ends the link that was printed before, and is ended by the next one", async () => {
    const person = await aPerson(database);
    const { path } = await createLinkFor(administrator, { personId: person.id });
    await mailLinkTo(administrator, { personId: person.id });
    expect(await findLink(database, clock, path.split("/").at(-1))).toBeNull();
    const mail = await theMail(person);
    await createLinkFor(administrator, { personId: person.id });
    expect(await loadLink(database, mail, clock)).toBeNull();
  });

  test.each(["owner", "head", "clerk", "leader", "newcomer"] as const)("and no %s", async (role) => {
    const person = await aPerson(database);
    const context = await asked(database, cast[role]);
    expect(await outcomeOf(mailLinkTo(context, { personId: person.id }))).toBe("forbidden");
    expect(await mailsOf(person)).toEqual([]);
  });

  test.each([
    ["without an address", { email: null }],
    ["who was deactivated", { deactivatedAt: clock.now() }],
  ])("nothing to a person %s", async (_, options) => {
    const person = await aPerson(database, options);
    const refusal = await complaintOf(mailLinkTo(administrator, { personId: person.id }));
    expect(refusal).toEqual({ key: "link_needs_account" });
    expect(await mailsOf(person)).toEqual([]);
  });
});

describe("the link in a mail", () => {
  test("is made anew at each attempt, and lives from then on", async () => {
    const person = await aPerson(database);
    await request("sign_in", person.email);
    const first = await sent(person);
    const second = await sent(person, { at: later(600) });
    expect(await findLink(database, clock, first)).toBeNull();
    expect(await findLink(database, later(659), second)).not.toBeNull();
    expect(await findLink(database, later(660), second)).toBeNull();
  });

  test("is not kept but as a hash", async () => {
    const person = await aPerson(database);
    await request("sign_in", person.email);
    const secret = await sent(person);
    const rows = [
      ...(await mailsOf(person)),
      ...(await database.select().from(oneTimeLinks).where(eq(oneTimeLinks.personId, person.id))),
      ...(await database.select().from(history).where(eq(history.subjectId, person.id))),
    ];
    expect(JSON.stringify(rows)).not.toContain(secret);
  });

  const ends: Record<string, (person: Ref & { name: string }, secret: string) => Promise<unknown>> = {
    "was used": (_, token) => redeemSignInLink(database, clock, browser(), { token }),
    "has another address by now": (person) =>
      savePerson(administrator, {
        ...{ personId: person.id, version: 1, name: person.name, language: "vi" },
        email: `${crypto.randomUUID()}@example.com`,
      }),
    "was deactivated": (person) =>
      setActive(administrator, { personId: person.id, version: 1, active: "no" }),
  };
  test.each(Object.keys(ends))("has nothing left to say once it or its person %s", async (name) => {
    const person = await aPerson(database);
    await request("sign_in", person.email);
    await ends[name]?.(person, await sent(person));
    expect(await loadLink(database, await theMail(person), clock)).toBeNull();
  });

  test("is nobody else's, and in no other mail", async () => {
    const [person, other] = [await aPerson(database), await aPerson(database)];
    await request("sign_in", person.email);
    const mail = await theMail(person);
    expect(await loadLink(database, { ...mail, personId: other.id }, clock)).toBeNull();
    expect(await loadLink(database, { ...mail, kind: "morning" }, clock)).toBeNull();
    expect(await loadLink(database, { ...mail, kind: "password_reset" }, clock)).toBeNull();
  });
});

describe("a link that stands for the password", () => {
  test("signs in once, goes on where one wanted to, and leaves the password", async () => {
    const person = await aPerson(database, { password });
    await request("sign_in", ` ${person.email?.toUpperCase()} `, "/tasks/1?update");
    const token = await sent(person);
    expect(await findLink(database, clock, token)).toMatchObject({ purpose: "sign_in" });
    const enter = () => redeemSignInLink(database, clock, browser(), { token });
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, enter));
    const [entered] = outcomes.filter((one) => one.status === "fulfilled");
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(entered?.value.next).toBe("/tasks/1?update");
    expect(await personOfSession(database, clock, entered?.value.sessionId ?? "")).toMatchObject({
      id: person.id,
    });
    expect(await complaintOf(enter())).toEqual(unknown);
    const [row] = await database.select().from(people).where(eq(people.id, person.id));
    expect(row?.passwordHash).toBe(person.passwordHash);
  });

  test("sets no password, and one that does signs in nobody without setting it", async () => {
    const person = await aPerson(database, { password });
    await request("sign_in", person.email);
    const token = await sent(person);
    expect(await complaintOf(redeemLink(database, clock, browser(), { token, password }))).toEqual(unknown);
    await request("password_reset", person.email);
    const reset = await sent(person, { kind: "password_reset" });
    expect(await complaintOf(redeemSignInLink(database, clock, browser(), { token: reset }))).toEqual(
      unknown,
    );
    expect(await outcomeOf(redeemSignInLink(database, clock, browser(), { token }))).toBe("ok");
    expect(await outcomeOf(redeemLink(database, clock, browser(), { token: reset, password }))).toBe("ok");
  });

  test("ends with a new password", async () => {
    const person = await aPerson(database, { password });
    await request("sign_in", person.email);
    const token = await sent(person);
    const { path } = await createLinkFor(administrator, { personId: person.id });
    await redeemLink(database, clock, browser(), { token: path.split("/").at(-1), password });
    expect(await complaintOf(redeemSignInLink(database, clock, browser(), { token }))).toEqual(unknown);
  });

  test.each([undefined, null, 5, {}, { token: 5 }, { token: "x" }, { token: "x".repeat(43) }])(
    "is not %j",
    async (raw) => {
      expect(await complaintOf(redeemSignInLink(database, clock, browser(), raw))).toEqual(unknown);
    },
  );

  test("cannot be looked for without end from one address", async () => {
    const stranger = browser();
    const guess = (from = stranger) =>
      complaintOf(redeemSignInLink(database, clock, from, { token: "x".repeat(43) }));
    await Promise.all(Array.from({ length: 60 }, () => guess()));
    expect(await guess()).toMatchObject({ key: "link_limited" });
    expect(await guess(browser())).toEqual(unknown);
  });
});

describe("whoever asks for a mail", () => {
  test.each(["sign_in", "password_reset"] as const)(
    "%s: is not told whose address it is",
    async (purpose) => {
      const known = await aPerson(database, { password });
      const gone = await aPerson(database, { deactivatedAt: clock.now() });
      const times: number[] = [];
      for (const email of [known.email, gone.email, `${crypto.randomUUID()}@example.com`]) {
        const start = performance.now();
        expect(await request(purpose, email)).toBeUndefined();
        times.push(performance.now() - start);
      }
      expect(Math.min(...times)).toBeGreaterThan(395);
      expect(await mailsOf(known)).toMatchObject([{ kind: purpose }]);
      expect(await kindsOf(known)).toEqual([`${purpose}_asked`]);
      expect(await mailsOf(gone)).toEqual([]);
    },
  );

  test("twice before it could leave gets one, which leads where was asked last", async () => {
    const person = await aPerson(database);
    await request("sign_in", person.email, "/my-work");
    await request("sign_in", person.email, "/tasks");
    expect(await mailsOf(person)).toHaveLength(1);
    const token = await sent(person);
    expect((await redeemSignInLink(database, clock, browser(), { token })).next).toBe("/tasks");
    await request("sign_in", person.email);
    expect(await mailsOf(person)).toHaveLength(2);
  });

  test("all day fills nobody's mailbox: who has five good links in it gets a sixth once one is used or over", async () => {
    const person = await aPerson(database);
    const ask = async (at = clock) => {
      await requestSignInLink(database, at, browser(), { email: person.email });
      for (const mail of await mailsOf(person)) {
        if (mail.state !== "waiting") continue;
        token = (await loadLink(database, mail, at))?.secrets[0] ?? "";
        const left = { state: "delivered" as const, settledAt: at.now() };
        await database.update(mails).set(left).where(eq(mails.id, mail.id));
      }
      return (await mailsOf(person)).length;
    };
    let token = "";
    for (let times = 1; times <= 5; times += 1) expect(await ask()).toBe(times);
    expect(await ask(later(20))).toBe(5);
    await redeemSignInLink(database, clock, browser(), { token });
    expect(await ask(later(20))).toBe(6);
    expect(await ask(later(40))).toBe(6);
    expect(await ask(later(60))).toBe(7);
  });

  test("does not end the link that an administrator handed over", async () => {
    const person = await aPerson(database);
    const { path } = await createLinkFor(administrator, { personId: person.id });
    await request("password_reset", person.email);
    await sent(person);
    expect(await findLink(database, clock, path.split("/").at(-1))).not.toBeNull();
  });

  test.each(["", "x", "a@b", "a@example.com,b@example.com", "a\0b@example.com", 5, null])(
    "has to name an address, not %j",
    async (email) => {
      const raw = { email };
      expect(await outcomeOf(requestSignInLink(database, clock, browser(), raw))).toBe("invalid");
      expect(await outcomeOf(requestPasswordReset(database, clock, browser(), raw))).toBe("invalid");
    },
  );

  test("is stopped after five for one account from one place, ten from all, known or not", async () => {
    for (const { email } of [await aPerson(database), { email: `${crypto.randomUUID()}@example.com` }]) {
      const from = browser();
      const asks = (one = from) => complaintOf(requestSignInLink(database, clock, one, { email }));
      for (let time = 0; time < 5; time += 1) expect(await asks()).toBeNull();
      expect(await asks()).toMatchObject({ key: "link_request_limited", values: { minutes: 15 } });
      for (let time = 0; time < 5; time += 1) expect(await asks(browser())).toBeNull();
      expect(await asks(browser())).toMatchObject({ key: "link_request_limited" });
      const known = { ...browser(), deviceId: crypto.randomUUID() };
      expect(await asks(known)).toBeNull();
    }
  });
});
