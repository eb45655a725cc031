import type { Page } from "@playwright/test";
import { Place } from "./place";

/** Where one report is added without signing in. */
export class ReportLinkPage extends Place {
  static async open(page: Page, address: string): Promise<ReportLinkPage> {
    await page.goto(address);
    return new ReportLinkPage(page);
  }

  async report({ result = "", percent = "" }): Promise<void> {
    await this.main.getByLabel("Kết quả").fill(result);
    await this.main.getByLabel("Tiến độ").fill(percent);
    await this.main.getByRole("button", { name: "Gửi cập nhật" }).click();
  }
}
