import type { Locator, Page } from "@playwright/test";
import { TaskPage } from "./task-page";

/** A task's page as far as people talk on it. */
export class TalkPage extends TaskPage {
  static override async open(page: Page, id: string): Promise<TalkPage> {
    await page.goto(`/tasks/${id}`);
    return new TalkPage(page);
  }

  get talk(): Locator {
    return this.section("Trao đổi");
  }

  get box(): Locator {
    return this.talk.getByLabel("Ý kiến", { exact: true });
  }

  get button(): Locator {
    return this.talk.getByRole("button", { name: "Gửi ý kiến" });
  }

  get suggestions(): Locator {
    return this.talk.getByRole("listbox");
  }

  get remarks(): Locator {
    return this.talk.locator("ol > li");
  }

  async send(): Promise<void> {
    await this.sends(() => this.button.click());
  }
}
