import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { aDepartment, aMembership, aPerson } from "@/db/factories";
import { sessions } from "@/db/schema";
import { asked, clock } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { complaintOf, outcomeOf } from "@/test/outcome";
import { fixedClock } from "../clock";
import {
  addMembership,
  changePassword,
  endMembership,
  giveRole,
  savePerson,
  setActive,
  setLanguage,
  takeRole,
} from "../people/commands";
import {
  endOtherSessions,
  endSession,
  openSession,
  personOfSession,
  sessionLength,
  signIn,
} from "./commands";
import { sessionsOf } from "./queries";

const database = await testDatabase();
const password = "một câu dài dễ nhớ";
const administrator = await asked(database, await aPerson(database, { role: "administrator", password }));
const department = await aDepartment(database);

const later = (hours: number) => fixedClock(new Date(clock.now().getTime() + hours * 3_600_000));
/** Each sign-in comes from an address of its own, so that none counts for another. */
const aBrowser = () => ({ address: randomUUID(), userAgent: "Firefox", deviceId: null });
const enter = (email: string | null, secret = password, remember = false) =>
  signIn(database, clock, aBrowser(), { email, password: secret, remember });
/** A session as it is opened behind the door, without the time that a password takes. */
const open = (person: { id: string }, length = sessionLength.short) =>
  openSession(database, clock, aBrowser(), person.id, length);

describe("signing in", () => {
  test("opens a session by which the person is known from then on", async () => {
    const person = await aPerson(database, { password, role: "clerk" });
    const { sessionId, personId } = await enter(person.email);
    expect(personId).toBe(person.id);
    const known = await personOfSession(database, clock, sessionId);
    expect(known).toMatchObject({ id: person.id, name: person.name, roles: new Set(["clerk"]) });
  });

  test("takes an address in any case and with spaces around it, and a password typed on any keyboard", async () => {
    const person = await aPerson(database, { password: "mật khẩu rất dài".normalize("NFC") });
    const email = `  ${person.email?.toUpperCase()} `;
    expect(await outcomeOf(enter(email, "mật khẩu rất dài".normalize("NFD")))).toBe("ok");
  });

  test("says the same of every account into which it does not let", async () => {
    const known = await aPerson(database, { password });
    const without = await aPerson(database);
    const gone = await aPerson(database, { password, deactivatedAt: clock.now() });
    const refusals = await Promise.all([
      complaintOf(enter(known.email, "không phải mật khẩu này")),
      complaintOf(enter("khong.ai@example.com")),
      complaintOf(enter(without.email)),
      complaintOf(enter(gone.email)),
      complaintOf(enter("khong phai dia chi")),
      complaintOf(enter(known.email, "")),
      complaintOf(enter(known.email, "x".repeat(900))),
    ]);
    expect(new Set(refusals.map((refusal) => JSON.stringify(refusal)))).toEqual(
      new Set([JSON.stringify({ key: "sign_in_refused" })]),
    );
    for (const person of [known, without, gone]) {
      expect(await database.$count(sessions, eq(sessions.personId, person.id))).toBe(0);
    }
  });

  test("a person without an address cannot be reached by an empty one", async () => {
    await aPerson(database, { email: null, password });
    expect(await complaintOf(enter(""))).toEqual({ key: "sign_in_refused" });
  });
});

describe("a session", () => {
  test.each([
    ["over a working day", false, 11.9, 12],
    ["a week, where one asked for it", true, 7 * 24 - 0.1, 7 * 24],
  ])("lives %s", async (_, remember, living, over) => {
    const person = await aPerson(database, { password });
    const { sessionId, expiresAt } = await enter(person.email, password, remember);
    expect(expiresAt).toEqual(later(over).now());
    expect(await personOfSession(database, later(living), sessionId)).not.toBeNull();
    expect(await personOfSession(database, later(over), sessionId)).toBeNull();
  });

  test("says when its person was last seen, to the hour", async () => {
    const person = await aPerson(database);
    const { sessionId } = await open(person);
    const { actor } = await asked(database, person);
    const seenAt = async (at: typeof clock) => {
      await personOfSession(database, at, sessionId);
      if (actor.kind !== "person") throw new Error("Nobody asks.");
      return (await sessionsOf(database, actor, at)).map((session) => session.seenAt);
    };
    expect(await seenAt(later(0.9))).toEqual([clock.now()]);
    expect(await seenAt(later(1.5))).toEqual([later(1.5).now()]);
  });

  test("ends on the server, for one browser or for all the others", async () => {
    const person = await aPerson(database);
    const [one, two, three] = await Promise.all([open(person), open(person), open(person)]);
    await endSession(database, one.sessionId);
    expect(await personOfSession(database, clock, one.sessionId)).toBeNull();
    await endOtherSessions(await asked(database, person), two.sessionId);
    expect(await personOfSession(database, clock, two.sessionId)).not.toBeNull();
    expect(await personOfSession(database, clock, three.sessionId)).toBeNull();
  });

  test("knows at its next request what the person may do since", async () => {
    const person = await aPerson(database);
    const { sessionId } = await open(person, sessionLength.long);
    await aMembership(database, person, { department, kind: "head", from: "2026-03-19" });
    expect((await personOfSession(database, clock, sessionId))?.memberships).toEqual([]);
    const tomorrow = fixedClock(new Date("2026-03-18T17:00:00Z"));
    expect((await personOfSession(database, tomorrow, sessionId))?.memberships).toHaveLength(1);
  });
});

