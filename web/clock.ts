import { database } from "@/db/client";
import { type Clock, clockFromEnvironment } from "@/domain/clock";
import { getInstallation } from "@/domain/office/queries";
import { env, isLoopback } from "@/env";

let kept: Promise<Clock> | undefined;

/** The clock of this process: the system's, or in a test the one that TEST_CLOCK sets. */
export function clock(): Promise<Clock> {
  kept ??= chooseClock().catch((error) => {
    kept = undefined;
    throw error;
  });
  return kept;
}

async function chooseClock(): Promise<Clock> {
  const { TEST_CLOCK, APP_URL, HOST } = env();
  const { test } = TEST_CLOCK ? await getInstallation(database()) : { test: false };
  const onLoopback = isLoopback(APP_URL) && isLoopback(`http://${HOST}`);
  return clockFromEnvironment({ testClock: TEST_CLOCK, onLoopback, testDatabase: test });
}
