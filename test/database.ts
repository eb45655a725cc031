import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { afterAll, inject } from "vitest";
import { connect, type Database } from "@/db/client";
import { markAsTest } from "./mark";

export interface TestDatabaseOptions {
  /** As after the migrations and nothing else, for tests of the very first start. */
  untouched?: boolean;
}

/** A fresh, migrated database for one test file, gone after it: `const database = await testDatabase();` */
export async function testDatabase({ untouched = false }: TestDatabaseOptions = {}): Promise<Database> {
  const url = await freshDatabaseUrl();
  if (!untouched) await markAsTest(url);
  const database = connect(url, { connections: 5 });
  afterAll(() => database.$client.end({ timeout: 1 }));
  return database;
}

/** The address of such a database, for tests that start another process on it. */
export async function freshDatabaseUrl(): Promise<string> {
  const template = new URL(inject("templateUrl"));
  const name = `test_${randomBytes(6).toString("hex")}`;
  await onServer(`create database ${name} template ${template.pathname.slice(1)}`);
  // The hooks that come later end their connections before this one runs.
  afterAll(() => onServer(`drop database ${name} with (force)`));
  return Object.assign(new URL(template), { pathname: `/${name}` }).href;
}

async function onServer(statement: string): Promise<void> {
  const url = Object.assign(new URL(inject("templateUrl")), { pathname: "/postgres" }).href;
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql.unsafe(statement);
  } finally {
    await sql.end();
  }
}
