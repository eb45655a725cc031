import type { Locator, Page } from "@playwright/test";
import { Place } from "./place";
import { TaskPage } from "./task-page";

export interface Report {
  result?: string;
  difficulty?: string;
  proposal?: string;
  percent?: string;
  /** Where it goes with the report, unless it goes on. */
  next?: "Gửi trưởng đơn vị" | "Trình kết quả";
}

export class MyWorkPage extends Place {
  static async open(page: Page): Promise<MyWorkPage> {
    await page.goto("/my-work");
    return new MyWorkPage(page);
  }

  row(task: string, within: Locator = this.main): Locator {
    const summary = this.page.locator("summary", { hasText: task });
    return within.getByRole("listitem").filter({ has: summary });
  }

  rowIn(group: string, task: string): Locator {
    return this.row(task, this.section(group));
  }

  async unfold(task: string): Promise<Locator> {
    const row = this.row(task);
    if ((await row.locator("details").first().getAttribute("open")) === null) {
      await row.locator("summary").first().click();
    }
    // A browser without scripts gets the form with the page.
    const opener = row.getByRole("link", { name: "Mở việc này" });
    if (await opener.isVisible()) await opener.click();
    return row;
  }

  async fillReport(row: Locator, report: Report): Promise<void> {
    if (report.next) await row.getByRole("radio", { name: report.next }).check();
    if (report.percent !== undefined) await row.getByLabel("Tiến độ").fill(report.percent);
    if (report.result !== undefined) await row.getByLabel("Kết quả").fill(report.result);
    if (report.difficulty !== undefined) await row.getByLabel("Khó khăn").fill(report.difficulty);
    if (report.proposal !== undefined) await row.getByLabel("Đề xuất").fill(report.proposal);
  }

  async report(task: string, report: Report): Promise<void> {
    const row = await this.unfold(task);
    await this.fillReport(row, report);
    await this.sends(() => row.getByRole("button", { name: "Gửi cập nhật" }).click());
  }

  async handOut(task: string, owner: string): Promise<void> {
    const row = await this.unfold(task);
    await row.getByLabel("Người thực hiện").selectOption(owner);
    await this.sends(() => row.getByRole("button", { name: "Giao việc" }).click());
  }

  choice(task: string): Locator {
    return this.main.getByRole("checkbox", { name: task });
  }

  /** Gives all that is chosen in a group to one person. */
  async giveChosen(group: string, owner: string): Promise<void> {
    const section = this.section(group);
    await section.getByLabel("Giao các việc đã chọn cho").selectOption(owner);
    await this.sends(() => section.getByRole("button", { name: "Giao việc đã chọn" }).click());
  }

  async submit(task: string): Promise<void> {
    const row = await this.unfold(task);
    await this.sends(() => row.getByRole("button", { name: "Trình kết quả" }).click());
  }

  async openTask(task: string): Promise<TaskPage> {
    const row = await this.unfold(task);
    await row.getByRole("link", { name: "Mở trang nhiệm vụ" }).click();
    return new TaskPage(this.page);
  }
}
