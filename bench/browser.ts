import { type CDPSession, chromium, type Page } from "@playwright/test";
import { findBrowser } from "@/bin/testing/browser";

/** How much slower than this machine the browser is made: an office computer of many years. */
export const slowdown = 4;

export interface Tab {
  page: Page;
  devtools: CDPSession;
}

export interface SlowBrowser {
  /** One in which that script runs before anything of a page. */
  openTab(clock: string): Promise<Tab>;
  close(): Promise<void>;
}

interface SignedIn {
  url: string;
  cookies: Record<string, string>;
}

/** A browser in which somebody is signed in; its tabs are slowed down. */
export async function openBrowser({ url, cookies }: SignedIn): Promise<SlowBrowser> {
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking"],
  });
  const viewport = { width: 1440, height: 900 };
  const context = await browser.newContext({ baseURL: url, locale: "vi-VN", viewport });
  await context.addCookies(Object.entries(cookies).map(([name, value]) => ({ name, value, url })));
  const openTab = async (clock: string) => {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send("Network.enable");
    // The processor's time of the page's own thread, in which nothing else of this machine has a part.
    await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    await page.addInitScript({ path: clock });
    return { page, devtools };
  };
  return { openTab, close: () => browser.close() };
}

/** Milliseconds of processor that the page's thread has used since it was opened. */
export async function busyTime({ devtools }: Tab): Promise<number> {
  const { metrics } = await devtools.send("Performance.getMetrics");
  return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN) * 1_000;
}
