import type { TestProject } from "vitest/node";
import { startDatabase } from "@/db/embedded";
import { migrateDatabase } from "@/db/migrate";
import { removeFolder, temporaryFolder } from "./temporary-folder";

declare module "vitest" {
  interface ProvidedContext {
    templateUrl: string;
  }
}

/** One Postgres for the whole run, migrated once: each test file copies its database from this one. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = temporaryFolder();
  const database = await startDatabase(folder, { careless: true });
  const stop = async () => {
    await database.stop();
    removeFolder(folder);
  };
  try {
    await migrateDatabase(database.url);
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide("templateUrl", database.url);
  return stop;
}
