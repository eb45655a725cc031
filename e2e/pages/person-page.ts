import { expect, type Locator, type Page } from "@playwright/test";
import { Place } from "./place";

/** A person, as the administrator sees them. */
export class PersonPage extends Place {
  static async open(page: Page, id: string): Promise<PersonPage> {
    await page.goto(`/admin/people/${id}`);
    return new PersonPage(page);
  }

  part(name: "Đăng nhập" | "Vai trò chung" | "Đơn vị"): Locator {
    return this.main.locator("section").filter({ has: this.page.getByText(name, { exact: true }) });
  }

  /** Makes a one-time link, and gives its address: it is shown once. */
  async makeLink(button: "Tạo liên kết mời" | "Tạo liên kết đặt lại mật khẩu"): Promise<string> {
    await this.main.getByRole("button", { name: button }).click();
    const shown = this.main.getByRole("status").filter({ hasText: "Liên kết, chỉ hiện một lần này" });
    return (await shown.textContent())?.match(/http\S+/)?.[0] ?? "";
  }

  /** Sends a one-time link to the person's address. */
  async mailLink(button: "Gửi thư mời" | "Gửi thư đặt lại mật khẩu"): Promise<void> {
    await this.main.getByRole("button", { name: button }).click();
    await expect(this.main.getByRole("status").filter({ hasText: "Thư có liên kết sẽ đến" })).toBeVisible();
  }

  /** Ends the account; of who holds work, after saying who takes it. */
  async deactivate({ workTo }: { workTo?: string } = {}): Promise<void> {
    await this.open("Ngừng sử dụng…");
    if (workTo) {
      const taker = this.part("Đăng nhập").getByLabel(/^Việc ở .* giao cho$/);
      await taker.selectOption({ label: workTo });
    }
    await this.sends(() => this.main.getByRole("button", { name: "Ngừng sử dụng", exact: true }).click());
  }

  async giveRole(role: string): Promise<void> {
    await this.main.getByLabel("Vai trò", { exact: true }).selectOption(role);
    await this.sends(() => this.main.getByRole("button", { name: "Trao" }).click());
  }
}
