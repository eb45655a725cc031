import { aPerson } from "@/db/factories";
import { expect, test } from "./fixtures";
import { anOffice, aTaskInHand, password } from "./office";
import { MyWorkPage } from "./pages/my-work-page";
import { TalkPage } from "./pages/talk-page";

test("somebody is named by a few letters, finds it on My work, and has seen it", async ({
  browse,
  database,
}) => {
  const office = await anOffice(database);
  const { lead, head, owner } = office;
  const named = await aPerson(database, {
    name: `Lê Thị Hà ${lead.id.slice(0, 4)}`,
    password,
    member: { department: lead },
  });
  const task = await aTaskInHand(database, office);
  const talk = await TalkPage.open(await browse(head), task.id);

  await test.step("the head types a few letters and chooses", async () => {
    await talk.box.pressSequentially("Nhờ @le thi h");
    await expect(talk.suggestions.getByRole("option", { name: named.name })).toBeVisible();
    await talk.box.press("Enter");
    await expect(talk.box).toHaveValue(`Nhờ @${named.name} `);
    await talk.box.pressSequentially("xem số liệu");
    await talk.send();
    await expect(talk.remarks).toHaveCount(1);
    await expect(talk.remarks.first()).toContainText(head.name);
    await expect(talk.remarks.first().locator("b", { hasText: "@" })).toHaveText(`@${named.name}`);
    await expect(talk.box).toHaveValue("");
  });

  await test.step("whoever is named is told until they have looked", async () => {
    const work = await MyWorkPage.open(await browse(named));
    const group = work.section("Được nhắc đến");
    await expect(group).toContainText("xem số liệu");
    await group.getByRole("link", { name: task.title }).click();
    const page = new TalkPage(work.page);
    await expect(page.remarks.first()).toContainText("nhắc đến bạn");
    await expect(async () => {
      await work.page.goto("/my-work");
      await expect(group).toHaveCount(0, { timeout: 500 });
    }).toPass();
  });

  await test.step("nobody takes back what another said", async () => {
    const page = await TalkPage.open(await browse(owner), task.id);
    await expect(page.opener("Gỡ…")).toHaveCount(0);
    await talk.open("Gỡ…");
    await talk.sends(() => talk.main.getByRole("button", { name: "Gỡ ý kiến" }).click());
    await expect(talk.remarks.first()).toContainText("Đã gỡ.");
    await page.page.reload();
    await expect(page.remarks.first()).not.toContainText("số liệu");
  });
});

test("without script a name is typed; who may not see the task is refused, and nothing typed is lost", async ({
  browse,
  database,
}) => {
  const office = await anOffice(database);
  const task = await aTaskInHand(database, office);
  const talk = await TalkPage.open(await browse(office.owner, { javaScriptEnabled: false }), task.id);
  await talk.box.fill(`@${office.helper.name} góp ý giúp`);
  await talk.button.click();
  await expect(talk.main).toContainText(`${office.helper.name} không xem được nhiệm vụ này`);
  await expect(talk.box).toHaveValue(`@${office.helper.name} góp ý giúp`);
  await talk.box.fill(`@${office.head.name} cho ý kiến`);
  await talk.button.click();
  await expect(talk.remarks).toHaveCount(1);
  const head = await MyWorkPage.open(await browse(office.head));
  await expect(head.section("Được nhắc đến")).toContainText("cho ý kiến");
});
