import { expect, type Locator, type Page } from "@playwright/test";
import { Place } from "./place";
import type { RecordPage } from "./record-page";
import { SummaryPage } from "./summary-page";

export interface TaskFields {
  title: string;
  lead?: string;
  coordinating?: string[];
  due?: string;
}

/** A draft as forms, for browsers that run no script. */
export class PlainDraftPage extends Place {
  static async open(page: Page, id: string): Promise<PlainDraftPage> {
    await page.goto(`/meetings/${id}/plain`);
    return new PlainDraftPage(page);
  }

  /** The form with that button, or that opener, in some part of the page. */
  private form(within: Locator, button: string): Locator {
    const named = this.page.getByRole("button", { name: button, exact: true });
    return within.locator("form").filter({ has: named });
  }

  get coverage(): Locator {
    return this.page.getByRole("complementary", { name: "Điều kiện ban hành" });
  }

  conclusion(number: number): Locator {
    return this.page.locator(`#conclusion-${number}`);
  }

  attendance(department: string): Locator {
    const marks = this.page.getByRole("group", { name: department });
    return this.section("Thành phần dự họp").getByRole("listitem").filter({ has: marks });
  }

  async invite(department: string): Promise<void> {
    const form = this.form(this.section("Thành phần dự họp"), "Thêm");
    await form.getByLabel("Mời đơn vị").selectOption(department);
    await form.getByRole("button", { name: "Thêm" }).click();
    await expect(this.attendance(department)).toBeVisible();
  }

  /** How a department came, and with whom: choosing and leaving the field saves by itself. */
  async mark(department: string, how: string, { delegates = "", note = "" } = {}): Promise<void> {
    const row = this.attendance(department);
    await this.sends(() => row.getByRole("radio", { name: how, exact: true }).check());
    if (!delegates && !note) return;
    await row.getByLabel("Đại biểu").fill(delegates);
    await row.getByLabel("Ghi chú").fill(note);
    await this.sends(() => row.getByLabel("Ghi chú").blur());
  }

  async addFigure(fields: {
    indicator: string;
    value: string;
    unit?: string;
    period?: string;
  }): Promise<void> {
    const form = this.form(this.section("Số liệu báo cáo"), "Thêm số liệu");
    await form.getByLabel("Chỉ tiêu").fill(fields.indicator);
    await form.getByLabel("Giá trị").fill(fields.value);
    await form.getByLabel("Đơn vị tính").fill(fields.unit ?? "");
    await form.getByLabel("Kỳ").fill(fields.period ?? "");
    await form.getByRole("button", { name: "Thêm số liệu" }).click();
  }

  /** Assessment or plan. */
  text(name: "Đánh giá" | "Phương hướng"): Locator {
    return this.section(name).getByRole("textbox", { name });
  }

  async write(name: "Đánh giá" | "Phương hướng", text: string): Promise<void> {
    await this.text(name).fill(text);
    await this.sends(() => this.text(name).blur());
  }

  /** The form of the heading, once it is opened. */
  get heading(): Locator {
    return this.form(this.main.locator("header").first(), "Lưu");
  }

  async openHeading(): Promise<void> {
    if (!(await this.heading.isVisible())) await this.open("Sửa phần đầu");
  }

  async saveHeading({ title, place }: { title?: string; place?: string }): Promise<void> {
    await this.openHeading();
    if (title !== undefined) await this.heading.getByLabel("Tên cuộc họp").fill(title);
    if (place !== undefined) await this.heading.getByLabel("Địa điểm").fill(place);
    await this.sends(() => this.heading.getByRole("button", { name: "Lưu" }).click());
  }

  words(conclusion: number): Locator {
    return this.conclusion(conclusion).getByLabel(`Lời kết luận ${conclusion}`);
  }

  async saveConclusion(number: number, text: string): Promise<void> {
    await this.words(number).fill(text);
    await this.sends(() => this.words(number).blur());
  }

  get newConclusion(): Locator {
    return this.main.getByLabel("Kết luận tiếp theo");
  }

  async addConclusion(text: string): Promise<void> {
    await this.newConclusion.fill(text);
    await this.main.getByRole("button", { name: "Thêm kết luận" }).click();
    await expect(this.newConclusion).toHaveValue("");
  }

  task(conclusion: number, title: string): Locator {
    return this.conclusion(conclusion).getByRole("listitem").filter({ hasText: title });
  }

  async fillTask(form: Locator, { title, lead, coordinating = [], due }: TaskFields): Promise<void> {
    await form.getByLabel("Nhiệm vụ", { exact: true }).fill(title);
    if (lead) await form.getByLabel("Đơn vị chủ trì").selectOption(lead);
    if (due) await form.getByLabel("Hạn hoàn thành").fill(due);
    if (coordinating.length > 0) await this.open("Đơn vị phối hợp", form);
    for (const department of coordinating) await form.getByLabel(department).check();
  }

  async addTask(number: number, fields: TaskFields): Promise<void> {
    const conclusion = this.conclusion(number);
    const form = this.form(conclusion, "Thêm nhiệm vụ");
    if (!(await form.isVisible())) await this.open("Thêm nhiệm vụ…", conclusion);
    await this.fillTask(form, fields);
    await form.getByRole("button", { name: "Thêm nhiệm vụ" }).click();
    await expect(this.task(number, fields.title)).toBeVisible();
  }

  async markNoTask(number: number, reason: string): Promise<void> {
    const conclusion = this.conclusion(number);
    await this.open("Không phát sinh nhiệm vụ…", conclusion);
    await conclusion.getByLabel("Vì sao").fill(reason);
    await conclusion.getByRole("button", { name: "Đánh dấu" }).click();
    await expect(conclusion.getByText(`Không phát sinh nhiệm vụ: ${reason}`)).toBeVisible();
  }

  async issue(): Promise<RecordPage> {
    await this.coverage.getByRole("link", { name: "Ban hành kết luận…" }).click();
    return new SummaryPage(this.page).issue();
  }
}
