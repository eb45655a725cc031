import type { Locator, Page } from "@playwright/test";
import { Place } from "./place";

export class TaskPage extends Place {
  static async open(page: Page, id: string): Promise<TaskPage> {
    await page.goto(`/tasks/${id}`);
    return new TaskPage(page);
  }

  get facts(): Locator {
    return this.page.getByRole("complementary", { name: "Thông tin nhiệm vụ" });
  }

  get events(): Locator {
    return this.section("Lịch sử").getByRole("listitem");
  }

  /** What happened, the newest first: the first line of each row. */
  async history(): Promise<string[]> {
    return this.events.locator(".text > p:first-child").allInnerTexts();
  }
}
