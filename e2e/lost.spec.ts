import { readlinkSync } from "node:fs";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "@playwright/test";
import type { Database } from "@/db/client";
import { aDirective, aMeeting, aSession } from "@/db/factories";
import { removeFolder, temporaryFolder } from "@/test/temporary-folder";
import { cookieName, tokenOf } from "./cookie";
import { expect, test } from "./fixtures";
import { anOffice } from "./office";
import { DraftPage } from "./pages/draft-page";
import { Place } from "./pages/place";
import { SignInPage } from "./pages/sign-in-page";
import { brokenLine, storedConclusions } from "./two-clerks";

test.describe.configure({ mode: "parallel" });

const offline = "Mất kết nối. Những gì đã gõ được giữ trên máy này và tự gửi khi có mạng.";

async function aDraft(database: Database, ...bodies: string[]) {
  const office = await anOffice(database);
  const meeting = await aMeeting(database, { status: "draft" });
  for (const [index, body] of bodies.entries()) {
    await aDirective(database, { meeting, body, position: `a${index}` });
  }
  const stored = async () => (await storedConclusions(database, meeting)).map(({ body }) => body);
  return { ...office, meeting, stored };
}

/** Types at the end of the first conclusion. */
async function typeIn(draft: DraftPage, text: string): Promise<void> {
  await draft.cursorIn(1);
  await draft.page.keyboard.type(text);
}

test("without a connection one writes on; what was typed is sent when it is back", async ({
  browse,
  database,
}) => {
  const { clerk, lead, meeting, stored } = await aDraft(database, "Một.");
  const draft = await DraftPage.open(await browse(clerk, { expected: brokenLine }), meeting.id);
  await draft.page.context().setOffline(true);
  await typeIn(draft, " Viết lúc mất mạng.");
  await expect(draft.sign).toHaveText(offline);
  await draft.press("Enter");
  await draft.page.keyboard.type("Hai.");
  await draft.addTask(2, { title: "Việc hai", lead: lead.name, due: "30/6" });
  await expect(draft.sign).toHaveText(offline);
  expect(await stored()).toEqual(["Một."]);
  await draft.page.context().setOffline(false);
  await draft.saved();
  expect(await storedConclusions(database, meeting)).toEqual([
    { body: "Một. Viết lúc mất mạng.", tasks: [] },
    { body: "Hai.", tasks: ["Việc hai"] },
  ]);
});

test.describe("a tab that is closed", () => {
  test("right after typing", async ({ browse, database }) => {
    const { clerk, meeting, stored } = await aDraft(database, "Một.");
    const page = await browse(clerk, { expected: brokenLine });
    const draft = await DraftPage.open(page, meeting.id);
    await typeIn(draft, " Câu cuối cùng trước khi đóng.");
    await page.close();
    const again = await DraftPage.open(await page.context().newPage(), meeting.id);
    await again.haveWords("Một. Câu cuối cùng trước khi đóng.");
    await expect.poll(stored).toEqual(["Một. Câu cuối cùng trước khi đóng."]);
  });

  test("while the line was down", async ({ browse, database }) => {
    const { clerk, meeting, stored } = await aDraft(database, "Một.");
    const page = await browse(clerk, { expected: brokenLine });
    const draft = await DraftPage.open(page, meeting.id);
    await page.context().setOffline(true);
    await typeIn(draft, " Viết lúc mất mạng.");
    await draft.press("Enter");
    await draft.page.keyboard.type("Hai, cũng lúc mất mạng.");
    await page.close();
    await page.context().setOffline(false);
    const again = await DraftPage.open(await page.context().newPage(), meeting.id);
    // A tab counts as alive for some seconds after its last word.
    await expect(again.words(2)).toHaveValue("Hai, cũng lúc mất mạng.", { timeout: 20_000 });
    await again.haveWords("Một. Viết lúc mất mạng.", "Hai, cũng lúc mất mạng.");
    await expect.poll(stored).toEqual(["Một. Viết lúc mất mạng.", "Hai, cũng lúc mất mạng."]);
  });

  test("while another wrote the same: one of the two is chosen", async ({ browse, database }) => {
    const { clerk, meeting, stored } = await aDraft(database, "Một.");
    const page = await browse(clerk, { expected: brokenLine });
    const draft = await DraftPage.open(page, meeting.id);
    await page.context().setOffline(true);
    await typeIn(draft, " Viết lúc mất mạng.");
    await page.close();
    const other = await DraftPage.open(await browse(clerk), meeting.id);
    await typeIn(other, " Của người khác.");
    // In the database: the sign may still speak of what was saved before.
    await expect.poll(stored).toEqual(["Một. Của người khác."]);
    await page.context().setOffline(false);
    const again = await DraftPage.open(await page.context().newPage(), meeting.id);
    await expect(again.conflict).toContainText("Một. Của người khác.", { timeout: 20_000 });
    await expect(again.words(1)).toHaveValue("Một. Viết lúc mất mạng.");
    expect(await stored()).toEqual(["Một. Của người khác."]);
    await again.conflict.getByRole("button", { name: "Giữ bản của tôi" }).click();
    await expect.poll(stored).toEqual(["Một. Viết lúc mất mạng."]);
  });

  test("and one that is only loaded anew", async ({ browse, database }) => {
    const { clerk, meeting, stored } = await aDraft(database, "Một.");
    const draft = await DraftPage.open(await browse(clerk, { expected: brokenLine }), meeting.id);
    await draft.page.route("**/edits", (route) => route.abort());
    await typeIn(draft, " Chưa gửi được.");
    await expect(draft.sign).toHaveText(offline);
    await draft.page.unroute("**/edits");
    await draft.page.reload();
    await draft.whenAlive();
    await draft.haveWords("Một. Chưa gửi được.");
    await expect.poll(stored).toEqual(["Một. Chưa gửi được."]);
  });
});

