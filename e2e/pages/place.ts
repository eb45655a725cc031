import { expect, type Locator, type Page } from "@playwright/test";

/** What all pages of a signed-in person have in common. */
export class Place {
  constructor(readonly page: Page) {}

  get main(): Locator {
    return this.page.getByRole("main");
  }

  get title(): Locator {
    return this.main.getByRole("heading", { level: 1 });
  }

  /** The part of the page under a heading. */
  section(name: string): Locator {
    const heading = this.page.getByRole("heading", { level: 2, name });
    return this.main.locator("section").filter({ has: heading });
  }

  /** What opens a form in place. */
  opener(label: string, within: Locator = this.main): Locator {
    return within.locator("summary").filter({ hasText: label });
  }

  async open(label: string, within: Locator = this.main): Promise<void> {
    await this.opener(label, within).click();
  }

  /** To the first row by its key, once the page listens to keys: k stays there however often it is pressed. */
  async goToFirstRow(): Promise<void> {
    await expect(async () => {
      await this.page.keyboard.press("k");
      await expect(this.page.locator("[data-row] :focus")).toBeVisible({ timeout: 1_000 });
    }).toPass();
  }

  /** Does what sends something to the server, and waits for the answer. */
  async sends(deed: () => Promise<void>): Promise<void> {
    const answer = this.page.waitForResponse((response) => response.request().method() === "POST");
    await deed();
    await answer;
  }

  async goTo<Next extends Place>(place: string, Next: new (page: Page) => Next): Promise<Next> {
    await this.page
      .getByRole("navigation", { name: "Điều hướng chính" })
      .getByRole("link", { name: place })
      .click();
    return new Next(this.page);
  }

  /** The menu under the person's name. */
  async choose(item: string): Promise<void> {
    const menu = this.page.getByRole("banner").locator("details");
    await menu.locator("summary").click();
    await menu.getByRole("button", { name: item }).click();
  }

  async says(text: string | RegExp): Promise<void> {
    await expect(this.main.getByRole("alert").filter({ hasText: text })).toBeVisible();
  }
}
