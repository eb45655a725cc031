import { aMeeting } from "@/db/factories";
import { expect, test } from "./fixtures";
import { Keys } from "./keys";
import { anOffice, aTaskInHand, password } from "./office";
import { DraftPage } from "./pages/draft-page";
import { MyWorkPage } from "./pages/my-work-page";
import { OverviewPage } from "./pages/overview-page";
import { SignInPage } from "./pages/sign-in-page";
import { SummaryPage } from "./pages/summary-page";
import { sampleMeeting, samplePerson } from "./sample";

test("one signs in, past the menu to the page, and out again", async ({ browse, database }) => {
  const { owner } = await anOffice(database);
  const { page } = await SignInPage.open(await browse(null));
  const keys = new Keys(page);
  await keys.type(page.getByLabel("Thư điện tử công vụ"), owner.email ?? "");
  await keys.type(page.getByLabel("Mật khẩu", { exact: true }), password);
  await page.keyboard.press("Enter");
  await page.waitForURL("/my-work");
  await keys.press(page.getByRole("link", { name: "Đến nội dung" }));
  await expect(page.getByRole("main")).toBeFocused();
  const menu = page.getByRole("banner").locator("summary");
  await keys.to(menu, { backwards: true });
  await page.keyboard.press("Enter");
  await keys.to(page.getByRole("button", { name: "Đăng xuất" }));
  await page.keyboard.press("Escape");
  await expect(menu).toBeFocused();
  await expect(page.getByRole("button", { name: "Đăng xuất" })).toBeHidden();
  await page.keyboard.press("Enter");
  await keys.press(page.getByRole("button", { name: "Đăng xuất" }));
  await page.waitForURL("/sign-in");
});

test("the head hands out, the owner reports and hands in", async ({ browse, database }) => {
  const office = await anOffice(database);
  const task = await aTaskInHand(database, office, { status: "assigned", owner: undefined });
  const head = await MyWorkPage.open(await browse(office.head));
  const headKeys = new Keys(head.page);
  await headKeys.press(head.row(task.title).locator("summary").first());
  await headKeys.choose(head.row(task.title).getByLabel("Người thực hiện"), office.owner.name);
  await head.sends(() => headKeys.press(head.row(task.title).getByRole("button", { name: "Giao việc" })));
  await expect(head.section("Chưa phân công")).toHaveCount(0);

  const owner = await MyWorkPage.open(await browse(office.owner));
  const keys = new Keys(owner.page);
  const row = owner.row(task.title);
  await keys.press(row.locator("summary").first());
  await keys.pick(row.getByRole("group", { name: "Trạng thái" }), "Gửi trưởng đơn vị");
  await keys.type(row.getByLabel("Tiến độ"), "100");
  await keys.type(row.getByLabel("Kết quả"), "Đã xong");
  await owner.sends(() => keys.press(row.getByRole("button", { name: "Gửi cập nhật" }), "Space"));
  await expect(owner.rowIn("Chờ người khác", task.title)).toBeVisible();
});

test("the head submits, the leader returns and confirms", async ({ browse, database }) => {
  const office = await anOffice(database);
  const [first, second] = [
    await aTaskInHand(database, office, { status: "in_review" }),
    await aTaskInHand(database, office, { status: "submitted" }),
  ];
  const head = await MyWorkPage.open(await browse(office.head));
  const headKeys = new Keys(head.page);
  await headKeys.press(head.row(first.title).locator("summary").first());
  await head.sends(() =>
    headKeys.press(head.row(first.title).getByRole("button", { name: "Trình kết quả" })),
  );

  const overview = await OverviewPage.open(await browse(office.leader));
  const keys = new Keys(overview.page);
  await keys.press(overview.waiting(first.title).getByRole("button", { name: "Xác nhận" }));
  await expect(overview.waiting(first.title)).toHaveCount(0);
  const row = overview.waiting(second.title);
  await keys.press(overview.opener("Trả lại…", row));
  await keys.type(row.getByLabel("Lý do"), "Bổ sung số liệu");
  await keys.press(row.getByRole("button", { name: "Trả lại", exact: true }));
  await expect(row).toHaveCount(0);
});

