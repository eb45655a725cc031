import type { Locator, Page } from "@playwright/test";
import { aDepartment, aPerson, aTask } from "@/db/factories";
import { expect, test } from "./mail-office";
import { anOffice, type Office, password } from "./office";
import { LinkPage } from "./pages/link-page";
import { MyWorkPage } from "./pages/my-work-page";
import { PersonPage } from "./pages/person-page";
import { Place } from "./pages/place";
import { ReportLinkPage } from "./pages/report-link-page";
import { SignInPage } from "./pages/sign-in-page";
import { TaskPage } from "./pages/task-page";

const update = "Cập nhật tiến độ";

/** A hand that clicks, and counts. */
function aHand() {
  let clicks = 0;
  return {
    async click(what: Locator) {
      clicks += 1;
      await what.click();
    },
    clicks: () => clicks,
  };
}

/** The head gives the task to its owner, who is told so by mail. */
async function handOut(page: Page, { owner }: Office, { id }: { id: string }): Promise<void> {
  const own = await TaskPage.open(page, id);
  await own.nextStep.getByRole("combobox").selectOption(owner.id);
  await own.sends(() => own.nextStep.getByRole("button", { name: "Giao" }).click());
}

test("from a mail to a saved report it is two clicks", async ({ browse, database, letterTo }) => {
  const office = await anOffice(database);
  const task = await aTask(database, { lead: office.lead, dueOn: "2030-03-01" });
  await handOut(await browse(office.head), office, task);
  const page = await browse(office.owner);
  await (await letterTo(office.owner.email, task.title)).open(page);
  const hand = aHand();
  await hand.click(page.getByRole("link", { name: update }).first());
  const own = new TaskPage(page);
  await expect(own.nextStep.getByLabel("Kết quả", { exact: true })).toBeFocused();
  await page.keyboard.type("Đã gửi công văn lần 2");
  await own.sends(() => hand.click(own.nextStep.getByRole("button", { name: "Gửi cập nhật" })));
  await expect(own.events.filter({ hasText: "Đã gửi công văn lần 2" })).toBeVisible();
  expect(hand.clicks()).toBe(2);
});

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with script" : "without script";

  test(`without a session a mailed link stands for the password, and leads to the same form, ${how}`, async ({
    browse,
    database,
    letterTo,
  }) => {
    const office = await anOffice(database);
    const { lead, owner } = office;
    const task = await aTask(database, { status: "in_progress", lead, owner, percent: 30 });
    const page = await browse(null, { javaScriptEnabled });
    await page.goto(`/tasks/${task.id}?update`);
    await new SignInPage(page).askForLink(owner.email);
    const letter = await letterTo(owner.email, "/link/");
    // What a scanner of mails does.
    for (const method of ["GET", "HEAD", "GET"]) {
      expect((await page.request.fetch(letter.path("/link/"), { method })).status()).toBe(200);
    }
    const link = await LinkPage.open(page, letter.path("/link/"));
    await expect(link.main).toContainText(`Vào với tài khoản của ${owner.name}.`);
    await link.enter();
    const own = new TaskPage(page);
    await expect(own.nextStep.getByLabel("Kết quả", { exact: true })).toBeFocused();
    await own.report({ result: "Đã họp với Sở Tài chính" });
    await expect(own.events.filter({ hasText: "Đã họp với Sở Tài chính" })).toBeVisible();
    const late = await LinkPage.open(await browse(null), letter.path("/link/"));
    await expect(late.title).toHaveText("Liên kết không dùng được.");
  });

  test(`one report goes by the link of a mail without signing in, ${how}`, async ({
    browse,
    database,
    letterTo,
  }) => {
    const office = await anOffice(database);
    const { head, owner, lead } = office;
    const task = await aTask(database, { lead, dueOn: "2030-03-01" });
    await handOut(await browse(head), office, task);
    const path = (await letterTo(owner.email, task.title)).path("/report/");
    const link = await ReportLinkPage.open(await browse(null, { javaScriptEnabled }), path);
    await expect(link.main).toContainText("Hạn 01/03/2030");
    await expect(link.page.locator("body")).not.toContainText(task.title);
    await expect(link.page.locator("body")).not.toContainText(owner.name);
    await link.report({});
    await link.says("Chưa lưu được");
    await link.report({ result: "Đã có dự thảo", percent: "55" });
    await expect(link.title).toHaveText("Đã ghi cập nhật tiến độ.");
    const own = await TaskPage.open(await browse(head), task.id);
    const told = own.events.filter({ hasText: "Đã có dự thảo" });
    await expect(told).toContainText(`${owner.name}, qua liên kết trong thư, không đăng nhập`);
    await expect(told).toContainText("55%");
    const again = await ReportLinkPage.open(link.page, path);
    await expect(again.title).toHaveText("Liên kết không dùng được.");
  });

  test(`whoever forgot their password sets another by mail, ${how}`, async ({
    browse,
    database,
    letterTo,
  }) => {
    const { owner } = await anOffice(database);
    const page = await browse(null, { javaScriptEnabled });
    await page.goto("/my-work");
    await page.getByRole("link", { name: "Quên mật khẩu" }).click();
    const place = new Place(page);
    await expect(place.title).toHaveText("Quên mật khẩu");
    const email = page.getByLabel("Thư điện tử công vụ");
    const send = page.getByRole("button", { name: "Gửi liên kết" });
    await email.fill("không phải địa chỉ");
    await send.click();
    await place.says("Chưa lưu được");
    await expect(email).toHaveValue("không phải địa chỉ");
    await email.fill(owner.email ?? "");
    await send.click();
    await expect(page.getByRole("status")).toContainText(`Nếu ${owner.email} là địa chỉ của một tài khoản`);
    const link = await LinkPage.open(page, (await letterTo(owner.email, "/link/")).path("/link/"));
    await link.setPassword("một câu mới dễ nhớ");
    await page.waitForURL("/my-work");
  });
}

