import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { actorOf, aDepartment, aPerson, aRecord, type RecordRows } from "@/db/factories";
import { afterIssueCommands } from "@/test/after-issue-commands";
import { clock, day } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { readGrid } from "@/test/grid";
import { outcomeOf, refusalOf, symbolOf } from "@/test/outcome";
import type { Context } from "../command";
import { mayOnMeeting } from "../permissions";

/**
 * Who may change what was issued, by the state of the record: "ok", "F" for forbidden (it is seen), "-" for not found,
 * "R" for refused by the state itself. The columns are those of permissions.test.ts. A task of a draft exists for
 * nobody, so what is refused for the record is not found for the task.
 */
const records = `
                        chair lead2 clk  adm sys  head staff  unH new
  draft                 F     F     R    F   F    -    -      -   -
  draft_restricted      F     -     R    -   F    -    -      -   -
  planned               F     F     R    F   F    F    F      -   -
  issued                F     F     ok   F   F    F    F      -   -
  issued_restricted     F     -     ok   -   F    F    -      -   -
  cancelled             F     F     R    F   F    -    -      -   -
`;

const database = await testDatabase();
const department = await aDepartment(database);
const other = await aDepartment(database);
const chair = await aPerson(database, { role: "leader" });
const cast = {
  chair,
  lead2: await aPerson(database, { role: "leader" }),
  adm: await aPerson(database, { role: "administrator" }),
  head: await aPerson(database, { member: { department, kind: "head" } }),
  staff: await aPerson(database, { member: { department } }),
  unH: await aPerson(database, { member: { department: other, kind: "head" } }),
  new: await aPerson(database),
  clk: await aPerson(database, { role: "clerk" }),
};
const contexts: Record<string, Context> = {
  sys: { database, clock, actor: { kind: "system", name: "worker" } },
};
for (const [column, person] of Object.entries(cast)) {
  contexts[column] = { database, clock, actor: await actorOf(database, person, day) };
}

/** First what the others meet, then the clerk, whose work changes what they would see. */
async function rowOf(ask: (context: Context) => Promise<unknown>) {
  const { clk, ...others } = contexts;
  const row: Record<string, string> = {};
  const fill = async ([column, context]: [string, Context]) => {
    const outcome = await outcomeOf(ask(context));
    row[column] = symbolOf(outcome);
  };
  await Promise.all(Object.entries(others).map(fill));
  if (clk) await fill(["clk", clk]);
  return row;
}

describe.each(Object.entries(afterIssueCommands))("%s", (name, { run, input }) => {
  test.each(readGrid(records))("in a record, $row", async ({ row, cells }) => {
    const [status, restricted] = row.split("_") as [RecordRows["meeting"]["status"], string?];
    const options = { status, restricted: restricted !== undefined, chair, department };
    const record = await aRecord(database, options);
    const ofDraft = name === "amendTask" && status !== "issued";
    const expected = ofDraft ? Object.fromEntries(Object.keys(cells).map((cell) => [cell, "-"])) : cells;
    expect(await rowOf((context) => run(context, input(record)))).toEqual(expected);
  });

  test("a record that is not seen answers as one that does not exist", async () => {
    const hidden = input(await aRecord(database, { status: "issued", chair, department }));
    const nowhere = {
      ...hidden,
      ...(hidden.taskId ? { taskId: randomUUID() } : { meetingId: randomUUID() }),
    };
    for (const column of ["unH", "new"]) {
      const context = contexts[column] as Context;
      expect(await refusalOf(run(context, hidden))).toEqual(await refusalOf(run(context, nowhere)));
    }
  });
});

test.each([
  ["amend", "issued", ["clk"]],
  ["amend", "draft", []],
  ["amend", "cancelled", []],
  ["withdraw", "issued", ["clk"]],
  ["withdraw", "draft", []],
] as const)("the button to %s a record, %s, is for %j", (action, status, expected) => {
  const allowed = Object.entries(contexts).filter(([, { actor }]) => mayOnMeeting(actor, action, status));
  expect(allowed.map(([column]) => column)).toEqual(expected);
});
