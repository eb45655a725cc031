import type { Database } from "@/db/client";
import { keptSecret } from "@/db/embedded/data-folder";
import type { Clock } from "@/domain/clock";
import { clockOfOffice } from "@/domain/office/clock";
import { clockSettings, type Environment } from "@/env";
import { createTransport, type Transport } from "@/mail/transport";

/** What jobs work with. */
export interface Desk {
  database: Database;
  clock: Clock;
  /** Null where no mail server is set. */
  transport: Transport | null;
  place: { appUrl: string; from: string; secret: string };
  /** Once aborted, nothing new is begun. */
  ending?: AbortSignal;
  /** Once aborted, what is under way is broken off. */
  cutting?: AbortSignal;
}

type Settings = Pick<
  Environment,
  "SMTP_URL" | "MAIL_FROM" | "APP_URL" | "AUTH_SECRET" | "DATA_DIR" | "TEST_CLOCK" | "HOST"
>;

/** A desk for a process with these settings. Whoever asks for it closes its transport. */
export async function openDesk(database: Database, env: Settings): Promise<Desk> {
  return {
    database,
    clock: await clockOfOffice(database, clockSettings(env)),
    transport: createTransport(env),
    place: {
      appUrl: env.APP_URL,
      from: env.MAIL_FROM ?? "",
      secret: env.AUTH_SECRET ?? keptSecret(env.DATA_DIR),
    },
  };
}
