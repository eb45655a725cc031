import { aDirective, aMeeting } from "@/db/factories";
import { expect, test } from "./fixtures";
import { anOffice, aTaskInHand } from "./office";
import { MyWorkPage } from "./pages/my-work-page";
import { PlainDraftPage } from "./pages/plain-draft-page";

test("a report on a task that has moved on is told so, kept, and sent again counts", async ({
  browse,
  database,
}) => {
  const office = await anOffice(database);
  const task = await aTaskInHand(database, office);
  const first = await MyWorkPage.open(await browse(office.owner));
  const second = await MyWorkPage.open(await browse(office.owner));
  await second.report(task.title, { percent: "20", result: "Từ máy khác" });
  await first.report(task.title, { percent: "50", result: "Từ máy này" });
  await first.says("Đã có người lưu thay đổi sau khi trang này được mở.");
  const row = first.row(task.title);
  await expect(row.getByLabel("Kết quả")).toHaveValue("Từ máy này");
  await expect(row.getByLabel("Tiến độ")).toHaveValue("50");
  await row.getByRole("button", { name: "Gửi cập nhật" }).click();
  await expect(row.getByRole("alert")).toHaveCount(0);
  const page = await first.openTask(task.title);
  await expect(page.events.filter({ hasText: "Cập nhật tiến độ" })).toHaveCount(2);
  await expect(page.facts).toContainText("50%");
});

test.describe("the forms of a draft are saved part by part", () => {
  test("what is typed while a save is under way is saved after it", async ({ browse, database }) => {
    const { lead, clerk } = await anOffice(database);
    const meeting = await aMeeting(database, { status: "draft", departments: [lead] });
    const draft = await PlainDraftPage.open(await browse(clerk), meeting.id);
    const row = draft.attendance(lead.name);
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await draft.page.route(
      "**",
      async (route) => {
        await held;
        await route.continue();
      },
      { times: 1 },
    );
    await row.getByRole("radio", { name: "Có mặt" }).check();
    await row.getByLabel("Ghi chú").fill("đến muộn");
    await row.getByLabel("Ghi chú").blur();
    const second = draft.page.waitForResponse((response) => {
      return (
        response.request().method() === "POST" && Boolean(response.request().postData()?.includes("đến muộn"))
      );
    });
    letGo();
    await second;
    await draft.page.reload();
    await expect(row.getByRole("radio", { name: "Có mặt" })).toBeChecked();
    await expect(row.getByLabel("Ghi chú")).toHaveValue("đến muộn");
  });

  test("of two clerks the later is told, keeps what was typed and decides", async ({ browse, database }) => {
    const { clerk, leader } = await anOffice(database);
    const meeting = await aMeeting(database, {
      status: "draft",
      chair: leader,
      sections: { plan: "Bản đầu" },
    });
    const first = await PlainDraftPage.open(await browse(clerk), meeting.id);
    const second = await PlainDraftPage.open(await browse(clerk), meeting.id);
    const plan = second.section("Phương hướng");
    await first.write("Phương hướng", "Bản của người thứ nhất");
    await second.write("Phương hướng", "Bản của người thứ hai");
    await expect(plan.getByRole("alert")).toContainText("Đã có người lưu thay đổi");
    await expect(second.text("Phương hướng")).toHaveValue("Bản của người thứ hai");
    await expect(plan.getByRole("paragraph").filter({ hasText: "Bản của người thứ nhất" })).toBeVisible();
    await second.sends(() => plan.getByRole("button", { name: "Lưu" }).click());
    await expect(plan.getByRole("alert")).toHaveCount(0);
    await first.page.reload();
    await expect(first.text("Phương hướng")).toHaveValue("Bản của người thứ hai");
  });

  test("so it is with the words of a conclusion and with the heading", async ({ browse, database }) => {
    const { clerk } = await anOffice(database);
    const meeting = await aMeeting(database, { status: "draft" });
    await aDirective(database, { meeting, body: "Bản đầu" });
    const first = await PlainDraftPage.open(await browse(clerk), meeting.id);
    const second = await PlainDraftPage.open(await browse(clerk), meeting.id);
    await first.saveConclusion(1, "Lời của người thứ nhất");
    await second.saveConclusion(1, "Lời của người thứ hai");
    await expect(second.conclusion(1).getByRole("alert")).toContainText("Đã có người lưu thay đổi");
    await expect(
      second.conclusion(1).getByRole("paragraph").filter({ hasText: "Lời của người thứ nhất" }),
    ).toBeVisible();
    await second.saveConclusion(1, "Lời của cả hai");
    await first.saveHeading({ place: "Phòng số 1" });
    await second.saveHeading({ place: "Phòng số 2" });
    await second.says("Đã có người lưu thay đổi");
    await expect(second.heading.getByLabel("Địa điểm")).toHaveValue("Phòng số 2");
    await second.saveHeading({});
    await first.page.reload();
    await expect(first.words(1)).toHaveValue("Lời của cả hai");
    await first.openHeading();
    await expect(first.heading.getByLabel("Địa điểm")).toHaveValue("Phòng số 2");
  });
});
