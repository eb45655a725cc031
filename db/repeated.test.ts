import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { testDatabase } from "@/test/database";

const database = await testDatabase();

const preparedHere = async (connection: Pick<typeof database, "execute">, mark: string) => {
  const rows = await connection.execute<{ statement: string }>(
    sql`select statement from pg_prepared_statements`,
  );
  return rows.filter(({ statement }) => statement.includes(mark)).length;
};

test("a statement that comes again is prepared once, whatever it is asked with", async () => {
  await database.transaction(async (tx) => {
    const ask = (number: number) => tx.execute(sql`select ${number}::int as repeated_mark`);
    expect([...(await ask(1))]).toEqual([{ repeated_mark: 1 }]);
    expect(await preparedHere(tx, "repeated_mark")).toBe(0);
    expect([...(await ask(2)), ...(await ask(3))]).toEqual([{ repeated_mark: 2 }, { repeated_mark: 3 }]);
    expect(await preparedHere(tx, "repeated_mark")).toBe(1);
  });
});

test("what was prepared still answers after its table has changed", async () => {
  await database.execute(sql`create table changing (a int)`);
  const ask = () => database.execute(sql`select * from changing where a is null or a = ${1}`);
  for (let time = 0; time < 4; time++) expect([...(await ask())]).toEqual([]);
  await database.execute(sql`alter table changing add column b text default 'b'`);
  await database.execute(sql`insert into changing (a) values (1)`);
  expect([...(await ask())]).toEqual([{ a: 1, b: "b" }]);
});
