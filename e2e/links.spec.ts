import { aDepartment, aPerson } from "@/db/factories";
import { expect, test } from "./fixtures";
import { password } from "./office";
import { LinkPage } from "./pages/link-page";
import { MyWorkPage } from "./pages/my-work-page";
import { PersonPage } from "./pages/person-page";
import { SignInPage } from "./pages/sign-in-page";

test("an invitation lets one person set a password, once", async ({ browse, database }) => {
  const administrator = await aPerson(database, { role: "administrator" });
  const invited = await aPerson(database, { member: { department: await aDepartment(database) } });
  const person = await PersonPage.open(await browse(administrator), invited.id);
  await expect(person.part("Đăng nhập")).toContainText("Người này chưa đặt mật khẩu.");
  const address = await person.makeLink("Tạo liên kết mời");

  const link = await LinkPage.open(await browse(null), address);
  const late = await LinkPage.open(await browse(null), address);
  await expect(link.main).toContainText(`${invited.name}, đặt mật khẩu mới để vào.`);
  await link.setPassword("ngắn");
  await link.says("Mật khẩu cần ít nhất 12 ký tự.");
  await link.setPassword(password);
  await link.page.waitForURL("/my-work");

  await late.setPassword("một mật khẩu khác hẳn");
  await late.says("Liên kết này đã dùng, đã hết hạn hoặc không có.");
  await late.page.reload();
  await expect(late.title).toHaveText("Liên kết không dùng được.");
  await late.main.getByRole("link", { name: "Đến trang đăng nhập" }).click();
  const work = await new SignInPage(late.page).enter(invited, MyWorkPage);
  await expect(work.main).toContainText("Chưa có việc nào cho bạn.");
});

test("a reset ends what the person had open", async ({ browse, database }) => {
  const administrator = await aPerson(database, { role: "administrator" });
  const owner = await aPerson(database, { password, member: { department: await aDepartment(database) } });
  const before = await MyWorkPage.open(await browse(owner));
  const person = await PersonPage.open(await browse(administrator), owner.id);
  const earlier = await person.makeLink("Tạo liên kết đặt lại mật khẩu");
  await person.page.reload();
  const address = await person.makeLink("Tạo liên kết đặt lại mật khẩu");
  const dead = await LinkPage.open(await browse(null), earlier);
  await expect(dead.title).toHaveText("Liên kết không dùng được.");
  const link = await LinkPage.open(await browse(null), address);
  await link.setPassword("một câu mới dễ nhớ");
  await link.page.waitForURL("/my-work");
  await before.page.reload();
  await expect(before.page).toHaveURL("/sign-in?next=%2Fmy-work");
  const signIn = new SignInPage(before.page);
  await signIn.fill(owner.email, password);
  await signIn.submit();
  await signIn.says("Thư điện tử hoặc mật khẩu không đúng.");
});

test("what was never a link says so", async ({ browse }) => {
  for (const token of ["x", "a".repeat(500), "%F0%9F%98%80"]) {
    const link = await LinkPage.open(await browse(null), `/link/${token}`);
    await expect(link.title).toHaveText("Liên kết không dùng được.");
  }
});
