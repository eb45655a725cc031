import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { aPerson, type Ref } from "@/db/factories";
import { history, office, officeRoles, oneTimeLinks, people } from "@/db/schema";
import { asked, clock } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { complaintOf, outcomeOf, refusalOf } from "@/test/outcome";
import { type Clock, fixedClock } from "../clock";
import { savePerson, setActive } from "../people/commands";
import { openSession, personOfSession, sessionLength, signIn } from "../sessions/commands";
import { createAdministratorLink, createFirstAdministratorLink, createLinkFor } from "./commands";
import { redeemFirstAdministratorLink, redeemLink } from "./redeem";
import { findLink } from "./use";

const database = await testDatabase();
const [firstOffice, secondOffice, thirdOffice] = [
  await testDatabase({ untouched: true }),
  await testDatabase({ untouched: true }),
  await testDatabase({ untouched: true }),
];
const password = "một câu dài dễ nhớ";
const administrator = await asked(database, await aPerson(database, { role: "administrator", password }));
const browser = { address: "192.0.2.1", userAgent: "", deviceId: null };

const later = (hours: number) => fixedClock(new Date(clock.now().getTime() + hours * 3_600_000));
const secretOf = (path: string | null) => path?.split("/").at(-1) ?? "";
const linkFor = async (person: Ref) =>
  secretOf((await createLinkFor(administrator, { personId: person.id })).path);
const use = (token: string, at: Clock = clock) => redeemLink(database, at, browser, { token, password });
const unknown = { key: "link_unknown" };

describe("an invitation", () => {
  test("sets the password and signs the person in", async () => {
    const person = await aPerson(database);
    const token = await linkFor(person);
    expect(await findLink(database, clock, token)).toEqual({
      purpose: "invitation",
      name: person.name,
      email: person.email,
    });
    const { sessionId } = await use(token);
    expect(await personOfSession(database, clock, sessionId)).toMatchObject({ id: person.id });
    const input = { email: person.email, password, remember: false };
    expect(await outcomeOf(signIn(database, clock, browser, input))).toBe("ok");
  });

  test("is kept as a hash only", async () => {
    const person = await aPerson(database);
    const token = await linkFor(person);
    const [row] = await database.select().from(oneTimeLinks).where(eq(oneTimeLinks.personId, person.id));
    expect(JSON.stringify(row)).not.toContain(token);
    const trace = await database.select().from(history).where(eq(history.subjectId, person.id));
    expect(trace).toMatchObject([{ kind: "invitation_made" }]);
    expect(JSON.stringify(trace)).not.toContain(token);
  });

  test("can be used once, however many come at the same moment", async () => {
    const token = await linkFor(await aPerson(database));
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => complaintOf(use(token))));
    expect(outcomes.filter((complaint) => complaint === null)).toHaveLength(1);
    expect(outcomes.filter((complaint) => complaint?.key === "link_unknown")).toHaveLength(19);
    expect(await findLink(database, clock, token)).toBeNull();
  });

  test("lives seven days", async () => {
    const token = await linkFor(await aPerson(database));
    expect(await findLink(database, later(7 * 24 - 0.1), token)).not.toBeNull();
    expect(await findLink(database, later(7 * 24), token)).toBeNull();
    expect(await complaintOf(use(token, later(7 * 24)))).toEqual(unknown);
  });

  test("ends with a newer one, also where two are made at the same moment", async () => {
    const person = await aPerson(database);
    const first = await linkFor(person);
    const second = await linkFor(person);
    expect(await complaintOf(use(first))).toEqual(unknown);
    expect(await findLink(database, clock, second)).not.toBeNull();

    const made = await Promise.all(Array.from({ length: 5 }, () => linkFor(person)));
    const alive = await Promise.all([second, ...made].map((token) => findLink(database, clock, token)));
    expect(alive.filter((link) => link !== null)).toHaveLength(1);
  });

  test("ends when its person is deactivated, and does not come back", async () => {
    const person = await aPerson(database);
    const token = await linkFor(person);
    await setActive(administrator, { personId: person.id, version: 1, active: "no" });
    expect(await complaintOf(use(token))).toEqual(unknown);
    await setActive(administrator, { personId: person.id, version: 2, active: "yes" });
    expect(await complaintOf(use(token))).toEqual(unknown);
  });

  test("lets nobody in who is deactivated, whatever became of the link", async () => {
    const person = await aPerson(database);
    const token = await linkFor(person);
    await database.update(people).set({ deactivatedAt: clock.now() }).where(eq(people.id, person.id));
    expect(await complaintOf(use(token))).toEqual(unknown);
  });

  test("is not used up by a password that is too short", async () => {
    const token = await linkFor(await aPerson(database));
    const refusal = await refusalOf(redeemLink(database, clock, browser, { token, password: "ngắn" }));
    expect(refusal).toMatchObject({ fields: { password: { key: "password_too_short" } } });
    expect(await outcomeOf(use(token))).toBe("ok");
  });

  test.each([
    ["without an address", { email: null }],
    ["who was deactivated", { deactivatedAt: clock.now() }],
  ])("is not made for a person %s", async (_, options) => {
    const person = await aPerson(database, options);
    const refusal = await complaintOf(createLinkFor(administrator, { personId: person.id }));
    expect(refusal).toEqual({ key: "link_needs_account" });
  });
});

