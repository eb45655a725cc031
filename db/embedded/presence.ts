import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { Refusal } from "@/env";

/** Advisory locks of an office's database; the first number tells them from anybody else's. */
export const locks = { ours: 0x67_69_61_6f, serving: 1, using: 2, migrating: 3 } as const;

/** A connection that shows the others, for as long as it lives, that somebody uses this database. */
export interface Presence {
  /** True when nobody else is there any more, and nobody can come before the database has stopped. */
  leave(): Promise<boolean>;
  end(): Promise<void>;
}

export interface PresenceOptions {
  /** One server at a time: a second is refused. A lock of Postgres ends with its process, whatever kills it. */
  serving?: boolean;
  /** Called when the connection is lost. */
  onLost?: () => void;
}

const untilGone = 5_000;

export async function enter(url: string, { serving, onLost }: PresenceOptions = {}): Promise<Presence> {
  let present = false;
  const sql = postgres(url, {
    max: 1,
    idle_timeout: 0,
    max_lifetime: null,
    connect_timeout: 10,
    connection: { application_name: "giao-ban presence" },
    onnotice: () => {},
    onclose: () => {
      if (present) onLost?.();
      present = false;
    },
  });
  const end = async () => {
    present = false;
    await sql.end({ timeout: 1 });
  };
  try {
    await sql`select pg_advisory_lock_shared(${locks.ours}, ${locks.using})`;
    if (serving) await lockServing(sql);
    present = true;
  } catch (error) {
    await end();
    throw error;
  }
  const leave = async () => {
    present = false;
    await sql`select pg_advisory_unlock_shared(${locks.ours}, ${locks.using})`;
    const [row] = await sql`select pg_try_advisory_lock(${locks.ours}, ${locks.using}) as alone`;
    return row?.alone === true;
  };
  return { leave, end };
}

/** A server that was just killed may hold its lock a moment longer. */
async function lockServing(sql: postgres.Sql): Promise<void> {
  const begun = Date.now();
  do {
    const [row] = await sql`select pg_try_advisory_lock(${locks.ours}, ${locks.serving}) as held`;
    if (row?.held) return;
    await sleep(250);
  } while (Date.now() - begun < untilGone);
  throw new Refusal(
    "Another Giao Ban already serves this data: stop it first, or start with another DATA_DIR and PORT.",
  );
}
