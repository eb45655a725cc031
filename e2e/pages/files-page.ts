import type { Page } from "@playwright/test";
import { expect } from "../fixtures";

interface Chosen {
  name: string;
  content: Buffer;
}

/** The files of a meeting, and what becomes of those that one adds. */
export class FilesPage {
  private constructor(readonly page: Page) {}

  static async open(page: Page, meeting: { id: string }): Promise<FilesPage> {
    await page.goto(`/meetings/${meeting.id}/files`);
    return new FilesPage(page);
  }

  private get form() {
    return this.page.locator("form").filter({ has: this.page.getByLabel("Tệp", { exact: true }) });
  }

  async isA(kind: string, department?: string): Promise<void> {
    await this.form.getByLabel("Loại tài liệu").selectOption(kind);
    if (department) await this.form.getByLabel("Đơn vị báo cáo").selectOption(department);
  }

  async choose(...files: Chosen[]): Promise<void> {
    const mimeType = "application/octet-stream";
    const given = files.map(({ name, content }) => ({ name, mimeType, buffer: content }));
    await this.page.getByLabel("Tệp", { exact: true }).setInputFiles(given);
  }

  async upload(): Promise<void> {
    await this.form.getByRole("button", { name: "Tải lên", exact: true }).click();
  }

  /** What is said of a file on its way. */
  on(name: string) {
    return this.page
      .getByRole("list", { name: "Các tệp đang tải lên" })
      .getByRole("listitem")
      .filter({ hasText: name });
  }

  row(name: string) {
    return this.page.locator(".files > li").filter({ hasText: name });
  }

  /** Drops files on the part of the page where they stand. */
  async drop(...files: Chosen[]): Promise<void> {
    const given = files.map(({ name, content }) => ({ name, content: content.toString("base64") }));
    const transfer = await this.page.evaluateHandle((all) => {
      const data = new DataTransfer();
      for (const { name, content } of all) {
        data.items.add(new File([Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))], name));
      }
      return data;
    }, given);
    const place = this.page.locator(".file-drop");
    await place.dispatchEvent("dragover", { dataTransfer: transfer });
    await expect(place).toHaveClass(/is-over/);
    await place.dispatchEvent("drop", { dataTransfer: transfer });
    await expect(place).not.toHaveClass(/is-over/);
  }

  async remove(name: string, reason?: string): Promise<void> {
    const row = this.row(name);
    await row.getByText("Bỏ…").click();
    if (reason !== undefined) await row.getByLabel("Lý do").fill(reason);
    await row.getByRole("button", { name: "Bỏ", exact: true }).click();
  }
}
