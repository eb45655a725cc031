import { aDirective, aMeeting } from "@/db/factories";
import { inDaysWritten } from "./dates";
import { expect, test } from "./fixtures";
import { anOffice, aTaskInHand } from "./office";
import { MeetingsPage, NewMeetingPage } from "./pages/meetings-page";
import { MyWorkPage } from "./pages/my-work-page";
import { PlainDraftPage } from "./pages/plain-draft-page";
import { SignInPage } from "./pages/sign-in-page";
import { SummaryPage } from "./pages/summary-page";
import { TaskPage } from "./pages/task-page";

const withoutScript = { javaScriptEnabled: false };

test("one signs in, with a mistake first", async ({ browse, database }) => {
  const { owner } = await anOffice(database);
  const signIn = await SignInPage.open(await browse(null, withoutScript), "?next=%2Faccount");
  await signIn.fill(owner.email, "sai mật khẩu rồi");
  await signIn.submit();
  await signIn.says("Thư điện tử hoặc mật khẩu không đúng.");
  await expect(signIn.page.getByLabel("Thư điện tử công vụ")).toHaveValue(owner.email ?? "");
  await expect(signIn.page.getByLabel("Mật khẩu", { exact: true })).toHaveValue("");
  await signIn.enter(owner, MyWorkPage);
  await expect(signIn.page).toHaveURL("/account");
  await signIn.page.getByRole("banner").locator("summary").click();
  await signIn.page.getByRole("button", { name: "Đăng xuất", exact: true }).click();
  await expect(signIn.page).toHaveURL("/sign-in");
});

test("one reports progress, with a mistake first, and hands in", async ({ browse, database }) => {
  const office = await anOffice(database);
  const task = await aTaskInHand(database, office);
  const work = await MyWorkPage.open(await browse(office.owner, withoutScript));
  await work.report(task.title, {
    percent: "120",
    result: "Đã xong <b>một nửa</b>",
    difficulty: "Thiếu người",
  });
  const page = new TaskPage(work.page);
  await page.says("Ghi số nguyên từ 0 đến 100.");
  await expect(page.nextStep.getByLabel("Tiến độ")).toHaveValue("120");
  await expect(page.nextStep.getByLabel("Kết quả")).toHaveValue("Đã xong <b>một nửa</b>");
  await expect(page.nextStep.getByLabel("Khó khăn")).toHaveValue("Thiếu người");
  await page.report({ percent: "60", next: "Gửi trưởng đơn vị" });
  await expect(page.nextStep).toContainText("Đã gửi kết quả đến trưởng đơn vị");
  await expect(page.events.filter({ hasText: "60%" })).toContainText("Đã xong <b>một nửa</b>");
});

test("a report on a task that has moved on is told so, and kept", async ({ browse, database }) => {
  const office = await anOffice(database);
  const task = await aTaskInHand(database, office);
  const [first, second] = [
    await TaskPage.open(await browse(office.owner, withoutScript), task.id),
    await MyWorkPage.open(await browse(office.owner, withoutScript)),
  ];
  await second.report(task.title, { percent: "20", result: "Từ máy khác" });
  const form = first.section("Cập nhật tiến độ; xong thì gửi đi.");
  await form.getByLabel("Kết quả").fill("Từ máy này");
  await form.getByRole("button", { name: "Gửi cập nhật" }).click();
  await first.says("Đã có người lưu thay đổi sau khi trang này được mở.");
  await expect(form.getByLabel("Kết quả")).toHaveValue("Từ máy này");
  await form.getByRole("button", { name: "Gửi cập nhật" }).click();
  await expect(first.events.filter({ hasText: "Cập nhật tiến độ" })).toHaveCount(2);
});

