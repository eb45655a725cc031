import { expect, type Locator, type Page } from "@playwright/test";
import { Place } from "./place";
import type { RecordPage } from "./record-page";
import { SummaryPage } from "./summary-page";

export interface TaskFields {
  title: string;
  /** By name, or by the few letters that somebody types of it. */
  lead?: string;
  coordinating?: string[];
  due?: string;
}

interface FigureFields {
  indicator: string;
  value: string;
  unit?: string;
  period?: string;
}

/** A draft in the live editor: everything is edited where it stands, and saved by itself. */
export class DraftPage extends Place {
  static async open(page: Page, id: string): Promise<DraftPage> {
    await page.goto(`/meetings/${id}`);
    return new DraftPage(page).whenAlive();
  }

  /** Once the scripts of the page listen to what is typed. */
  async whenAlive(): Promise<this> {
    await expect(this.page.locator(":not([inert]) > main")).toBeVisible();
    return this;
  }

  get coverage(): Locator {
    return this.page.getByRole("complementary", { name: "Điều kiện ban hành" });
  }

  /** What says whether everything is saved. */
  get sign(): Locator {
    return this.coverage.getByRole("status");
  }

  async saved(): Promise<void> {
    await expect(this.sign).toHaveText(/^Đã lưu lúc \d{2}:\d{2}:\d{2}$/);
  }

  /** Loads it anew once everything is saved, so that what stands there is what the server has. */
  async reload(): Promise<void> {
    await this.saved();
    await this.page.reload();
    await this.whenAlive();
  }

  /** A field by its whole label. */
  field(label: string): Locator {
    return this.main.getByLabel(label, { exact: true });
  }

  private button(name: string | RegExp, within: Locator = this.main): Locator {
    return within.getByRole("button", { name });
  }

  async writeHeading({ title, place }: { title?: string; place?: string }): Promise<void> {
    if (title !== undefined) await this.field("Tên cuộc họp").fill(title);
    if (place !== undefined) await this.field("Địa điểm").fill(place);
  }

  attendance(department: string): Locator {
    return this.main.getByRole("row", { name: department });
  }

  status(department: string, how: string): Locator {
    return this.main.getByRole("radio", { name: `${department}: ${how}`, exact: true });
  }

  async invite(department: string): Promise<void> {
    await this.field("Thêm đơn vị").fill(department);
    await this.field("Thêm đơn vị").press("Enter");
    await expect(this.attendance(department)).toBeVisible();
  }

  /** How a department came, and with whom. */
  async mark(department: string, how: string, { delegates = "", note = "" } = {}): Promise<void> {
    await this.status(department, how).check({ force: true });
    if (delegates) await this.field(`Đại biểu, ${department}`).fill(delegates);
    if (note) await this.field(`Ghi chú, ${department}`).fill(note);
  }

  /** The row of a figure that has its name. */
  figure(indicator: string): Locator {
    return this.main.getByRole("row").filter({ has: this.field(`Giá trị, ${indicator}`) });
  }

  async addFigure({ indicator, value, unit = "", period = "" }: FigureFields): Promise<void> {
    await this.button("Thêm số liệu").click();
    const box = this.main.getByRole("combobox", { name: "Chỉ tiêu" }).last();
    await expect(box).toBeFocused();
    await box.fill(indicator);
    await box.press("Enter");
    await this.field(`Giá trị, ${indicator}`).fill(value);
    await this.field(`Đơn vị tính, ${indicator}`).fill(unit);
    await this.field(`Kỳ, ${indicator}`).fill(period);
  }

  /** Assessment or plan. */
  text(name: "Đánh giá" | "Phương hướng"): Locator {
    return this.field(name);
  }

  conclusion(number: number): Locator {
    return this.page.locator(`#conclusion-${number}`);
  }

  words(conclusion: number): Locator {
    return this.field(`Lời kết luận ${conclusion}`);
  }

  /** What all conclusions say, in their order. */
  async allWords(): Promise<string[]> {
    const fields = this.main.getByLabel(/^Lời kết luận \d+$/);
    return fields.evaluateAll((areas) => areas.map((area) => (area as HTMLTextAreaElement).value));
  }

  async haveWords(...words: string[]): Promise<void> {
    await expect.poll(() => this.allWords()).toEqual(words);
  }

  async addConclusion(text: string): Promise<void> {
    const number = (await this.allWords()).length + 1;
    await this.button(`Thêm kết luận ${number}`).click();
    await expect(this.words(number)).toBeFocused();
    await this.words(number).fill(text);
  }

  /** Puts the cursor into a conclusion: before so many of its letters, or at its end. */
  async cursorIn(conclusion: number, at?: number, to = at): Promise<void> {
    await this.words(conclusion).focus();
    await this.words(conclusion).evaluate(
      (area: HTMLTextAreaElement, [from, end]) => {
        area.setSelectionRange(from ?? area.value.length, end ?? area.value.length);
      },
      [at, to] as const,
    );
  }

