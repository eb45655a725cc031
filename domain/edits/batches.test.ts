import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { aCast, aPerson, aRecord, type RecordRows } from "@/db/factories";
import { asked, clock } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { partOf, revisionsOf, sendEdits } from "@/test/editing";
import { outcomeOf, refusalOf } from "@/test/outcome";
import { markDirective, removeDirective, saveDirective } from "../directives/commands";
import { applyEdits } from "./commands";
import { EditConflictError } from "./conflict";
import type { Edit, Fields } from "./types";

const database = await testDatabase();
const cast = await aCast(database);
const clerk = await asked(database, cast.clerk);
const other = await asked(database, await aPerson(database, { role: "clerk", name: "Lê Thị Hai" }));
const aDraft = () => aRecord(database, { status: "draft", department: cast.lead, chair: cast.leader });

const body = ({ directive }: RecordRows, version: number, text: string): Edit => ({
  do: "set",
  part: "directive",
  id: directive.id,
  version,
  fields: { body: text },
});
const title = ({ task }: RecordRows, version: number, text: string): Edit => ({
  do: "set",
  part: "task",
  id: task.id,
  version,
  fields: { title: text },
});
const conflictsOf = async (sending: Promise<unknown>) => {
  const refusal = await refusalOf(sending);
  return refusal instanceof EditConflictError ? refusal.conflicts : refusal;
};

describe("what somebody else wrote since", () => {
  test("is told with its words, writer and time, and nothing of the batch is applied", async () => {
    const record = await aDraft();
    await sendEdits(other, record.meeting, [body(record, 1, "Lời của người khác")]);
    const batch = [title(record, 1, "Việc mới"), body(record, 1, "Lời của tôi")];
    expect(await conflictsOf(sendEdits(clerk, record.meeting, batch))).toEqual([
      {
        part: "directive",
        id: record.directive.id,
        version: 2,
        fields: { body: "Lời của người khác", noTask: false, noTaskReason: "" },
        by: "Lê Thị Hai",
        at: clock.now().toISOString(),
      },
    ]);
    expect((await partOf(clerk, record.meeting, record.task.id))?.version).toBe(1);
    expect(await revisionsOf(database, record.meeting)).toHaveLength(1);
  });

  test("is told of each part that the batch names", async () => {
    const record = await aDraft();
    await sendEdits(other, record.meeting, [body(record, 1, "Một"), title(record, 1, "Hai")]);
    const batch = [title(record, 1, "Việc"), body(record, 1, "Lời")];
    const conflicts = await conflictsOf(sendEdits(clerk, record.meeting, batch));
    expect(conflicts).toMatchObject([{ part: "task" }, { part: "directive" }]);
  });

  test("does not stand in the way of moving a part", async () => {
    const record = await aDraft();
    await sendEdits(other, record.meeting, [body(record, 1, "Lời")]);
    const move: Edit = { do: "move", part: "directive", id: record.directive.id, after: null };
    expect(await outcomeOf(sendEdits(clerk, record.meeting, [move]))).toBe("ok");
  });

  test("by a form is told in the same way", async () => {
    const record = await aDraft();
    const form = { meetingId: record.meeting.id, directiveId: record.directive.id, version: 1 };
    await saveDirective(other, { ...form, body: "Từ biểu mẫu" });
    expect(await conflictsOf(sendEdits(clerk, record.meeting, [body(record, 1, "Lời")]))).toMatchObject([
      { version: 2, fields: { body: "Từ biểu mẫu" }, by: "Lê Thị Hai" },
    ]);
  });
});

describe("a part that somebody else removed", () => {
  const remove = ({ directive }: RecordRows): Edit => ({
    do: "remove",
    part: "directive",
    id: directive.id,
    version: 1,
  });
  test.each<[string, (record: RecordRows) => Edit]>([
    ["writes in it", (record) => body(record, 1, "Lời")],
    ["moves it", ({ directive }) => ({ do: "move", part: "directive", id: directive.id, after: null })],
    ["removes it, too", remove],
    [
      "adds a task to it",
      ({ directive }) => ({ do: "add", part: "task", id: randomUUID(), parent: directive.id, fields: {} }),
    ],
  ])("is told to who %s, with its last words", async (_, edit) => {
    const record = await aDraft();
    await sendEdits(other, record.meeting, [remove(record)]);
    expect(await conflictsOf(sendEdits(clerk, record.meeting, [edit(record)]))).toMatchObject([
      {
        part: "directive",
        id: record.directive.id,
        removed: true,
        fields: { body: record.directive.body },
        by: "Lê Thị Hai",
      },
    ]);
  });

  test("or that never was, or is another record's, is one that is gone", async () => {
    const [record, stranger] = [await aDraft(), await aDraft()];
    for (const id of [randomUUID(), stranger.directive.id]) {
      const edit = { ...body(record, 1, "Lời"), id } as Edit;
      expect(await conflictsOf(sendEdits(clerk, record.meeting, [edit]))).toEqual([
        { part: "directive", id, removed: true, version: 0, fields: {}, by: "", at: "" },
      ]);
    }
  });

  test("is there already for who adds it again", async () => {
    const record = await aDraft();
    const again: Edit = { do: "add", part: "directive", id: record.directive.id, fields: {} };
    expect(await conflictsOf(sendEdits(clerk, record.meeting, [again]))).toMatchObject([
      { id: record.directive.id, version: 1, fields: { body: record.directive.body } },
    ]);
  });
});

