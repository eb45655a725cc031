import { reminderSettings } from "@/db/schema";
import type { Connection } from "../client";

type Settings = Omit<typeof reminderSettings.$inferInsert, "id" | "version">;

/** The one row that says when whom is reminded, with these values. */
export async function theReminderSettings(connection: Connection, settings: Settings): Promise<void> {
  await connection
    .insert(reminderSettings)
    .values(settings)
    .onConflictDoUpdate({ target: reminderSettings.id, set: settings });
}
