import { aMeeting } from "@/db/factories";
import { inDaysWritten } from "./dates";
import { expect, test } from "./fixtures";
import { Keys } from "./keys";
import { anOffice, aTaskInHand, password } from "./office";
import { DraftPage } from "./pages/draft-page";
import { MyWorkPage } from "./pages/my-work-page";
import { OverviewPage } from "./pages/overview-page";
import { SignInPage } from "./pages/sign-in-page";
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

test("the clerk writes a record and issues it", async ({ browse, database }) => {
  const { clerk, leader, lead } = await anOffice(database);
  const meeting = await aMeeting(database, { status: "draft", chair: leader, departments: [lead] });
  const draft = await DraftPage.open(await browse(clerk), meeting.id);
  const keys = new Keys(draft.page);
  const row = draft.attendance(lead.name);
  await draft.sends(() => keys.pick(row, "Có mặt"));
  await keys.type(draft.newConclusion, "Lập kế hoạch xúc tiến.");
  await keys.press(draft.main.getByRole("button", { name: "Thêm kết luận" }));
  await expect(draft.words(1)).toHaveValue("Lập kế hoạch xúc tiến.");

  const conclusion = draft.conclusion(1);
  await keys.type(conclusion.getByLabel("Nhiệm vụ", { exact: true }), "Kế hoạch năm");
  await keys.choose(conclusion.getByLabel("Đơn vị chủ trì"), lead.name);
  await keys.type(conclusion.getByLabel("Hạn hoàn thành"), inDaysWritten(30));
  await keys.press(conclusion.getByRole("button", { name: "Thêm nhiệm vụ" }));
  await expect(draft.task(1, "Kế hoạch năm")).toBeVisible();

  await keys.press(draft.opener("Ban hành kết luận…", draft.coverage));
  await keys.press(draft.coverage.getByRole("button", { name: "Ban hành kết luận" }));
  await expect(draft.main.getByText("Nội dung đã khóa.")).toBeVisible();
});

test.describe("on a phone no bar lies over where one is", () => {
  for (const [role, path] of [
    ["head", "/my-work"],
    ["clerk", "/meetings/DRAFT"],
    ["clerk", "/tasks"],
    ["leader", "/overview"],
  ] as const) {
    test(path, async ({ browse, database }) => {
      const draft = await sampleMeeting(database, { status: "draft" });
      const person = await samplePerson(database, role);
      const page = await browse(person, { viewport: { width: 390, height: 700 } });
      await page.goto(path.replace("DRAFT", draft.id));
      expect(await new Keys(page).walk(40)).toBeGreaterThan(10);
    });
  }
});
