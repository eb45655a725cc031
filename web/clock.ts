import { database } from "@/db/client";
import type { Clock } from "@/domain/clock";
import { clockOfOffice } from "@/domain/office/clock";
import { clockSettings, env } from "@/env";

let kept: Promise<Clock> | undefined;

/** The clock of this process: the system's, or in a test the one that TEST_CLOCK sets. */
export function clock(): Promise<Clock> {
  kept ??= clockOfOffice(database(), clockSettings(env())).catch((error) => {
    kept = undefined;
    throw error;
  });
  return kept;
}
