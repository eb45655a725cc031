import { randomBytes } from "node:crypto";
import type { OutgoingHttpHeaders } from "node:http";
import { buildApplication } from "@/bin/setup/build";
import { step } from "@/bin/setup/steps.mjs";
import { connect } from "@/db/client";
import { aSession } from "@/db/factories";
import { cookieName, tokenOf } from "@/e2e/cookie";
import { type OwnOffice, startOwnOffice } from "@/test/own-office";
import { deviceCookie, newDevice } from "@/web/device";
import { type Filled, fillMeeting } from "./fill";

/** What is measured: the production build, serving one large draft, and what the browser of its clerk carries. */
export interface MeasuredOffice extends OwnOffice, Filled {
  cookies: Record<string, string>;
}

const distDir = ".next-test";

/** On some mornings the worker would send mails amid what is measured. */
const unattended = { WORKER: "0" };

/** Builds where that is needed, serves, and fills. */
export async function openOffice(): Promise<MeasuredOffice> {
  const office = await serveOffice();
  const database = connect(office.databaseUrl, { connections: 2 });
  try {
    const filled = await step("Filling it", () => fillMeeting(database));
    const cookies = await cookiesOf(filled.clerk.email ?? "", await aSession(database, filled.clerk));
    return Object.assign(office, filled, { cookies });
  } catch (error) {
    await office.close();
    throw error;
  } finally {
    await database.$client.end();
  }
}

/** An empty office of its own with the production build, which is made where that is needed. */
export async function serveOffice(): Promise<OwnOffice> {
  await buildApplication(distDir);
  process.env.NEXT_DIST_DIR = distDir;
  process.env.AUTH_SECRET ??= randomBytes(48).toString("base64url");
  const office = await step("Starting an office", () => startOwnOffice(unattended));
  endWithUs(office);
  return office;
}

/** A measurement that breaks off leaves no server behind, which takes its database along. */
function endWithUs(office: OwnOffice): void {
  const { server } = office.pids();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => process.exit(1));
  process.once("exit", () => {
    try {
      process.kill(server, "SIGTERM");
    } catch {
      // It was closed in order.
    }
  });
}

/** As after a sign-in: the session, the device and the language. */
async function cookiesOf(email: string, session: { id: string }): Promise<Record<string, string>> {
  const token = await tokenOf(session);
  return { [cookieName]: token, [deviceCookie(email)]: newDevice(email), language: "vi" };
}

/** What Chrome sends along with a request that a page's script makes. */
export function browserHeaders({ url, cookies, meeting }: MeasuredOffice): OutgoingHttpHeaders {
  return {
    ...chromeHeaders(url, cookies),
    accept: "*/*",
    origin: url,
    "sec-fetch-site": "same-origin",
    "sec-fetch-mode": "cors",
    "sec-fetch-dest": "empty",
    referer: `${url}/meetings/${meeting.id}`,
  };
}

/** What Chrome sends along with any request of a person. */
export function chromeHeaders(url: string, cookies: Record<string, string>): OutgoingHttpHeaders {
  return {
    host: new URL(url).host,
    connection: "keep-alive",
    "sec-ch-ua-platform": '"Windows"',
    "user-agent":
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36",
    "sec-ch-ua": '"Google Chrome";v="143", "Chromium";v="143", "Not A(Brand";v="24"',
    "sec-ch-ua-mobile": "?0",
    "accept-encoding": "gzip, deflate, br, zstd",
    "accept-language": "vi-VN,vi;q=0.9,en-US;q=0.8,en;q=0.7",
    cookie: Object.entries(cookies)
      .map(([name, value]) => `${name}=${value}`)
      .join("; "),
  };
}
