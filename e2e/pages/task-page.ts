import type { Locator, Page } from "@playwright/test";
import type { Report } from "./my-work-page";
import { Place } from "./place";

type Evidence = { name: string; mimeType: string; buffer: Buffer }[];

export class TaskPage extends Place {
  static async open(page: Page, id: string): Promise<TaskPage> {
    await page.goto(`/tasks/${id}`);
    return new TaskPage(page);
  }

  get facts(): Locator {
    return this.page.getByRole("complementary", { name: "Thông tin nhiệm vụ" });
  }

  /** What is asked of the person looking, with its form. */
  get nextStep(): Locator {
    return this.page.locator("#report");
  }

  async fillReport(report: Report & { evidence?: Evidence }): Promise<void> {
    const step = this.nextStep;
    if (report.next) await step.getByRole("radio", { name: report.next }).check();
    if (report.percent !== undefined) await step.getByLabel("Tiến độ").fill(report.percent);
    if (report.result !== undefined) await step.getByLabel("Kết quả", { exact: true }).fill(report.result);
    if (report.evidence) await step.getByLabel("Minh chứng").setInputFiles(report.evidence);
  }

  async report(report: Report & { evidence?: Evidence }): Promise<void> {
    await this.fillReport(report);
    await this.sends(() => this.nextStep.getByRole("button", { name: "Gửi cập nhật" }).click());
  }

  get events(): Locator {
    return this.section("Lịch sử").getByRole("listitem");
  }

  get extension(): Locator {
    const heading = this.page.getByRole("heading", { level: 2, name: "Gia hạn", exact: true });
    return this.main.locator("section").filter({ has: heading });
  }

  /** Opens a step of the request for a later date, fills in what it asks, and sends it. */
  async extend(step: string, fields: Record<string, string>, button: string): Promise<void> {
    const part = this.extension;
    await this.open(step, part);
    const form = part.locator("details[open]");
    for (const [label, text] of Object.entries(fields)) await form.getByLabel(label).fill(text);
    await this.sends(() => form.getByRole("button", { name: button, exact: true }).click());
  }

  /** What happened, the newest first: the first line of each row. */
  async history(): Promise<string[]> {
    return this.events.locator(".text > p:first-child").allInnerTexts();
  }
}
