import type { Page } from "@playwright/test";
import { Place } from "./place";

/** Where a one-time link leads. */
export class LinkPage extends Place {
  static async open(page: Page, address: string): Promise<LinkPage> {
    await page.goto(address);
    return new LinkPage(page);
  }

  /** Uses a link that stands for the password. */
  async enter(): Promise<void> {
    await this.main.getByRole("button", { name: "Vào", exact: true }).click();
    await this.page.waitForURL((url) => !url.pathname.startsWith("/link/"));
  }

  async setPassword(secret: string): Promise<void> {
    await this.main.getByLabel("Mật khẩu mới").fill(secret);
    await this.main.getByRole("button", { name: "Đặt mật khẩu và vào" }).click();
  }
}
