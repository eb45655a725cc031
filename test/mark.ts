import postgres from "postgres";

/** Only a database that says so lets its clock be set. */
export async function markAsTest(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql`
      insert into installation (test, created_at) values (true, now())
      on conflict (id) do update set test = true`;
  } finally {
    await sql.end();
  }
}
