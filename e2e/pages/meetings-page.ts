import type { Page } from "@playwright/test";
import { DraftPage } from "./draft-page";
import { Place } from "./place";
import { RecordPage } from "./record-page";

export interface Heading {
  title: string;
  date?: string;
  time?: string;
  place?: string;
  /** As the list of leaders shows it. */
  chair?: string;
}

export class MeetingsPage extends Place {
  static async open(page: Page): Promise<MeetingsPage> {
    await page.goto("/meetings");
    return new MeetingsPage(page);
  }

  async recordNew(): Promise<NewMeetingPage> {
    await this.main.getByRole("link", { name: "Ghi cuộc họp mới" }).click();
    return new NewMeetingPage(this.page);
  }

  async read(title: string): Promise<RecordPage> {
    await this.main.getByRole("link", { name: title }).click();
    return new RecordPage(this.page);
  }
}

export class NewMeetingPage extends Place {
  static async open(page: Page): Promise<NewMeetingPage> {
    await page.goto("/meetings/new");
    return new NewMeetingPage(page);
  }

  async fill({ title, date, time, place, chair }: Heading): Promise<void> {
    await this.main.getByLabel("Tên cuộc họp").fill(title);
    if (date !== undefined) await this.main.getByLabel("Ngày họp").fill(date);
    if (time !== undefined) await this.main.getByLabel("Giờ").fill(time);
    if (place !== undefined) await this.main.getByLabel("Địa điểm").fill(place);
    if (chair !== undefined) await this.main.getByLabel("Chủ trì", { exact: true }).selectOption(chair);
  }

  async submit(): Promise<void> {
    await this.main.getByRole("button", { name: "Bắt đầu ghi" }).click();
  }

  async begin(heading: Heading): Promise<DraftPage> {
    await this.fill(heading);
    await this.submit();
    await this.page.waitForURL(/\/meetings\/[0-9a-f-]{36}$/);
    return new DraftPage(this.page);
  }
}
