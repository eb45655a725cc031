import { database } from "@/db/client";
import type { Clock } from "@/domain/clock";
import { mailHealth } from "@/domain/mails/health";
import { env } from "@/env";

/** The settings of this process without which mails are held. */
const missingMailSettings = () => (["SMTP_URL", "MAIL_FROM"] as const).filter((name) => !env()[name]);

/** What keeps mails from leaving. */
export async function mailTroubles(clock: Clock) {
  const { isWell: _, ...health } = await mailHealth(database(), clock);
  return { missing: missingMailSettings(), ...health };
}

/** Whether anything keeps them. */
export const hasTrouble = ({ missing, retrying, late, failed }: Awaited<ReturnType<typeof mailTroubles>>) =>
  missing.length + retrying + late + failed > 0;
