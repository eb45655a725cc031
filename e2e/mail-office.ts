import { connect, type Database } from "@/db/client";
import { theOffice, theReminderSettings } from "@/db/factories";
import { startOwnOffice } from "@/test/own-office";
import { startRelay } from "@/test/relay";
import { test as base } from "./fixtures";
import { Letter } from "./letter";

export { expect } from "./fixtures";

interface MailFixtures {
  /** The letter that the office sent to the address, the latest with these words in it, once it has come. */
  letterTo(address: string | null, words: string | RegExp): Promise<Letter>;
}

/** With an office of its own that sends mails, by a real mail server, as soon as there is something to tell. */
export const test = base.extend<{ baseURL: string }, MailFixtures & { database: Database }>({
  letterTo: [
    async ({ playwright: _ }, use) => {
      const relay = await startRelay();
      const sender = "Giao Ban <giaoban@example.gov.vn>";
      const office = await startOwnOffice({ SMTP_URL: relay.url, MAIL_FROM: sender });
      // What is asked without a browser finds the office by the environment; this process has no other.
      process.env.E2E_URL = office.url;
      process.env.DATABASE_URL = office.databaseUrl;
      await use(async (address, words) => {
        const letters = () => relay.lettersTo(address ?? "").map(({ raw }) => new Letter(raw));
        const wanted = () => letters().findLast((letter) => letter.says(words));
        await base.expect.poll(wanted, { message: `A letter to ${address}`, timeout: 60_000 }).toBeDefined();
        return wanted() ?? new Letter("");
      });
      await office.close();
      await relay.stop();
    },
    { scope: "worker", auto: true, timeout: 120_000 },
  ],

  database: [
    async ({ letterTo: _ }, use) => {
      const database = connect(process.env.DATABASE_URL ?? "", { connections: 4 });
      await theOffice(database);
      await theReminderSettings(database, { gatherMinutes: 0, reportLinks: true });
      await use(database);
      await database.$client.end();
    },
    { scope: "worker" },
  ],

  baseURL: async ({ letterTo: _ }, use) => use(process.env.E2E_URL ?? ""),
});
