import { asc, eq } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aCast, aDepartment, aDirective, aMeeting, aRecord, aTask, type Ref } from "@/db/factories";
import { directives, recordRevisions, taskParts, tasks } from "@/db/schema";
import { asked } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { complaintOf, outcomeOf, refusalOf } from "@/test/outcome";
import { addDirective, markDirective, moveDirective, removeDirective, saveDirective } from "./commands";
import { addDraftTask, removeDraftTask, saveDraftTask } from "./draft-tasks";

const database = await testDatabase();
const cast = await aCast(database);
const clerk = await asked(database, cast.clerk);

const aDraft = () => aRecord(database, { status: "draft", department: cast.lead, chair: cast.leader });
const read = async ({ id }: Ref) =>
  (await database.select().from(directives).where(eq(directives.id, id)))[0];
const readTask = async ({ id }: Ref) => (await database.select().from(tasks).where(eq(tasks.id, id)))[0];
const bodiesOf = async (meeting: Ref) =>
  (
    await database
      .select({ body: directives.body })
      .from(directives)
      .where(eq(directives.meetingId, meeting.id))
      .orderBy(asc(directives.position))
  ).map(({ body }) => body);
const revisionsOf = (meeting: Ref) =>
  database
    .select()
    .from(recordRevisions)
    .where(eq(recordRevisions.meetingId, meeting.id))
    .orderBy(asc(recordRevisions.number));

describe("a conclusion", () => {
  test("comes at the end, in the leader's words, and is found without diacritics", async () => {
    const meeting = await aMeeting(database, { status: "draft" });
    for (const body of ["Một", "Hai", "  Đẩy mạnh\r\nxúc tiến  "]) {
      await addDirective(clerk, { meetingId: meeting.id, body });
    }
    expect(await bodiesOf(meeting)).toEqual(["Một", "Hai", "Đẩy mạnh\nxúc tiến"]);
    const [row] = await database.select().from(directives).where(eq(directives.body, "Đẩy mạnh\nxúc tiến"));
    expect(row).toMatchObject({ searchText: "day manh\nxuc tien", noTask: false, number: null });
    expect((await revisionsOf(meeting)).at(-1)).toMatchObject({
      part: "directive",
      kind: "added",
      after: { body: "Đẩy mạnh\nxúc tiến" },
    });
  });

  test("is saved, the words before kept in the revisions", async () => {
    const { meeting, directive } = await aDraft();
    const input = { meetingId: meeting.id, directiveId: directive.id, version: 1 };
    await saveDirective(clerk, { ...input, body: "Lời mới" });
    expect(await read(directive)).toMatchObject({ body: "Lời mới", searchText: "loi moi", version: 2 });
    expect(await revisionsOf(meeting)).toMatchObject([
      { kind: "changed", before: { body: directive.body }, after: { body: "Lời mới" } },
    ]);
  });

  test("moves step by step to any place, and stays at the ends", async () => {
    const meeting = await aMeeting(database, { status: "draft" });
    const names = ["A", "B", "C", "D"];
    const rows: Record<string, Ref> = {};
    for (const [index, body] of names.entries()) {
      rows[body] = await aDirective(database, { meeting, body, position: `a${index}` });
    }
    const step = fc.record({ body: fc.constantFrom(...names), step: fc.constantFrom("up", "down") });
    const model = [...names];
    await fc.assert(
      fc.asyncProperty(step, async ({ body, step }) => {
        const row = await read(rows[body] ?? { id: "" });
        const input = { meetingId: meeting.id, directiveId: row?.id, version: row?.version, step };
        await moveDirective(clerk, input);
        const from = model.indexOf(body);
        const to = Math.min(Math.max(from + (step === "up" ? -1 : 1), 0), model.length - 1);
        model.splice(to, 0, ...model.splice(from, 1));
        expect(await bodiesOf(meeting)).toEqual(model);
      }),
      { numRuns: 40 },
    );
  });

  test("is marked as one from which no task arises, with a reason, unless it has tasks", async () => {
    const { meeting, directive } = await aDraft();
    const empty = await aDirective(database, { meeting, position: "a1" });
    const mark = (row: Ref, version: number, noTask: "yes" | "no") =>
      markDirective(clerk, {
        meetingId: meeting.id,
        directiveId: row.id,
        version,
        noTask,
        noTaskReason: "Chỉ để biết",
      });
    expect(await complaintOf(mark(directive, 1, "yes"))).toEqual({ key: "conclusion_has_tasks" });
    await mark(empty, 1, "yes");
    expect(await read(empty)).toMatchObject({ noTask: true, noTaskReason: "Chỉ để biết" });
    await mark(empty, 2, "no");
    expect(await read(empty)).toMatchObject({ noTask: false, noTaskReason: "" });
  });

  test("goes with its tasks, and what they said stays in the revisions", async () => {
    const { meeting, directive, task } = await aDraft();
    await removeDirective(clerk, { meetingId: meeting.id, directiveId: directive.id, version: 1 });
    expect([await read(directive), await readTask(task)]).toEqual([undefined, undefined]);
    const revisions = await revisionsOf(meeting);
    expect(revisions.map(({ kind, before }) => [kind, before.body ?? before.title]).sort()).toEqual(
      [
        ["removed", directive.body],
        ["removed", task.title],
      ].sort(),
    );
  });

  test("of another record is not found through this one", async () => {
    const { meeting } = await aDraft();
    const { directive, task } = await aDraft();
    const input = { meetingId: meeting.id, directiveId: directive.id, taskId: task.id, version: 1 };
    const form = { title: "Việc", leadDepartmentId: "", coordinatingDepartmentIds: [], dueOn: "" };
    const outcomes = await Promise.all([
      outcomeOf(saveDirective(clerk, { ...input, body: "Lời mới" })),
      outcomeOf(moveDirective(clerk, { ...input, step: "up" })),
      outcomeOf(markDirective(clerk, { ...input, noTask: "no", noTaskReason: "" })),
      outcomeOf(removeDirective(clerk, input)),
      outcomeOf(addDraftTask(clerk, { ...input, ...form })),
      outcomeOf(saveDraftTask(clerk, { ...input, ...form })),
      outcomeOf(removeDraftTask(clerk, input)),
    ]);
    expect(new Set(outcomes)).toEqual(new Set(["not_found"]));
    expect(await read(directive)).toEqual(directive);
  });
});

