import { connect, type Database } from "@/db/client";
import { codeOf } from "@/db/embedded/data-folder";
import { type Environment, Refusal } from "@/env";
import { joinOffice } from "./office";

/** Works on the office's database beside whoever uses it too, and leaves it afterwards. */
export async function joined<Result>(
  env: Environment,
  work: (database: Database) => Promise<Result>,
  { connections = 1 } = {},
): Promise<Result> {
  const office = await joinOffice(env);
  const database = connect(office.url, { connections });
  try {
    return await work(database);
  } catch (error) {
    throw inWords(error);
  } finally {
    await database.$client.end({ timeout: 5 });
    await office.close();
  }
}

function inWords(error: unknown): unknown {
  const undefinedTable = codeOf((error as Error).cause ?? error) === "42P01";
  return undefinedTable
    ? new Refusal("This office has never been started with this version: run npm start first.")
    : error;
}
