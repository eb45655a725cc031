import { eq, sql } from "drizzle-orm";
import { afterEach, expect, test } from "vitest";
import { connect, type Database } from "@/db/client";
import { aTask, remindedPeople } from "@/db/factories";
import { mails } from "@/db/schema";
import { freshDatabaseUrl } from "@/test/database";
import { startProcess } from "@/test/process";
import { type RelayOptions, startRelay } from "@/test/relay";
import { removeFolder, temporaryFolder } from "@/test/temporary-folder";
import { readArguments } from "./reminders/arguments";

const day = "2026-11-26";
const sunday = "2026-11-29";

const open: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

/** An office of its own, of which so many are reminded on that day. */
async function anOffice(count: number) {
  const url = await freshDatabaseUrl();
  const database = connect(url, { connections: 2 });
  const folder = temporaryFolder();
  open.push(
    () => removeFolder(folder),
    () => database.$client.end({ timeout: 1 }),
  );
  const people = await remindedPeople(database, count, day);
  return { database, people, env: { DATABASE_URL: url, DATA_DIR: folder } };
}

async function aRelay(options?: RelayOptions) {
  const relay = await startRelay(options);
  open.push(relay.stop);
  return { relay, env: { SMTP_URL: relay.url, MAIL_FROM: "Giao Ban <giaoban@example.gov.vn>" } };
}

async function run(file: string, args: string[], env: Record<string, string>) {
  const command = startProcess(`bin/${file}.mjs`, args, env);
  const code = await command.ended;
  return { code, said: command.said() };
}

const remind = (env: Record<string, string>, ...args: string[]) => run("remind", args, env);

async function statesIn(database: Database) {
  const count = sql<number>`count(*)::int`;
  const rows = await database.select({ state: mails.state, count }).from(mails).groupBy(mails.state);
  return Object.fromEntries(rows.map(({ state, count: number }) => [state, number]));
}

test("a dry run says in one line a mail to whom, what and why, and writes nothing", async () => {
  const { database, people, env } = await anOffice(3);
  const { said, code } = await remind(env, "--on", day, "--dry-run");
  const lines = said.trim().split("\n");
  expect(lines.map((line) => line.split(" ")[0])).toEqual(people.map(({ email }) => email));
  expect(lines[0]).toMatch(/ {2}1 due today {2}.*on the day$/);
  expect(said).not.toContain("Việc số");
  expect([code, await database.$count(mails)]).toEqual([0, 0]);
}, 180_000);

test("called twice at once and once more, each gets one mail", async () => {
  const { database, people, env } = await anOffice(15);
  const { relay, env: mailEnv } = await aRelay();
  const both = [remind({ ...env, ...mailEnv }, "--on", day), remind({ ...env, ...mailEnv }, `--on=${day}`)];
  for (const { said, code } of await Promise.all(both)) {
    expect([code, said]).toEqual([0, expect.stringMatching(/^26\/11\/2026: 15 delivered, 0 held, 0 failed/)]);
  }
  expect((await remind({ ...env, ...mailEnv }, "--on", day)).code).toBe(0);
  expect(relay.letters.map(({ to }) => to).sort()).toEqual(people.map(({ email }) => email).sort());
  expect(await statesIn(database)).toEqual({ delivered: 15 });
}, 180_000);

test("without a mail server the mails are held", async () => {
  const { database, env } = await anOffice(2);
  expect((await remind(env, "--on", day)).said).toMatch(/: 0 delivered, 2 held/);
  expect(await statesIn(database)).toEqual({ held: 2 });
}, 180_000);

test("what the server puts off is tried again, what it refuses is told with its words", async () => {
  const { people, database, env } = await anOffice(3);
  const [late, gone] = people.map(({ email }) => email);
  const { relay, env: mailEnv } = await aRelay({
    conduct: (to, attempt) => {
      if (to === late && attempt === 1) return { refuse: 451, at: "content" };
      return to === gone ? { refuse: 550, at: "recipient", words: "5.1.1 nobody here" } : "take";
    },
  });
  const { said, code } = await remind({ ...env, ...mailEnv }, "--on", day);
  expect(said).toMatch(/: 2 delivered, 0 held, 1 failed/);
  expect(said).toContain(`${gone}: 550 5.1.1 nobody here\n`);
  expect(code).toBe(0);
  expect(relay.lettersTo(late ?? "")).toHaveLength(1);
  const [row] = await database.select().from(mails).where(eq(mails.state, "failed"));
  expect(row?.answer).toBe("550 5.1.1 nobody here");
}, 180_000);

test("a free day is told, and nothing is sent", async () => {
  const { database, env } = await anOffice(1);
  await aTask(database, { dueOn: sunday });
  const calls = [remind(env, "--on", sunday), remind(env, "--on", sunday, "--dry-run")];
  for (const { said, code } of await Promise.all(calls)) {
    expect([code, said]).toEqual([0, "29/11/2026 is a free day: nobody is reminded.\n"]);
  }
  expect(await database.$count(mails)).toBe(0);
}, 180_000);

test.each([
  [[], /^Name the day: npm run remind/],
  [["--on", ""], /^Name the day/],
  [["--on", "2026-02-30"], /^"2026-02-30" is no day\./],
  [["--on", "tomorrow"], /^"tomorrow" is no day\./],
  [["--from", day], /is not understood: npm run remind/],
  [["--on"], /is not understood/],
  [[day], /is not understood/],
])("%j is refused in a sentence", (args, sentence) => {
  expect(() => readArguments(args)).toThrow(sentence);
});

test("a day can be written as people write it", () => {
  expect(readArguments(["--dry-run", "--on", "26/11/2026"])).toEqual({ on: day, dryRun: true });
});

test("a refusal ends the command, before anything is asked of a database", async () => {
  const { said, code } = await remind({ DATABASE_URL: "postgresql://nobody@127.0.0.1:1/x" }, "--on", "soon");
  expect([code, said]).toEqual([1, expect.stringMatching(/^"soon" is no day\. .*\n$/)]);
});

test("whether the mail server takes us is said in words", async () => {
  const { relay, env } = await aRelay({ login: { user: "giaoban", pass: "hidden" } });
  expect(await run("mail-check", [], env)).toEqual({
    code: 0,
    said: `The mail server 127.0.0.1:${relay.port} takes us. Mails leave from Giao Ban <giaoban@example.gov.vn>.\n`,
  });
  const wrong = await run("mail-check", [], { ...env, SMTP_URL: relay.url.replace("hidden", "wrong") });
  expect([wrong.code, wrong.said]).toEqual([1, expect.stringMatching(/ does not take us: 535 /)]);
  expect(wrong.said).not.toContain("wrong");
  const unset = await run("mail-check", [], {});
  expect([unset.code, unset.said]).toEqual([1, expect.stringMatching(/^No mail server is set/)]);
}, 180_000);
