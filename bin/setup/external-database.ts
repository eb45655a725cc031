import { setTimeout as sleep } from "node:timers/promises";
import { codeOf } from "@/db/embedded/data-folder";
import { ask } from "@/db/embedded/question";
import { Refusal } from "@/env";

const oldest = 15;
const tries = 10;

/** Refuses a database that cannot be reached, or that would fail later in ways that are hard to read. */
export async function checkExternalDatabase(url: string): Promise<void> {
  const [row] = await askPatiently(url);
  const major = Math.floor(Number(row?.version) / 10_000);
  if (major < oldest) {
    throw new Refusal(
      `DATABASE_URL leads to PostgreSQL ${major}, and Giao Ban needs PostgreSQL ${oldest} or newer.`,
    );
  }
  if (row?.encoding !== "UTF8") {
    throw new Refusal(
      `The database of DATABASE_URL is encoded in ${row?.encoding}: make one with encoding UTF8.`,
    );
  }
}

/** A machine that starts often starts its database at the same moment. */
async function askPatiently(url: string): Promise<Record<string, unknown>[]> {
  for (let count = 1; ; count += 1) {
    try {
      return await ask(
        url,
        "select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding",
      );
    } catch (error) {
      const mayPass = ["ECONNREFUSED", "57P03"].includes(codeOf(error) ?? "");
      if (!mayPass || count === tries) throw inWords(error, url);
      await sleep(500);
    }
  }
}

function inWords(error: unknown, url: string): Refusal {
  const { hostname, port } = new URL(url);
  const where = `${hostname || "localhost"}:${port || 5432}`;
  const reason = error instanceof Error && error.message ? error.message : codeOf(error);
  return new Refusal(
    `The PostgreSQL of DATABASE_URL at ${where} cannot be used (${reason}): start it, or correct DATABASE_URL.`,
  );
}
