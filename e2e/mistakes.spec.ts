import { aMeeting } from "@/db/factories";
import { inDaysWritten } from "./dates";
import { expect, test } from "./fixtures";
import { anOffice, aTaskInHand } from "./office";
import { NewMeetingPage } from "./pages/meetings-page";
import { MyWorkPage } from "./pages/my-work-page";
import { PlainDraftPage } from "./pages/plain-draft-page";

test("each wrong field of a heading says what is wrong, and keeps what was typed", async ({
  browse,
  database,
}) => {
  const { clerk, leader } = await anOffice(database);
  const form = await NewMeetingPage.open(await browse(clerk));
  const chair = `${leader.name}, Phó Chủ tịch`;
  for (const [field, typed, complaint] of [
    ["Ngày họp", "30/02/2026", "Không phải ngày có thật"],
    ["Ngày họp", "01/01/0001", "ngoài năm 1900 đến 2199"],
    ["Ngày họp", "31/12/9999", "ngoài năm 1900 đến 2199"],
    ["Ngày họp", "mai", "Không phải ngày có thật"],
    ["Ngày họp", "", "Chỗ này không được để trống."],
    ["Giờ", "25:00", "Ghi giờ theo 24 giờ"],
    ["Tên cuộc họp", "", "Chỗ này không được để trống."],
    ["Tên cuộc họp", "Tên dài. ".repeat(40), "Dài quá 300 ký tự; rút ngắn lại."],
  ] as const) {
    await form.fill({ title: "Họp giao ban", date: "15/01/2026", time: "8:00", place: "Phòng số 2", chair });
    await form.main.getByLabel(field).fill(typed);
    await form.sends(() => form.submit());
    const wrong = form.main.getByLabel(field);
    await expect(wrong).toHaveAttribute("aria-invalid", "true");
    await expect(wrong).toHaveAccessibleDescription(new RegExp(complaint));
    await expect(wrong).toHaveValue(typed);
    await expect(form.main.getByLabel("Địa điểm")).toHaveValue("Phòng số 2");
    await expect(form.main.getByLabel("Chủ trì", { exact: true }).locator("option:checked")).toHaveText(
      chair,
    );
    const summary = form.main.getByRole("alert");
    await expect(summary).toContainText("Chưa lưu được, còn 1 chỗ cần sửa");
    await expect(summary).toBeFocused();
    await summary.getByRole("link", { name: complaint }).click();
    await expect(wrong).toBeFocused();
  }
});

test("a text too long for its field is told so, not cut", async ({ browse, database }) => {
  const { clerk } = await anOffice(database);
  const meeting = await aMeeting(database, { status: "draft" });
  const draft = await PlainDraftPage.open(await browse(clerk), meeting.id);
  const long = "Kết luận dài. ".repeat(800);
  await draft.newConclusion.fill(long);
  await draft.main.getByRole("button", { name: "Thêm kết luận" }).click();
  await draft.says("Dài quá 10.000 ký tự; rút ngắn lại.");
  await expect(draft.newConclusion).toHaveValue(long);
});

test("a task of a draft is due on a day that exists, and before its issue not before the meeting", async ({
  browse,
  database,
}) => {
  const { clerk, lead } = await anOffice(database);
  const meeting = await aMeeting(database, { status: "draft" });
  const draft = await PlainDraftPage.open(await browse(clerk), meeting.id);
  await draft.addConclusion("Lập kế hoạch.");
  const form = draft
    .conclusion(1)
    .locator("form")
    .filter({ has: draft.page.getByLabel("Hạn hoàn thành") });
  await draft.fillTask(form, { title: "Kế hoạch năm", lead: lead.name, due: "30/02/2026" });
  await form.getByRole("button", { name: "Thêm nhiệm vụ" }).click();
  await expect(form.getByLabel("Hạn hoàn thành")).toHaveAccessibleDescription(/Không phải ngày có thật/);
  await expect(form.getByLabel("Hạn hoàn thành")).toHaveValue("30/02/2026");
  await expect(form.getByLabel("Nhiệm vụ", { exact: true })).toHaveValue("Kế hoạch năm");
  await expect(form.getByLabel("Đơn vị chủ trì").locator("option:checked")).toHaveText(lead.name);
  await form.getByLabel("Hạn hoàn thành").fill("14/01/2026");
  await form.getByRole("button", { name: "Thêm nhiệm vụ" }).click();
  await expect(draft.task(1, "Kế hoạch năm")).toContainText("14/01/2026");
  await expect(draft.coverage).toContainText("nhiệm vụ ở kết luận 1 có hạn trước ngày họp");
  const issue = draft.coverage.getByRole("button", { name: "Ban hành kết luận" });
  await expect(issue).toHaveAttribute("aria-disabled", "true");
});

