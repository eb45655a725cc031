import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { aCast, aPerson, aRecord, type RecordRows } from "@/db/factories";
import { asked } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { partOf, revisionsOf, sendEdits } from "@/test/editing";
import type { Context } from "../command";
import { EditConflictError } from "./conflict";
import type { Edit } from "./types";

const database = await testDatabase();
const cast = await aCast(database);
const writers = [
  await asked(database, cast.clerk),
  await asked(database, await aPerson(database, { role: "clerk" })),
];

interface Step {
  who: number;
  /** Where in the text that the writer sees, in thousandths of it. */
  from: number;
  to: number;
  insert: string;
  /** The answer gets lost, and the batch is sent again. */
  lost: boolean;
  /** The writer pauses before. */
  pause: boolean;
}

const words = fc.oneof(
  fc.constantFrom("a", " ", "\n", "đối ngoại", "Ệ", "👩‍👧", "e\u0301", "\u0301", "\u200b", "\r\n", ""),
  fc.string({ unit: "grapheme", maxLength: 8 }),
);
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    who: fc.nat({ max: 1 }),
    from: fc.nat({ max: 1_000 }),
    to: fc.nat({ max: 1_000 }),
    insert: words,
    lost: fc.boolean(),
    pause: fc.boolean(),
  }),
  { minLength: 1, maxLength: 25 },
);

/** One browser: what it believes the text to be, which is all it knows of it. */
class Writer {
  private burst = randomUUID();
  private sequence = 0;

  constructor(
    private readonly context: Context,
    private readonly record: RecordRows,
    public text: string,
    private version: number,
  ) {}

  /** Types, on top of what the other wrote where that came first; the text as the server acknowledged it. */
  async type({ from, to, insert, lost, pause }: Step): Promise<string> {
    if (pause) {
      this.burst = randomUUID();
      this.sequence = 0;
    }
    for (;;) {
      const letters = Array.from(this.text);
      const [start, end] = [from, to]
        .map((part) => Math.floor((part * letters.length) / 1_000))
        .sort(ascending);
      const at = letters.slice(0, start).join("").length;
      const remove = letters.slice(start, end).join("").length;
      try {
        return await this.send({ at, remove, insert }, lost);
      } catch (error) {
        if (!(error instanceof EditConflictError)) throw error;
        const [conflict] = error.conflicts;
        this.text = String(conflict?.fields.body);
        this.version = conflict?.version ?? 0;
      }
    }
  }

  private async send(splice: { at: number; remove: number; insert: string }, lost: boolean): Promise<string> {
    this.sequence += 1;
    const { burst, sequence } = this;
    const { id } = this.record.section;
    const edit: Edit = { do: "splice", part: "section", id, version: this.version, ...splice };
    const attempt = () => sendEdits(this.context, this.record.meeting, [edit], { burst, sequence });
    const first = await attempt();
    const [answer] = lost ? (await attempt()).parts : first.parts;
    const { at, remove, insert } = splice;
    const typed = this.text.slice(0, at) + insert + this.text.slice(at + remove);
    this.text = String(answer?.fields?.body ?? typed);
    this.version = answer?.version ?? 0;
    return this.text;
  }
}

const ascending = (a: number, b: number) => a - b;

const fit = (step: Step) => !/[\p{Surrogate}]/u.test(step.insert);

test("two who write one text end with what was acknowledged last, and its revisions tell how it came about", async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const record = await aRecord(database, { status: "draft", department: cast.lead });
      const { body } = record.section;
      const both = writers.map((context) => new Writer(context, record, body, 1));
      let acknowledged = body;
      for (const step of all.filter(fit)) acknowledged = (await both[step.who]?.type(step)) ?? "";

      const part = await partOf(writers[0] as Context, record.meeting, record.section.id);
      expect(part?.fields).toMatchObject({ body: acknowledged });
      let told = body;
      const rows = await revisionsOf(database, record.meeting);
      for (const { before, after } of rows) {
        expect(before).toEqual({ body: told });
        told = String(after.body);
      }
      expect(told).toBe(acknowledged);
      for (const [index, row] of rows.slice(1).entries()) expect(row.burstId).not.toBe(rows[index]?.burstId);
    }),
    { numRuns: 40 },
  );
});

test("two who write at the very same moment lose nothing of what either typed", async () => {
  const record = await aRecord(database, { status: "draft", department: cast.lead });
  const both = writers.map((context) => new Writer(context, record, record.section.body, 1));
  const one = { from: 1_000, to: 1_000, lost: true, pause: false };
  const typed = await Promise.all(
    both.map(async (writer, who) => {
      const mine: string[] = [];
      for (let count = 0; count < 25; count += 1) {
        const insert = ` ${who}.${count}`;
        await writer.type({ ...one, who, insert });
        mine.push(insert.trim());
      }
      return mine;
    }),
  );
  const part = await partOf(writers[0] as Context, record.meeting, record.section.id);
  const found = (part?.part === "section" ? part.fields.body : "").split(" ");
  expect(found.slice(2).toSorted()).toEqual(typed.flat().toSorted());
  for (const mine of typed) expect(found.filter((word) => mine.includes(word))).toEqual(mine);
});
