import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { aCast, aRecord } from "@/db/factories";
import { asked } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { sendEdits } from "@/test/editing";
import type { Edit } from "../edits/types";
import { listRevisions } from "./queries";

const database = await testDatabase();
const cast = await aCast(database);
const clerk = await asked(database, cast.clerk);
const aDraft = () => aRecord(database, { status: "draft", department: cast.lead, chair: cast.leader });

describe("the revisions of a record", () => {
  test("come page by page, each burst once, the newest first", async () => {
    const record = await aDraft();
    const ids = Array.from({ length: 120 }, () => randomUUID());
    const adds = ids.map((id): Edit => ({ do: "add", part: "directive", id, fields: {} }));
    // Two batches, so that many rows share a number.
    await sendEdits(clerk, record.meeting, adds.slice(0, 70));
    await sendEdits(clerk, record.meeting, adds.slice(70));
    const seen: string[] = [];
    const numbers: number[] = [];
    let behind: { number: number; id: string } | null = null;
    do {
      const page = await listRevisions(database, clerk.actor, record.meeting.id, { behind });
      expect(page.revisions.length).toBeLessThanOrEqual(50);
      seen.push(...page.revisions.map(({ partId }) => partId));
      numbers.push(...page.revisions.map(({ number }) => number));
      behind = page.next;
    } while (behind);
    expect(seen.toSorted()).toEqual(ids.toSorted());
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
  });

  test("of one part leave out the others", async () => {
    const record = await aDraft();
    const set = (part: "directive" | "task", id: string, fields: Record<string, string>): Edit => ({
      do: "set",
      part,
      id,
      version: 1,
      fields,
    });
    await sendEdits(clerk, record.meeting, [
      set("directive", record.directive.id, { body: "Một" }),
      set("task", record.task.id, { title: "Hai" }),
    ]);
    const part = record.task.id;
    const { revisions } = await listRevisions(database, clerk.actor, record.meeting.id, { part });
    expect(revisions.map(({ partId }) => partId)).toEqual([record.task.id]);
    const nowhere = await listRevisions(database, clerk.actor, record.meeting.id, { part: randomUUID() });
    expect([nowhere.revisions, nowhere.next]).toEqual([[], null]);
  });

  test("say where a part stands, and by what name it goes", async () => {
    const record = await aDraft();
    const { heading, section, attendance, figure, directive, task } = {
      ...record,
      heading: record.meeting,
    };
    const coordinating = cast.coordinating.id;
    await sendEdits(clerk, record.meeting, [
      { do: "set", part: "heading", id: heading.id, version: 1, fields: { chairId: cast.otherLeader.id } },
      { do: "set", part: "section", id: section.id, version: 1, fields: { body: "Tốt" } },
      { do: "remove", part: "attendance", id: attendance.id, version: 1 },
      { do: "set", part: "figure", id: figure.id, version: 1, fields: { value: "43" } },
      { do: "set", part: "directive", id: directive.id, version: 1, fields: { body: "Lời" } },
      {
        do: "set",
        part: "task",
        id: task.id,
        version: 1,
        fields: { coordinatingDepartmentIds: [coordinating] },
      },
    ]);
    const { revisions, names } = await listRevisions(database, clerk.actor, record.meeting.id);
    const places = revisions.map(({ place }) => place);
    expect(places).toHaveLength(6);
    expect(places).toEqual(
      expect.arrayContaining([
        { part: "heading" },
        { part: "section", kind: "assessment" },
        { part: "attendance", name: "", departmentId: cast.lead.id },
        { part: "figure", name: expect.stringContaining("Chỉ tiêu") },
        { part: "directive", number: 1 },
        { part: "task", number: 1, conclusion: 1 },
      ]),
    );
    expect(names.get(cast.lead.id)).toBe(cast.lead.name);
    expect(names.get(coordinating)).toBe(cast.coordinating.name);
    expect(names.get(cast.otherLeader.id)).toBe(cast.otherLeader.name);
    await sendEdits(clerk, record.meeting, [
      { do: "remove", part: "directive", id: directive.id, version: 2 },
    ]);
    const after = await listRevisions(database, clerk.actor, record.meeting.id, { part: task.id });
    expect(after.revisions[0]).toMatchObject({
      kind: "removed",
      place: { part: "task", number: null, conclusion: null },
    });
  });
});
