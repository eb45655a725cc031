import { busyTime, openBrowser, slowdown, type Tab } from "./browser";
import type { MeasuredOffice } from "./office";
import type { Section } from "./report";
import { median, quantile } from "./statistics";
import { countTraffic, receivedOf, type Transfer } from "./traffic";

/** Milliseconds, as the page itself has seen them (bench/page-clock.js). */
interface PageTimes {
  /** From the opening of the page until its editor had taken over the text. */
  ready: number | null;
  /** From each key to the frame that shows it. */
  keys: number[];
  /** What the browser's own Event Timing says of keys that took longer than 16 ms, in steps of 8. */
  slowKeys: number[];
}

declare global {
  interface Window {
    pageTimes: PageTimes;
  }
}

const clock = "bench/page-clock.js";
const emptyField = "Trang";
const conclusions = [60, 1, 15, 45, 30];
const words = " kiểm tra, đôn đốc các đơn vị thực hiện tốt";

const keyCount = conclusions.length * words.length;

/** Some eight keys a second, as of a fast typist. */
const pause = 120;

/**
 * Opens the large draft in a slowed browser and types into conclusions all over it, while it saves by itself; in turn with
 * that, into the only field of an empty page, which tells how much of the time is the browser's and this machine's.
 */
export async function measureTyping(office: MeasuredOffice): Promise<Section[]> {
  const browser = await openBrowser(office);
  try {
    const draft = await browser.openTab(clock);
    const traffic = countTraffic(draft.devtools);
    await draft.page.goto(`/meetings/${office.meeting.id}`);
    await draft.page.waitForFunction(() => window.pageTimes.ready !== null);
    const opened = [...traffic];
    const plain = await browser.openTab(clock);
    await plain.page.goto(`data:text/html,<textarea aria-label="${emptyField}"></textarea>`);
    const busy = { draft: 0, plain: 0 };
    for (const conclusion of conclusions) {
      busy.draft += await typeInto(draft, `Lời kết luận ${conclusion}`);
      busy.plain += await typeInto(plain, emptyField);
    }
    const [written, empty] = [await timesOf(draft), await timesOf(plain)];
    return [openingOf(written, opened), keysOf(written, empty, busy), savesOf(traffic)];
  } finally {
    await browser.close();
  }
}

/** Types at the end of a field, and tells how many milliseconds the page was busy meanwhile. */
async function typeInto(tab: Tab, name: string): Promise<number> {
  const { page, devtools } = tab;
  await page.bringToFront();
  const field = page.getByRole("textbox", { name, exact: true });
  await field.evaluate((area: HTMLTextAreaElement) => {
    area.focus();
    area.setSelectionRange(area.value.length, area.value.length);
  });
  const before = await busyTime(tab);
  for (const key of words) {
    // By DevTools, which know of no keyboard: a letter with its marks is one key.
    await devtools.send("Input.dispatchKeyEvent", { type: "keyDown", key, text: key });
    await devtools.send("Input.dispatchKeyEvent", { type: "keyUp", key });
    await page.waitForTimeout(pause);
  }
  const after = await busyTime(tab);
  const text = await field.inputValue();
  if (!text.endsWith(words)) throw new Error(`${name} ends with "${text.slice(-60)}".`);
  return after - before;
}

async function timesOf({ page }: Tab): Promise<PageTimes> {
  await page.bringToFront();
  await page.waitForFunction((count) => window.pageTimes.keys.length >= count, keyCount);
  return page.evaluate(() => window.pageTimes);
}

function openingOf(times: PageTimes, opened: readonly Transfer[]): Section {
  return {
    title: "Opening the draft",
    note: `With an empty cache, in a browser slowed ${slowdown} times.`,
    figures: [
      { name: "until one can write", value: times.ready ?? Number.NaN, unit: "ms" },
      { name: "page", value: receivedOf(opened, "Document"), unit: "bytes" },
      { name: "scripts", value: receivedOf(opened, "Script"), unit: "bytes" },
      { name: "all", value: opened.reduce((sum, one) => sum + one.received, 0), unit: "bytes" },
    ],
  };
}

function keysOf(draft: PageTimes, plain: PageTimes, busy: { draft: number; plain: number }): Section {
  // What Event Timing does not tell of was faster than its threshold.
  const told = [...draft.slowKeys, ...Array<number>(Math.max(0, keyCount - draft.slowKeys.length)).fill(16)];
  const p95 = quantile(draft.keys, 0.95);
  return {
    title: "From key to text",
    note: `${keyCount} keys in ${conclusions.length} conclusions of the draft, in a browser slowed ${slowdown} times; in turn with as many in the field of an empty page.`,
    figures: [
      { name: "p50", value: median(draft.keys), unit: "ms" },
      { name: "p75", value: quantile(draft.keys, 0.75), unit: "ms" },
      { name: "p95", value: p95, unit: "ms", goal: 100 },
      { name: "the slowest", value: Math.max(...draft.keys), unit: "ms" },
      { name: "p95 of Event Timing", value: quantile(told, 0.95), unit: "ms" },
      { name: "p50 of the empty page", value: median(plain.keys), unit: "ms" },
      { name: "p95 of the empty page", value: quantile(plain.keys, 0.95), unit: "ms" },
      { name: "p50 beside the empty page", value: median(draft.keys) / median(plain.keys), unit: "×" },
      { name: "p95 beside the empty page", value: p95 / quantile(plain.keys, 0.95), unit: "×" },
      { name: "processor a key, with all that follows", value: busy.draft / keyCount, unit: "ms" },
      { name: "the same of the empty page", value: busy.plain / keyCount, unit: "ms" },
    ],
  };
}

function savesOf(traffic: readonly Transfer[]): Section {
  const saves = traffic.filter(({ url }) => url.endsWith("/edits"));
  const bytes = saves.map(({ sent, received }) => sent + received);
  return {
    title: "What the editor saved meanwhile",
    note: `${saves.length} saves, as the browser counts them: request and answer with all headers and cookies.`,
    figures: [
      { name: "one save", value: median(bytes), unit: "bytes", goal: 2_048 },
      { name: "the largest", value: Math.max(...bytes), unit: "bytes", goal: 2_048 },
    ],
  };
}