test("the clerk writes a whole record and issues it", async ({ browse, database }) => {
  test.slow();
  const { clerk, leader, lead, helping } = await anOffice(database);
  const meeting = await aMeeting(database, { status: "draft", sections: { assessment: "" } });
  const draft = await DraftPage.open(await browse(clerk), meeting.id);
  const keys = new Keys(draft.page);
  await keys.type(draft.field("Tên cuộc họp"), "Họp giao ban bằng bàn phím");
  await keys.choose(draft.field("Chủ trì"), leader.name);

  for (const { name } of [lead, helping]) {
    await keys.type(draft.field("Thêm đơn vị"), name);
    await draft.press("Enter");
    await expect(draft.attendance(name)).toBeVisible();
  }
  await keys.pickFrom(draft.status(lead.name, "Có mặt"), { backwards: true });
  await keys.pickFrom(draft.status(helping.name, "Dự thay"));
  await keys.type(draft.field(`Đại biểu, ${helping.name}`), "Phạm Thị Dung, Phó Giám đốc");

  await keys.press(draft.main.getByRole("button", { name: "Thêm số liệu" }));
  await draft.page.keyboard.insertText("Vốn đăng ký mới");
  await draft.press("Enter");
  await draft.page.keyboard.insertText("48,5");
  await draft.press("Enter");
  await draft.page.keyboard.insertText("triệu USD");
  await keys.type(draft.text("Đánh giá"), "Kết quả tốt.");

  await keys.press(draft.main.getByRole("button", { name: "Thêm kết luận 1" }));
  await draft.page.keyboard.insertText("Sở Ngoại vụ lập kế hoạch xúc tiến.");
  await draft.press("Enter");
  await draft.page.keyboard.insertText("Giữ nề nếp báo cáo.");
  await draft.press("Alt+ArrowUp");
  await draft.press("Alt+ArrowDown");
  await keys.to(draft.words(1), { backwards: true });
  await draft.press("Control+Enter");
  await draft.page.keyboard.insertText("sngv");
  await draft.press("Enter");
  await draft.page.keyboard.insertText("quý II");
  await draft.press("Enter");
  await expect(draft.words(1)).toBeFocused();
  await keys.press(draft.conclusion(2).getByRole("button", { name: "Không phát sinh nhiệm vụ…" }));
  await draft.page.keyboard.insertText("làm thường xuyên");
  await draft.press("Enter");
  await expect(draft.coverage).toContainText("2/2");

  await draft.saved();
  await keys.press(draft.coverage.getByRole("link", { name: "Ban hành kết luận…" }), "Enter", {
    backwards: true,
  });
  const summary = new SummaryPage(draft.page);
  await expect(summary.button).toBeVisible();
  await keys.press(summary.button);
  await expect(summary.main.getByText("Nội dung đã khóa.")).toBeVisible();
  for (const written of [
    "Họp giao ban bằng bàn phím",
    "2 đơn vị: 1 có mặt, 1 dự thay",
    "Phạm Thị Dung, Phó Giám đốc",
    "48,5",
    "Kết quả tốt.",
    "Sở Ngoại vụ lập kế hoạch xúc tiến",
    "làm thường xuyên",
  ]) {
    await expect(summary.main).toContainText(written);
  }
});

test.describe("on a phone no bar lies over where one is", () => {
  for (const [role, path] of [
    ["head", "/my-work"],
    ["clerk", "/meetings/DRAFT"],
    ["clerk", "/meetings/DRAFT/plain"],
    ["clerk", "/meetings/DRAFT/issue"],
    ["clerk", "/tasks"],
    ["leader", "/overview"],
  ] as const) {
    test(path, async ({ browse, database }) => {
      test.slow();
      const draft = await sampleMeeting(database, { status: "draft" });
      const person = await samplePerson(database, role);
      const page = await browse(person, { viewport: { width: 390, height: 700 } });
      await page.goto(path.replace("DRAFT", draft.id));
      expect(await new Keys(page).walk(40)).toBeGreaterThan(8);
    });
  }
});