test("a clerk records a meeting and issues it", async ({ browse, database }) => {
  const { clerk, leader, lead, helping } = await anOffice(database);
  const form = await NewMeetingPage.open(await browse(clerk, withoutScript));
  await form.fill({ title: "Tên dài. ".repeat(40), date: "30/02/2026", place: "Phòng số 3" });
  await form.submit();
  await form.says("Chưa lưu được, còn 2 chỗ cần sửa");
  await expect(form.main.getByLabel("Ngày họp")).toHaveValue("30/02/2026");
  await expect(form.main.getByLabel("Địa điểm")).toHaveValue("Phòng số 3");
  const title = `Họp không có mã lệnh ${lead.name}`;
  const live = await form.begin({ title, date: inDaysWritten(0), chair: `${leader.name}, Phó Chủ tịch` });
  await live.page.getByRole("link", { name: "Ghi bằng biểu mẫu" }).click();
  const draft = new PlainDraftPage(live.page);
  await draft.invite(lead.name);
  const row = draft.attendance(lead.name);
  await row.getByRole("radio", { name: "Có mặt" }).check();
  await row.getByLabel("Đại biểu").fill("Trần Thị Bình, Giám đốc");
  await row.getByRole("button", { name: "Lưu" }).click();
  await expect(draft.main.getByText("Đã điểm danh 1/1 đơn vị.")).toBeVisible();
  await draft.addFigure({ indicator: "Số dự án", value: "42", unit: "dự án" });
  await draft.addConclusion("Lập kế hoạch xúc tiến.");
  await draft.addTask(1, { title: "Lập kế hoạch", lead: lead.name, coordinating: [helping.name] });
  const record = await draft.issue();
  await expect(record.main).toContainText("Trần Thị Bình, Giám đốc");
  await expect((await MeetingsPage.open(record.page)).main).toContainText(title);
});

test("of two clerks the later is told, and sees both texts", async ({ browse, database }) => {
  const { clerk } = await anOffice(database);
  const meeting = await aMeeting(database, { status: "draft" });
  await aDirective(database, { meeting, body: "Bản đầu" });
  const first = await PlainDraftPage.open(await browse(clerk, withoutScript), meeting.id);
  const second = await PlainDraftPage.open(await browse(clerk, withoutScript), meeting.id);
  for (const [draft, text] of [
    [first, "Bản của người thứ nhất"],
    [second, "Bản của người thứ hai"],
  ] as const) {
    await draft.words(1).fill(text);
    await draft.conclusion(1).getByRole("button", { name: "Lưu" }).first().click();
  }
  await second.says("Đã có người lưu thay đổi");
  await expect(second.words(1)).toHaveValue("Bản của người thứ hai");
  await expect(second.conclusion(1)).toContainText("Bản của người thứ nhất");
  await second.words(1).focus();
  await second.conclusion(1).getByRole("button", { name: "Lưu" }).first().click();
  await expect(second.main.getByRole("alert")).toHaveCount(0);
  await first.page.reload();
  await expect(first.words(1)).toHaveValue("Bản của người thứ hai");
});

test("a form that is sent after another clerk issued the record leads to the record", async ({
  browse,
  database,
}) => {
  const { clerk, leader } = await anOffice(database);
  const meeting = await aMeeting(database, { status: "draft", chair: leader });
  await aDirective(database, { meeting, body: "Lời đã ban hành", noTask: true });
  const [draft, summary] = [
    await PlainDraftPage.open(await browse(clerk, withoutScript), meeting.id),
    await SummaryPage.open(await browse(clerk, withoutScript), meeting.id),
  ];
  const late = await SummaryPage.open(await browse(clerk, withoutScript), meeting.id);
  await summary.issue();
  await draft.words(1).fill("Lời đến muộn");
  await draft.conclusion(1).getByRole("button", { name: "Lưu" }).first().click();
  await late.button.click();
  for (const page of [draft, late]) {
    await expect(page.main.getByText("Nội dung đã khóa.")).toBeVisible();
    await expect(page.main).toContainText("Lời đã ban hành");
  }
});
