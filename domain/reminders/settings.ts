import type { Connection } from "@/db/client";
import { reminderSettings } from "@/db/schema";

/** When whom is reminded, in working days; hours are local time of the office, as HH:MM. */
export interface ReminderSettings {
  ownerBefore: readonly number[];
  ownerOnDay: boolean;
  ownerAfterFirst: number;
  ownerAfterEvery: number;
  partBefore: number;
  headAfterEvery: number;
  leaderAfter: number;
  sendAt: string;
  sendUntil: string;
  gatherMinutes: number;
  reportLinks: boolean;
  version: number;
}

/** What holds until an administrator changes it. */
export const usualSettings: ReminderSettings = {
  ownerBefore: [3, 1],
  ownerOnDay: true,
  ownerAfterFirst: 1,
  ownerAfterEvery: 3,
  partBefore: 3,
  headAfterEvery: 3,
  leaderAfter: 7,
  sendAt: "07:30",
  sendUntil: "17:00",
  gatherMinutes: 5,
  reportLinks: false,
  version: 1,
};

/** The settings of the office. */
export async function getReminderSettings(connection: Connection): Promise<ReminderSettings> {
  const [row] = await connection.select().from(reminderSettings);
  if (!row) return usualSettings;
  const { id: _, ...settings } = row;
  return { ...settings, sendAt: hourOf(settings.sendAt), sendUntil: hourOf(settings.sendUntil) };
}

/** HH:MM of a time of day as the database writes it. */
export const hourOf = (time: string) => time.slice(0, 5);
