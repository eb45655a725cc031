import { aDepartment } from "@/db/factories";
import { inDays, inDaysWritten } from "./dates";
import { expect, test } from "./fixtures";
import { anOffice, aTaskInHand } from "./office";
import { MyWorkPage } from "./pages/my-work-page";
import { OverviewPage } from "./pages/overview-page";
import { TaskPage } from "./pages/task-page";

const reason = "Chờ số liệu quý của Cục Thống kê";

test("from My work the form for a later date is one click away", async ({ browse, database }) => {
  const office = await anOffice(database);
  const { title } = await aTaskInHand(database, office, { dueOn: inDays(10) });
  const work = await MyWorkPage.open(await browse(office.owner));
  const row = await work.unfold(title);
  await row.getByRole("link", { name: "Xin gia hạn…" }).click();
  await expect(new TaskPage(work.page).extension.getByLabel("Hạn mới")).toBeVisible();
});

test("a later date is asked for, passed on and granted, and both dates stay in view", async ({
  browse,
  database,
}) => {
  const office = await anOffice(database);
  const task = await aTaskInHand(database, office, { dueOn: inDays(10) });

  const owner = await TaskPage.open(await browse(office.owner), task.id);
  await owner.extend("Xin gia hạn lần 1…", { "Hạn mới": inDaysWritten(9), "Lý do": reason }, "Gửi đề nghị");
  await owner.says("Chưa lưu được");
  await expect(owner.extension.getByText("Chọn một ngày sau hạn hiện nay.").first()).toBeVisible();
  await expect(owner.extension.getByLabel("Lý do")).toHaveValue(reason);
  await owner.extension.getByLabel("Hạn mới").fill(inDaysWritten(30));
  await owner.sends(() => owner.extension.getByRole("button", { name: "Gửi đề nghị" }).click());
  await expect(owner.extension).toContainText("Chờ trưởng đơn vị.");
  await expect(owner.main.getByRole("heading", { name: "Cập nhật tiến độ" })).toBeVisible();

  const head = await MyWorkPage.open(await browse(office.head));
  await head.row(task.title).locator("summary").first().click();
  await expect(head.row(task.title)).toContainText(reason);
  await head.sends(() => head.row(task.title).getByRole("button", { name: "Chuyển lãnh đạo" }).click());

  const overview = await OverviewPage.open(await browse(office.leader));
  await expect(overview.waiting(task.title)).toContainText("Gia hạn lần 1");
  await expect(overview.waiting(task.title)).toContainText(reason);
  await overview.sends(() =>
    overview.waiting(task.title).getByRole("button", { name: "Đồng ý", exact: true }).click(),
  );
  await expect(overview.waiting(task.title)).toHaveCount(0);

  await owner.page.reload();
  await expect(owner.facts).toContainText(inDaysWritten(30));
  await expect(owner.facts).toContainText(inDaysWritten(10));
  await expect(owner.extension).toContainText(`Gia hạn từ ${inDaysWritten(10)} đến ${inDaysWritten(30)}`);
  expect(await owner.history()).toEqual([
    `Gia hạn ${inDaysWritten(10)} → ${inDaysWritten(30)}`,
    `Chuyển lãnh đạo đề nghị gia hạn đến ${inDaysWritten(30)}`,
    `Xin gia hạn đến ${inDaysWritten(30)}`,
  ]);
});

test("a leader shortens, refuses in words, and is told when it was taken back meanwhile", async ({
  browse,
  database,
}) => {
  const office = await anOffice(database);
  const [first, second, third] = await Promise.all(
    [1, 2, 3].map(() => aTaskInHand(database, office, { dueOn: inDays(10) })),
  );
  if (!first || !second || !third) throw new Error("No tasks.");
  const headPage = await browse(office.head);
  for (const { id } of [first, second, third]) {
    const page = await TaskPage.open(headPage, id);
    const fields = { "Hạn mới": inDaysWritten(40), "Lý do": reason };
    await page.extend("Xin gia hạn lần 1…", fields, "Gửi đề nghị");
    await expect(page.extension).toContainText(`Chờ ${office.leader.name} quyết định.`);
  }

  const overview = await OverviewPage.open(await browse(office.leader));
  const row = overview.waiting(first.title);
  await overview.open("Không đồng ý…", row);
  await row.getByLabel("Hoặc cho hạn sớm hơn").fill(inDaysWritten(20));
  await overview.sends(() => row.getByRole("button", { name: "Đồng ý hạn này" }).click());
  await expect(row).toHaveCount(0);
  const page = await TaskPage.open(await browse(office.owner), first.id);
  await expect(page.facts).toContainText(inDaysWritten(20));

  const decided = await TaskPage.open(overview.page, second.id);
  await expect(decided.main.getByRole("heading", { name: "xin gia hạn. Đồng ý" })).toBeVisible();
  await decided.extend("Không đồng ý…", { "Lý do": "Phải kịp kỳ họp" }, "Không đồng ý");
  await expect(decided.extension).toContainText("không đồng ý");

  const late = await TaskPage.open(overview.page, third.id);
  const withdrawn = await TaskPage.open(headPage, third.id);
  await withdrawn.extend("Rút đề nghị…", {}, "Rút đề nghị");
  await late.sends(() => late.extension.getByRole("button", { name: "Đồng ý gia hạn" }).first().click());
  await expect(late.extension).toContainText("đã rút");
});

test("a clerk enters what a department without accounts asked for on paper, and a leader’s word", async ({
  browse,
  database,
}) => {
  const office = await anOffice(database);
  const lead = await aDepartment(database);
  const task = await aTaskInHand(database, office, {
    lead,
    owner: undefined,
    status: "assigned",
    dueOn: inDays(10),
  });
  const clerk = await TaskPage.open(await browse(office.clerk), task.id);
  const fields = { "Hạn mới": inDaysWritten(30), "Lý do": reason, "Văn bản của đơn vị": "12/CV-SCT" };
  await clerk.extend("Xin gia hạn lần 1…", fields, "Gửi đề nghị");
  await clerk.extend("Ghi ý kiến đồng ý…", { "Hạn mới": inDaysWritten(25) }, "Đồng ý gia hạn");
  await expect(clerk.facts).toContainText(inDaysWritten(25));
  await expect(clerk.section("Lịch sử")).toContainText(`theo ý kiến của ${office.leader.name}`);
});
