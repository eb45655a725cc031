import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { aPerson } from "@/db/factories";
import { clock } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { complaintOf, outcomeOf } from "@/test/outcome";
import { type Clock, fixedClock } from "../clock";
import { signIn } from "./commands";
import { type Attempt, countAttempt, signInKeys } from "./limits";

const database = await testDatabase();
const password = "một câu dài dễ nhớ";

const later = (minutes: number) => fixedClock(new Date(clock.now().getTime() + minutes * 60_000));
const anAddress = () => `192.0.2.${randomUUID()}`;
const anAccount = () => `${randomUUID()}@example.com`;
const attempt = (options: Partial<Attempt> = {}): Attempt => ({
  email: anAccount(),
  address: anAddress(),
  deviceId: null,
  ...options,
});

const isTried = async (one: Attempt, at: Clock = clock) =>
  (await countAttempt(database, signInKeys(one), at)) !== null;

/** So many refused sign-ins, each made as the function says; whether the last of them was still tried. */
async function fail(times: number, next: () => Attempt, at: Clock = clock): Promise<boolean> {
  await Promise.all(Array.from({ length: times - 1 }, () => isTried(next(), at)));
  return isTried(next(), at);
}

describe("after too many failures a sign-in is not tried", () => {
  test("ten for one account from one address; from elsewhere and for others it is", async () => {
    const stranger = attempt();
    expect(await fail(10, () => stranger)).toBe(true);
    expect(await isTried(stranger)).toBe(false);
    expect(await isTried({ ...stranger, address: anAddress() })).toBe(true);
    expect(await isTried({ ...stranger, email: anAccount() })).toBe(true);
  });

  test("a hundred for one account from everywhere, but not in a browser that was let in before", async () => {
    const email = anAccount();
    expect(await fail(100, () => attempt({ email }))).toBe(true);
    expect(await isTried(attempt({ email }))).toBe(false);
    expect(await isTried(attempt({ email, deviceId: randomUUID() }))).toBe(true);
    expect(await isTried(attempt())).toBe(true);
  });

  test("two hundred from one address, but not in a browser of that office that was let in before", async () => {
    const address = anAddress();
    expect(await fail(200, () => attempt({ address }))).toBe(true);
    expect(await isTried(attempt({ address }))).toBe(false);
    expect(await isTried(attempt({ address, deviceId: randomUUID() }))).toBe(true);
    expect(await isTried(attempt())).toBe(true);
  });

  test("ten in a browser that was let in before, which do not count for any other", async () => {
    const known = attempt({ deviceId: randomUUID() });
    expect(await fail(10, () => known)).toBe(true);
    expect(await isTried(known)).toBe(false);
    expect(await isTried({ ...known, deviceId: null })).toBe(true);
    expect(await isTried({ ...known, deviceId: randomUUID() })).toBe(true);
  });
});

describe("the failures are forgotten", () => {
  test("a quarter of an hour after they were made", async () => {
    const stranger = attempt();
    await fail(10, () => stranger);
    expect(await isTried(stranger, later(14.9))).toBe(false);
    expect(await isTried(stranger, later(15.1))).toBe(true);
  });

  test("however often somebody comes back in vain meanwhile", async () => {
    const stranger = attempt();
    await fail(10, () => stranger);
    expect(await fail(50, () => stranger, later(14))).toBe(false);
    expect(await isTried(stranger, later(15.1))).toBe(true);
  });
});

describe("signing in", () => {
  const browser = () => ({ address: anAddress(), userAgent: "", deviceId: null });

  test("says that it was not tried, and the same of an account that does not exist", async () => {
    const person = await aPerson(database, { password });
    for (const email of [person.email ?? "", anAccount()]) {
      const from = browser();
      await fail(10, () => ({ email, ...from }));
      const input = { email, password, remember: false };
      expect(await complaintOf(signIn(database, clock, from, input))).toEqual({
        key: "sign_in_limited",
        values: { minutes: 15 },
      });
    }
  });

  test("a stranger's failures lock its owner out neither elsewhere nor in a known browser", async () => {
    const person = await aPerson(database, { password });
    const stranger = browser();
    const input = { email: person.email, password, remember: false };
    await fail(11, () => ({ email: person.email ?? "", ...stranger }));
    expect(await outcomeOf(signIn(database, clock, browser(), input))).toBe("ok");
    // With the ten of the stranger, a hundred.
    await fail(90, () => attempt({ email: person.email ?? "" }));
    expect(await outcomeOf(signIn(database, clock, browser(), input))).toBe("refused");
    const known = { ...browser(), deviceId: randomUUID() };
    expect(await outcomeOf(signIn(database, clock, known, input))).toBe("ok");
  });

  test("counts nothing when it succeeds", async () => {
    const person = await aPerson(database, { password });
    const from = browser();
    for (let count = 0; count < 12; count++) {
      const input = { email: person.email, password, remember: false };
      expect(await outcomeOf(signIn(database, clock, from, input))).toBe("ok");
    }
  });

  test("of forty guesses at the same moment, no more than ten are tried", async () => {
    const person = await aPerson(database, { password });
    const from = browser();
    const input = { email: person.email, password: "không phải mật khẩu này", remember: false };
    const guesses = Array.from({ length: 40 }, () => complaintOf(signIn(database, clock, from, input)));
    const tried = (await Promise.all(guesses)).filter((guess) => guess?.key === "sign_in_refused");
    expect(tried.length).toBeLessThanOrEqual(10);
  });
});

test("a burst of one stranger leaves the account open to its owner elsewhere", async () => {
  const stranger = attempt();
  await Promise.all(Array.from({ length: 150 }, () => isTried(stranger)));
  expect(await isTried({ ...stranger, address: anAddress() })).toBe(true);
});

test("one customer's IPv6 addresses count as one", async () => {
  const email = anAccount();
  const group = randomUUID().slice(0, 4);
  const from = (host: string) => attempt({ email, address: `2001:db8:${group}::${host}` });
  expect(await fail(10, () => from(randomUUID().slice(0, 4)))).toBe(true);
  expect(await isTried(from("1"))).toBe(false);
  expect(await isTried(attempt({ email, address: `2001:db8:${group}:1::1` }))).toBe(true);
});
