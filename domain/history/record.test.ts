import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aPerson } from "@/db/factories";
import { history } from "@/db/schema";
import { asked, clock, day } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { changedFields, recordHistory } from "./record";

const database = await testDatabase();
const person = await aPerson(database);
const { actor } = await asked(database, person);

async function aRow() {
  const subjectId = randomUUID();
  await database.transaction((tx) =>
    recordHistory(
      tx,
      { actor, clock },
      { kind: "pause", subject: "task", subjectId, after: { status: "paused" } },
    ),
  );
  const [row] = await database.select().from(history).where(eq(history.subjectId, subjectId));
  if (!row) throw new Error("Nothing was recorded.");
  return row;
}

describe("the database itself refuses to change the history", () => {
  test.each([
    ["UPDATE of one row", (id: number) => sql`update history set reason = 'khác' where id = ${id}`],
    ["UPDATE that changes nothing", (id: number) => sql`update history set reason = reason where id = ${id}`],
    ["DELETE of one row", (id: number) => sql`delete from history where id = ${id}`],
    ["DELETE of all", () => sql`delete from history`],
    ["TRUNCATE", () => sql`truncate history`],
    ["TRUNCATE through others", () => sql`truncate people cascade`],
    [
      "an INSERT that would overwrite",
      (id: number) => sql`
        insert into history (id, kind, subject, subject_id, before, after, recorded_at, effective_on, actor_name)
        overriding system value
        select id, 'khác', subject, subject_id, before, after, recorded_at, effective_on, actor_name
        from history where id = ${id}
        on conflict (id) do update set kind = excluded.kind`,
    ],
    [
      "a MERGE",
      (id: number) => sql`
        merge into history using (select ${id}::bigint as id) as it on history.id = it.id
        when matched then delete`,
    ],
  ])("%s", async (_, statement) => {
    const row = await aRow();
    const refusal = await database.execute(statement(row.id)).then(
      () => null,
      (error: Error) => error.cause as { code: string; message: string },
    );
    expect(refusal).toMatchObject({
      code: "42501",
      message: expect.stringContaining("history is append-only"),
    });
    expect(await database.select().from(history).where(eq(history.id, row.id))).toEqual([row]);
  });

  test("a transaction that tries is undone with all that it did", async () => {
    const row = await aRow();
    const kind = `kind ${randomUUID()}`;
    const attempt = database.transaction(async (tx) => {
      await recordHistory(tx, { actor, clock }, { kind, subject: "task", subjectId: row.subjectId });
      await tx.delete(history).where(eq(history.id, row.id));
    });
    await expect(attempt).rejects.toThrow();
    expect(await database.$count(history, eq(history.kind, kind))).toBe(0);
  });
});

test("a row says who, when, and from when on; what was not said is empty", async () => {
  const row = await aRow();
  expect(row).toEqual({
    id: expect.any(Number),
    kind: "pause",
    subject: "task",
    subjectId: expect.any(String),
    before: {},
    after: { status: "paused" },
    reason: "",
    recordedAt: clock.now(),
    effectiveOn: day,
    actorId: person.id,
    actorName: person.name,
    onBehalfOfId: null,
    onBehalfOfDepartmentId: null,
    requestId: null,
  });
});

test("the product itself is named, and is nobody's id", async () => {
  const subjectId = randomUUID();
  const worker = { kind: "system", name: "worker" } as const;
  const entry = { kind: "closed", subject: "task", subjectId, effectiveOn: "2026-01-01" } as const;
  await database.transaction((tx) => recordHistory(tx, { actor: worker, clock }, entry));
  const [row] = await database.select().from(history).where(eq(history.subjectId, subjectId));
  expect(row).toMatchObject({ actorId: null, actorName: "worker", effectiveOn: "2026-01-01" });
});

describe("the changed fields", () => {
  const value = fc.oneof(fc.constant(null), fc.string(), fc.integer(), fc.boolean(), fc.array(fc.string()));
  const fields = fc.dictionary(fc.constantFrom("status", "ownerId", "dueOn", "percent"), value);

  test("lead from what was to what is, and name nothing that stayed", () => {
    fc.assert(
      fc.property(fields, fields, (before, after) => {
        const changed = changedFields(before, after);
        expect({ ...before, ...changed.after }).toEqual({ ...before, ...after });
        for (const name of Object.keys(changed.after)) {
          expect(changed.before[name]).toEqual(before[name] ?? null);
          expect(changed.after[name]).not.toEqual(before[name]);
        }
      }),
    );
  });
});
