import { aPerson } from "@/db/factories";
import { expect, test } from "./fixtures";
import { Place } from "./pages/place";

test("the administrator frees a day with its document, changes it and takes it out", async ({
  browse,
  database,
}) => {
  const page = await browse(await aPerson(database, { role: "administrator" }));
  await page.goto("/admin/calendar?year=2034");
  const place = new Place(page);
  const row = place.main.getByRole("row", { name: /14\/06\/2034/ });
  await expect(row).toHaveCount(0);

  await place.main.getByLabel("Ngày", { exact: true }).fill("14/06/2034");
  await place.main.getByLabel("Tên ngày").fill("Nghỉ bầu cử");
  await place.main.getByLabel("Đã có quyết định").check();
  await place.main.getByRole("button", { name: "Thêm ngày" }).click();
  await expect(place.main).toContainText("Ghi văn bản đã quyết định");
  await expect(place.main.getByLabel("Tên ngày")).toHaveValue("Nghỉ bầu cử");
  await place.main.getByLabel("Đã có quyết định").uncheck();
  await place.sends(() => place.main.getByRole("button", { name: "Thêm ngày" }).click());
  await expect(row).toContainText("Chờ quyết định");

  await row.getByRole("link").click();
  await expect(place.section("Sửa ngày")).toBeVisible();
  await place.main.getByLabel("Văn bản").fill("Nghị quyết 5/NQ-HĐBC");
  await place.main.getByLabel("Đã có quyết định").check();
  await place.sends(() => place.main.getByRole("button", { name: "Lưu" }).click());
  await expect(row).toContainText("Nghị quyết 5/NQ-HĐBC");
  await expect(row).not.toContainText("Chờ quyết định");

  await place.main.getByText("Bỏ khỏi lịch…").click();
  await place.sends(() => place.main.getByRole("button", { name: "Bỏ khỏi lịch" }).click());
  await expect(row).toHaveCount(0);
});
