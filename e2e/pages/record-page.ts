import type { Locator } from "@playwright/test";
import { Place } from "./place";
import { TaskPage } from "./task-page";

export class RecordPage extends Place {
  conclusion(number: number): Locator {
    return this.page.locator(`#conclusion-${number}`);
  }

  async openTask(title: string): Promise<TaskPage> {
    await this.main.getByRole("link", { name: title }).click();
    return new TaskPage(this.page);
  }
}
