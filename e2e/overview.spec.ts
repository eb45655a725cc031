import { anExtension } from "@/db/factories";
import { inDays } from "./dates";
import { expect, test } from "./fixtures";
import { anOffice, aTaskInHand, type Office } from "./office";
import { OverviewPage } from "./pages/overview-page";

type Database = Parameters<typeof anOffice>[0];

const aResult = (database: Database, office: Office) =>
  aTaskInHand(database, office, { status: "submitted" });

async function aRequest(database: Database, office: Office) {
  const task = await aTaskInHand(database, office, { dueOn: inDays(5) });
  const dates = { before: inDays(5), asked: inDays(20) };
  await anExtension(database, { task, by: office.owner, status: "with_leader", ...dates });
  return task;
}

test("several are decided by keys, and several come back with one reason", async ({ browse, database }) => {
  const office = await anOffice(database);
  const [first, second] = [await aResult(database, office), await aResult(database, office)];
  const [third, request] = [await aResult(database, office), await aRequest(database, office)];
  const overview = await OverviewPage.open(await browse(office.leader));
  const { keyboard } = overview.page;
  const told = overview.main.getByText("Chưa chọn việc nào.");
  await expect(told).toBeVisible();
  const titles = overview.section("Chờ tôi quyết định").getByRole("link");
  await overview.goToFirstRow();
  await expect(titles.nth(0)).toBeFocused();
  await keyboard.press("x");
  await keyboard.press("j");
  await keyboard.press("x");
  await expect(overview.main.getByText("Đã chọn: 2")).toBeVisible();
  const chosen = (await titles.allTextContents()).slice(0, 2);
  await overview.sayYes();
  for (const title of chosen) await expect(overview.waiting(title)).toHaveCount(0);
  await expect(told).toBeVisible();

  const left = [first, second, third, request].filter(({ title }) => !chosen.includes(title));
  for (const { title } of left) await overview.box(title).check();
  await overview.sayNo("Cần họp lại với các đơn vị");
  for (const { title } of left) await expect(overview.waiting(title)).toHaveCount(0);
});

test("what is decided hands the place to what comes after it, down to the last", async ({
  browse,
  database,
}) => {
  const office = await anOffice(database);
  for (let at = 0; at < 3; at++) await aResult(database, office);
  const overview = await OverviewPage.open(await browse(office.leader));
  const titles = overview.section("Chờ tôi quyết định").getByRole("link");
  await expect(titles).toHaveCount(3);
  await overview.goToFirstRow();
  for (let left = 2; left >= 0; left--) {
    await overview.page.keyboard.press("c");
    await expect(titles).toHaveCount(left);
    await expect(left > 0 ? titles.first() : overview.main).toBeFocused();
  }
});

test("what another leader decided meanwhile is named, and the rest is decided", async ({
  browse,
  database,
}) => {
  const office = await anOffice(database);
  const [first, second] = [await aResult(database, office), await aResult(database, office)];
  const one = await OverviewPage.open(await browse(office.leader));
  const other = await OverviewPage.open(await browse(office.leader));
  await one.confirm(first.title);
  await expect(one.waiting(first.title)).toHaveCount(0);
  for (const { title } of [first, second]) await other.box(title).check();
  await other.sayYes();
  await other.says(`“${first.title}”`);
  await expect(other.waiting(second.title)).toHaveCount(0);
});

test("without a script it is one form: ticks and a reason decide, and what was typed comes back", async ({
  browse,
  database,
}) => {
  const office = await anOffice(database);
  const [first, request] = [await aResult(database, office), await aRequest(database, office)];
  const overview = await OverviewPage.open(await browse(office.leader, { javaScriptEnabled: false }));
  for (const { title } of [first, request]) await overview.box(title).check();
  await overview.open("Trả lại, không đồng ý…");
  const button = overview.page.getByRole("button", { name: "Trả lại, không đồng ý các việc đã chọn" });
  await button.click();
  await overview.says("Chưa lưu được");
  for (const { title } of [first, request]) await expect(overview.box(title)).toBeChecked();
  await overview.sayNo("Thiếu phụ lục");
  for (const { title } of [first, request]) await expect(overview.waiting(title)).toHaveCount(0);
});
