import { aMeeting, aRemark, aSession, aTask } from "@/db/factories";
import { contentsOf } from "./contents";
import { cookieName, tokenOf } from "./cookie";
import { inDays } from "./dates";
import { ask } from "./http/ask";
import { Letter } from "./letter";
import { expect, test } from "./mail-office";
import { anOffice } from "./office";
import { Place } from "./pages/place";
import { SignInPage } from "./pages/sign-in-page";
import { TaskPage } from "./pages/task-page";

/** What a session and the worker note by themselves, whatever is asked for. */
const ownLife = ["sessions", "mails", "mail_choices"];

test("who follows any link of any mail changes nothing by it, signed in or not", async ({
  browse,
  database,
  letterTo,
}) => {
  test.slow();
  const office = await anOffice(database);
  const { lead, head, owner, clerk } = office;
  const late = await aTask(database, { status: "in_progress", lead, owner, dueOn: inDays(-30) });
  await aRemark(database, { task: late, by: head, mentions: [owner] });

  const given = await aTask(database, { lead, dueOn: "2030-03-01" });
  const task = await TaskPage.open(await browse(head), given.id);
  await task.nextStep.getByRole("combobox").selectOption(owner.id);
  await task.sends(() => task.nextStep.getByRole("button", { name: "Giao" }).click());

  const startsAt = new Date(`${inDays(5)}T01:30:00Z`);
  const meeting = await aMeeting(database, { status: "planned", startsAt, departments: [lead] });
  const { main, page } = new Place(await browse(clerk));
  await page.goto(`/meetings/${meeting.id}`);
  await main.getByRole("button", { name: "Gửi giấy mời" }).click();

  const out = await browse(null);
  await (await SignInPage.open(out)).askForLink(owner.email);

  const sessionOf = async (person: typeof owner) => ({
    cookie: `${cookieName}=${await tokenOf(await aSession(database, person))}`,
  });
  const [owners, heads] = [await sessionOf(owner), await sessionOf(head)];
  const morning = await ask("/reminders/preview/letter", { headers: owners });
  const followed = [
    ...(await letterTo(owner.email, given.title)).paths(),
    ...(await letterTo(owner.email, "/link/")).paths(),
    ...Letter.ofPage(morning.text).paths(),
  ].map((path) => ({ path, session: owners }));
  for (const path of (await letterTo(head.email, meeting.title)).paths())
    followed.push({ path, session: heads });
  for (const beginning of ["/tasks/", "/report/", "/link/", "/meetings/", "/account", "/api/mail/stop/"]) {
    expect(
      followed.some(({ path }) => path.startsWith(beginning)),
      beginning,
    ).toBe(true);
  }

  const before = await contentsOf(database, ownLife);
  for (const { path, session } of followed) {
    for (const method of ["HEAD", "GET", "GET"]) {
      for (const headers of [{}, session]) {
        const { status } = await ask(path, { method, headers });
        expect([200, 303, 307], `${method} ${path}`).toContain(status);
      }
    }
  }
  expect(await contentsOf(database, ownLife)).toEqual(before);
});
