import type { Connection } from "@/db/client";
import { type Clock, clockFromEnvironment } from "../clock";
import { getInstallation } from "./queries";

/** The clock of a process: the system's, or in a test's office on loopback the one that `testClock` sets. */
export async function clockOfOffice(
  connection: Connection,
  settings: { testClock: string | undefined; onLoopback: boolean },
): Promise<Clock> {
  const { test } = settings.testClock ? await getInstallation(connection) : { test: false };
  return clockFromEnvironment({ ...settings, testDatabase: test });
}
