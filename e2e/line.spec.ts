import { aDepartment } from "@/db/factories";
import { inDaysWritten } from "./dates";
import { expect, test } from "./fixtures";
import { anOffice } from "./office";
import { MeetingsPage } from "./pages/meetings-page";
import { MyWorkPage } from "./pages/my-work-page";
import { OverviewPage } from "./pages/overview-page";
import { SignInPage } from "./pages/sign-in-page";

test("what was said in a meeting is followed until it is done", async ({ browse, database }) => {
  test.slow();
  const office = await anOffice(database);
  const { lead, helping, leader, clerk, head, owner } = office;
  const [deputised, absent] = [await aDepartment(database), await aDepartment(database)];
  const meeting = `Họp giao ban đối ngoại ${lead.name}`;
  const task = `Lập kế hoạch xúc tiến của ${lead.name}`;
  const side = `Rà soát tài liệu của ${lead.name}`;
  // A figure of its own: one that another meeting reported too would stand beside that meeting's.
  const [capital, visitors] = [`Vốn đăng ký mới, ${lead.name}`, `Lượt khách, ${lead.name}`];

  const draft = await test.step("the clerk begins a record", async () => {
    const signIn = await SignInPage.open(await browse(null));
    const meetings = await signIn.enter(clerk, MeetingsPage);
    await expect(meetings.title).toHaveText("Cuộc họp");
    return (await meetings.recordNew()).begin({
      title: meeting,
      date: inDaysWritten(0),
      time: "8h30",
      place: "Phòng họp số 1",
      chair: `${leader.name}, Phó Chủ tịch`,
    });
  });

  await test.step("who came", async () => {
    await draft.whenAlive();
    for (const { name } of [lead, helping, deputised, absent]) await draft.invite(name);
    await draft.mark(lead.name, "Có mặt", { delegates: "Trần Thị Bình, Giám đốc; Lê Văn Cường" });
    await draft.mark(helping.name, "Vắng có lý do", { note: "Đi công tác" });
    await draft.mark(deputised.name, "Dự thay", { delegates: "Phạm Thị Dung, Phó Giám đốc" });
    await draft.mark(absent.name, "Vắng");
    await expect(draft.main.getByText("Đã điểm danh 4/4 đơn vị:")).toBeVisible();
  });

  await test.step("what was reported", async () => {
    await draft.addFigure({ indicator: capital, value: "48,5", unit: "triệu USD", period: "2025" });
    await draft.addFigure({ indicator: visitors, value: "1.234", unit: "nghìn lượt" });
    await draft.text("Đánh giá").fill("Quan hệ với các đối tác được giữ vững.");
    await draft.text("Phương hướng").fill("Tiếp tục xúc tiến đầu tư tại chỗ.");
    await draft.saved();
  });

  await test.step("what was concluded; no issue before each conclusion has a task or the mark", async () => {
    await draft.addConclusion("Lập kế hoạch xúc tiến cho năm tới.");
    await draft.addConclusion("Giữ nề nếp báo cáo hằng tháng.");
    await expect(draft.coverage).toContainText("0/2");
    await draft.addTask(1, {
      title: task,
      lead: lead.name,
      coordinating: [helping.name],
      due: inDaysWritten(60),
    });
    await draft.addTask(1, { title: side, lead: lead.name });
    await expect(draft.coverage).toContainText("1/2");
    await expect(draft.coverage).toContainText("kết luận 2 chưa có nhiệm vụ, cũng chưa được đánh dấu");
    const issue = draft.coverage.getByRole("button", { name: "Ban hành kết luận…" });
    await expect(issue).toHaveAttribute("aria-disabled", "true");
    await draft.markNoTask(2, "làm thường xuyên");
    await expect(draft.coverage).toContainText("2/2");
  });

  await test.step("the record is issued and frozen", async () => {
    const summary = await draft.toIssue();
    await expect(summary.main).toContainText("2 nhiệm vụ gửi đến 2 đơn vị");
    const record = await summary.issue();
    await expect(record.main).toContainText("4 đơn vị: 1 có mặt, 1 dự thay, 1 vắng có lý do, 1 vắng.");
    await expect(record.main).toContainText("Trần Thị Bình, Giám đốc; Lê Văn Cường");
    await expect(record.main).toContainText("Tiếp tục xúc tiến đầu tư tại chỗ.");
    await expect(record.main.getByRole("row", { name: `${capital} triệu USD 48,5 2025` })).toBeVisible();
    await expect(record.main.getByRole("row", { name: `${visitors} nghìn lượt 1.234` })).toBeVisible();
    await expect(record.conclusion(1).getByRole("listitem")).toHaveCount(2);
    await expect(record.main.getByRole("textbox")).toHaveCount(0);
  });

  const [headWork, ownerWork, overview] = await test.step("the others sign in", async () => {
    const signIn = async () => SignInPage.open(await browse(null));
    return [
      await (await signIn()).enter(head, MyWorkPage),
      await (await signIn()).enter(owner, MyWorkPage),
      await (await signIn()).enter(leader, OverviewPage),
    ] as const;
  });

  await test.step("the head names the owner", async () => {
    await expect(headWork.rowIn("Chưa phân công", task)).toBeVisible();
    await headWork.handOut(side, owner.name);
    await headWork.handOut(task, owner.name);
    await expect(headWork.section("Chưa phân công")).toHaveCount(0);
  });

  await test.step("the owner reports progress, then hands in", async () => {
    await ownerWork.page.reload();
    await expect(ownerWork.rowIn("Sau đó", task)).toContainText(inDaysWritten(60));
    await expect(ownerWork.rowIn("Sau đó", side)).toContainText("không hạn");
    await ownerWork.report(task, { percent: "40", result: "Đã có khung", difficulty: "Thiếu số liệu" });
    await expect(ownerWork.rowIn("Sau đó", task)).toContainText("40%");
    await ownerWork.report(task, { percent: "100", result: "Đã xong dự thảo", next: "Gửi trưởng đơn vị" });
    await expect(ownerWork.rowIn("Chờ người khác", task)).toBeVisible();
  });

  await test.step("the head looks it over and submits it", async () => {
    await headWork.page.reload();
    await headWork.submit(task);
    await expect(headWork.section("Chờ tôi xem")).toHaveCount(0);
  });

  await test.step("the leader returns it with a reason, which the owner reads", async () => {
    await overview.page.reload();
    await expect(overview.waiting(task)).toContainText("Đã xong dự thảo");
    await overview.returnWith(task, "Bổ sung kinh phí");
    await expect(overview.waiting(task)).toHaveCount(0);
    await ownerWork.page.reload();
    await expect(ownerWork.rowIn("Sau đó", task)).toContainText("Bị trả lại: Bổ sung kinh phí");
  });

  await test.step("once more, and the leader confirms", async () => {
    await ownerWork.report(task, { result: "Đã thêm kinh phí", next: "Gửi trưởng đơn vị" });
    await headWork.page.reload();
    await headWork.submit(task);
    await overview.page.reload();
    await overview.confirm(task);
    await expect(overview.waiting(task)).toHaveCount(0);
  });

  await test.step("the history tells all of it", async () => {
    const page = await (await MeetingsPage.open(overview.page)).read(meeting);
    const done = await page.openTask(task);
    await expect(done.facts).toContainText("Hoàn thành");
    await expect(done.facts).toContainText("100%");
    await expect(done.events).toHaveCount(11);
    expect(await done.history()).toEqual([
      "Xác nhận hoàn thành: từ Chờ xác nhận sang Hoàn thành",
      "Trình kết quả: từ Chờ trưởng đơn vị sang Chờ xác nhận",
      "Gửi trưởng đơn vị: từ Đang thực hiện sang Chờ trưởng đơn vị",
      "Cập nhật tiến độ: 100%",
      "Trả lại để bổ sung: từ Chờ xác nhận sang Đang thực hiện",
      "Trình kết quả: từ Chờ trưởng đơn vị sang Chờ xác nhận",
      "Gửi trưởng đơn vị: từ Đang thực hiện sang Chờ trưởng đơn vị",
      "Cập nhật tiến độ: 100%",
      "Cập nhật tiến độ: 40%",
      `Giao người thực hiện: ${owner.name}: từ Mới giao sang Đang thực hiện`,
      `Giao nhiệm vụ cho ${lead.name}, hạn ${inDaysWritten(60)}`,
    ]);
    await expect(done.events.filter({ hasText: "Trả lại" })).toContainText("Bổ sung kinh phí");
    await expect(done.events.filter({ hasText: "40%" })).toContainText("Thiếu số liệu");
    await expect(done.events.last()).toContainText(`theo ý kiến của ${leader.name}`);
  });
});
