import { mkdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import type { Database } from "@/db/client";
import { calendarDays, installation, people } from "@/db/schema";
import { loadPerson } from "@/domain/people/load";
import { verifyPassword } from "@/domain/sessions/passwords";
import { Refusal } from "@/env";
import { testDatabase } from "@/test/database";
import { removeFolder, temporaryFolder } from "@/test/temporary-folder";
import { prepareOffice } from "./prepare";
import type { Account } from "./sample/accounts";

const folder = temporaryFolder();
afterAll(() => removeFolder(folder));

type Options = Partial<Parameters<typeof prepareOffice>[0]> & { SAMPLE?: "0" | "1" };

const start = (database: Database, { SAMPLE, ...options }: Options = {}) =>
  prepareOffice({
    database,
    env: { SAMPLE, HOST: "127.0.0.1", TEST_CLOCK: undefined },
    embedded: true,
    dataDir: folder,
    appUrl: "http://localhost:3000",
    ...options,
  });

const begun = await testDatabase({ untouched: true });
const bare = await testDatabase({ untouched: true });
const crashed = await testDatabase({ untouched: true });

const lines = await start(begun);
const file = join(folder, "sample-accounts.json");
const accounts = JSON.parse(readFileSync(file, "utf8")) as Account[];

test("the first start writes the accounts for this user only, and shows one of each role", async () => {
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(new Set(accounts.map((account) => Object.keys(account).join()))).toEqual(
    new Set(["role,name,email,password"]),
  );
  const roles = [...new Set(accounts.map(({ role }) => role))];
  expect(roles).toEqual(["administrator", "clerk", "leader", "head", "staff"]);
  expect(lines.join("\n")).toContain(file);
  for (const role of roles) {
    const main = accounts.find((account) => account.role === role);
    expect(lines.some((line) => line.includes(`${main?.email}`) && line.includes(`${main?.password}`))).toBe(
      true,
    );
  }
});

test("each account signs in, has the role that the file names, and an address that leads nowhere", async () => {
  for (const { role, name, email, password } of accounts) {
    expect(email).toMatch(/^[a-z.]+@giaoban\.example$/);
    const [row] = await begun.select().from(people).where(eq(people.email, email));
    expect(await verifyPassword(row?.passwordHash ?? null, password)).toBe(true);
    expect(row?.passwordHash).toMatch(/^\$argon2id\$/);
    const person = await loadPerson(begun, row?.id ?? "", "2099-01-01");
    expect(person?.name).toBe(name);
    const held = [...(person?.roles ?? []), ...(person?.memberships.map(({ kind }) => kind) ?? [])];
    expect(held).toEqual([role]);
  }
  expect(new Set(accounts.map(({ password }) => password)).size).toBe(accounts.length);
}, 60_000);

test("a later start fills in nothing, keeps the file and says where it is", async () => {
  const before = readFileSync(file, "utf8");
  const count = await begun.$count(people);
  expect(await start(begun)).toEqual([`The accounts of the sample: ${file}`]);
  expect(await start(begun, { SAMPLE: "1" })).toEqual([`The accounts of the sample: ${file}`]);
  expect(readFileSync(file, "utf8")).toBe(before);
  expect(await begun.$count(people)).toBe(count);
  const [elsewhere] = await start(begun, { dataDir: join(folder, "elsewhere") });
  expect(elsewhere).toContain("npm run admin:link");
});

test("data that began with the sample refuses SAMPLE=0", async () => {
  await expect(start(begun, { SAMPLE: "0" })).rejects.toThrow(Refusal);
});

test("without the sample the start prints the first administrator's link, a new one each time", async () => {
  const first = await start(bare, { SAMPLE: "0", appUrl: "https://giaoban.example" });
  const second = await start(bare, { appUrl: "https://giaoban.example" });
  expect(first.at(-1)).toMatch(/^https:\/\/giaoban\.example\/link\/[\w-]{43}$/);
  expect(second.at(-1)).toMatch(/^https:\/\/giaoban\.example\/link\/[\w-]{43}$/);
  expect(second.at(-1)).not.toBe(first.at(-1));
  expect(await bare.$count(people)).toBe(0);
  expect((await bare.select().from(installation)).map(({ sample, test }) => ({ sample, test }))).toEqual([
    { sample: false, test: false },
  ]);
});

test("the working calendar is there with and without the sample, and what was changed in it stays", async () => {
  expect(await bare.$count(calendarDays)).toBe(await begun.$count(calendarDays));
  const changed = eq(calendarDays.date, "2026-01-01");
  await bare.update(calendarDays).set({ nameVi: "Đã sửa" }).where(changed);
  await start(bare);
  expect(await bare.select({ name: calendarDays.nameVi }).from(calendarDays).where(changed)).toEqual([
    { name: "Đã sửa" },
  ]);
});

test("a start that breaks off leaves nothing of the sample, and the next one fills it in", async () => {
  const dataDir = join(folder, "broken");
  mkdirSync(join(dataDir, "sample-accounts.json"), { recursive: true });
  await expect(start(crashed, { dataDir })).rejects.toThrow();
  expect(await crashed.$count(people)).toBe(0);
  expect(await crashed.$count(installation)).toBe(0);
  await start(crashed);
  expect(await crashed.$count(people)).toBe(await begun.$count(people));
});

test("a second database beside the first gets the passwords that the file already names", () => {
  expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(accounts);
});

test("an office without the sample refuses SAMPLE=1", async () => {
  await bare.insert(people).values({
    familyName: "Nguyễn",
    givenName: "An",
    name: "Nguyễn An",
    sortKey: "an",
    createdAt: new Date(),
  });
  await expect(start(bare, { SAMPLE: "1" })).rejects.toThrow(Refusal);
});
