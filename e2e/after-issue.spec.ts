import type { Database } from "@/db/client";
import { aCast, aDirective, aGroup, aMeeting, aTask, type Cast } from "@/db/factories";
import { expect, test } from "./fixtures";
import { RecordPage } from "./pages/record-page";
import { SummaryPage } from "./pages/summary-page";

test.describe.configure({ mode: "parallel" });

/** A draft that gives one task to a department with helpers, and one to two members of a group. */
async function aDraft(database: Database, cast: Cast) {
  const meeting = await aMeeting(database, {
    status: "draft",
    chair: cast.leader,
    departments: [cast.lead, cast.unrelated],
  });
  const first = await aDirective(database, { meeting, body: "Rà soát kế hoạch." });
  const parts = [{ department: cast.coordinating }];
  const given = { status: null, meeting, dueOn: "2027-03-15" } as const;
  await aTask(database, { ...given, directive: first, title: "Lập kế hoạch", lead: cast.lead, parts });
  const second = await aDirective(database, { meeting, position: "a1", body: "Báo cáo kết quả." });
  const members = [cast.lead, cast.headless];
  const group = await aGroup(database, { name: "Các sở, ngành", members });
  await aTask(database, { ...given, directive: second, title: "Gửi báo cáo", group, members });
  return meeting;
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with script" : "without script";

  test(`a record is issued after a look at what goes to whom, and withdrawn, ${how}`, async ({
    browse,
    database,
  }) => {
    const cast = await aCast(database);
    const meeting = await aDraft(database, cast);
    const page = await browse(cast.clerk, { javaScriptEnabled });
    const summary = await SummaryPage.open(page, meeting.id);
    await expect(summary.recipient(cast.lead.name)).toContainText(cast.head.name);
    await expect(summary.recipient(cast.lead.name)).toContainText("Giao chung cho Các sở, ngành");
    await expect(summary.recipient(cast.headless.name)).toContainText("Không có tài khoản");
    await expect(summary.recipient(cast.coordinating.name)).toContainText("Phối hợp");

    const record = await summary.issue();
    await expect(record.main.getByRole("status")).toContainText("3 nhiệm vụ đã gửi đến 3 đơn vị");
    await expect(record.conclusion(2)).toContainText("2 mới giao");
    await record.withdraw("Ban hành nhầm bản");
    await expect(record.main).toContainText("Dự thảo, chưa ban hành");
  });

  test(`an issued record is amended, ${how}`, async ({ browse, database }) => {
    const cast = await aCast(database);
    const meeting = await aDraft(database, cast);
    const page = await browse(cast.clerk, { javaScriptEnabled });
    const record = await (await SummaryPage.open(page, meeting.id)).issue();
    const words = await record.amend("Phụ lục…", record.conclusion(1));
    await words.field("Nay ghi là").fill("Rà soát kế hoạch của quý II.");
    await words.send("Ghi phụ lục", "Ghi sót");
    await expect(record.conclusion(1)).toContainText("Rà soát kế hoạch.");
    await expect(record.conclusion(1)).toContainText("Rà soát kế hoạch của quý II.");

    const change = await record.amend("Đổi…", record.conclusion(1));
    await change.field("Hạn hoàn thành").fill("30/03/2027");
    await change.send("Đổi nhiệm vụ", "Lùi lịch");
    await expect(record.conclusion(1)).toContainText("Lùi lịch");

    const forgotten = await record.amend("Thêm nhiệm vụ còn thiếu…", record.conclusion(1));
    await forgotten.field("Nhiệm vụ").fill("Gửi kế hoạch");
    await forgotten.field("Đơn vị chủ trì").selectOption(cast.unrelated.name);
    await forgotten.send("Thêm nhiệm vụ", "Biên bản ghi sót");
    await expect(record.conclusion(1)).toContainText("Bổ sung sau ban hành: Biên bản ghi sót");

    const roll = await record.amend("Phụ lục…", page.locator("#attendance"));
    await roll.main.getByRole("link", { name: cast.unrelated.name }).click();
    await roll.main.getByText("Dự thay", { exact: true }).click();
    await roll.send("Ghi phụ lục", "Đến muộn");
    await expect(record.addenda).toHaveCount(2);
    await expect(record.addenda.last()).toContainText("chưa điểm danh → Dự thay");
    await expect(record.main).toContainText("Không thu hồi được nữa");
  });
}

test("what was written while the clerk looked is not issued, and the look is fresh", async ({
  browse,
  database,
}) => {
  const cast = await aCast(database);
  const meeting = await aDraft(database, cast);
  const page = await browse(cast.clerk);
  const summary = await SummaryPage.open(page, meeting.id);
  await aDirective(database, { meeting, position: "a2", body: "Ý thêm vào.", noTask: true });
  await summary.button.click();
  await summary.says("Dự thảo vừa được sửa");
  await expect(summary.main).toContainText("3 kết luận");
  await expect((await summary.issue()).conclusion(3)).toContainText("Ý thêm vào.");
});

test("a department sees its own task of a group, its place on paper, and no way to change it", async ({
  browse,
  database,
}) => {
  const cast = await aCast(database);
  const meeting = await aDraft(database, cast);
  await (await SummaryPage.open(await browse(cast.clerk), meeting.id)).issue();
  const page = await browse(cast.head);
  const record = await RecordPage.open(page, meeting.id);
  await expect(record.conclusion(2)).toContainText("Xem được 1/2 đơn vị");
  await expect(record.main.getByRole("link", { name: "Đổi…" })).toHaveCount(0);
  await expect(page.getByText(cast.headless.name)).toBeHidden();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText(cast.headless.name)).toBeVisible();
  await expect(page.getByText("Độc lập - Tự do - Hạnh phúc")).toBeVisible();
  await expect(page.getByRole("banner")).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  await record.open("Các sở, ngành: 2 đơn vị");
  const task = await record.openTask(cast.lead.name);
  await expect(task.main).toContainText("Giao chung cho Các sở, ngành.");
});
