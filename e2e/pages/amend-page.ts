import type { Locator } from "@playwright/test";
import { Place } from "./place";

/** One change of an issued record, on a page of its own. */
export class AmendPage extends Place {
  field(label: string): Locator {
    return this.main.getByLabel(label, { exact: true });
  }

  /** Gives the reason and sends it; the way leads back to the record. */
  async send(button: string, reason: string): Promise<void> {
    await this.field("Lý do").fill(reason);
    await this.main.getByRole("button", { name: button }).click();
    await this.page.waitForURL(/\/meetings\/[^/]+$/);
  }
}
