import { connect, type Database } from "@/db/client";
import { aDepartment, aPerson, aSession, aTask, theOffice } from "@/db/factories";
import { cookieName, tokenOf } from "./cookie";
import { formsOf } from "./http/forms";
import { password } from "./office";
import { expect, test } from "./own-office";
import { LinkPage } from "./pages/link-page";

test("the first administrator comes in by the link that the start prints, once", async ({
  office,
  browse,
}) => {
  const address = office.said().match(/http\S+\/link\/\S+/)?.[0] ?? "";
  const link = await LinkPage.open(await browse(null), address);
  await expect(link.title).toHaveText("Quản trị viên đầu tiên");
  await link.main.getByLabel("Họ và tên").fill("Trần Thị Bình");
  await link.main.getByLabel("Thư điện tử công vụ").fill("Binh.Tran@example.com");
  await link.setPassword(password);
  await link.page.waitForURL(`${office.url}/admin`);
  await expect(link.main.getByRole("link", { name: "Trần Thị Bình" })).toBeVisible();
  await expect(link.main).toContainText("binh.tran@example.com");
  const late = await LinkPage.open(await browse(null), address);
  await expect(late.title).toHaveText("Liên kết không dùng được.");
});

test("kill -9 of the server amid writes loses nothing that was answered and leaves nothing half done", async ({
  office,
}) => {
  const before = connect(office.databaseUrl, { connections: 4 });
  const reports = await twentyReports(before, office.url);
  await before.$client.end();

  const answered = new Set<string>();
  let several = () => {};
  const amid = new Promise<void>((resolve) => {
    several = resolve;
  });
  const sent = reports.map(async ({ taskId, send }) => {
    const { status } = await send();
    expect(status).toBe(200);
    answered.add(taskId);
    if (answered.size === 3) several();
  });
  const ends = Promise.allSettled(sent);
  await amid;
  await office.kill();
  await ends;
  await office.start();

  const after = connect(office.databaseUrl, { connections: 4 });
  const traces = await Promise.all(reports.map(({ taskId }) => tracesOf(after, taskId)));
  await after.$client.end();
  expect(answered.size).toBeGreaterThanOrEqual(3);
  const whole = { version: 2, percent: 40, reports: 1, events: 1 };
  for (const { taskId, ...traced } of traces) {
    if (answered.has(taskId)) expect(traced).toEqual(whole);
    else expect([whole, { version: 1, percent: 0, reports: 0, events: 0 }]).toContainEqual(traced);
  }
});

/** Twenty owners, each with the form of a task before them. */
async function twentyReports(database: Database, url: string) {
  await theOffice(database);
  const lead = await aDepartment(database);
  const report = async () => {
    const owner = await aPerson(database, { member: { department: lead } });
    const task = await aTask(database, { status: "in_progress", lead, owner });
    const cookie = `${cookieName}=${await tokenOf(await aSession(database, owner))}`;
    const address = `${url}/tasks/${task.id}`;
    const page = await fetch(address, { headers: { cookie } });
    const form = formsOf(await page.text()).find(({ html }) => html.includes('name="percent"'));
    const body = new FormData();
    const typed = { percent: "40", result: "Đã xong", difficulty: "", proposal: "", next: "go_on" };
    for (const [name, value] of Object.entries({ ...form?.hidden, ...typed })) body.append(name, value);
    const headers = { cookie, origin: url, accept: "application/json" };
    const send = () => fetch(`${url}/api/tasks/${task.id}/reports`, { method: "POST", headers, body });
    return { taskId: task.id, send };
  };
  return Promise.all(Array.from({ length: 20 }, report));
}

/** What a report leaves behind: all of it, or nothing. */
async function tracesOf(database: Database, taskId: string) {
  const [task, reports, events] = await Promise.all([
    database.query.tasks.findFirst({ where: (row, { eq }) => eq(row.id, taskId) }),
    database.query.progressReports.findMany({ where: (row, { eq }) => eq(row.taskId, taskId) }),
    database.query.history.findMany({ where: (row, { eq }) => eq(row.subjectId, taskId) }),
  ]);
  const { version, percent } = task ?? {};
  return { taskId, version, percent, reports: reports.length, events: events.length };
}
