import type { Locator, Page } from "@playwright/test";
import { openBrowser, slowdown } from "../browser";
import type { Section } from "../report";
import { quantile } from "../statistics";
import { countTraffic, receivedOf } from "../traffic";
import type { PagesOffice } from "./office";
import { listPath } from "./visits";

/** As the page itself has seen it (bench/pages/click-clock.js). */
interface ClickTimes {
  /** Milliseconds from each click to the frame that shows what it did, in steps of 8; those under 16 are not among them. */
  clicks: number[];
  /** By how much things moved by themselves. */
  shifts: number[];
}

declare global {
  interface Window {
    clickTimes: ClickTimes;
  }
}

const rounds = 4;

/** Opens the list of tasks of the largest office in a slowed browser, and clicks on what it offers. */
export async function measureClicks(offices: readonly PagesOffice[]): Promise<Section[]> {
  const office = offices.at(-1);
  if (!office) return [];
  const browser = await openBrowser({ url: office.url, cookies: office.cookies.clerk });
  try {
    const { page, devtools } = await browser.openTab("bench/pages/click-clock.js");
    const traffic = countTraffic(devtools);
    await page.goto(listPath(office));
    await page.waitForLoadState("networkidle");
    const opened = [...traffic];
    let clicks = 0;
    for (let round = 0; round < rounds; round++) clicks += await clickThrough(page);
    const times = await page.evaluate(() => window.clickTimes);
    const told = [...times.clicks, ...Array<number>(Math.max(0, clicks - times.clicks.length)).fill(16)];
    return [
      {
        title: "In the browser: the list of tasks",
        note: `${clicks} clicks in a browser slowed ${slowdown} times, by its own Event Timing; opened with an empty cache.`,
        figures: [
          { name: "from click to frame, p50", value: quantile(told, 0.5), unit: "ms" },
          { name: "from click to frame, p75", value: quantile(told, 0.75), unit: "ms", goal: 100 },
          { name: "the slowest", value: Math.max(...told), unit: "ms" },
          {
            name: "layout shift",
            value: times.shifts.reduce((sum, one) => sum + one, 0),
            unit: "×",
            goal: 0,
          },
          { name: "scripts, packed", value: receivedOf(opened, "Script"), unit: "bytes", goal: 150 * 1_024 },
          { name: "styles, packed", value: receivedOf(opened, "Stylesheet"), unit: "bytes" },
          { name: "fonts", value: receivedOf(opened, "Font"), unit: "bytes" },
          { name: "page, packed", value: receivedOf(opened, "Document"), unit: "bytes" },
        ],
      },
    ];
  } finally {
    await browser.close();
  }
}

/** The menu of the person, boxes of rows where there are some, an order, and a task and back. Gives how many clicks it made. */
async function clickThrough(page: Page): Promise<number> {
  let clicks = 0;
  const click = async (target: Locator, shows: () => Promise<unknown>) => {
    await target.click();
    clicks++;
    await shows();
    await untilAtRest(page);
  };
  const menu = page.locator("header.masthead details.menu");
  await click(menu.locator("summary"), () => menu.locator("li").first().waitFor());
  await click(menu.locator("summary"), () => menu.locator("li").first().waitFor({ state: "hidden" }));
  const boxes = page.locator("table.tasks-table tbody input[type=checkbox]");
  for (let row = 0; row < Math.min(4, await boxes.count()); row++) {
    await click(boxes.nth(row), () => boxes.and(page.locator(":checked")).nth(row).waitFor());
  }
  for (const column of [0, 1]) {
    const before = page.url();
    const isElsewhere = () => page.waitForURL((url) => url.href !== before);
    await click(page.locator("table.tasks-table thead a").nth(column), isElsewhere);
  }
  const row = page.locator("table.tasks-table tbody a").first();
  await click(row, () => page.waitForURL(/\/tasks\/[0-9a-f-]{36}/));
  await page.goBack();
  await row.waitFor();
  await untilAtRest(page);
  return clicks;
}

/** Until the browser has shown all and has nothing left to do, so that a click waits for nothing but itself. */
async function untilAtRest(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestIdleCallback(resolve))),
  );
}
