import type { Locator, Page } from "@playwright/test";
import type { Database } from "@/db/client";
import { aFile, aMeeting } from "@/db/factories";
import { aPng } from "@/test/sample-files";
import { expect, test } from "./fixtures";
import { anOffice, aTaskInHand } from "./office";
import { Place } from "./pages/place";
import { TasksPage } from "./pages/tasks-page";

/** An office with a list longer than a screen; the last task of it. */
async function aLongList(database: Database) {
  const office = await anOffice(database);
  const meeting = await aMeeting(database);
  for (let at = 0; at < 39; at++) await aTaskInHand(database, office, { meeting, dueOn: "2026-03-25" });
  return { office, last: await aTaskInHand(database, office, { meeting, dueOn: "2026-03-26" }) };
}

/** Something that is gone once the browser loads a page anew. */
const leaveMark = (page: Page) => page.evaluate(() => Object.assign(window, { marked: true }));
const hasMark = (page: Page) => page.evaluate(() => "marked" in window);
const scrolled = (page: Page) => page.evaluate(() => Math.round(window.scrollY));

test("a link is followed without loading the page anew, and Back leads to where one was in the list", async ({
  browse,
  database,
}) => {
  const { office, last } = await aLongList(database);
  const list = await TasksPage.open(await browse(office.owner));
  const { page } = list;
  await leaveMark(page);
  const link = list.row(last.title).getByRole("link", { name: last.title });
  await link.scrollIntoViewIfNeeded();
  const place = await scrolled(page);
  expect(place).toBeGreaterThan(0);
  await link.click();
  await expect(list.title).toHaveText(last.title);
  await expect(page).toHaveURL(`/tasks/${last.id}`);
  expect(await scrolled(page)).toBe(0);
  await page.goBack();
  await expect(link).toBeInViewport();
  expect(await scrolled(page)).toBe(place);
  await list.goTo("Cuộc họp", Place);
  await expect(page).toHaveURL("/meetings");
  await expect(list.title).toHaveText("Cuộc họp");
  expect(await hasMark(page)).toBe(true);
});

const clicks: [string, Parameters<Locator["click"]>[0]][] = [
  ["Ctrl", { modifiers: ["ControlOrMeta"] }],
  ["the middle button", { button: "middle" }],
];

for (const [name, how] of clicks) {
  test(`a click with ${name} opens another tab`, async ({ browse, database }) => {
    const office = await anOffice(database);
    const task = await aTaskInHand(database, office);
    const list = await TasksPage.open(await browse(office.owner));
    const opened = list.page.context().waitForEvent("page");
    await list.row(task.title).getByRole("link", { name: task.title }).click(how);
    const other = new Place(await opened);
    await expect(other.title).toHaveText(task.title);
    await expect(list.page).toHaveURL("/tasks");
  });
}

test("a link to a file, and one that asks for another tab, are left to the browser", async ({
  browse,
  database,
}) => {
  const office = await anOffice(database);
  const meeting = await aMeeting(database, { departments: [office.lead] });
  const file = await aFile(database, { meeting, name: "ảnh.png", mediaType: "image/png", content: aPng() });
  // What is shown of a file runs nothing, not even what the browser itself would put round a picture.
  const expected = /sandboxed|Content Security Policy/;
  const list = await TasksPage.open(await browse(office.owner, { expected }));
  const { page } = list;
  const table = page.waitForEvent("download");
  await list.main.getByRole("link", { name: "Tải CSV" }).click();
  expect((await table).suggestedFilename()).toMatch(/\.csv$/);
  await page.goto(`/files/${file.id}`);
  await leaveMark(page);
  const picture = page.waitForEvent("download");
  await list.main.getByRole("link", { name: "Tải về" }).click();
  expect((await picture).suggestedFilename()).toBe("ảnh.png");
  const opened = page.context().waitForEvent("page");
  await list.main.getByRole("link", { name: "Mở riêng" }).click();
  await expect(await opened).toHaveURL(`/files/${file.id}/content`);
  await expect(page).toHaveURL(`/files/${file.id}`);
  expect(await hasMark(page)).toBe(true);
});