test("a figure is a number as people here write it", async ({ browse, database }) => {
  const { clerk } = await anOffice(database);
  const meeting = await aMeeting(database, { status: "draft" });
  const draft = await PlainDraftPage.open(await browse(clerk), meeting.id);
  const figures = draft.section("Số liệu báo cáo");
  await draft.addFigure({ indicator: "Vốn đăng ký", value: "bốn mươi", unit: "triệu USD" });
  await expect(figures.getByLabel("Giá trị")).toHaveAccessibleDescription(
    /Ghi một số, như 48,5 hoặc 1\.234\./,
  );
  await expect(figures.getByLabel("Giá trị")).toHaveValue("bốn mươi");
  await expect(figures.getByLabel("Chỉ tiêu")).toHaveValue("Vốn đăng ký");
});

test("a report says something, in whole percent", async ({ browse, database }) => {
  const office = await anOffice(database);
  const task = await aTaskInHand(database, office, { dueOn: null });
  const work = await MyWorkPage.open(await browse(office.owner));
  await work.report(task.title, {});
  await work.says("Ghi kết quả, khó khăn, đề xuất hoặc đổi số phần trăm.");
  await work.report(task.title, { percent: "một nửa", result: "Đang làm" });
  await work.says("Ghi số nguyên từ 0 đến 100.");
  const row = work.row(task.title);
  await expect(row.getByLabel("Tiến độ")).toHaveValue("một nửa");
  await expect(row.getByLabel("Kết quả")).toHaveValue("Đang làm");
  await work.report(task.title, { percent: "50" });
  await expect(work.rowIn("Sau đó", task.title)).toContainText("50%");
  await expect(row.getByRole("alert")).toHaveCount(0);
});

test("without a connection nothing typed is lost, and it can be sent later", async ({ browse, database }) => {
  const office = await anOffice(database);
  const task = await aTaskInHand(database, office, {
    dueOn: inDaysWritten(0).split("/").reverse().join("-"),
  });
  const page = await browse(office.owner, { expected: /ERR_INTERNET_DISCONNECTED/ });
  const work = await MyWorkPage.open(page);
  const row = await work.unfold(task.title);
  await work.fillReport(row, { result: "Viết lúc mất mạng", percent: "70", next: "Gửi trưởng đơn vị" });
  await page.context().setOffline(true);
  await row.getByRole("button", { name: "Gửi cập nhật" }).click();
  await work.says("Chưa gửi được: máy chủ không trả lời hoặc đang có lỗi.");
  await expect(row.getByLabel("Kết quả")).toHaveValue("Viết lúc mất mạng");
  await expect(row.getByLabel("Tiến độ")).toHaveValue("70");
  await expect(row.getByRole("radio", { name: "Gửi trưởng đơn vị" })).toBeChecked();
  await page.context().setOffline(false);
  await row.getByRole("button", { name: "Gửi cập nhật" }).click();
  await expect(work.rowIn("Chờ người khác", task.title)).toBeVisible();
  const reports = await database.query.progressReports.findMany({
    where: (one, { eq }) => eq(one.taskId, task.id),
  });
  expect(reports).toHaveLength(1);
});
