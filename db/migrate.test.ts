import { readFileSync } from "node:fs";
import { expect, inject, test } from "vitest";
import { ask } from "./embedded/question";
import { migrateDatabase } from "./migrate";

test("five processes that start at once migrate an empty database once", async () => {
  const server = new URL(inject("templateUrl"));
  const at = (name: string) => Object.assign(new URL(server), { pathname: `/${name}` }).href;
  await ask(at("postgres"), "create database test_migrate template template0", 30_000);
  await Promise.all([1, 2, 3, 4, 5].map(() => migrateDatabase(at("test_migrate"))));
  const journal = JSON.parse(readFileSync("db/migrations/meta/_journal.json", "utf8"));
  const applied = await ask(
    at("test_migrate"),
    "select count(*)::int as count from drizzle.__drizzle_migrations",
  );
  expect(applied).toEqual([{ count: journal.entries.length }]);
  await ask(at("postgres"), "drop database test_migrate with (force)", 30_000);
});
