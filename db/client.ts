import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { prepareRepeated } from "./repeated";
import * as schema from "./schema";

/** Opens a pool of connections; whoever opens it closes it with `database.$client.end()`. */
export function connect(url: string, { connections = 10 } = {}) {
  const client = postgres(url, {
    max: connections,
    connect_timeout: 10,
    idle_timeout: 60,
    max_lifetime: 60 * 30,
    onnotice: () => {},
    connection: {
      application_name: "giao-ban",
      statement_timeout: 30_000,
      TimeZone: "Asia/Ho_Chi_Minh",
      // Who may see what makes long statements, which Postgres would plan anew for each person for longer than it runs them.
      plan_cache_mode: "force_generic_plan",
    },
  });
  return drizzle(prepareRepeated(client), { schema });
}

export type Database = ReturnType<typeof connect>;
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];
/** What a query needs: the pool or a transaction on it. */
export type Connection = Database | Transaction;

// One pool a process, kept over the module reloads of development.
const kept = globalThis as { giaoBanDatabase?: Database };

/** The pool of this process, opened at its first use from DATABASE_URL, which bin/start sets for the embedded database too. */
export function database(): Database {
  if (!kept.giaoBanDatabase) {
    const url = process.env.DATABASE_URL;
    if (!url) throw new Error("DATABASE_URL is not set: start through bin/start, or set it.");
    kept.giaoBanDatabase = connect(url);
  }
  return kept.giaoBanDatabase;
}
