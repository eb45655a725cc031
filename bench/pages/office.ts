import type { OutgoingHttpHeaders } from "node:http";
import { step } from "@/bin/setup/steps.mjs";
import { connect } from "@/db/client";
import { formOn, send } from "@/e2e/http/forms";
import type { OwnOffice } from "@/test/own-office";
import { chromeHeaders, serveOffice } from "../office";
import { type FilledOffice, fillOffice, password } from "./fill";

type Account = keyof FilledOffice["accounts"];

/** An office of so many tasks, served, with a session for each of those who look at it. */
export interface PagesOffice extends OwnOffice, FilledOffice {
  tasks: number;
  cookies: Record<Account, Record<string, string>>;
  headers: Record<Account, OutgoingHttpHeaders>;
}

/** Serves an empty office, fills it and signs in. */
export async function openPagesOffice(tasks: number): Promise<PagesOffice> {
  const office = await serveOffice();
  const database = connect(office.databaseUrl, { connections: 1 });
  try {
    const filled = await step(`Filling it with ${tasks.toLocaleString("en")} tasks`, () =>
      fillOffice(database, tasks),
    );
    const cookies = await signInAll(office.url, filled.accounts);
    const headers = mapped(cookies, (jar) => ({ ...chromeHeaders(office.url, jar), accept: "text/html" }));
    return Object.assign(office, filled, { tasks, cookies, headers });
  } catch (error) {
    await office.close();
    throw error;
  } finally {
    await database.$client.end();
  }
}

async function signInAll(url: string, accounts: FilledOffice["accounts"]) {
  process.env.E2E_URL = url;
  const { hidden } = await formOn("/sign-in", {}, 'name="password"');
  const cookies: Record<string, Record<string, string>> = {};
  for (const [account, email] of Object.entries(accounts)) {
    const answer = await send("/sign-in", { ...hidden, next: "/account", email, password }, {});
    const given = answer.headers["set-cookie"] ?? [];
    if (given.length === 0) throw new Error(`${account} cannot sign in: ${answer.status}.`);
    cookies[account] = Object.fromEntries(
      given.map((cookie) => cookie.split(";", 1)[0]?.split("=", 2) ?? []),
    );
  }
  return cookies as PagesOffice["cookies"];
}

function mapped<Key extends string, From, To>(record: Record<Key, From>, to: (value: From) => To) {
  const entries = Object.entries<From>(record).map(([key, value]) => [key, to(value)]);
  return Object.fromEntries(entries) as Record<Key, To>;
}
