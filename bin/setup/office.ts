import { joinDatabase } from "@/db/embedded";
import { prepareDataFolder } from "@/db/embedded/data-folder";
import { enter } from "@/db/embedded/presence";
import type { Environment } from "@/env";
import { checkExternalDatabase } from "./external-database";
import { remain } from "./remain";

/** The database of this office, for the time we use it. */
export interface OfficeDatabase {
  url: string;
  embedded: boolean;
  /** Where an embedded database lies. */
  folder?: string;
  close(): Promise<void>;
}

/** For a command, beside whoever uses it too. */
export async function joinOffice(env: Environment): Promise<OfficeDatabase> {
  prepareDataFolder(env.DATA_DIR);
  if (!env.DATABASE_URL) return { embedded: true, ...(await joinDatabase(env.DATA_DIR)) };
  await checkExternalDatabase(env.DATABASE_URL);
  return { embedded: false, url: env.DATABASE_URL, close: async () => {} };
}

/** For the one server of an office. `fail` is told when it can no longer be that. */
export async function serveOffice(env: Environment, fail: (error: unknown) => void): Promise<OfficeDatabase> {
  prepareDataFolder(env.DATA_DIR);
  const { DATABASE_URL: url } = env;
  if (!url) {
    const arrive = (onLost: () => void) => joinDatabase(env.DATA_DIR, { serving: true, onLost });
    return { embedded: true, ...(await remain(arrive, fail)) };
  }
  await checkExternalDatabase(url);
  const arrive = async (onLost: () => void) => {
    const presence = await enter(url, { serving: true, onLost });
    return { url, close: presence.end };
  };
  return { embedded: false, ...(await remain(arrive, fail)) };
}

/** For a process that stays beside the server. `fail` is told when it can no longer do so. */
export async function stayInOffice(
  env: Environment,
  fail: (error: unknown) => void,
): Promise<OfficeDatabase> {
  if (env.DATABASE_URL) return joinOffice(env);
  prepareDataFolder(env.DATA_DIR);
  const arrive = (onLost: () => void) => joinDatabase(env.DATA_DIR, { onLost });
  return { embedded: true, ...(await remain(arrive, fail)) };
}
