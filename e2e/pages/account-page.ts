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
    await this.open("Ghi ngày nghỉ…", this.absences);
    await this.absences.getByLabel("Từ ngày").fill(from);
    await this.absences.getByLabel("Đến hết ngày").fill(to);
    await this.absences.getByLabel("Ghi chú").fill(note);
    await this.sends(() => this.absences.getByRole("button", { name: "Ghi", exact: true }).click());
  }

  async delegate(to: string, until: string, reason: string): Promise<void> {
    await this.open("Ủy quyền…", this.delegations);
    const box = this.delegations.getByLabel("Người được ủy quyền");
    await box.selectOption({ label: to });
    await this.delegations.getByLabel("Đến hết ngày").fill(until);
    await this.delegations.getByLabel("Lý do").fill(reason);
    await this.sends(() => this.delegations.getByRole("button", { name: "Ủy quyền", exact: true }).click());
  }
}
