import { eq } from "drizzle-orm";
import { aTask } from "@/db/factories";
import { workVisits } from "@/db/schema";
import { inDays } from "./dates";
import { expect, test } from "./fixtures";
import { anOffice, aTaskInHand } from "./office";
import { MyWorkPage } from "./pages/my-work-page";
import { Palette } from "./pages/palette";
import { Place } from "./pages/place";

test("by keys alone: to the second row, into its form, sent, and on to the next", async ({
  browse,
  database,
}) => {
  const office = await anOffice(database);
  const [first, second, third] = [
    await aTaskInHand(database, office, { dueOn: inDays(-20) }),
    await aTaskInHand(database, office, { dueOn: inDays(-10) }),
    await aTaskInHand(database, office, { dueOn: inDays(60) }),
  ];
  const work = await MyWorkPage.open(await browse(office.owner));
  const { keyboard } = work.page;
  const at = (task: { title: string }) => work.row(task.title).locator("summary").first();
  await work.goToFirstRow();
  await expect(at(first)).toBeFocused();
  await keyboard.press("j");
  await expect(at(second)).toBeFocused();
  await keyboard.press("k");
  await expect(at(first)).toBeFocused();
  await keyboard.press("Enter");
  await expect(work.row(first.title).getByLabel("Kết quả")).toBeVisible();
  await keyboard.press("j");
  await keyboard.press("u");
  const result = work.row(second.title).getByLabel("Kết quả");
  await expect(result).toBeFocused();
  await keyboard.insertText("juk: gửi xong công văn");
  await keyboard.press("Escape");
  await expect(at(second)).toBeFocused();
  await expect(result).toBeHidden();
  await keyboard.press("u");
  await expect(result).toHaveValue("juk: gửi xong công văn");
  await work.sends(() => keyboard.press("Control+Enter"));
  await expect(work.main.getByRole("status").filter({ hasText: second.title })).toBeVisible();
  await keyboard.press("Escape");
  await keyboard.press("j");
  await expect(at(third)).toBeFocused();
});

test("letters do nothing for who switched them off", async ({ browse, database }) => {
  const office = await anOffice(database);
  await aTaskInHand(database, office);
  const page = await browse(office.owner);
  await page.context().addCookies([{ name: "letter-keys", value: "off", url: process.env.E2E_URL }]);
  const work = await MyWorkPage.open(page);
  const palette = await Palette.open(page);
  await page.keyboard.press("Escape");
  await expect(palette.dialog).toBeHidden();
  await page.keyboard.press("j");
  await expect(work.page.locator("[data-row] summary").first()).not.toBeFocused();
});