describe("a task of a draft", () => {
  const form = {
    title: "Lập kế hoạch",
    coordinatingDepartmentIds: [] as string[],
    dueOn: "",
    priority: "high",
  };
  const of = ({ meeting, directive }: { meeting: Ref; directive: Ref }) => ({
    ...form,
    meetingId: meeting.id,
    directiveId: directive.id,
    leadDepartmentId: cast.lead.id,
  });
  const partsOf = async ({ id }: Ref) =>
    (await database.select().from(taskParts).where(eq(taskParts.taskId, id)))
      .map(({ departmentId }) => departmentId)
      .sort();

  test("takes away the mark that none arises, and has no status yet", async () => {
    const meeting = await aMeeting(database, { status: "draft" });
    const directive = await aDirective(database, { meeting, noTask: true });
    const raw = { ...of({ meeting, directive }), dueOn: "30/4/2026" };
    const coordinatingDepartmentIds = [cast.coordinating.id, cast.unrelated.id, cast.coordinating.id];
    await addDraftTask(clerk, { ...raw, coordinatingDepartmentIds });
    expect(await read(directive)).toMatchObject({ noTask: false });
    const [task] = await database.select().from(tasks).where(eq(tasks.directiveId, directive.id));
    expect(task).toMatchObject({
      title: "Lập kế hoạch",
      searchText: "lap ke hoach",
      leadDepartmentId: cast.lead.id,
      dueOn: "2026-04-30",
      priority: "high",
      status: null,
      openedOn: null,
      number: null,
    });
    expect(await partsOf(task ?? directive)).toEqual([cast.coordinating.id, cast.unrelated.id].sort());
  });

  test("may lack its lead department and its due date", async () => {
    const record = await aDraft();
    expect(await outcomeOf(addDraftTask(clerk, { ...of(record), leadDepartmentId: "" }))).toBe("ok");
  });

  test("is saved with other departments and another date", async () => {
    const record = await aDraft();
    const change = { dueOn: "31/12/2026", leadDepartmentId: cast.unrelated.id };
    const coordinatingDepartmentIds = [cast.lead.id];
    const input = { ...of(record), ...change, coordinatingDepartmentIds, taskId: record.task.id, version: 1 };
    await saveDraftTask(clerk, input);
    expect(await readTask(record.task)).toMatchObject({
      dueOn: "2026-12-31",
      leadDepartmentId: cast.unrelated.id,
      version: 2,
    });
    expect(await partsOf(record.task)).toEqual([cast.lead.id]);
  });

  test("is removed, and what it said stays in the revisions", async () => {
    const { meeting, task } = await aDraft();
    await removeDraftTask(clerk, { meetingId: meeting.id, taskId: task.id, version: 1 });
    expect(await readTask(task)).toBeUndefined();
    expect(await revisionsOf(meeting)).toMatchObject([
      { part: "task", kind: "removed", before: { title: task.title } },
    ]);
  });

  test.each<[string, object, object]>([
    [
      "whose lead coordinates as well",
      { coordinatingDepartmentIds: [cast.lead.id] },
      { coordinatingDepartmentIds: { key: "lead_coordinates" } },
    ],
    ["of an unknown priority", { priority: "soon" }, { priority: { key: "unknown" } }],
  ])("%s is refused, when it is added and when it is saved", async (_, change, fields) => {
    const record = await aDraft();
    const input = { ...of(record), ...change };
    expect(await refusalOf(addDraftTask(clerk, input))).toMatchObject({ fields });
    const save = saveDraftTask(clerk, { ...input, taskId: record.task.id, version: 1 });
    expect(await refusalOf(save)).toMatchObject({ fields });
  });

  // The meetings of the factories take place on 15/01/2026.
  test("can be due before the meeting as long as it is a draft, whose date can be wrong, too", async () => {
    const record = await aDraft();
    expect(await outcomeOf(addDraftTask(clerk, { ...of(record), dueOn: "14/01/2026" }))).toBe("ok");
  });

  test("is given to no department that was closed", async () => {
    const closed = await aDepartment(database, { closedOn: "2026-01-01" });
    const record = await aDraft();
    const asLead = addDraftTask(clerk, { ...of(record), leadDepartmentId: closed.id });
    expect(await refusalOf(asLead)).toMatchObject({ fields: { leadDepartmentId: { key: "unknown" } } });
    const asHelper = addDraftTask(clerk, { ...of(record), coordinatingDepartmentIds: [closed.id] });
    expect(await refusalOf(asHelper)).toMatchObject({
      fields: { coordinatingDepartmentIds: { key: "unknown" } },
    });
  });

  test("does not touch its neighbours", async () => {
    const record = await aDraft();
    const neighbour = await aTask(database, {
      status: null,
      meeting: record.meeting,
      directive: record.directive,
      parts: [{ department: cast.coordinating }],
    });
    await saveDraftTask(clerk, { ...of(record), taskId: record.task.id, version: 1, title: "Việc khác" });
    const { parts: _, ...before } = neighbour;
    expect(await readTask(neighbour)).toEqual(before);
    expect(await partsOf(neighbour)).toEqual([cast.coordinating.id]);
  });
});