describe("a reset", () => {
  test("is what somebody with a password is given; it lives a day and ends all sessions", async () => {
    const person = await aPerson(database, { password: "câu cũ đã quên mất" });
    const old = await openSession(database, clock, browser, person.id, sessionLength.long);
    const token = await linkFor(person);
    expect(await findLink(database, clock, token)).toMatchObject({ purpose: "password_reset" });
    expect(await findLink(database, later(24), token)).toBeNull();
    expect(await personOfSession(database, clock, old.sessionId)).not.toBeNull();
    const { sessionId } = await use(token);
    expect(await personOfSession(database, clock, old.sessionId)).toBeNull();
    expect(await personOfSession(database, clock, sessionId)).not.toBeNull();
    const input = { email: person.email, password: "câu cũ đã quên mất", remember: false };
    expect(await outcomeOf(signIn(database, clock, browser, input))).toBe("refused");
  });
});

describe("the first administrator", () => {
  const form = { password, name: "Lê Thị Hà", email: "Ha.Le@example.com" };

  test("comes in by the link of the last start, once, and makes the office's row", async () => {
    const printed = secretOf(await createFirstAdministratorLink(firstOffice, clock));
    const renewed = secretOf(await createFirstAdministratorLink(firstOffice, clock));
    const enter = (token: string, at: Clock = clock) =>
      redeemFirstAdministratorLink(firstOffice, at, browser, { token, ...form });
    expect(await findLink(firstOffice, clock, renewed)).toEqual({
      purpose: "first_administrator",
      name: null,
      email: null,
    });
    expect(await complaintOf(enter(printed))).toEqual(unknown);
    expect(await complaintOf(enter(renewed, later(24)))).toEqual(unknown);
    expect(await complaintOf(redeemLink(firstOffice, clock, browser, { token: renewed, password }))).toEqual(
      unknown,
    );

    const outcomes = await Promise.all(Array.from({ length: 20 }, () => outcomeOf(enter(renewed))));
    expect(outcomes.filter((outcome) => outcome === "ok")).toHaveLength(1);
    expect(await firstOffice.$count(people)).toBe(1);
    expect(await firstOffice.$count(office)).toBe(1);
    const [account] = await firstOffice.select().from(people);
    expect(account).toMatchObject({ name: "Lê Thị Hà", email: "ha.le@example.com" });
    expect(await firstOffice.select({ role: officeRoles.role }).from(officeRoles)).toEqual([
      { role: "administrator" },
    ]);
    expect(await createFirstAdministratorLink(firstOffice, clock)).toBeNull();
  });

  test("cannot come in twice by links that were both made before either was used", async () => {
    const token = secretOf(await createFirstAdministratorLink(secondOffice, clock));
    const first = await redeemFirstAdministratorLink(secondOffice, clock, browser, { token, ...form });
    expect(await personOfSession(secondOffice, clock, first.sessionId)).not.toBeNull();
    const again = redeemFirstAdministratorLink(secondOffice, clock, browser, { token, ...form });
    expect(await complaintOf(again)).toEqual(unknown);
  });

  test("is told when the address is another person's, and may try again", async () => {
    await aPerson(thirdOffice, { email: "ha.le@example.com" });
    const token = secretOf(await createFirstAdministratorLink(thirdOffice, clock));
    const enter = (email: string) =>
      redeemFirstAdministratorLink(thirdOffice, clock, browser, { token, ...form, email });
    expect(await refusalOf(enter("HA.LE@example.com"))).toMatchObject({
      fields: { email: { key: "email_taken" } },
    });
    expect(await outcomeOf(enter("moi@example.com"))).toBe("ok");
  });

  test("is not asked for where an invited administrator can still come in", async () => {
    expect(await createFirstAdministratorLink(database, clock)).toBeNull();
  });
});

describe("a locked-out office", () => {
  const lockedOut = (email: string) =>
    createAdministratorLink(database, { email, appUrl: "https://giaoban.example.gov.vn", clock });

  test("lets a known person in again, as an administrator", async () => {
    const person = await aPerson(database, { deactivatedAt: clock.now() });
    const { url } = await lockedOut(` ${person.email?.toUpperCase()} `);
    expect(url).toMatch(/^https:\/\/giaoban\.example\.gov\.vn\/link\/[\w-]{43}$/);
    const { sessionId } = await use(secretOf(url));
    const entered = await personOfSession(database, clock, sessionId);
    expect(entered).toMatchObject({ id: person.id, roles: new Set(["administrator"]) });
    const rows = await database
      .select({ actor: history.actorName })
      .from(history)
      .where(and(eq(history.subjectId, person.id), eq(history.kind, "administrator_link_made")));
    expect(rows).toEqual([{ actor: "admin:link" }]);
  });

  test("knows nobody by an unknown address", async () => {
    expect(await outcomeOf(lockedOut("khong.ai@example.com"))).toBe("not_found");
    expect(await outcomeOf(lockedOut(""))).toBe("not_found");
  });
});

test.each([undefined, null, 5, "", "x".repeat(43), "'; drop table people; --"])(
  "no link is %j",
  async (token) => {
    expect(await findLink(database, clock, token)).toBeNull();
  },
);

test("another address ends the links that went to the old one", async () => {
  const person = await aPerson(database);
  const token = await linkFor(person);
  const moved = {
    personId: person.id,
    version: 1,
    name: person.name,
    email: "moi@example.com",
    language: "vi",
  };
  await savePerson(administrator, moved);
  expect(await findLink(database, clock, token)).toBeNull();
  expect(await complaintOf(use(token))).toEqual(unknown);
});
