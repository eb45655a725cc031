import { aDirective, aMeeting } from "@/db/factories";
import { fixedClock } from "@/domain/clock";
import { instantOf } from "@/domain/dates";
import { openDuePeriods } from "@/domain/recurrence/due";
import { firstDayOf, nextPeriod, periodOf } from "@/domain/recurrence/rules";
import { inDays, inDaysWritten } from "./dates";
import { expect, test } from "./fixtures";
import { anOffice, aTaskInHand } from "./office";
import { DraftPage } from "./pages/draft-page";
import { PlainDraftPage } from "./pages/plain-draft-page";
import { RecordPage } from "./pages/record-page";
import { SummaryPage } from "./pages/summary-page";
import { TaskPage } from "./pages/task-page";

const first = periodOf("monthly", inDays(7));
const words = (period: string) => `Tháng ${Number(period.slice(5))}/${period.slice(0, 4)}`;
const atBeginOf = (period: string) => fixedClock(instantOf(firstDayOf(period), "07:00"));

test("what is asked every month is written once, and opened month by month until somebody ends it", async ({
  browse,
  database,
}) => {
  const { clerk, leader, lead, head } = await anOffice(database);
  const meeting = await aMeeting(database, { status: "draft", chair: leader });
  await aDirective(database, { meeting, body: `Báo cáo hằng tháng của ${lead.name}` });
  const title = `Gửi báo cáo tháng của ${lead.name}`;
  const draft = await DraftPage.open(await browse(clerk), meeting.id);

  const record = await test.step("the clerk marks the task as monthly, and issues the record", async () => {
    await draft.addTask(1, { title, lead: lead.name });
    const details = await draft.details(1, 1);
    await details.getByLabel("Định kỳ", { exact: true }).selectOption("Hằng tháng");
    await expect(draft.coverage).toContainText("nhiệm vụ định kỳ ở kết luận 1 chưa ghi hạn của kỳ đầu");
    await draft.writeDue("1.1", inDaysWritten(7));
    await draft.reload();
    await expect((await draft.details(1, 1)).getByLabel("Định kỳ", { exact: true })).toHaveValue("monthly");
    const summary = await draft.toIssue();
    await expect(summary.recipient(lead.name)).toContainText("Hằng tháng");
    return summary.issue();
  });

  const task = await test.step("the task says for which month it is, and what comes", async () => {
    await expect(record.conclusion(1)).toContainText("Hằng tháng");
    const page = await record.openTask(title);
    await expect(page.section("Định kỳ")).toContainText(words(first));
    await expect(page.section("Định kỳ")).toContainText("Kỳ sau mở vào ngày đầu kỳ");
    return page;
  });

  await test.step("the next month has a task of its own", async () => {
    await openDuePeriods(database, atBeginOf(nextPeriod(first)));
    await task.page.reload();
    const way = task.section("Định kỳ").getByRole("link", { name: words(nextPeriod(first)) });
    const own = task.page.url();
    await way.click();
    await task.page.waitForURL((url) => url.href !== own);
    await expect(task.section("Định kỳ").locator("b").first()).toHaveText(words(nextPeriod(first)));
    expect((await task.history())[0]).toContain("Mở cho kỳ tiếp theo");
  });

  await test.step("the head cannot end it, the leader can", async () => {
    const address = task.page.url();
    const headPage = new TaskPage(await browse(head));
    await headPage.page.goto(address);
    await expect(headPage.opener("Kết thúc định kỳ…")).toHaveCount(0);
    const leaderPage = new TaskPage(await browse(leader));
    await leaderPage.page.goto(address);
    await leaderPage.open("Kết thúc định kỳ…");
    const section = leaderPage.section("Định kỳ");
    await section.getByLabel("Lý do").fill("Đã có báo cáo tự động");
    await leaderPage.sends(() => section.getByRole("button", { name: "Kết thúc định kỳ" }).click());
    await expect(leaderPage.events.first()).toContainText("Đã có báo cáo tự động");
    await expect(leaderPage.opener("Kết thúc định kỳ…")).toHaveCount(0);
    await openDuePeriods(database, atBeginOf(nextPeriod(nextPeriod(first))));
    await leaderPage.page.reload();
    await expect(section).not.toContainText("Kỳ sau:");
  });
});

test("without script a task recurs by a form, and the clerk changes later periods after the issue", async ({
  browse,
  database,
}) => {
  const { clerk, leader, lead } = await anOffice(database);
  const meeting = await aMeeting(database, { status: "draft", chair: leader });
  await aDirective(database, { meeting });
  const page = await browse(clerk, { javaScriptEnabled: false });
  const draft = await PlainDraftPage.open(page, meeting.id);
  const title = `Báo cáo quý của ${lead.name}`;
  await draft.addTask(1, { title, lead: lead.name, due: inDaysWritten(7) });
  await draft.open("Sửa…", draft.task(1, title));
  const form = draft.task(1, title).locator("form").first();
  await form.getByLabel("Định kỳ", { exact: true }).selectOption("Hằng quý");
  await form.getByRole("button", { name: "Lưu" }).click();
  await expect(draft.task(1, title)).toContainText("Hằng quý");
  const summary = await SummaryPage.open(page, meeting.id);
  await summary.issue();
  const record = await RecordPage.open(page, meeting.id);
  const amend = await record.amend("Đổi…", record.conclusion(1));
  await amend.main.getByLabel("Định kỳ", { exact: true }).selectOption("Hằng tháng");
  await amend.main.getByLabel("Lý do").fill("Theo quy chế mới");
  await amend.main.getByRole("button", { name: "Đổi nhiệm vụ" }).click();
  await expect(record.conclusion(1)).toContainText("định kỳ Hằng quý → Hằng tháng");
});

test("lists say for which period a task is", async ({ browse, database }) => {
  const office = await anOffice(database);
  const task = await aTaskInHand(database, office, { recurrence: "monthly", dueOn: inDays(7) });
  const page = await browse(office.owner);
  for (const place of ["/my-work", "/tasks"]) {
    await page.goto(place);
    const row = page.getByRole("main").locator("li, tr").filter({ hasText: task.title }).first();
    await expect(row).toContainText(words(first));
  }
});