describe("within a batch", () => {
  test("each edit sees what those before it did, all naming the version of before", async () => {
    const record = await aDraft();
    const id = randomUUID();
    const splice = (at: number, insert: string) =>
      ({
        do: "splice",
        part: "directive",
        id: record.directive.id,
        version: 1,
        at,
        remove: 0,
        insert,
      }) as const;
    const batch: Edit[] = [
      splice(0, "b"),
      splice(0, "a"),
      { do: "add", part: "directive", id, fields: { body: "x" }, after: record.directive.id },
      { do: "splice", part: "directive", id, version: 1, at: 1, remove: 0, insert: "y" },
      { do: "remove", part: "task", id: record.task.id, version: 1 },
      { do: "set", part: "directive", id: record.directive.id, version: 1, fields: { noTask: true } },
    ];
    const { revision, parts } = await sendEdits(clerk, record.meeting, batch);
    expect(revision).toBe(1);
    expect(parts.map(({ id, version }) => [id, version])).toEqual([
      [record.directive.id, 2],
      [id, 1],
    ]);
    expect(await partOf(clerk, record.meeting, record.directive.id)).toMatchObject({
      version: 2,
      fields: { body: `ab${record.directive.body}`, noTask: true },
    });
    expect((await partOf(clerk, record.meeting, id))?.fields).toMatchObject({ body: "xy" });
  });

  test("what changes nothing leaves nothing behind", async () => {
    const record = await aDraft();
    const batch: Edit[] = [
      body(record, 1, record.directive.body),
      { do: "move", part: "directive", id: record.directive.id },
      { do: "splice", part: "section", id: record.section.id, version: 1, at: 0, remove: 0, insert: "" },
    ];
    const { revision, parts } = await sendEdits(clerk, record.meeting, batch);
    expect([revision, parts.map(({ version }) => version)]).toEqual([0, [1, 1]]);
    expect(await revisionsOf(database, record.meeting)).toEqual([]);
  });

  test.each([
    ["no edit", []],
    ["301 edits", Array.from({ length: 301 }, () => ({ do: "move", part: "task", id: randomUUID() }))],
    ["an unknown deed", [{ do: "shuffle", part: "task", id: randomUUID() }]],
    ["a heading that moves", [{ do: "move", part: "heading", id: randomUUID() }]],
    ["a section that goes", [{ do: "remove", part: "section", id: randomUUID(), version: 1 }]],
    ["a negative place", [{ do: "splice", part: "section", id: randomUUID(), version: 1, at: -1 }]],
    ["no edits at all", null],
  ])("there cannot be %s", async (_, edits) => {
    const { meeting } = await aDraft();
    const raw = { burst: randomUUID(), sequence: 1, edits };
    expect(await outcomeOf(applyEdits(clerk, meeting.id, raw))).toBe("invalid");
  });
});

