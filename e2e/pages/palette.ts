import { expect, type Locator, type Page } from "@playwright/test";

/** What opens over any page, to search and go. */
export class Palette {
  constructor(readonly page: Page) {}

  /** Opens it by its keys, once the page listens to them. */
  static async open(page: Page): Promise<Palette> {
    const palette = new Palette(page);
    await expect(async () => {
      await page.keyboard.press("ControlOrMeta+k");
      await expect(palette.field).toBeFocused({ timeout: 1_000 });
    }).toPass();
    return palette;
  }

  get dialog(): Locator {
    return this.page.getByRole("dialog", { name: "Tìm và đi tới" });
  }

  get field(): Locator {
    return this.dialog.getByRole("combobox");
  }

  get active(): Locator {
    return this.dialog.getByRole("option", { selected: true });
  }

  group(name: string): Locator {
    return this.dialog.getByRole("group", { name });
  }
}
