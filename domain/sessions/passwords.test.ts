import { expect, test } from "vitest";
import { hashPassword, verifyPassword } from "./passwords";

const password = "một câu dài dễ nhớ";

test("a password is kept as argon2id, with the parameters of the cheat sheet and a salt of its own", async () => {
  const [one, other] = await Promise.all([hashPassword(password), hashPassword(password)]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(one).not.toBe(other);
});

test("it is known again however the keyboard composes it, and no other is", async () => {
  const hash = await hashPassword(password.normalize("NFD"));
  expect(await verifyPassword(hash, password.normalize("NFC"))).toBe(true);
  expect(await verifyPassword(hash, `${password} `)).toBe(false);
  expect(await verifyPassword(hash, "")).toBe(false);
});

test("nothing opens an account that is not there, not even what stands in for its password", async () => {
  expect(await verifyPassword(null, "nobody has this password")).toBe(false);
  expect(await verifyPassword(null, "")).toBe(false);
});

test("an account that is not there costs as much work as one that is", async () => {
  const hash = await hashPassword(password);
  // Work, not time: a busy machine makes time mean little.
  const workOf = async (known: string | null) => {
    const before = process.cpuUsage();
    for (let count = 0; count < 3; count++) await verifyPassword(known, "không phải mật khẩu này");
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
  await workOf(null);
  const ratio = (await workOf(null)) / (await workOf(hash));
  expect(ratio).toBeGreaterThan(0.4);
  expect(ratio).toBeLessThan(2.5);
});
