import { aDepartment, aMail, aPerson, aTask } from "@/db/factories";
import { systemClock } from "@/domain/clock";
import { stopPath } from "@/domain/mails/stop";
import { nextMorning } from "@/domain/reminders/preview";
import { expect, test } from "./fixtures";
import { Place } from "./pages/place";

// A letter runs no scripts, not those by which a test looks into its frame either.
const expected = /Blocked script execution in '[^']*\/letter/;

const html = (words: string) =>
  `<!doctype html><html><head></head><body><p style="color:#123">${words}</p></body></html>`;

test("one reads the mails to oneself as they went", async ({ browse, database }) => {
  const department = await aDepartment(database);
  const person = await aPerson(database, { member: { department } });
  const task = await aTask(database, { status: "in_progress", lead: department, owner: person });
  const items = [{ taskId: task.id, reason: "own_before" }];
  const mail = { personId: person.id, address: person.email ?? "", items };
  await aMail(database, { ...mail, kind: "morning", subject: "Nhắc việc 16/03", html: html("Còn 3 ngày.") });
  await aMail(database, { ...mail, state: "held", subject: "Tin chưa gửi" });
  const page = await browse(person, { expected });
  await page.goto("/my-work");
  const place = new Place(page);
  await page.getByRole("banner").locator("summary").click();
  await page.getByRole("link", { name: "Thư nhắc việc" }).click();
  await expect(place.main).toContainText("1 sắp đến hạn");
  await place.main.getByRole("link", { name: "Đang giữ" }).click();
  await expect(place.main.getByRole("link", { name: "Nhắc việc 16/03" })).toHaveCount(0);
  await expect(place.main).toContainText("Tin chưa gửi");
  await place.main.getByRole("link", { name: "Tất cả" }).click();
  await place.main.getByRole("link", { name: "Nhắc việc 16/03" }).click();
  await expect(place.main.getByRole("link", { name: task.title })).toBeVisible();
  const letter = page.frameLocator("iframe.letter").getByText("Còn 3 ngày.");
  await expect(letter).toBeVisible();
  await expect(letter).toHaveCSS("color", "rgb(17, 34, 51)");
});

test("a clerk finds what failed, reads the server's words and has it sent again", async ({
  browse,
  database,
}) => {
  const person = await aPerson(database, { name: "Hồ Thị Quỳnh Như" });
  const answer = "550 5.1.1 User unknown";
  const mail = await aMail(database, {
    personId: person.id,
    state: "failed",
    answer,
    subject: "Không đến nơi",
  });
  const page = await browse(await aPerson(database, { role: "clerk" }), { expected });
  await page.goto("/reminders?state=failed");
  const place = new Place(page);
  await place.main.getByText("Lọc theo người nhận").click();
  await place.main.getByLabel("Người nhận").fill("quynh nhu");
  await place.main.getByRole("button", { name: "Lọc" }).click();
  await expect(page).toHaveURL(/state=failed&to=quynh\+nhu/);
  await expect(place.main).toContainText(answer);
  await place.main.getByRole("link", { name: "Không đến nơi" }).click();
  await place.sends(() => place.main.getByRole("button", { name: "Gửi lại" }).click());
  await expect(place.main).not.toContainText("Không gửi được");
  const after = await database.query.mails.findFirst({ where: (row, { eq }) => eq(row.id, mail.id) });
  expect(after?.state).not.toBe("failed");
});

test("the next morning's mail can be looked at as it will be, and by others only where they keep the mails", async ({
  browse,
  database,
}) => {
  const department = await aDepartment(database);
  const owner = await aPerson(database, { name: "Phạm Văn Xem Trước", member: { department } });
  const dueOn = await nextMorning(database, systemClock);
  const task = await aTask(database, { status: "in_progress", lead: department, owner, dueOn });
  const page = await browse(owner, { expected });
  await page.goto("/reminders/preview");
  await expect(page.frameLocator("iframe.letter").getByText(task.title).last()).toBeVisible();
  await page.getByText("Phần chữ của thư").click();
  await expect(page.locator(".letter-text")).toContainText(task.title);
  const clerks = await browse(await aPerson(database, { role: "clerk" }), { expected });
  await clerks.goto("/reminders/preview?to=Xem+Trước");
  await clerks.getByRole("main").getByRole("link", { name: owner.name }).click();
  await expect(clerks.frameLocator("iframe.letter").getByText(task.title).last()).toBeVisible();
});

for (const javaScriptEnabled of [true, false]) {
  test(`who gets mails chooses which, ${javaScriptEnabled ? "with" : "without"} script`, async ({
    browse,
    database,
  }) => {
    const person = await aPerson(database);
    const page = await browse(person, { javaScriptEnabled });
    await page.goto("/account#mail");
    const form = page.locator("#mail form");
    await form.getByLabel("Giờ nhận").fill("23:00");
    await form.getByText("Mỗi tuần một lần").click();
    await form.getByRole("button", { name: "Lưu" }).click();
    await expect(form.getByRole("alert").first()).toBeVisible();
    await expect(form.getByLabel("Giờ nhận")).toHaveValue("23:00");
    await form.getByLabel("Giờ nhận").fill("9h30");
    await form.getByLabel(/^Tin về nhiệm vụ/).check();
    await form.getByRole("button", { name: "Lưu" }).click();
    await expect(form.getByRole("status")).toContainText("Đã lưu");
    await page.reload();
    await expect(form.getByLabel("Giờ nhận")).toHaveValue("09:30");
    await expect(form.getByLabel("Mỗi tuần một lần")).toBeChecked();
    await expect(form.getByLabel(/^Tin về nhiệm vụ/)).toBeChecked();
  });

  test(`the link in a mail stops mails after a question, ${javaScriptEnabled ? "with" : "without"} script`, async ({
    browse,
    database,
  }) => {
    const person = await aPerson(database, { language: "en" });
    const page = await browse(null, { javaScriptEnabled });
    await page.goto(stopPath(process.env.AUTH_SECRET ?? "", person.id));
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await page.getByRole("button", { name: "Stop them" }).click();
    await expect(page.getByRole("heading", { name: "They are stopped." })).toBeVisible();
    const choice = await database.query.mailChoices.findFirst({
      where: (row, { eq }) => eq(row.personId, person.id),
    });
    expect(choice).toMatchObject({ remindersStopped: true, newsStopped: true });
  });
}

test("the administrator says when whom is reminded, and is told what keeps mails from leaving", async ({
  browse,
  database,
}) => {
  const page = await browse(await aPerson(database, { role: "administrator" }));
  await page.goto("/admin");
  await expect(page.getByRole("main")).toContainText("Chưa gửi được thư");
  await page.getByRole("main").getByRole("link", { name: "Nhắc việc" }).click();
  const place = new Place(page);
  await expect(place.main).toContainText("SMTP_URL, MAIL_FROM");
  await place.main.getByLabel("Gửi muộn nhất").fill("06:00");
  await place.main.getByRole("button", { name: "Lưu" }).click();
  await expect(place.main.getByRole("alert").first()).toBeVisible();
  await place.main.getByLabel("Gửi muộn nhất").fill("17:00");
  await place.main.getByRole("button", { name: "Lưu" }).click();
  await expect(place.main.getByRole("status").last()).toContainText("Đã lưu");
});
