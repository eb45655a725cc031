import type { Database } from "@/db/client";
import { aDepartment, aTask } from "@/db/factories";
import { aPdf } from "@/test/sample-files";
import { expect, test } from "./fixtures";
import { anOffice, aTaskInHand } from "./office";
import { TaskPage } from "./pages/task-page";

const table = { name: "Bảng kê.pdf", mimeType: "application/pdf", buffer: aPdf() };
const page = { name: "trang.pdf", mimeType: "application/pdf", buffer: Buffer.from("<!doctype html>") };

const statusOf = async (database: Database, { id }: { id: string }) =>
  (await database.query.tasks.findFirst({ where: (row, { eq }) => eq(row.id, id) }))?.status;

for (const javaScriptEnabled of [true, false]) {
  test(`evidence goes with a report, ${javaScriptEnabled ? "with script" : "without script"}, after a file that is none`, async ({
    browse,
    database,
  }) => {
    const office = await anOffice(database);
    const task = await aTaskInHand(database, office);
    const own = await TaskPage.open(await browse(office.owner, { javaScriptEnabled }), task.id);
    await own.report({ result: "Đã lập bảng kê", percent: "70", evidence: [table, page] });
    await own.says("“trang.pdf”: Đây là trang web");
    await expect(own.nextStep.getByLabel("Kết quả", { exact: true })).toHaveValue("Đã lập bảng kê");
    await expect(own.nextStep.getByLabel("Tiến độ")).toHaveValue("70");
    await own.report({ next: "Gửi trưởng đơn vị", evidence: [table] });
    await expect(own.nextStep).toContainText("Đã gửi kết quả đến trưởng đơn vị");
    const told = own.events.filter({ hasText: "Cập nhật tiến độ: 70%" });
    await expect(told).toContainText("Đã lập bảng kê");
    await told.getByRole("link", { name: "Bảng kê.pdf", exact: true }).click();
    await expect(own.title).toHaveText("Bảng kê.pdf");
    await own.main.getByRole("link", { name: "Về nhiệm vụ" }).click();
    await expect(own.title).toHaveText(task.title);
  });

  test(`what was just done is undone in place, ${javaScriptEnabled ? "with script" : "without script"}`, async ({
    browse,
    database,
  }) => {
    const office = await anOffice(database);
    const task = await aTaskInHand(database, office);
    const own = await TaskPage.open(await browse(office.owner, { javaScriptEnabled }), task.id);
    await own.report({ result: "Gửi nhầm", percent: "100", next: "Gửi trưởng đơn vị" });
    await own.nextStep.getByRole("button", { name: "Hoàn tác" }).click();
    await expect(own.nextStep).toContainText("Đã hoàn tác; nhiệm vụ như trước đó.");
    await expect(own.nextStep.getByRole("button", { name: "Gửi cập nhật" })).toBeVisible();
    await expect(own.events.filter({ hasText: "Gửi nhầm" })).toContainText("Báo cáo này đã được rút lại.");
    expect(await statusOf(database, task)).toBe("in_progress");
  });
}

test("once the head goes on from it, there is nothing to undo", async ({ browse, database }) => {
  const office = await anOffice(database);
  const task = await aTaskInHand(database, office);
  const own = await TaskPage.open(await browse(office.owner), task.id);
  await own.report({ percent: "100", next: "Gửi trưởng đơn vị" });
  const undo = own.nextStep.getByRole("button", { name: "Hoàn tác" });
  await expect(undo).toBeVisible();
  const head = await TaskPage.open(await browse(office.head), task.id);
  await head.sends(() => head.nextStep.getByRole("button", { name: "Trình kết quả" }).click());
  await expect(head.nextStep).toContainText("Đã trình kết quả");
  await undo.click();
  await own.says("Nhiệm vụ đã thay đổi tiếp nên không hoàn tác được nữa.");
  expect(await statusOf(database, task)).toBe("submitted");
});

test("a clerk hands in on paper for a department without accounts", async ({ browse, database }) => {
  const { clerk } = await anOffice(database);
  const lead = await aDepartment(database);
  const task = await aTask(database, { lead, dueOn: "2026-03-01" });
  const own = await TaskPage.open(await browse(clerk), task.id);
  await own.fillReport({ result: "Theo công văn", percent: "100", next: "Trình kết quả", evidence: [table] });
  await own.sends(() => own.nextStep.getByRole("button", { name: "Gửi cập nhật" }).click());
  await own.says("Ghi số của văn bản.");
  // The form of a request to transfer it, which is not open, asks for the same paper.
  await own.nextStep.getByRole("textbox", { name: "Số văn bản" }).fill("318/HHN");
  await own.nextStep.getByRole("textbox", { name: "Ngày văn bản" }).fill("20/02/2026");
  await own.nextStep.getByLabel("Ngày nộp kết quả").fill("23/02/2026");
  await own.sends(() => own.nextStep.getByRole("button", { name: "Gửi cập nhật" }).click());
  await expect(own.facts).toContainText("23/02/2026");
  const told = own.events.filter({ hasText: "Trình kết quả" });
  await expect(told).toContainText(`thay mặt ${lead.name}, Văn bản 318/HHN, 20/02/2026`);
  expect(await statusOf(database, task)).toBe("submitted");
});

test("why a task stands still is in view, and a request to transfer can be withdrawn", async ({
  browse,
  database,
}) => {
  const { lead, head } = await anOffice(database);
  const task = await aTask(database, { lead });
  const own = await TaskPage.open(await browse(head), task.id);
  await own.open("Đề nghị chuyển đơn vị khác…");
  await own.main.getByLabel("Lý do").fill("Không thuộc chức năng của Sở");
  await own.sends(() => own.main.getByRole("button", { name: "Đề nghị chuyển đơn vị khác" }).click());
  await expect(own.nextStep).toContainText("Lý do đề nghị chuyển: Không thuộc chức năng của Sở");
  await own.open("Rút đề nghị chuyển đơn vị…");
  await own.sends(() => own.main.getByRole("button", { name: "Rút đề nghị chuyển đơn vị" }).click());
  await expect(own.nextStep).toContainText("Đã rút đề nghị chuyển; nhiệm vụ vẫn của");
  expect(await statusOf(database, task)).toBe("assigned");
});