test("on a phone one reports with a thumb, and nothing stands out at the side", async ({
  browse,
  database,
}) => {
  const office = await anOffice(database);
  const task = await aTaskInHand(database, office, { dueOn: inDays(0) });
  const page = await browse(office.owner, { viewport: { width: 360, height: 740 }, hasTouch: true });
  const work = await MyWorkPage.open(page);
  await work.row(task.title).locator("summary").first().tap();
  const row = work.row(task.title);
  await row.getByLabel("Kết quả").fill("Đã gửi giấy mời");
  for (const target of [
    row.locator("summary").first(),
    row.getByRole("button", { name: "Gửi cập nhật" }),
    row.getByText("Gửi trưởng đơn vị"),
  ]) {
    expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(43.5);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await work.sends(() => row.getByRole("button", { name: "Gửi cập nhật" }).tap());
  await expect(work.main.getByRole("status").filter({ hasText: task.title })).toBeVisible();
});

test("a hundred rows carry no form until one is opened; nothing of it is fetched", async ({
  browse,
  database,
}) => {
  const office = await anOffice(database);
  for (let count = 0; count < 100; count += 1) await aTaskInHand(database, office);
  const work = await MyWorkPage.open(await browse(office.owner));
  await expect(work.page.locator("[data-row]")).toHaveCount(100);
  await expect(work.main.locator("textarea")).toHaveCount(0);
  const asked: string[] = [];
  work.page.on("request", (request) => asked.push(request.url()));
  await work.page.locator("[data-row] summary").nth(50).click();
  await expect(work.main.locator("textarea")).toHaveCount(3);
  expect(asked).toEqual([]);
});

test.describe("a head", () => {
  test("hands out several at once, and is told which could not be", async ({ browse, database }) => {
    const office = await anOffice(database);
    const { lead, head, owner } = office;
    const [one, two, three] = [
      await aTask(database, { lead }),
      await aTask(database, { lead }),
      await aTask(database, { lead }),
    ];
    const work = await MyWorkPage.open(await browse(head));
    const secondHead = await MyWorkPage.open(await browse(head));
    await secondHead.handOut(three.title, owner.name);
    await expect(secondHead.choice(three.title)).toHaveCount(0);
    await work.choice(one.title).check();
    await work.choice(three.title).check();
    await work.giveChosen("Chưa phân công", owner.name);
    await work.says(/Đã làm 1 việc\. Không làm được 1 việc: “.*”: Đã có người lưu thay đổi/);
    await work.page.reload();
    await expect(work.rowIn("Chưa phân công", two.title)).toBeVisible();
    await expect(work.section("Chưa phân công").getByRole("listitem")).toHaveCount(1);
    const ownerWork = await MyWorkPage.open(await browse(owner));
    for (const { title } of [one, three]) await expect(ownerWork.row(title)).toBeVisible();
  });

  test("chooses by key and hands out without script, too", async ({ browse, database }) => {
    const { lead, head, owner } = await anOffice(database);
    const [one, two] = [await aTask(database, { lead }), await aTask(database, { lead })];
    const work = await MyWorkPage.open(await browse(head));
    await work.goToFirstRow();
    await work.page.keyboard.press("x");
    await expect(work.main.getByRole("checkbox", { checked: true })).toHaveCount(1);

    const plain = await MyWorkPage.open(await browse(head, { javaScriptEnabled: false }));
    for (const { title } of [one, two]) await plain.choice(title).check();
    await plain.giveChosen("Chưa phân công", owner.name);
    await expect(plain.section("Chưa phân công")).toContainText("Đã làm 2 việc.");
    await expect(plain.main.getByRole("checkbox")).toHaveCount(0);
    await plain.main.getByRole("button", { name: "Hoàn tác cả 2 việc" }).click();
    for (const { title } of [one, two]) await expect(plain.rowIn("Chưa phân công", title)).toBeVisible();
  });

  test("moves what somebody does to somebody else, and sees who has how much", async ({
    browse,
    database,
  }) => {
    const office = await anOffice(database);
    const { head, owner } = office;
    const [one, two] = [
      await aTaskInHand(database, office, { dueOn: inDays(-9) }),
      await aTaskInHand(database, office),
    ];
    const page = await browse(head);
    await page.goto("/my-work");
    await page.getByRole("link", { name: "1 việc quá hạn" }).click();
    const place = new MyWorkPage(page);
    const load = place.main.getByRole("row", { name: owner.name });
    await expect(load.getByRole("cell").first()).toHaveText("2");
    await place.main.getByRole("checkbox", { name: "Chọn tất cả" }).check();
    for (const { title } of [one, two]) await expect(place.choice(title)).toBeChecked();
    await place.main.getByLabel("Giao các việc đã chọn cho").selectOption({ label: head.name });
    await place.sends(() => place.main.getByRole("button", { name: "Giao việc đã chọn" }).click());
    await expect(load.getByRole("cell").first()).toHaveText("0");
    await expect(place.main.getByText("Đã làm 2 việc.")).toBeVisible();
  });

  test("submits several results", async ({ browse, database }) => {
    const office = await anOffice(database);
    await aTaskInHand(database, office, { status: "in_review" });
    await aTaskInHand(database, office, { status: "in_review" });
    const work = await MyWorkPage.open(await browse(office.head));
    const section = work.section("Chờ tôi xem");
    await section.getByRole("checkbox", { name: "Chọn tất cả" }).check();
    await work.sends(() => section.getByRole("button", { name: "Trình các kết quả đã chọn" }).click());
    await expect(section).toContainText("Đã làm 2 việc.");
    await expect(section.getByRole("listitem")).toHaveCount(0);
    await work.page.reload();
    await expect(section).toHaveCount(0);
  });
});

test("who has no department to head finds no page of one", async ({ browse, database }) => {
  const { owner } = await anOffice(database);
  const page = await browse(owner, { expected: /404/ });
  expect((await page.goto("/my-work/department"))?.status()).toBe(404);
  await expect(new Place(page).main).not.toContainText("Đơn vị có");
});

test("what changed since the last visit is said on top and on its row, and not again at the next", async ({
  browse,
  database,
}) => {
  const office = await anOffice(database);
  const task = await aTaskInHand(database, office, { status: "in_review" });
  await aTaskInHand(database, office);
  const work = await MyWorkPage.open(await browse(office.owner));
  await expect(work.main).not.toContainText("Từ lần xem trước");
  const own = eq(workVisits.personId, office.owner.id);
  const visit = async () => (await database.select().from(workVisits).where(own))[0];
  await expect.poll(visit).toBeDefined();
  // As if that had been two hours ago.
  const before = new Date(Date.now() - 2 * 3_600_000);
  await database.update(workVisits).set({ seenAt: before }).where(own);
  const head = await MyWorkPage.open(await browse(office.head));
  const waiting = await head.unfold(task.title);
  await head.open("Trả lại…", waiting);
  await waiting.getByLabel("Lý do").fill("Thiếu số liệu");
  await head.sends(() =>
    waiting.getByRole("button", { name: "Trả lại người thực hiện", exact: true }).click(),
  );
  for (const look of ["the first", "a second within the visit"]) {
    await work.page.reload();
    await expect(work.main, look).toContainText("1 việc bị trả lại");
    await expect(work.row(task.title), look).toContainText(`${office.head.name} trả lại`);
    await expect.poll(async () => (await visit())?.previousAt).toEqual(before);
  }
  // As if the next visit began after this one.
  await database.update(workVisits).set({ previousAt: new Date() }).where(own);
  await work.page.reload();
  await expect(work.row(task.title)).toContainText("Thiếu số liệu");
  await expect(work.main).not.toContainText("Từ lần xem trước");
});