describe("a burst", () => {
  const typing = async (record: RecordRows, texts: readonly string[], burst = randomUUID()) => {
    for (const [index, text] of texts.entries()) {
      const sending = { burst, sequence: index + 1 };
      await sendEdits(clerk, record.meeting, [body(record, index + 1, text)], sending);
    }
    return burst;
  };

  test("is one row, from what was before it to what it left", async () => {
    const record = await aDraft();
    const burst = await typing(record, ["M", "Mộ", "Một"]);
    expect(await revisionsOf(database, record.meeting)).toMatchObject([
      {
        burstId: burst,
        number: 3,
        sequence: 3,
        kind: "changed",
        before: { body: record.directive.body },
        after: { body: "Một" },
        personName: cast.clerk.name,
      },
    ]);
  });

  test("has a row for each part, with the fields that changed in it", async () => {
    const record = await aDraft();
    const burst = randomUUID();
    const change = (version: number, fields: Fields, sequence: number) =>
      sendEdits(clerk, record.meeting, [{ do: "set", part: "task", id: record.task.id, version, fields }], {
        burst,
        sequence,
      });
    await change(1, { title: "Một" }, 1);
    await sendEdits(clerk, record.meeting, [body(record, 1, "Lời")], { burst, sequence: 2 });
    await change(2, { priority: "urgent" }, 3);
    expect(await revisionsOf(database, record.meeting)).toMatchObject([
      { part: "directive", number: 2, sequence: 2 },
      {
        part: "task",
        number: 3,
        sequence: 3,
        before: { title: record.task.title, priority: record.task.priority },
        after: { title: "Một", priority: "urgent" },
      },
    ]);
  });

  test("does not reach over what somebody else wrote in between", async () => {
    const record = await aDraft();
    const burst = await typing(record, ["A"]);
    await sendEdits(other, record.meeting, [body(record, 2, "A B")]);
    await sendEdits(clerk, record.meeting, [body(record, 3, "A B C")], { burst, sequence: 2 });
    await sendEdits(clerk, record.meeting, [body(record, 4, "A B C D")], { burst, sequence: 3 });
    const rows = await revisionsOf(database, record.meeting);
    expect(rows.map(({ personName, before, after }) => [personName, before.body, after.body])).toEqual([
      [cast.clerk.name, record.directive.body, "A"],
      ["Lê Thị Hai", "A", "A B"],
      [cast.clerk.name, "A B", "A B C D"],
    ]);
  });

  test("that adds, writes on and moves is an addition; to remove is a deed of its own", async () => {
    const record = await aDraft();
    const [burst, id] = [randomUUID(), randomUUID()];
    const steps: Edit[] = [
      { do: "add", part: "directive", id, fields: { body: "M" } },
      { do: "splice", part: "directive", id, version: 1, at: 1, remove: 0, insert: "ột" },
      { do: "move", part: "directive", id, after: null },
      { do: "remove", part: "directive", id, version: 2 },
    ];
    for (const [index, edit] of steps.entries()) {
      await sendEdits(clerk, record.meeting, [edit], { burst, sequence: index + 1 });
    }
    expect(await revisionsOf(database, record.meeting)).toMatchObject([
      { kind: "added", number: 3, before: {}, after: { body: "Một", noTask: false } },
      { kind: "removed", number: 4, before: { body: "Một" }, after: {} },
    ]);
  });

  test("that arrives again is answered with what stands there, and not applied again", async () => {
    const record = await aDraft();
    const burst = randomUUID();
    const splice: Edit = {
      do: "splice",
      part: "section",
      id: record.section.id,
      version: 1,
      at: 0,
      remove: 0,
      insert: "Một ",
    };
    const send = (sequence: number) => sendEdits(clerk, record.meeting, [splice], { burst, sequence });
    expect((await send(2)).parts).toEqual([{ part: "section", id: record.section.id, version: 2 }]);
    const section = { part: "section", id: record.section.id } as const;
    const others: Edit = { do: "set", ...section, version: 2, fields: { body: "Của người khác" } };
    await sendEdits(other, record.meeting, [others]);
    for (const sequence of [2, 1]) {
      expect(await send(sequence)).toMatchObject({
        revision: 2,
        parts: [{ ...section, version: 3, fields: { body: "Của người khác" } }],
      });
    }
    expect(await revisionsOf(database, record.meeting)).toHaveLength(2);
  });

  test("that arrives twenty times at once is applied once", async () => {
    const record = await aDraft();
    const burst = randomUUID();
    const add: Edit = { do: "add", part: "directive", id: randomUUID(), fields: { body: "Một" } };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => sendEdits(clerk, record.meeting, [add], { burst })),
    );
    expect(new Set(answers.map(({ revision }) => revision))).toEqual(new Set([1]));
    expect(await revisionsOf(database, record.meeting)).toHaveLength(1);
  });

  test("belongs to one person and one record", async () => {
    const [record, second] = [await aDraft(), await aDraft()];
    const burst = await typing(record, ["A"]);
    const foreign = { kind: "invalid", fields: { burst: { key: "unknown" } } };
    const again = { burst, sequence: 2 };
    expect(await refusalOf(sendEdits(other, record.meeting, [body(record, 2, "B")], again))).toMatchObject(
      foreign,
    );
    expect(await refusalOf(sendEdits(clerk, second.meeting, [body(second, 1, "B")], again))).toMatchObject(
      foreign,
    );
    expect(await refusalOf(sendEdits(clerk, record.meeting, [body(record, 2, "B")], again))).toBeNull();
  });
});

describe("a form without a script", () => {
  const formOf = ({ meeting, directive }: RecordRows) => ({
    meetingId: meeting.id,
    directiveId: directive.id,
    version: 1,
  });

  test("leaves the same trace, under the id of its submit", async () => {
    const record = await aDraft();
    const requestId = randomUUID();
    const asking = await asked(database, cast.clerk, { requestId });
    await saveDirective(asking, { ...formOf(record), body: "Từ biểu mẫu" });
    expect(await revisionsOf(database, record.meeting)).toMatchObject([
      { burstId: requestId, sequence: 1, number: 1, after: { body: "Từ biểu mẫu" } },
    ]);
    const stranger = await asked(database, cast.actingClerk, { requestId });
    expect(await outcomeOf(saveDirective(stranger, { ...formOf(record), version: 2, body: "B" }))).toBe(
      "conflict",
    );
  });

  test("is refused as it was, and finds nothing where a part is gone", async () => {
    const record = await aDraft();
    const mark = { ...formOf(record), noTask: "yes", noTaskReason: "" };
    expect(await refusalOf(markDirective(clerk, mark))).toMatchObject({
      kind: "refused",
      complaint: { key: "conclusion_has_tasks" },
    });
    await removeDirective(clerk, formOf(record));
    expect(await outcomeOf(removeDirective(clerk, formOf(record)))).toBe("not_found");
  });
});
