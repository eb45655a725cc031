import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import type { PagesOffice } from "./office";
import type { Statement } from "./statements";

const large = ["tasks", "progress_reports", "history"];

/** How often the large tables were read from end to end so far, by the database's own count. */
export async function countScans(office: PagesOffice): Promise<number> {
  // A connection that has nothing to do hands in its counts after ten seconds.
  await sleep(11_000);
  const client = postgres(office.databaseUrl, { max: 1 });
  try {
    const [row] = await client<{ scans: number }[]>`
      select sum(seq_scan)::int as scans from pg_stat_user_tables where relname in ${client(large)}`;
    return row?.scans ?? 0;
  } finally {
    await client.end();
  }
}

/** Those of the statements whose plan reads one of the large tables from end to end. */
export async function scanningAmong(
  office: PagesOffice,
  statements: readonly Statement[],
): Promise<Statement[]> {
  const client = postgres(office.databaseUrl, { max: 1 });
  const scanning: Statement[] = [];
  try {
    for (const statement of statements) {
      if (!/^\s*(select|with)/i.test(statement.text)) continue;
      const rows = await client.unsafe(`explain ${literally(statement)}`).values();
      const scanned = rows.join("\n").match(/Seq Scan on (\w+)/g) ?? [];
      if (scanned.some((scan) => large.includes(scan.slice("Seq Scan on ".length)))) scanning.push(statement);
    }
  } finally {
    await client.end();
  }
  return scanning;
}

/** The statement with its values in their places, as literals of no type yet. */
function literally({ text, values }: Statement): string {
  return text.replaceAll(/\$(\d+)/g, (_, number) => {
    const value = values[Number(number) - 1] ?? null;
    return value === null ? "null" : `'${value.replaceAll("'", "''")}'`;
  });
}
