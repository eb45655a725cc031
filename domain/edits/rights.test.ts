import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { actorOf, aDepartment, aPerson, aRecord, type RecordRows } from "@/db/factories";
import { clock, day } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { sendEdits } from "@/test/editing";
import { readGrid } from "@/test/grid";
import { outcomeOf, refusalOf, symbolOf } from "@/test/outcome";
import type { Context } from "../command";
import { tellPresence } from "../presence/commands";
import { listRevisions } from "../revisions/queries";
import { newsFor } from "./news";
import { changesSince, recordState } from "./state";
import type { Edit } from "./types";

/**
 * Who may write live, by the state of the record: "ok", "F" for forbidden (it is seen), "-" for not found, "R" for refused
 * by the state. The chair, another leader, a clerk, an administrator, the product itself; head and staff of a department
 * that attends and has a task; head of another; one without any.
 */
const writing = `
                        chair lead2 clk  adm sys  head staff  unH new
  draft                 F     F     ok   F   F    -    -      -   -
  draft_restricted      F     -     ok   -   F    -    -      -   -
  planned               F     F     ok   F   F    F    F      -   -
  planned_restricted    F     -     ok   -   F    F    -      -   -
  issued                F     F     R    F   F    F    F      -   -
  issued_restricted     F     -     R    -   F    F    -      -   -
  cancelled             F     F     R    F   F    -    -      -   -
`;

/** Who may look on while it is written, and read what was saved: the same, and the clerks also afterwards. */
const reading = writing.replaceAll(/\bR\b/g, "ok");

const database = await testDatabase();
const department = await aDepartment(database);
const chair = await aPerson(database, { role: "leader" });
const cast = {
  chair,
  lead2: await aPerson(database, { role: "leader" }),
  clk: await aPerson(database, { role: "clerk" }),
  adm: await aPerson(database, { role: "administrator", password: "mật khẩu của quản trị" }),
  head: await aPerson(database, { member: { department, kind: "head" } }),
  staff: await aPerson(database, { member: { department } }),
  unH: await aPerson(database, { member: { department: await aDepartment(database), kind: "head" } }),
  new: await aPerson(database),
};
const contexts: Record<string, Context> = {
  sys: { database, clock, actor: { kind: "system", name: "worker" } },
};
for (const [column, person] of Object.entries(cast)) {
  contexts[column] = { database, clock, actor: await actorOf(database, person, day) };
}

const tab = (record: RecordRows) => ({ meetingId: record.meeting.id, clientId: randomUUID() });

async function rowOf(ask: (context: Context) => Promise<unknown>) {
  const row: Record<string, string> = {};
  for (const [column, context] of Object.entries(contexts)) {
    const outcome = await outcomeOf(ask(context));
    row[column] = symbolOf(outcome);
  }
  return row;
}

const edits: Record<string, (record: RecordRows) => Edit> = {
  splice: ({ section: { id } }) => ({
    do: "splice",
    part: "section",
    id,
    version: 1,
    at: 0,
    remove: 0,
    insert: "A",
  }),
  set: ({ task: { id } }) => ({ do: "set", part: "task", id, version: 1, fields: { title: "Việc" } }),
  heading: ({ meeting: { id } }) => ({
    do: "set",
    part: "heading",
    id,
    version: 1,
    fields: { place: "Phòng số 2" },
  }),
  add: () => ({ do: "add", part: "directive", id: randomUUID(), fields: {} }),
  move: ({ directive: { id } }) => ({ do: "move", part: "directive", id, after: null }),
  remove: ({ figure: { id } }) => ({ do: "remove", part: "figure", id, version: 1 }),
};
const reads: Record<string, (context: Context, record: RecordRows) => Promise<unknown>> = {
  recordState: ({ actor }, { meeting }) => recordState(database, actor, meeting.id),
  changesSince: ({ actor }, { meeting }) => changesSince(database, actor, meeting.id, 0),
  newsFor: (context, record) => newsFor(context, tab(record), 0, { renew: true }),
  tellPresence: (context, { meeting }) =>
    tellPresence(context, meeting.id, { client: randomUUID(), part: null }),
  listRevisions: ({ actor }, { meeting }) => listRevisions(database, actor, meeting.id),
};

const aRecordIn = (row: string) => {
  const [status, restricted] = row.split("_") as [RecordRows["meeting"]["status"], string?];
  return aRecord(database, { status, restricted: restricted !== undefined, chair, department });
};

describe.each(Object.entries(edits))("to %s", (_, edit) => {
  test.each(readGrid(writing))("in a record, $row", async ({ row, cells }) => {
    const record = await aRecordIn(row);
    expect(await rowOf((context) => sendEdits(context, record.meeting, [edit(record)]))).toEqual(cells);
  });
});

describe.each(Object.entries(reads))("%s", (_, read) => {
  test.each(readGrid(reading))("of a record, $row", async ({ row, cells }) => {
    const record = await aRecordIn(row);
    expect(await rowOf((context) => read(context, record))).toEqual(cells);
  });
});

test("a record that is not seen answers as one that does not exist, whatever is sent", async () => {
  const hidden = await aRecord(database, { status: "draft", chair, department });
  const stranger = contexts.unH as Context;
  for (const edit of Object.values(edits)) {
    const found = await refusalOf(sendEdits(stranger, hidden.meeting, [edit(hidden)]));
    expect(found).toEqual(await refusalOf(sendEdits(stranger, { id: randomUUID() }, [edit(hidden)])));
  }
});
