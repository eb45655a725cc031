import { type BrowserContext, type BrowserContextOptions, test as base, type Page } from "@playwright/test";
import { connect, type Database } from "@/db/client";
import { aSession, type Ref } from "@/db/factories";
import { cookieName, tokenOf } from "./cookie";

export { expect } from "@playwright/test";

interface BrowsingOptions extends BrowserContextOptions {
  /** What the console may say, because the test is about it. */
  expected?: RegExp;
}

interface TestFixtures {
  /** A browser of its own, signed in as that person. Whatever goes wrong in its console fails the test. */
  browse(person: Ref | null, options?: BrowsingOptions): Promise<Page>;
}

interface WorkerFixtures {
  database: Database;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  database: [
    async ({ playwright: _ }, use) => {
      const database = connect(process.env.DATABASE_URL ?? "", { connections: 4 });
      await use(database);
      await database.$client.end();
    },
    { scope: "worker" },
  ],

  browse: async ({ browser, database }, use) => {
    const contexts: BrowserContext[] = [];
    const errors: string[] = [];
    await use(async (person, { expected, ...options } = {}) => {
      const context = await browser.newContext(options);
      contexts.push(context);
      collectErrors(context, errors, expected);
      if (person) await signIn(context, await tokenOf(await aSession(database, person)));
      return context.newPage();
    });
    for (const context of contexts) await context.close();
    base.expect(errors, "errors in the browser's console").toEqual([]);
  },
});

async function signIn(context: BrowserContext, token: string): Promise<void> {
  await context.addCookies([{ name: cookieName, value: token, url: process.env.E2E_URL, httpOnly: true }]);
}

function collectErrors(context: BrowserContext, errors: string[], expected?: RegExp): void {
  const collect = (text: string) => {
    if (!expected?.test(text)) errors.push(text);
  };
  context.on("console", (message) => {
    if (message.type() === "error")
      collect(`${message.text()} (${message.location().url} on ${message.page()?.url()})`);
  });
  context.on("weberror", (error) => collect(String(error.error())));
}
