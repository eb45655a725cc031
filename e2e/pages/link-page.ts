import type { Page } from "@playwright/test";
import { Place } from "./place";

/** Where a one-time link leads. */
export class LinkPage extends Place {
  static async open(page: Page, address: string): Promise<LinkPage> {
    await page.goto(address);
    return new LinkPage(page);
  }

  async setPassword(secret: string): Promise<void> {
    await this.main.getByLabel("Mật khẩu mới").fill(secret);
    await this.main.getByRole("button", { name: "Đặt mật khẩu và vào" }).click();
  }
}
