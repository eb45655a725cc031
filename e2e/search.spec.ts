import { aMeeting, aTask } from "@/db/factories";
import { expect, test } from "./fixtures";
import { anOffice, aTaskInHand } from "./office";
import { Palette } from "./pages/palette";

test("by the keyboard alone: a few letters, Enter, and back by what was seen", async ({
  browse,
  database,
}) => {
  const office = await anOffice(database);
  const title = "Khơi thông luồng lạch Cửa Đợi";
  await aTaskInHand(database, office, { title });
  const page = await browse(office.owner);
  await page.goto("/my-work");
  const palette = await Palette.open(page);
  await page.keyboard.type("cua doi");
  await expect(palette.active).toContainText(title);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/tasks\/[\da-f-]+$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await expect(palette.dialog).toHaveCount(0);

  await page.goto("/my-work");
  await Palette.open(page);
  await expect(palette.group("Vừa xem")).toContainText(title);
  await expect(palette.active).toHaveCount(0);
  await page.keyboard.press("End");
  await expect(palette.active).toHaveText("Tài khoản");
  await page.keyboard.press("ArrowDown");
  await expect(palette.active).toContainText(title);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/tasks\//);
});

test("Escape closes it, and the focus is where it was", async ({ browse, database }) => {
  const office = await anOffice(database);
  const page = await browse(office.owner);
  await page.goto("/departments");
  const field = page.getByRole("searchbox");
  await field.focus();
  const palette = await Palette.open(page);
  await page.keyboard.type("không có gì như vậy");
  await expect(palette.dialog).toContainText("Không có gì khớp với “không có gì như vậy”.");
  await page.keyboard.press("Escape");
  await expect(palette.dialog).toHaveCount(0);
  await expect(field).toBeFocused();
});

test("Enter before the answer, or on the last line, leads to the page of all results", async ({
  browse,
  database,
}) => {
  const office = await anOffice(database);
  const title = "Nạo vét hồ Bàu Tràm";
  await aTaskInHand(database, office, { title });
  const page = await browse(office.owner);
  await page.goto("/my-work");
  const palette = await Palette.open(page);
  await palette.field.fill("bàu tràm");
  await expect(palette.active).toContainText(title);
  await page.keyboard.press("End");
  await expect(palette.active).toHaveText("Mọi kết quả cho “bàu tràm”");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/search\?q=/);
  await expect(page.getByRole("searchbox")).toHaveValue("bàu tràm");
  await page.getByRole("main").getByRole("link", { name: title }).click();
  await page.waitForURL(/\/tasks\//);
});

test("what is restricted is found by its clerk, not by another department nor a leader apart", async ({
  browse,
  database,
}) => {
  const office = await anOffice(database);
  const other = await anOffice(database);
  const title = "Họp kín về mỏ cát Thu Bồn";
  const meeting = await aMeeting(database, { title, restricted: true, departments: [office.lead] });
  await aTask(database, { meeting, lead: office.lead, title: "Đo mỏ cát Thu Bồn" });
  for (const [person, sees] of [
    [office.clerk, true],
    [office.head, true],
    [other.leader, false],
    [other.head, false],
  ] as const) {
    const page = await browse(person);
    await page.goto("/search?q=mo+cat+thu+bon");
    const main = page.getByRole("main");
    if (sees) await expect(main.getByRole("link", { name: title })).toBeVisible();
    else await expect(main).toContainText("Không có gì khớp với");
    const palette = await Palette.open(page);
    await palette.field.fill("mỏ cát");
    await expect(palette.active).toContainText(sees ? "Thu Bồn" : "Mọi kết quả");
  }
});

test("on a phone it takes the whole screen, under a finger", async ({ browse, database }) => {
  const office = await anOffice(database);
  const title = "Sửa kè sông Cổ Cò";
  await aTaskInHand(database, office, { title });
  const page = await browse(office.owner, { viewport: { width: 390, height: 844 }, hasTouch: true });
  await page.goto("/my-work");
  await page.waitForLoadState("networkidle");
  await page.getByRole("banner").getByRole("link", { name: "Tìm" }).tap();
  const palette = new Palette(page);
  await palette.field.fill("ke song");
  await expect(palette.active).toContainText(title);
  expect(await palette.dialog.boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 });
  await palette.active.tap();
  await page.waitForURL(/\/tasks\//);
});

test("without JavaScript the same place is a page with a form", async ({ browse, database }) => {
  const office = await anOffice(database);
  const title = "Trồng phi lao ven biển";
  await aTaskInHand(database, office, { title });
  const page = await browse(office.owner, { javaScriptEnabled: false });
  await page.goto("/my-work");
  await page.getByRole("banner").getByRole("link", { name: "Tìm" }).click();
  await page.getByRole("searchbox").fill("phi lao");
  await page.getByRole("button", { name: "Tìm", exact: true }).click();
  await expect(page.getByRole("main").getByRole("link", { name: title })).toBeVisible();
});

test("/ goes to the page's field, ? lists the keys, and both can be switched off", async ({
  browse,
  database,
}) => {
  const office = await anOffice(database);
  const page = await browse(office.owner);
  await page.goto("/departments");
  const field = page.getByRole("searchbox");
  await expect(async () => {
    await page.keyboard.press("/");
    await expect(field).toBeFocused({ timeout: 1_000 });
  }).toPass();
  await page.keyboard.type("?/");
  await expect(field).toHaveValue("?/");
  await field.blur();
  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "Phím tắt" });
  await expect(help).toContainText("Ở mọi trang");
  await help.getByRole("button", { name: "Tắt phím một chữ" }).click();
  await expect(help).toContainText("Đang tắt");
  await page.keyboard.press("Escape");
  await page.keyboard.press("/");
  await expect(field).not.toBeFocused();
  await page.goto("/account");
  await page.getByRole("button", { name: "Bật phím một chữ" }).click();
  await expect(page.getByRole("button", { name: "Tắt phím một chữ" })).toBeVisible();
});

test("whoever signs out leaves nothing of what was seen", async ({ browse, database }) => {
  const office = await anOffice(database);
  const task = await aTaskInHand(database, office);
  const page = await browse(office.owner);
  await page.goto(`/tasks/${task.id}`);
  const kept = () => page.evaluate(() => JSON.stringify(Object.values(localStorage)));
  await expect.poll(kept).toContain(task.title);
  await page.getByRole("banner").locator("summary").click();
  await page.getByRole("button", { name: "Đăng xuất" }).click();
  await page.waitForURL("/sign-in");
  expect(await kept()).toBe("[]");
});
