import type { Locator, Page } from "@playwright/test";
import { Place } from "./place";

export class OverviewPage extends Place {
  static async open(page: Page): Promise<OverviewPage> {
    await page.goto("/overview");
    return new OverviewPage(page);
  }

  /** A decision that waits for this leader. */
  waiting(task: string): Locator {
    const link = this.page.getByRole("link", { name: task });
    return this.section("Chờ tôi quyết định").getByRole("listitem").filter({ has: link });
  }

  /** The box that chooses a decision to be taken with others. */
  box(task: string): Locator {
    return this.waiting(task).getByRole("checkbox");
  }

  /** Says the same to all that are chosen. */
  async sayYes(): Promise<void> {
    await this.sends(() =>
      this.page.getByRole("button", { name: "Xác nhận, đồng ý các việc đã chọn" }).click(),
    );
  }

  async sayNo(reason: string): Promise<void> {
    await this.open("Trả lại, không đồng ý…");
    await this.page.getByLabel("Lý do chung").fill(reason);
    const button = { name: "Trả lại, không đồng ý các việc đã chọn" };
    await this.sends(() => this.page.getByRole("button", button).click());
  }

  async confirm(task: string): Promise<void> {
    await this.sends(() => this.waiting(task).getByRole("button", { name: "Xác nhận", exact: true }).click());
  }

  async returnWith(task: string, reason: string): Promise<void> {
    const row = this.waiting(task);
    await this.open("Trả lại…", row);
    await row.getByLabel("Lý do").fill(reason);
    await this.sends(() => row.getByRole("button", { name: "Trả lại", exact: true }).click());
  }
}
