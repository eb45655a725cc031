import { readFileSync, statSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import type { PagesOffice } from "./office";

/** One statement as the server sent it, with the values it was given. */
export interface Statement {
  text: string;
  values: (string | null)[];
}

/** What the server asks the database while something is done, by the database's own log. */
export async function statementsOf(office: PagesOffice, work: () => Promise<unknown>): Promise<Statement[]> {
  const client = postgres(office.databaseUrl, { max: 1, onnotice: () => {} });
  const log = office.databaseLog();
  try {
    await client`alter system set log_line_prefix = '<<%a>> '`;
    await setting(client, "alter system set log_statement = 'all'");
    const from = statSync(log).size;
    await work();
    await sleep(200);
    return readStatements(readFileSync(log).subarray(from).toString());
  } finally {
    await setting(client, "alter system reset all");
    await client.end();
  }
}

async function setting(client: postgres.Sql, change: string): Promise<void> {
  await client.unsafe(change);
  await client`select pg_reload_conf()`;
  await sleep(200);
}

/** The statements of the server in a log whose entries begin with the name of the program that asked. */
export function readStatements(log: string): Statement[] {
  const statements: Statement[] = [];
  for (const entry of log.split(/^(?=<<[^>\n]*>> )/m)) {
    const words = entry.trimEnd().replaceAll("\n\t", "\n");
    const [, executed] = words.match(/^<<giao-ban>> LOG: {2}(?:execute [^:]+|statement): ([\s\S]*)$/) ?? [];
    const [, values] = words.match(/^<<giao-ban>> DETAIL: {2}Parameters: ([\s\S]*)$/i) ?? [];
    if (executed) statements.push({ text: executed, values: [] });
    if (values) statements.at(-1)?.values.push(...readValues(values));
  }
  return statements.filter(({ text }) => !/^(begin|commit|rollback|savepoint|release|listen)\b/i.test(text));
}

/** As in `$1 = 'it''s', $2 = NULL`. */
function readValues(written: string): (string | null)[] {
  return [...written.matchAll(/\$\d+ = (?:NULL|'((?:[^']|'')*)')/g)].map(
    ([, text]) => text?.replaceAll("''", "'") ?? null,
  );
}