test("a browser that is killed loses nothing that was on its way", async ({ database }) => {
  const { clerk, meeting, stored } = await aDraft(database, "Một.");
  const folder = temporaryFolder();
  const token = await tokenOf(await aSession(database, clerk));
  const browser = await ownBrowser(folder, token);
  const draft = await DraftPage.open(await browser.newPage(), meeting.id);
  await typeIn(draft, " Gõ trước khi máy tắt.");
  await expect.poll(stored).toEqual(["Một. Gõ trước khi máy tắt."]);
  await typeIn(draft, " Và thêm nữa.");
  const closed = browser.waitForEvent("close");
  // The lock of a browser's folder names the process that holds it.
  process.kill(Number(readlinkSync(join(folder, "SingletonLock")).split("-").at(-1)), "SIGKILL");
  await closed;
  const next = await ownBrowser(folder, token);
  const again = await DraftPage.open(await next.newPage(), meeting.id);
  await expect(again.words(1)).toHaveValue(/^Một\. Gõ trước khi máy tắt\./);
  await typeIn(again, " Xong.");
  await expect.poll(async () => (await stored())[0]).toMatch(/^Một\. Gõ trước khi máy tắt\..* Xong\.$/);
  await next.close();
  removeFolder(folder);
});

/** A browser in a process and a folder of its own, in which somebody is signed in. */
async function ownBrowser(folder: string, token: string): Promise<BrowserContext> {
  const { baseURL, launchOptions, locale, timezoneId } = test.info().project.use;
  const options = { ...launchOptions, baseURL, locale, timezoneId };
  const context = await chromium.launchPersistentContext(folder, options);
  await context.addCookies([{ name: cookieName, value: token, url: process.env.E2E_URL, httpOnly: true }]);
  return context;
}

test("a session that ends meanwhile: signed in again in another tab, what was typed is sent", async ({
  browse,
  database,
}) => {
  const { clerk, meeting, stored } = await aDraft(database, "Một.");
  const draft = await DraftPage.open(await browse(clerk, { expected: /status of 401/ }), meeting.id);
  const elsewhere = await browse(clerk);
  await elsewhere.goto("/account");
  await elsewhere.getByRole("button", { name: "Đăng xuất khỏi những nơi khác" }).click();
  await expect(new Place(elsewhere).section("Nơi đang đăng nhập").getByRole("listitem")).toHaveCount(1);
  await typeIn(draft, " Viết khi phiên đã hết.");
  await expect(draft.sign).toContainText("Phiên đăng nhập đã kết thúc.");
  await typeIn(draft, " Vẫn gõ tiếp.");
  const opened = draft.page.waitForEvent("popup");
  await draft.sign.getByRole("link", { name: "Đăng nhập ở thẻ khác" }).click();
  const tab: Page = await opened;
  await new SignInPage(tab).enter(clerk, SignInPage);
  await tab.close();
  await draft.saved();
  expect(await stored()).toEqual(["Một. Viết khi phiên đã hết. Vẫn gõ tiếp."]);
});

test.describe("what the server did not answer is sent again, and counts once", () => {
  test("it failed", async ({ browse, database }) => {
    const { clerk, meeting, stored } = await aDraft(database, "Một.");
    const draft = await DraftPage.open(await browse(clerk, { expected: brokenLine }), meeting.id);
    await draft.page.route("**/edits", (route) => route.fulfill({ status: 500, body: "" }), { times: 1 });
    await typeIn(draft, " Hai.");
    await draft.saved();
    expect(await stored()).toEqual(["Một. Hai."]);
  });

  test("its answer was lost on the way", async ({ browse, database }) => {
    const { clerk, meeting, stored } = await aDraft(database, "Một.");
    const draft = await DraftPage.open(await browse(clerk, { expected: brokenLine }), meeting.id);
    let lost = 0;
    await draft.page.route(
      "**/edits",
      async (route) => {
        await route.fetch();
        lost += 1;
        await route.abort();
      },
      { times: 1 },
    );
    await typeIn(draft, " Hai.");
    await draft.press("Enter");
    await draft.page.keyboard.type("Ba.");
    await expect.poll(() => lost).toBe(1);
    await draft.saved();
    await draft.haveWords("Một. Hai.", "Ba.");
    expect(await stored()).toEqual(["Một. Hai.", "Ba."]);
    await draft.reload();
    await draft.haveWords("Một. Hai.", "Ba.");
  });
});
