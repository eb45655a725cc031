import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";

/** A mark of all that stands in each table, but for those. */
export async function contentsOf(
  database: Database,
  without: readonly string[],
): Promise<Record<string, string>> {
  const tables = await database.execute<{ name: string }>(
    sql`select table_name as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
  );
  const marks: Record<string, string> = {};
  for (const { name } of tables.filter((table) => !without.includes(table.name))) {
    const [row] = await database.execute<{ mark: string }>(
      sql`select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as mark from ${sql.identifier(name)} t`,
    );
    marks[name] = row?.mark ?? "";
  }
  return marks;
}
