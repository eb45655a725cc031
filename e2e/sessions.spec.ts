import { aPerson } from "@/db/factories";
import { cookieName } from "./cookie";
import { expect, test } from "./fixtures";
import { ask } from "./http/ask";
import { anOffice, aTaskInHand, password } from "./office";
import { MeetingsPage } from "./pages/meetings-page";
import { MyWorkPage } from "./pages/my-work-page";
import { PersonPage } from "./pages/person-page";
import { SignInPage } from "./pages/sign-in-page";

test("sign-out ends the session on the server, too", async ({ browse, database }) => {
  const { owner } = await anOffice(database);
  const page = await browse(null);
  const work = await (await SignInPage.open(page)).enter(owner, MyWorkPage);
  const cookies = await page.context().cookies();
  const cookie = `${cookieName}=${cookies.find(({ name }) => name === cookieName)?.value}`;
  expect((await ask("/my-work", { headers: { cookie } })).status).toBe(200);
  await work.choose("Đăng xuất");
  await expect(page).toHaveURL("/sign-in");
  const replayed = await ask("/my-work", { headers: { cookie } });
  expect([replayed.status, replayed.headers.location]).toEqual([307, "/sign-in?next=%2Fmy-work"]);
  await page.goBack();
  await expect(page).toHaveURL(/\/sign-in/);
});

test("who is sent to sign-in comes back to where they wanted to go", async ({ browse, database }) => {
  const office = await anOffice(database);
  const task = await aTaskInHand(database, office);
  const page = await browse(null);
  await page.goto(`/tasks/${task.id}`);
  await expect(page).toHaveURL(`/sign-in?next=${encodeURIComponent(`/tasks/${task.id}`)}`);
  const signIn = new SignInPage(page);
  await signIn.fill(office.owner.email, "sai mật khẩu rồi");
  await signIn.submit();
  await signIn.says("Thư điện tử hoặc mật khẩu không đúng.");
  await expect(page.getByLabel("Thư điện tử công vụ")).toHaveValue(office.owner.email ?? "");
  await signIn.enter(office.owner, MyWorkPage);
  await expect(page).toHaveURL(`/tasks/${task.id}`);
});

test("a session ends at the next request of who is deactivated, and nothing typed is lost", async ({
  browse,
  database,
}) => {
  const office = await anOffice(database);
  const task = await aTaskInHand(database, office);
  const administrator = await aPerson(database, { role: "administrator" });
  const work = await MyWorkPage.open(await browse(office.owner, { expected: /401 \(Unauthorized\)/ }));
  const row = await work.unfold(task.title);
  await work.fillReport(row, { result: "Đã xong một nửa" });
  const person = await PersonPage.open(await browse(administrator), office.owner.id);
  await person.deactivate({ workTo: "Trưởng đơn vị giao lại" });
  await row.getByRole("button", { name: "Gửi cập nhật" }).click();
  await work.says("Phiên đăng nhập đã kết thúc.");
  await expect(row.getByLabel("Kết quả")).toHaveValue("Đã xong một nửa");
  await work.page.reload();
  await expect(work.page).toHaveURL("/sign-in?next=%2Fmy-work");
  const signIn = new SignInPage(work.page);
  await signIn.fill(office.owner.email, password);
  await signIn.submit();
  await signIn.says("Thư điện tử hoặc mật khẩu không đúng.");
});

test("another role holds from the next sign-in, which is asked for at once", async ({ browse, database }) => {
  const { clerk } = await anOffice(database);
  const administrator = await aPerson(database, { role: "administrator" });
  const meetings = await MeetingsPage.open(await browse(clerk));
  await (await PersonPage.open(await browse(administrator), clerk.id)).giveRole("Quản trị viên");
  await meetings.page.reload();
  await expect(meetings.page).toHaveURL(/\/sign-in/);
  const again = await new SignInPage(meetings.page).enter(clerk, MeetingsPage);
  await again.goTo("Quản trị", PersonPage);
  await expect(again.page).toHaveURL("/admin");
});

test("one button signs out everywhere else", async ({ browse, database }) => {
  const { owner } = await anOffice(database);
  const [here, there] = [await browse(owner), await browse(owner)];
  await here.goto("/account");
  await there.goto("/my-work");
  await here.getByRole("button", { name: "Đăng xuất khỏi những nơi khác" }).click();
  // The button is called otherwise while it waits; the list says when it is done.
  await expect(here.getByRole("main").getByRole("listitem")).toHaveCount(1);
  await there.reload();
  await expect(there).toHaveURL(/\/sign-in/);
  await here.reload();
  await expect(here).toHaveURL("/account");
});

test("the language follows the person, the theme stays with the browser", async ({ browse, database }) => {
  const { owner } = await anOffice(database);
  const first = await MyWorkPage.open(await browse(owner));
  const html = first.page.locator("html");
  await expect(html).toHaveAttribute("lang", "vi");
  await first.page.getByRole("button", { name: "EN, English" }).click();
  await expect(html).toHaveAttribute("lang", "en");
  await expect(first.page.getByRole("navigation").first()).toContainText("My work");
  await first.choose("Dark");
  await expect(html).toHaveAttribute("data-theme", "dark");
  await first.page.reload();
  await expect(html).toHaveAttribute("lang", "en");
  await expect(html).toHaveAttribute("data-theme", "dark");

  const second = await browse(owner);
  await second.goto("/my-work");
  await expect(second.locator("html")).toHaveAttribute("lang", "en");
  await expect(second.locator("html")).not.toHaveAttribute("data-theme");
});

test("before sign-in the browser remembers the language", async ({ browse }) => {
  const signIn = await SignInPage.open(await browse(null));
  await signIn.page.getByRole("button", { name: "English" }).click();
  await expect(signIn.page.getByRole("heading", { level: 1 })).toHaveText("Sign in");
  await signIn.page.reload();
  await expect(signIn.page.locator("html")).toHaveAttribute("lang", "en");
});
