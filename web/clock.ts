import { type Connection, database } from "@/db/client";
import { type Clock, clockFromEnvironment } from "@/domain/clock";
import { getInstallation } from "@/domain/office/queries";
import { type Environment, env, isLoopback } from "@/env";

let kept: Promise<Clock> | undefined;

/** The clock of this process: the system's, or in a test the one that TEST_CLOCK sets. */
export function clock(): Promise<Clock> {
  kept ??= clockFor(database(), env()).catch((error) => {
    kept = undefined;
    throw error;
  });
  return kept;
}

/** The clock of a process with these settings. */
export async function clockFor(
  connection: Connection,
  { TEST_CLOCK, APP_URL, HOST }: Pick<Environment, "TEST_CLOCK" | "APP_URL" | "HOST">,
): Promise<Clock> {
  const { test } = TEST_CLOCK ? await getInstallation(connection) : { test: false };
  const onLoopback = isLoopback(APP_URL) && isLoopback(`http://${HOST}`);
  return clockFromEnvironment({ testClock: TEST_CLOCK, onLoopback, testDatabase: test });
}