test("with the password the way leads to the same form", async ({ browse, database }) => {
  const office = await anOffice(database);
  const task = await aTask(database, { status: "in_progress", lead: office.lead, owner: office.owner });
  const page = await browse(null);
  await page.goto(`/tasks/${task.id}?update`);
  const own = await new SignInPage(page).enter(office.owner, TaskPage);
  await expect(own.nextStep.getByLabel("Kết quả", { exact: true })).toBeFocused();
});

test("who does a part of a task, and its head, come to the form that is theirs; others to the task", async ({
  browse,
  database,
}) => {
  const office = await anOffice(database);
  const { lead, helping, owner, leader, head, helper } = office;
  const doer = await aPerson(database, { member: { department: helping } });
  const parts = [{ department: helping, person: doer }];
  const task = await aTask(database, { status: "in_progress", lead, owner, leader, parts });
  const come = async (person: { id: string }) => {
    const page = await browse(person);
    await page.goto(`/tasks/${task.id}?update`);
    return new TaskPage(page);
  };
  for (const person of [doer, helper]) {
    const own = await come(person);
    await expect(own.section(helping.name).getByLabel("Kết quả")).toBeFocused();
  }
  const own = await come(head);
  await expect(own.nextStep.getByLabel("Kết quả", { exact: true })).toBeFocused();
  await own.page.keyboard.type("Đã đôn đốc");
  await own.sends(() => own.nextStep.getByRole("button", { name: "Gửi cập nhật" }).click());
  await expect(own.events.filter({ hasText: "Đã đôn đốc" })).toBeVisible();
  const seen = await come(leader);
  await expect(seen.title).toHaveText(task.title);
  await expect(seen.main.getByRole("button", { name: "Gửi cập nhật" })).toHaveCount(0);
});

test("the administrator sends an invitation; the link that is shown goes on working", async ({
  browse,
  database,
  letterTo,
}) => {
  const administrator = await aPerson(database, { role: "administrator", password });
  const invited = await aPerson(database, { member: { department: await aDepartment(database) } });
  const person = await PersonPage.open(await browse(administrator), invited.id);
  await person.mailLink("Gửi thư mời");
  const link = await LinkPage.open(
    await browse(null),
    (await letterTo(invited.email, "/link/")).path("/link/"),
  );
  await expect(link.main).toContainText(`${invited.name}, đặt mật khẩu mới để vào.`);
  await link.setPassword(password);
  await link.page.waitForURL("/my-work");

  await person.page.reload();
  const shown = await LinkPage.open(
    await browse(null),
    await person.makeLink("Tạo liên kết đặt lại mật khẩu"),
  );
  await shown.setPassword(password);
  await shown.page.waitForURL("/my-work");
  await expect(new MyWorkPage(shown.page).main).toContainText("Chưa có việc nào cho bạn.");
});
