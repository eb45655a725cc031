import { expect, type Page } from "@playwright/test";
import { password } from "../office";
import { Place } from "./place";

export class SignInPage extends Place {
  static async open(page: Page, next = ""): Promise<SignInPage> {
    await page.goto(`/sign-in${next}`);
    return new SignInPage(page);
  }

  async fill(email: string | null, secret: string): Promise<void> {
    await this.page.getByLabel("Thư điện tử công vụ").fill(email ?? "");
    await this.page.getByLabel("Mật khẩu", { exact: true }).fill(secret);
  }

  async submit(): Promise<void> {
    await this.page.getByRole("button", { name: "Đăng nhập", exact: true }).click();
  }

  /** Asks for a link by mail in the password's stead. */
  async askForLink(email: string | null): Promise<void> {
    await this.page.getByLabel("Thư điện tử công vụ").fill(email ?? "");
    await this.page.getByRole("button", { name: "Gửi cho tôi liên kết đăng nhập" }).click();
    await expect(this.page.getByRole("status")).toContainText("thư có liên kết đăng nhập sẽ đến");
  }

  /** Signs in, and gives the page that the person comes to. */
  async enter<Next extends Place>(
    person: { email: string | null },
    Next: new (page: Page) => Next,
  ): Promise<Next> {
    await this.fill(person.email, password);
    await this.submit();
    await this.page.waitForURL((url) => url.pathname !== "/sign-in");
    return new Next(this.page);
  }
}
