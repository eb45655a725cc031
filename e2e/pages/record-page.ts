import type { Locator, Page } from "@playwright/test";
import { AmendPage } from "./amend-page";
import { Place } from "./place";
import { TaskPage } from "./task-page";

export class RecordPage extends Place {
  static async open(page: Page, id: string): Promise<RecordPage> {
    await page.goto(`/meetings/${id}`);
    return new RecordPage(page);
  }

  conclusion(number: number): Locator {
    return this.page.locator(`#conclusion-${number}`);
  }

  /** The addenda at the end. */
  get addenda(): Locator {
    return this.page.locator("#addenda").getByRole("listitem");
  }

  async openTask(title: string): Promise<TaskPage> {
    await this.main.getByRole("link", { name: title }).click();
    return new TaskPage(this.page);
  }

  /** The way to the form that amends a part: "Phụ lục…", "Đổi…". */
  async amend(label: string, within: Locator): Promise<AmendPage> {
    await within.getByRole("link", { name: label }).first().click();
    await this.page.waitForURL(/\/amend\?/);
    return new AmendPage(this.page);
  }

  async withdraw(reason: string): Promise<void> {
    await this.open("Thu hồi…");
    await this.main.getByLabel("Lý do thu hồi").fill(reason);
    await this.main.getByRole("button", { name: "Thu hồi" }).click();
  }
}
