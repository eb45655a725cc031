import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { locks } from "./embedded/presence";

const migrationsFolder = fileURLToPath(new URL("migrations", import.meta.url));

/** Brings a database to the newest schema. Of several processes at once, one does it and the others wait. */
export async function migrateDatabase(url: string): Promise<void> {
  // One connection: the lock belongs to it, and drizzle's migrate takes none of its own.
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => {} });
  try {
    await sql`select pg_advisory_lock(${locks.ours}, ${locks.migrating})`;
    await migrate(drizzle(sql), { migrationsFolder });
  } finally {
    await sql.end({ timeout: 5 });
  }
}
