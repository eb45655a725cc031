import { existsSync } from "node:fs";
import type { Database } from "@/db/client";
import type { Environment } from "@/env";

interface Office {
  database: Database;
  env: Environment;
  embedded: boolean;
  dataDir: string;
  appUrl: string;
}

/** Fills an empty office, and gives the lines to print. */
export async function prepare(office: Office): Promise<string[]> {
  const module = new URL("../../db/seed/prepare.ts", import.meta.url);
  if (!existsSync(module)) return [];
  const { prepareOffice } = await import(module.href);
  return prepareOffice(office);
}
