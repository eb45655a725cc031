import type { Locator, Page } from "@playwright/test";
import { Place } from "./place";

export class TasksPage extends Place {
  static async open(page: Page, query = ""): Promise<TasksPage> {
    await page.goto(`/tasks${query}`);
    return new TasksPage(page);
  }

  get rows(): Locator {
    return this.main.locator("[data-row]");
  }

  row(title: string): Locator {
    return this.rows.filter({ hasText: title });
  }

  box(title: string): Locator {
    return this.row(title).getByRole("checkbox");
  }

  get chips(): Locator {
    return this.main.getByRole("list", { name: "Điều kiện lọc" });
  }

  get titles(): Promise<string[]> {
    return this.rows.locator("td > a").allInnerTexts();
  }

  async toFilter(): Promise<FilterPage> {
    await this.main.getByRole("link", { name: "Thêm điều kiện…" }).click();
    await this.page.waitForURL(/\/tasks\/filter/);
    return new FilterPage(this.page);
  }

  async change(what: string): Promise<SummaryOfSeveral> {
    await this.main.getByLabel("Thay đổi", { exact: true }).selectOption(what);
    await this.main.getByRole("button", { name: "Xem tóm tắt…" }).click();
    await this.page.waitForURL(/\/tasks\/bulk/);
    return new SummaryOfSeveral(this.page);
  }
}

export class FilterPage extends Place {
  async show(): Promise<TasksPage> {
    await this.main.getByRole("button", { name: "Xem danh sách" }).click();
    await this.page.waitForURL(/\/tasks(\?|$)/);
    return new TasksPage(this.page);
  }
}

export class SummaryOfSeveral extends Place {
  async give(label: string, value: string): Promise<void> {
    await this.main.getByLabel(label).selectOption(value);
    await this.main.getByRole("button", { name: "Xem tóm tắt" }).click();
  }

  async confirm(name: string | RegExp, reason?: string): Promise<void> {
    if (reason) await this.main.getByLabel("Lý do").fill(reason);
    await this.main.getByRole("button", { name }).click();
  }
}
