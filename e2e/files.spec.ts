import AxeBuilder from "@axe-core/playwright";
import { aMeeting } from "@/db/factories";
import { anOfficeFile, aPdf, aPng } from "@/test/sample-files";
import { expect, test } from "./fixtures";
import { anOffice } from "./office";
import { FilesPage } from "./pages/files-page";

const refusedByServer = /status of (422|403)/;
const page = { name: "trang.pdf", content: Buffer.from("<html>") };

test("a clerk adds several files at once, is told of each, and drops more", async ({ browse, database }) => {
  const office = await anOffice(database);
  const meeting = await aMeeting(database, { status: "draft", departments: [office.lead] });
  const files = await FilesPage.open(await browse(office.clerk, { expected: refusedByServer }), meeting);
  await files.isA("report");
  await files.choose({ name: "báo cáo.docx", content: anOfficeFile("docx") });
  await files.upload();
  await expect(files.page.getByText("Chọn đơn vị có báo cáo này trước.")).toBeVisible();
  await files.isA("report", office.lead.id);
  await files.upload();
  await expect(files.on("báo cáo.docx")).toContainText("Đã thêm");
  await expect(files.row("báo cáo.docx")).toContainText(office.lead.name);

  await files.isA("agenda");
  await files.choose({ name: "ảnh.png", content: aPng() }, page, { name: "lớn.pdf", content: aPdf(11e6) });
  await files.upload();
  await expect(files.on("trang.pdf")).toContainText("Đây là trang web");
  await expect(files.on("lớn.pdf")).toContainText("Lớn quá 10 MB");
  await expect(files.row("ảnh.png")).toBeVisible();
  await files.drop({ name: "chương trình.pdf", content: aPdf() });
  await expect(files.row("chương trình.pdf")).toBeVisible();
  await expect(files.page.getByRole("heading", { level: 3 })).toHaveText([
    "Chương trình họp",
    "Báo cáo của các đơn vị",
    "Thêm tài liệu",
  ]);
  await expect(files.row("trang.pdf")).toHaveCount(0);
});

test("an upload can be stopped, and goes on after the line was lost, once", async ({ browse, database }) => {
  const office = await anOffice(database);
  const meeting = await aMeeting(database, { status: "draft" });
  const browser = await browse(office.clerk, { expected: /ERR_FAILED|ERR_INTERNET/ });
  const files = await FilesPage.open(browser, meeting);
  await files.isA("other");
  const url = "**/api/meetings/*/files";
  let held = 0;
  await browser.route(url, () => {
    held += 1;
  });
  await files.choose({ name: "một.pdf", content: aPdf() }, { name: "hai.pdf", content: aPdf() });
  await files.upload();
  await expect(files.on("hai.pdf")).toContainText("Đang chờ");
  await expect.poll(() => held).toBe(1);
  await files.on("hai.pdf").getByRole("button", { name: "Dừng" }).click();
  await files.on("một.pdf").getByRole("button", { name: "Dừng" }).click();
  await expect(files.on("một.pdf")).toContainText("Đã dừng.");
  await expect(files.on("hai.pdf")).toContainText("Đã dừng.");

  await browser.unroute(url);
  // It arrives, but the answer does not.
  await browser.route(url, async (route) => {
    await route.fetch();
    await route.abort();
  });
  await files.on("một.pdf").getByRole("button", { name: "Thử lại" }).click();
  await expect(files.on("một.pdf")).toContainText("máy chủ không trả lời");
  await browser.unroute(url);
  await files.on("một.pdf").getByRole("button", { name: "Thử lại" }).click();
  await expect(files.on("một.pdf")).toContainText("Đã thêm");
  await expect(files.row("một.pdf")).toHaveCount(1);
});

