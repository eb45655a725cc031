import type { Page } from "@playwright/test";
import { aDirective, aMeeting } from "@/db/factories";
import { expect, test } from "./fixtures";
import { anOffice, aTaskInHand } from "./office";
import { DraftPage } from "./pages/draft-page";
import { NewMeetingPage } from "./pages/meetings-page";
import { MyWorkPage } from "./pages/my-work-page";
import { PlainDraftPage } from "./pages/plain-draft-page";

/** Lets nothing more through to the server until it is called. */
async function holdBack(page: Page): Promise<() => void> {
  let letGo = () => {};
  const gone = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route("**", async (route) => {
    await gone;
    await route.continue();
  });
  return letGo;
}

test("a double click sends a report once", async ({ browse, database }) => {
  const office = await anOffice(database);
  const task = await aTaskInHand(database, office);
  const work = await MyWorkPage.open(await browse(office.owner));
  const row = await work.unfold(task.title);
  await work.fillReport(row, { result: "Một lần thôi", percent: "30" });
  await work.sends(() => row.getByRole("button", { name: "Gửi cập nhật" }).dblclick());
  await expect(work.rowIn("Sau đó", task.title)).toContainText("30%");
  const reports = await database.query.progressReports.findMany({
    where: (row, { eq }) => eq(row.taskId, task.id),
  });
  expect(reports).toHaveLength(1);
});

test("pressing on while the answer is out sends nothing more, and the button says so", async ({
  browse,
  database,
}) => {
  const { clerk } = await anOffice(database);
  const meeting = await aMeeting(database, { status: "draft" });
  const draft = await PlainDraftPage.open(await browse(clerk), meeting.id);
  const button = draft.main.getByRole("button", { name: "Thêm kết luận" });
  await draft.newConclusion.fill("Chỉ một lần");
  const letGo = await holdBack(draft.page);
  await button.click();
  await expect(draft.main.getByRole("button", { name: "Đang gửi" })).toHaveAttribute("aria-disabled", "true");
  await draft.main.getByRole("button", { name: "Đang gửi" }).click({ force: true });
  await draft.page.keyboard.press("Enter");
  letGo();
  await expect(draft.words(1)).toHaveValue("Chỉ một lần");
  await expect(draft.conclusion(2)).toHaveCount(0);
  await draft.page.reload();
  await expect(draft.conclusion(2)).toHaveCount(0);
});

test("a record is begun and issued once", async ({ browse, database }) => {
  const { clerk, leader, lead } = await anOffice(database);
  const form = await NewMeetingPage.open(await browse(clerk));
  const title = `Họp một lần ${lead.name}`;
  await form.fill({ title, chair: `${leader.name}, Phó Chủ tịch` });
  await form.main.getByRole("button", { name: "Bắt đầu ghi" }).dblclick();
  await form.page.waitForURL(/\/meetings\/[0-9a-f-]{36}$/);
  const found = await database.query.meetings.findMany({ where: (row, { eq }) => eq(row.title, title) });
  expect(found).toHaveLength(1);
  const [meeting] = found;
  if (!meeting) return;
  await aDirective(database, { meeting, noTask: true });
  const draft = await DraftPage.open(form.page, meeting.id);
  const summary = await draft.toIssue();
  await summary.button.dblclick();
  await expect(summary.main.getByText("Nội dung đã khóa.")).toBeVisible();
  const issued = await database.query.history.findMany({
    where: (row, { and, eq }) => and(eq(row.subjectId, meeting.id), eq(row.kind, "issued")),
  });
  expect(issued).toHaveLength(1);
});

test("a report counts once, also where the page that answers it is loaded again", async ({
  browse,
  database,
}) => {
  const office = await anOffice(database);
  const task = await aTaskInHand(database, office);
  const work = await MyWorkPage.open(await browse(office.owner, { javaScriptEnabled: false }));
  await work.report(task.title, { result: "Một lần thôi", percent: "30" });
  await expect(work.rowIn("Sau đó", task.title)).toContainText("30%");
  await work.page.reload();
  await expect(work.rowIn("Sau đó", task.title)).toContainText("30%");
  const reports = await database.query.progressReports.findMany({
    where: (row, { eq }) => eq(row.taskId, task.id),
  });
  expect(reports).toHaveLength(1);
});
