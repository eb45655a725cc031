import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "@playwright/test";
import { accountFile } from "@/db/seed/account-file";
import { type Account, mainAccounts } from "@/db/seed/sample/accounts";
import { title as draftMeeting } from "@/db/seed/sample/draft-meeting";
import { title as recentMeeting } from "@/db/seed/sample/recent/heading";
import { Refusal, readEnvironment } from "@/env";
import startServer from "@/test/e2e-server";
import { buildApplication } from "./setup/build";
import { step } from "./setup/steps.mjs";
import { findBrowser } from "./testing/browser";

const folder = "docs/pictures";
const desk = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

interface Picture {
  name: string;
  /** Who looks; nobody at the door. */
  who?: Account["role"];
  path: string;
  /** The row of the list at that path to follow. */
  follow?: string;
  /** The part of the page to begin with, where that is not its top. */
  from?: string;
  language?: "en";
  options?: BrowserContextOptions;
}

const task = "Tổng hợp đăng ký đoàn ra, đoàn vào quý tới của các sở, ban, ngành";

/** The pictures of the README; what they show is as of the day on which the sample was filled in. */
const pictures: readonly Picture[] = [
  { name: "sign-in", path: "/sign-in" },
  { name: "my-work", who: "staff", path: "/my-work" },
  { name: "my-work-phone", who: "staff", path: "/my-work", options: { viewport: phone } },
  { name: "meeting", who: "leader", path: "/meetings", follow: recentMeeting },
  { name: "draft", who: "clerk", path: "/meetings", follow: draftMeeting, from: "#conclusions" },
  { name: "task", who: "staff", path: "/tasks", follow: task, language: "en" },
  { name: "tasks", who: "leader", path: "/tasks" },
  { name: "overview", who: "leader", path: "/overview" },
  { name: "overview-dark", who: "leader", path: "/overview", options: { colorScheme: "dark" } },
];

interface Office {
  url: string;
  accounts: Account[];
  stop(): Promise<void>;
}

/** `npm run pictures [-- URL]`: of an office with the sample at that address and in DATA_DIR, else of one of its own. */
export async function main(): Promise<void> {
  const given = process.argv[2];
  const executablePath = await findBrowser();
  const office = given ? runningOffice(given) : await ownOffice();
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-dev-shm-usage"],
  });
  try {
    mkdirSync(folder, { recursive: true });
    for (const picture of pictures) {
      await step(join(folder, `${picture.name}.png`), () => take(browser, office, picture));
    }
  } finally {
    await browser.close();
    await office.stop();
  }
}

function runningOffice(url: string): Office {
  const { DATA_DIR } = readEnvironment();
  return { url, accounts: accountsIn(accountFile(DATA_DIR)), stop: async () => {} };
}

async function ownOffice(): Promise<Office> {
  const distDir = ".next-test";
  await buildApplication(distDir);
  process.env.NEXT_DIST_DIR = distDir;
  const stop = await step("Starting an office", startServer);
  const { E2E_URL = "", E2E_SAMPLE_ACCOUNTS = "" } = process.env;
  return { url: E2E_URL, accounts: accountsIn(E2E_SAMPLE_ACCOUNTS), stop };
}

function accountsIn(path: string): Account[] {
  try {
    return mainAccounts(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    throw new Refusal(
      `There are no accounts of a sample in ${path}: start one with npm start, or give no address.`,
    );
  }
}

async function take(browser: Browser, office: Office, picture: Picture): Promise<void> {
  const context = await browser.newContext({
    baseURL: office.url,
    viewport: desk,
    colorScheme: "light",
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    reducedMotion: "reduce",
    ...picture.options,
  });
  const page = await context.newPage();
  try {
    if (picture.who) await signIn(page, office, picture.who);
    if (picture.language) {
      await context.addCookies([{ name: "language", value: picture.language, url: office.url }]);
    }
    await page.goto(picture.path);
    if (picture.follow) {
      await page.getByRole("link", { name: picture.follow, exact: true }).click();
      await page.getByRole("heading", { name: picture.follow, exact: true }).waitFor();
    }
    if (picture.from) await page.locator(picture.from).evaluate((part) => part.scrollIntoView());
    await page.mouse.move(0, 0);
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: join(folder, `${picture.name}.png`), animations: "disabled" });
  } finally {
    await context.close();
  }
}

async function signIn(page: Page, { accounts }: Office, role: Account["role"]): Promise<void> {
  const account = accounts.find((one) => one.role === role);
  await page.goto("/sign-in");
  await page.locator("input[name=email]").fill(account?.email ?? "");
  await page.locator("input[name=password]").fill(account?.password ?? "");
  await page.locator("input[name=password]").press("Enter");
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}
