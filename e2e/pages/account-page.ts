import type { Locator, Page } from "@playwright/test";
import { Place } from "./place";

/** One's own page: absences, delegations, password, sessions. */
export class AccountPage extends Place {
  static async open(page: Page): Promise<AccountPage> {
    await page.goto("/account");
    return new AccountPage(page);
  }

  get absences(): Locator {
    return this.section("Ngày nghỉ của tôi");
  }

  get delegations(): Locator {
    return this.section("Ủy quyền xử lý việc chờ lãnh đạo");
  }

  async addAbsence(from: string, to: string, note: string): Promise<void> {
    const form = await this.unfold("Ghi ngày nghỉ…", this.absences);
    await form.getByLabel("Từ ngày").fill(from);
    await form.getByLabel("Đến hết ngày").fill(to);
    await form.getByLabel("Ghi chú").fill(note);
    await this.sends(() => form.getByRole("button", { name: "Ghi", exact: true }).click());
  }

  async delegate(to: string, until: string, reason: string): Promise<void> {
    const form = await this.unfold("Ủy quyền…", this.delegations);
    await form.getByLabel("Người được ủy quyền").selectOption({ label: to });
    await form.getByLabel("Đến hết ngày").fill(until);
    await form.getByLabel("Lý do").fill(reason);
    await this.sends(() => form.getByRole("button", { name: "Ủy quyền", exact: true }).click());
  }

  /** What a button with that name opens, opened: a form stays open after it was sent. */
  private async unfold(label: string, within: Locator): Promise<Locator> {
    const opener = this.opener(label, within);
    const details = within
      .locator("details")
      .filter({ has: this.page.locator("summary", { hasText: label }) });
    if (!(await details.evaluate((element: HTMLDetailsElement) => element.open))) await opener.click();
    return details;
  }
}
