import type { Database } from "@/db/client";
import { aDepartment, aMeeting, aPerson, aTask } from "@/db/factories";
import { expect, test } from "./fixtures";
import { TasksPage } from "./pages/tasks-page";

/** A department with so many tasks of its own, its head and somebody of its staff. */
async function aDesk(database: Database, count: number) {
  const lead = await aDepartment(database);
  const head = await aPerson(database, { member: { department: lead, kind: "head" } });
  const owner = await aPerson(database, { member: { department: lead } });
  const meeting = await aMeeting(database);
  const tasks = [];
  for (let at = 0; at < count; at++) {
    const dueOn = `2026-${String(1 + (at % 9)).padStart(2, "0")}-15`;
    tasks.push(await aTask(database, { lead, meeting, dueOn, status: "assigned" }));
  }
  return { lead, head, owner, meeting, titles: tasks.map(({ title }) => title), tasks };
}

for (const javaScriptEnabled of [true, false]) {
  test(`a list is narrowed by a form, and chips take it back (script: ${javaScriptEnabled})`, async ({
    browse,
    database,
  }) => {
    const desk = await aDesk(database, 3);
    const extra = await aTask(database, { lead: desk.lead, meeting: desk.meeting, status: "completed" });
    const list = await TasksPage.open(await browse(desk.head, { javaScriptEnabled }));
    await expect(list.rows).toHaveCount(4);
    const form = await list.toFilter();
    await form.main.getByLabel("Hoàn thành", { exact: true }).check();
    await form.main.getByLabel("Sắp xếp").selectOption("Theo tên, A đến Z");
    await form.main.getByLabel("Ngày giao", { exact: true }).check();
    const narrowed = await form.show();
    await expect(narrowed.rows).toHaveCount(1);
    await expect(narrowed.row(extra.title)).toContainText("15/01/2026");
    await expect(narrowed.chips).toContainText("Trạng thái Hoàn thành");
    await narrowed.chips.getByRole("link", { name: "Bỏ điều kiện Trạng thái Hoàn thành" }).click();
    await expect(narrowed.rows).toHaveCount(4);
    expect(new URL(narrowed.page.url()).searchParams.get("sort")).toBe("title");
  });
}

test("page after page each task comes once, there and back", async ({ browse, database }) => {
  const desk = await aDesk(database, 55);
  const list = await TasksPage.open(await browse(desk.head));
  await expect(list.rows).toHaveCount(50);
  const first = await list.titles;
  await list.main.getByRole("link", { name: "Trang sau" }).click();
  await expect(list.rows).toHaveCount(5);
  expect([...first, ...(await list.titles)].sort()).toEqual([...desk.titles].sort());
  await list.main.getByRole("link", { name: "Trang trước" }).click();
  await expect(list.rows).toHaveCount(50);
  expect(await list.titles).toEqual(first);
});

test("the head names an owner for several tasks after a summary, by keyboard", async ({
  browse,
  database,
}) => {
  const desk = await aDesk(database, 3);
  const done = await aTask(database, { lead: desk.lead, meeting: desk.meeting, status: "completed" });
  const list = await TasksPage.open(await browse(desk.head));
  await list.goToFirstRow();
  for (let at = 0; at < 4; at++) {
    await list.page.keyboard.press("x");
    await list.page.keyboard.press("j");
  }
  await expect(list.main.getByText("Đã chọn 4")).toBeVisible();
  const summary = await list.change("Đổi người thực hiện");
  await summary.give("Người thực hiện mới", desk.owner.name);
  await expect(summary.section("Sẽ thay đổi").getByRole("listitem")).toHaveCount(3);
  await expect(summary.section("Không thay đổi")).toContainText(done.title);
  await expect(summary.section("Không thay đổi")).toContainText("đã hoàn thành");
  await summary.confirm(/Đổi người thực hiện: 3/);
  await list.page.waitForURL(/\/tasks$/);
  for (const title of desk.titles) await expect(list.row(title)).toContainText(desk.owner.name);
});

test("a change since the summary is told, and nothing is half done; without script, too", async ({
  browse,
  database,
}) => {
  const desk = await aDesk(database, 2);
  const clerk = await aPerson(database, { role: "clerk" });
  const query = `?department=${desk.lead.id}`;
  const [one, other] = [
    await TasksPage.open(await browse(clerk, { javaScriptEnabled: false }), query),
    await TasksPage.open(await browse(clerk), query),
  ];
  for (const title of desk.titles) await one.box(title).check();
  await other.box(desk.titles[0] ?? "").check();
  const slow = await one.change("Đổi mức ưu tiên");
  await slow.give("Mức ưu tiên mới", "Khẩn");
  const quick = await other.change("Đổi mức ưu tiên");
  await quick.give("Mức ưu tiên mới", "Cao");
  await quick.confirm(/: 1 nhiệm vụ/, "Cần sớm");
  await quick.page.waitForURL(/\/tasks\?/);
  await slow.confirm(/: 2 nhiệm vụ/, "Rất gấp");
  await slow.says("Đã có người lưu thay đổi");
  await expect(slow.main.getByText("Cao → Khẩn")).toBeVisible();
  await expect(slow.main.getByText("Thường → Khẩn")).toBeVisible();
  await slow.confirm(/: 2 nhiệm vụ/);
  await slow.page.waitForURL(/\/tasks\?/);
});

test("a list is saved for the department, opened by a colleague, and deleted", async ({
  browse,
  database,
}) => {
  const desk = await aDesk(database, 1);
  const list = await TasksPage.open(await browse(desk.head), "?status=open&sort=title");
  await list.main.getByRole("link", { name: "Lưu danh sách này…" }).click();
  await list.main.getByLabel("Tên danh sách").first().fill("Việc của phòng");
  await list.main.getByText("Đơn vị của tôi").first().click();
  await list.main.getByRole("button", { name: "Lưu danh sách" }).click();
  await list.page.waitForURL(/\/tasks\?/);
  const saved = list.main.getByRole("navigation", { name: "Danh sách đã lưu" });
  await expect(saved.getByRole("link", { name: "Việc của phòng" })).toHaveAttribute("aria-current", "page");

  const colleague = await TasksPage.open(await browse(desk.owner));
  await colleague.main.getByRole("link", { name: "Việc của phòng" }).click();
  await expect(colleague.page).toHaveURL(/status=open&sort=title/);
  await expect(colleague.row(desk.titles[0] ?? "")).toBeVisible();

  await saved.getByRole("link", { name: "Quản lý danh sách đã lưu" }).click();
  await list.open("Xóa…");
  await list.sends(() => list.main.getByRole("button", { name: "Xóa danh sách" }).click());
  await expect(list.main.getByText("Chưa lưu danh sách nào.")).toBeVisible();
});
