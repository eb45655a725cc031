import { expect, type Locator, type Page } from "@playwright/test";
import { Place } from "./place";
import { RecordPage } from "./record-page";

/** The last look before an issue: what goes to whom. */
export class SummaryPage extends Place {
  static async open(page: Page, id: string): Promise<SummaryPage> {
    await page.goto(`/meetings/${id}/issue`);
    return new SummaryPage(page);
  }

  get button(): Locator {
    return this.main.getByRole("button", { name: "Ban hành", exact: true });
  }

  /** What goes to one department. */
  recipient(department: string): Locator {
    return this.main.locator("section").filter({ has: this.page.getByRole("heading", { name: department }) });
  }

  async issue(): Promise<RecordPage> {
    await this.button.click();
    await expect(this.main.getByText("Nội dung đã khóa.")).toBeVisible();
    return new RecordPage(this.page);
  }
}