test("without script it goes as a form, and says so on a page", async ({ browse, database }) => {
  const office = await anOffice(database);
  const meeting = await aMeeting(database, { status: "planned", departments: [office.lead, office.helping] });
  const files = await FilesPage.open(await browse(office.head, { javaScriptEnabled: false }), meeting);
  await files.choose({ name: "báo cáo quý.docx.exe", content: anOfficeFile("docx") }, page);
  await files.upload();
  await expect(files.page.getByText("Đã thêm 1 tệp.")).toBeVisible();
  await expect(files.page.getByRole("alert")).toContainText("“trang.pdf”: Đây là trang web");
  await expect(files.row("báo cáo quý.docx")).toContainText(office.lead.name);
  await expect(files.row("báo cáo quý.docx").getByText("Bỏ…")).toHaveCount(0);
});

test("a picture and a PDF are shown, and all is offered under its own name", async ({ browse, database }) => {
  const office = await anOffice(database);
  const meeting = await aMeeting(database, { departments: [office.lead] });
  const clerk = await FilesPage.open(await browse(office.clerk), meeting);
  await clerk.isA("notice");
  await clerk.choose({ name: "ảnh.png", content: aPng() }, { name: "Thông báo.pdf", content: aPdf() });
  await clerk.upload();
  await expect(clerk.row("Thông báo.pdf")).toBeVisible();

  const owner = await FilesPage.open(await browse(office.owner), meeting);
  await expect(owner.page.getByRole("button", { name: "Tải lên" })).toHaveCount(0);
  await owner.row("ảnh.png").getByRole("link", { name: "ảnh.png", exact: true }).click();
  const picture = owner.page.getByRole("img", { name: "ảnh.png" });
  await expect.poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(1);
  const download = owner.page.waitForEvent("download");
  await owner.page.getByRole("link", { name: "Tải về", exact: true }).click();
  expect((await download).suggestedFilename()).toBe("ảnh.png");
  await owner.page.goBack();
  await owner.row("Thông báo.pdf").getByRole("link", { name: "Thông báo.pdf", exact: true }).click();
  await expect(owner.page.getByRole("heading", { name: "Thông báo.pdf" })).toBeVisible();
  await expect(owner.page.getByTitle("Nội dung của “Thông báo.pdf”")).toBeVisible();
});

test("a file of an issued record is removed with a reason, one of a draft without", async ({
  browse,
  database,
}) => {
  const office = await anOffice(database);
  for (const [status, reason] of [
    ["draft", undefined],
    ["issued", "Đính kèm nhầm"],
  ] as const) {
    const meeting = await aMeeting(database, { status });
    const files = await FilesPage.open(await browse(office.clerk), meeting);
    await files.isA("other");
    await files.choose({ name: "nhầm.pdf", content: aPdf() });
    await files.upload();
    await expect(files.row("nhầm.pdf")).toBeVisible();
    if (reason) {
      await files.remove("nhầm.pdf", "");
      await expect(files.row("nhầm.pdf").getByRole("alert")).toContainText("Chỗ này không được để trống.");
      await files.row("nhầm.pdf").getByText("Bỏ…").click();
    }
    await files.remove("nhầm.pdf", reason);
    await expect(files.row("nhầm.pdf")).toHaveCount(0);
    const rows = await database.query.history.findMany({
      columns: { kind: true, reason: true },
      where: (row, { eq }) => eq(row.subjectId, meeting.id),
      orderBy: (row, { asc }) => asc(row.id),
    });
    expect(rows).toEqual([
      { kind: "file_added", reason: "" },
      { kind: "file_removed", reason: reason ?? "" },
    ]);
  }
});

test("the pages of files keep to the standards of access", async ({ browse, database }) => {
  const office = await anOffice(database);
  const meeting = await aMeeting(database, { status: "draft" });
  const files = await FilesPage.open(await browse(office.clerk, { expected: refusedByServer }), meeting);
  await files.isA("notice");
  await files.choose({ name: "ảnh.png", content: aPng() }, page);
  await files.upload();
  await expect(files.row("ảnh.png")).toBeVisible();
  const look = async () =>
    (await new AxeBuilder({ page: files.page }).analyze()).violations.map(({ id }) => id);
  expect(await look()).toEqual([]);
  await files.row("ảnh.png").getByRole("link", { name: "ảnh.png", exact: true }).click();
  await expect(files.page.getByRole("img", { name: "ảnh.png" })).toBeVisible();
  expect(await look()).toEqual([]);
});