  /** Selects what it says of that. */
  async select(conclusion: number, words: string): Promise<void> {
    const at = (await this.words(conclusion).inputValue()).indexOf(words);
    expect(at).toBeGreaterThanOrEqual(0);
    await this.cursorIn(conclusion, at, at + words.length);
  }

  /** What is under "Khác" at a conclusion. */
  async chooseOf(conclusion: number, item: string | RegExp): Promise<void> {
    await this.open("Khác", this.conclusion(conclusion));
    await this.button(item, this.conclusion(conclusion)).click();
  }

  /** Takes it by its number and lets it go over another one. */
  async drag(conclusion: number, { above, below }: { above?: number; below?: number }): Promise<void> {
    const [from, to] = [
      await this.button(`Chuyển chỗ kết luận ${conclusion}`).boundingBox(),
      await this.conclusion(above ?? below ?? 0).boundingBox(),
    ];
    if (!from || !to) throw new Error("There is no such conclusion.");
    const { mouse } = this.page;
    await mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await mouse.down();
    const y = above ? to.y + 4 : to.y + to.height - 4;
    await mouse.move(to.x + 100, y - 10, { steps: 10 });
    await mouse.move(to.x + 100, y, { steps: 3 });
    await mouse.up();
  }

  /** Pastes where the cursor is. */
  async paste(text: string): Promise<void> {
    await this.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await this.press("ControlOrMeta+v");
  }

  tasks(conclusion: number): Locator {
    return this.conclusion(conclusion).locator("li.task");
  }

  taskTitle(number: string): Locator {
    return this.field(`Nhiệm vụ ${number}`);
  }

  lead(number: string): Locator {
    return this.main.getByRole("combobox", { name: `Đơn vị chủ trì, nhiệm vụ ${number}`, exact: true });
  }

  due(number: string): Locator {
    return this.field(`Hạn hoàn thành, nhiệm vụ ${number}`);
  }

  async chooseLead(number: string, letters: string): Promise<void> {
    await this.lead(number).fill(letters);
    await this.lead(number).press("Enter");
  }

  async writeDue(number: string, due: string): Promise<void> {
    await this.due(number).fill(due);
    await this.due(number).press("Enter");
  }

  /** The details of a task, opened. */
  async details(conclusion: number, task: number): Promise<Locator> {
    const row = this.tasks(conclusion).nth(task - 1);
    const opener = this.button("Chi tiết…", row);
    if (await opener.isVisible()) await opener.click();
    return row.locator(".details");
  }

  async addCoordinating(details: Locator, letters: string, label = "Đơn vị phối hợp"): Promise<void> {
    const box = details.getByRole("combobox", { name: `Thêm: ${label}` });
    if (!(await box.isVisible())) {
      const field = details.locator(".field").filter({ hasText: label });
      await this.button("Thêm", field).click();
    }
    await box.fill(letters);
    await box.press("Enter");
  }

  async addTask(conclusion: number, { title, lead, coordinating = [], due }: TaskFields): Promise<void> {
    const count = await this.tasks(conclusion).count();
    await this.button("Thêm nhiệm vụ", this.conclusion(conclusion)).click();
    const number = `${conclusion}.${count + 1}`;
    await this.taskTitle(number).fill(title);
    if (lead) await this.chooseLead(number, lead);
    if (due) await this.writeDue(number, due);
    if (coordinating.length === 0) return;
    const details = await this.details(conclusion, count + 1);
    for (const department of coordinating) await this.addCoordinating(details, department);
    await this.button("Xong", details).click();
  }

  async markNoTask(conclusion: number, reason: string): Promise<void> {
    const entry = this.conclusion(conclusion);
    await this.button("Không phát sinh nhiệm vụ…", entry).click();
    await entry.getByLabel("Vì sao").fill(reason);
    await this.button("Đánh dấu", entry).click();
    await expect(entry.getByText(`Không phát sinh nhiệm vụ: ${reason}`)).toBeVisible();
  }

  /** What says who else has the record open, and where. */
  other(name: string): Locator {
    return this.coverage.getByRole("listitem").filter({ hasText: name });
  }

  /** Where two wrote the same, one of the two is chosen. */
  get conflict(): Locator {
    return this.main.getByRole("alert").filter({ hasText: "Bản của người đó" });
  }

  /** Goes on to what will be sent to whom. */
  async toIssue(): Promise<SummaryPage> {
    await this.coverage.getByRole("link", { name: "Ban hành kết luận…" }).click();
    await this.page.waitForURL(/\/issue$/);
    return new SummaryPage(this.page);
  }

  async issue(): Promise<RecordPage> {
    return (await this.toIssue()).issue();
  }

  async press(keys: string): Promise<void> {
    await this.page.keyboard.press(keys);
  }
}
