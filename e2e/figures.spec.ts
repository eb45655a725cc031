import { randomUUID } from "node:crypto";
import { aDepartment, aFigure, aMeeting, aPerson } from "@/db/factories";
import { expect, test } from "./fixtures";

test("a reported figure stands beside that of the meeting before, as far as the reader may see it", async ({
  database,
  browse,
}) => {
  const department = await aDepartment(database);
  const head = await aPerson(database, { member: { department, kind: "head" } });
  const on = (date: string, departments = [department]) =>
    aMeeting(database, { title: `Họp ${date}`, startsAt: new Date(`${date}T01:00:00Z`), departments });
  const [first, closed, now] = [await on("2026-01-15"), await on("2026-02-15", []), await on("2026-03-15")];
  const topic = `Vốn ${randomUUID()}`;
  const figure = (meeting: { id: string }, value: string, unit: string, period: string) =>
    aFigure(database, { meeting, topic, value, unit, period });
  await figure(first, "980", "tr USD", "Tháng 1");
  await figure(closed, "1000", "tr USD", "Tháng 2");
  await figure(now, "1.2", "tỷ USD", "Tháng 3");

  const page = await browse(head);
  await page.goto(`/meetings/${now.id}`);
  const table = page.getByRole("table");
  await expect(table.getByRole("columnheader")).toContainText(["Chỉ tiêu", "Tháng 1", "Tháng 3", "Thay đổi"]);
  const row = table.getByRole("row", { name: "Vốn đăng ký" });
  await expect(row.getByRole("cell")).toHaveText([/^980tr USD$/, "1,2", "+0,22", "+22,4%", ""]);
  await expect(page.locator("#figures").getByRole("link", { name: "Họp 2026-01-15" })).toBeVisible();

  const clerk = await browse(await aPerson(database, { role: "clerk" }));
  await clerk.goto(`/meetings/${now.id}`);
  await expect(clerk.getByRole("row", { name: "Vốn đăng ký" })).toContainText("+20,0%");
});
