import postgres from "postgres";

/** One question on a connection of its own, with a deadline: the driver's own wait may never end. */
export async function ask(
  url: string,
  question: string,
  deadline = 5_000,
): Promise<Record<string, unknown>[]> {
  const sql = postgres(url, { max: 1, connect_timeout: deadline / 1000, onnotice: () => {} });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("The database did not answer in time.")), deadline);
  });
  try {
    return await Promise.race([sql.unsafe(question), late]);
  } finally {
    clearTimeout(timer);
    await sql.end({ timeout: 0 });
  }
}