describe("what ends all sessions of a person", () => {
  type Change = (person: { id: string; email: string | null }) => Promise<unknown>;
  const named = (person: { id: string }) => ({ personId: person.id, version: 1 });
  const membership = { departmentId: department.id, kind: "staff", title: "", startsOn: "18/03/2026" };
  const data = { name: "Lê Thị Hà", language: "vi" };
  const ends: [string, Change][] = [
    ["deactivation", (person) => setActive(administrator, { ...named(person), active: "no" })],
    ["a role given", (person) => giveRole(administrator, { ...named(person), role: "leader", title: "" })],
    ["a role taken", (person) => takeRole(administrator, { ...named(person), role: "clerk" })],
    ["a new membership", (person) => addMembership(administrator, { ...named(person), ...membership })],
    [
      "the end of a membership",
      async (person) => {
        const { id: membershipId } = await aMembership(database, person, { department });
        return endMembership(administrator, { membershipId, version: 1, endsOn: "18/03/2026" });
      },
    ],
    [
      "another address",
      (person) =>
        savePerson(administrator, { ...named(person), ...data, email: `${randomUUID()}@example.com` }),
    ],
  ];

  test.each(ends)("%s", async (_, change) => {
    const person = await aPerson(database, { role: "clerk" });
    const other = await aPerson(database);
    const own = await Promise.all([open(person), open(person)]);
    const foreign = await open(other);
    await change(person);
    for (const { sessionId } of own) expect(await personOfSession(database, clock, sessionId)).toBeNull();
    expect(await personOfSession(database, clock, foreign.sessionId)).not.toBeNull();
  });

  test("not another name or language", async () => {
    const person = await aPerson(database);
    const { sessionId } = await open(person);
    await savePerson(administrator, { ...named(person), ...data, email: person.email });
    await setLanguage(await asked(database, person), { language: "en" });
    expect(await personOfSession(database, clock, sessionId)).toMatchObject({ language: "en" });
  });

  test("a changed password ends the others, and opens with the new one only", async () => {
    const person = await aPerson(database, { password });
    const [own, other] = await Promise.all([open(person), open(person)]);
    const context = await asked(database, person);
    const change = (current: string) =>
      changePassword(context, own.sessionId, { current, password: "một câu khác hẳn" });
    expect(await outcomeOf(change("không phải mật khẩu này"))).toBe("invalid");
    expect(await personOfSession(database, clock, other.sessionId)).not.toBeNull();
    await change(password);
    expect(await personOfSession(database, clock, own.sessionId)).not.toBeNull();
    expect(await personOfSession(database, clock, other.sessionId)).toBeNull();
    expect(await outcomeOf(enter(person.email, password))).toBe("refused");
    expect(await outcomeOf(enter(person.email, "một câu khác hẳn"))).toBe("ok");
  });

  test("who guesses at the current password is stopped after ten wrong ones, the right one too", async () => {
    const person = await aPerson(database, { password });
    const { sessionId } = await open(person);
    const context = await asked(database, person);
    const change = (current: string) =>
      changePassword(context, sessionId, { current, password: "một câu khác hẳn" });
    const guesses = await Promise.all(
      Array.from({ length: 10 }, () => outcomeOf(change("câu đoán mò thôi"))),
    );
    expect(new Set(guesses)).toEqual(new Set(["invalid"]));
    expect(await outcomeOf(change(password))).toBe("refused");
  });

  test("who was let in again signs in anew", async () => {
    const person = await aPerson(database, { password });
    const { sessionId } = await open(person);
    await setActive(administrator, { ...named(person), active: "no" });
    await setActive(administrator, { ...named(person), version: 2, active: "yes" });
    expect(await personOfSession(database, clock, sessionId)).toBeNull();
    expect(await outcomeOf(enter(person.email))).toBe("ok");
  });
});
