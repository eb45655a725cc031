import { aDepartment, aPerson, aTask } from "@/db/factories";
import { absences } from "@/db/schema";
import { inDays, inDaysWritten } from "./dates";
import { expect, test } from "./fixtures";
import { AccountPage } from "./pages/account-page";
import { OverviewPage } from "./pages/overview-page";
import { PersonPage } from "./pages/person-page";
import { Place } from "./pages/place";
import { TaskPage } from "./pages/task-page";

test("whoever says that they are away is shown so to who hands out work", async ({ browse, database }) => {
  const department = await aDepartment(database);
  const head = await aPerson(database, { member: { department, kind: "head" } });
  const owner = await aPerson(database, { member: { department } });
  const task = await aTask(database, { status: "in_progress", lead: department, owner });
  const account = await AccountPage.open(await browse(owner));
  const until = inDaysWritten(3);
  await account.addAbsence(inDaysWritten(0), until, "Nghỉ phép năm");
  await expect(account.absences).toContainText("Nghỉ phép năm");
  await account.addAbsence(inDaysWritten(0), until, "");
  await expect(account.absences).toContainText("Đã ghi nghỉ từ");

  const page = await TaskPage.open(await browse(head), task.id);
  await expect(page.facts).toContainText(`nghỉ đến hết ${until}`);
  await page.open("Đổi người thực hiện…");
  await expect(page.main.getByRole("option", { name: new RegExp(`${owner.name}.*nghỉ đến`) })).toBeAttached();

  await page.page.goto(`/departments/${department.id}`);
  const place = new Place(page.page);
  const row = place.main.getByRole("row", { name: new RegExp(owner.name) });
  await expect(row).toContainText(`nghỉ đến hết ${until}`);
  await expect(place.section("Người của đơn vị nghỉ")).toContainText("Nghỉ phép năm");
  await row.getByRole("link", { name: "1" }).click();
  await expect(place.main.getByRole("link", { name: task.title })).toBeVisible();
});

test("others see that somebody is away, and not why", async ({ browse, database }) => {
  const department = await aDepartment(database);
  const person = await aPerson(database, { member: { department } });
  const days = { startsOn: inDays(-1), endsOn: inDays(2), note: "Khám bệnh" };
  await database.insert(absences).values({ personId: person.id, ...days });
  const colleague = await aPerson(database, { member: { department } });
  const page = await browse(colleague);
  await page.goto(`/departments/${department.id}`);
  const { main } = new Place(page);
  await expect(main).toContainText(`nghỉ đến hết ${inDaysWritten(2)}`);
  await expect(main).not.toContainText("Khám bệnh");
});

test("a deputy decides in the leader's name, and the history names both", async ({ browse, database }) => {
  const leader = await aPerson(database, { role: "leader" });
  const deputy = await aPerson(database, { role: "leader", title: "Phó Chủ tịch" });
  const task = await aTask(database, { status: "submitted", leader });
  const account = await AccountPage.open(await browse(leader));
  await account.delegate(`${deputy.name}, Phó Chủ tịch`, inDaysWritten(5), "Đi công tác");
  await expect(account.delegations).toContainText(`${deputy.name} thay tôi`);

  const overview = await OverviewPage.open(await browse(deputy));
  await expect(overview.main).toContainText(`Đang thay mặt ${leader.name} đến hết ${inDaysWritten(5)}.`);
  await overview.confirm(task.title);
  await expect(overview.waiting(task.title)).toHaveCount(0);
  const page = await TaskPage.open(overview.page, task.id);
  await expect(page.events.first()).toContainText(`${deputy.name}, theo ý kiến của ${leader.name}`);

  await account.sends(() => account.delegations.getByRole("button", { name: "Kết thúc" }).click());
  await expect(account.delegations).toContainText("Chưa ủy quyền cho ai.");
  await overview.page.goto("/overview");
  await expect(overview.main).not.toContainText("Đang thay mặt");
});

test("a clerk sees what waits for a leader without an account", async ({ browse, database }) => {
  const past = await aPerson(database, { email: null });
  const task = await aTask(database, { status: "submitted", leader: past });
  const clerk = await aPerson(database, { role: "clerk" });
  const overview = await OverviewPage.open(await browse(clerk));
  const waiting = overview.section("Chưa có lãnh đạo xem");
  await expect(waiting.getByRole("listitem").filter({ hasText: task.title })).toContainText(
    `${past.name} không có tài khoản`,
  );
});

test("before somebody is deactivated, the administrator says who takes the work", async ({
  browse,
  database,
}) => {
  const administrator = await aPerson(database, { role: "administrator" });
  const department = await aDepartment(database);
  const owner = await aPerson(database, { member: { department } });
  const colleague = await aPerson(database, { member: { department } });
  const task = await aTask(database, { status: "in_progress", lead: department, owner });
  const person = await PersonPage.open(await browse(administrator), owner.id);
  await person.deactivate();
  await person.says("Chỗ này không được để trống.");
  await expect(person.main).toContainText("1 nhiệm vụ chưa xong");
  await person
    .part("Đăng nhập")
    .getByLabel(/^Việc ở .* giao cho$/)
    .selectOption(colleague.id);
  await person.sends(() => person.main.getByRole("button", { name: "Ngừng sử dụng", exact: true }).click());
  await expect(person.main).toContainText("Người này đã ngừng sử dụng");

  const page = await TaskPage.open(await browse(colleague), task.id);
  await expect(page.facts).toContainText(colleague.name);
  await expect(page.events.first()).toContainText("Chuyển do ngừng tài khoản của người thực hiện");
});
