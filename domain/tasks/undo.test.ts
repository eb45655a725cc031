import { randomUUID } from "node:crypto";
import { and, desc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { aCast, aMembership, aPerson, aTask, type TaskOptions } from "@/db/factories";
import { history, memberships, people, progressReports, taskParts, tasks } from "@/db/schema";
import { asked, clock } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { complaintOf, outcomeOf } from "@/test/outcome";
import { type Clock, fixedClock } from "../clock";
import { nameOwners } from "./assign-several";
import { moveTask, nameOwner } from "./commands";
import { lastDeedOf } from "./deeds";
import { lastResults } from "./last-results";
import { namePartPerson, reportPart, reportProgress } from "./reports";
import { undo } from "./undo";
import { undoSeveral } from "./undo-several";

const database = await testDatabase();
const cast = await aCast(database);
/** Leader, head of the lead department and owner in one. */
const master = await aPerson(database, { role: "leader", member: { department: cast.lead, kind: "head" } });
const report = { result: "Đã xong dự thảo", difficulty: "", proposal: "", percent: "80" };

const later = (minutes: number): Clock => fixedClock(new Date(clock.now().getTime() + minutes * 60_000));

async function rowOf({ id }: { id: string }) {
  const [task] = await database.select().from(tasks).where(eq(tasks.id, id));
  if (!task) throw new Error("The task is gone.");
  return task;
}

const lastRow = async ({ id }: { id: string }) => {
  const own = eq(history.subjectId, id);
  const [row] = await database.select().from(history).where(own).orderBy(desc(history.id)).limit(1);
  if (!row) throw new Error("Nothing was recorded.");
  return row;
};

/** Takes back what was done last to the task, as this person's page would. */
async function takenBack(person: { id: string }, task: { id: string }, at: Clock = clock) {
  const { id: eventId } = await lastRow(task);
  return undo(await asked(database, person, { clock: at }), { taskId: task.id, eventId: String(eventId) });
}

const standing: TaskOptions = { lead: cast.lead, owner: master, leader: cast.leader, percent: 40 };
const ownerless = { owner: undefined };

/** From which status each of them starts. */
const deeds: [string, TaskOptions][] = [
  ["name_owner", { status: "assigned", ...ownerless }],
  ["owner_changed", { status: "in_progress" }],
  ["report", { status: "in_progress", returnedReason: "Bổ sung số liệu" }],
  ["report, hand_in", { status: "in_progress", returnedReason: "Bổ sung số liệu" }],
  ["report, submit", { status: "in_progress" }],
  ["hand_in", { status: "in_progress", returnedReason: "Bổ sung số liệu" }],
  ["take_back", { status: "in_review" }],
  ["submit", { status: "in_review" }],
  ["return_to_owner", { status: "in_review" }],
  ["take_back_submission", { status: "submitted" }],
  ["pause", { status: "in_progress" }],
  ["resume", { status: "paused" }],
  ["request_transfer", { status: "assigned", ...ownerless }],
  ["withdraw_transfer", { status: "transfer_requested", ...ownerless }],
  ["confirm", { status: "submitted" }],
  ["return_result", { status: "submitted" }],
  ["reopen", { status: "completed" }],
  ["cancel", { status: "submitted" }],
];

async function make(deed: string, task: { id: string }): Promise<void> {
  const context = await asked(database, master);
  const named = { taskId: task.id, version: 1 };
  const [first, next = "go_on"] = deed.split(", ");
  if (first === "report") await reportProgress(context, { ...named, ...report, next });
  else if (first === "name_owner" || first === "owner_changed") {
    await nameOwner(context, { ...named, ownerId: cast.owner.id });
  } else await moveTask(context, { ...named, move: first, reason: "Vì lý do này" });
}

describe("what was done last", () => {
  test.each(deeds)("%s is taken back: the task is as it was", async (deed, options) => {
    const { parts: _, ...before } = await aTask(database, { ...standing, ...options });
    await make(deed, before);
    const { version } = await rowOf(before);
    await takenBack(master, before);
    expect(await rowOf(before)).toEqual({ ...before, version: version + 1 });
    expect(await lastRow(before)).toMatchObject({
      kind: "undone",
      actorId: master.id,
      after: { undone: deed.split(", ").at(-1) },
    });
  });

  test("a report that is taken back keeps its words and counts no longer", async () => {
    const task = await aTask(database, { ...standing, status: "in_progress" });
    await make("report", task);
    await takenBack(master, task);
    const [row] = await database.select().from(progressReports).where(eq(progressReports.taskId, task.id));
    expect(row).toMatchObject({ result: "Đã xong dự thảo", withdrawnAt: clock.now() });
    expect(await lastResults(database, [task.id])).toEqual(new Map());
  });

  test("a part is taken back, too, and the task is not touched", async () => {
    const parts = [{ department: cast.coordinating }];
    const { parts: made, ...task } = await aTask(database, { ...standing, status: "in_progress", parts });
    const named = { taskId: task.id, partId: made[0]?.id };
    const head = await asked(database, cast.coordinatingHead);
    await namePartPerson(head, { ...named, version: 1, personId: cast.doer.id });
    await reportPart(head, { ...named, version: 2, result: "Đã góp ý", done: "yes" });
    const readPart = async () =>
      (await database.select().from(taskParts).where(eq(taskParts.taskId, task.id)))[0];
    await takenBack(cast.coordinatingHead, task);
    expect(await readPart()).toMatchObject({ personId: cast.doer.id, status: "not_reported", version: 4 });
    expect(await rowOf(task)).toEqual(task);
  });

  test("who left meanwhile gets nothing back: it is to be handed out again", async () => {
    for (const [deed, status, after] of [
      ["owner_changed", "in_progress", "assigned"],
      ["cancel", "in_progress", "assigned"],
      ["cancel", "submitted", "submitted"],
    ] as const) {
      const gone = await aPerson(database, { member: { department: cast.lead } });
      const parts = [{ department: cast.coordinating }];
      const task = await aTask(database, { ...standing, owner: gone, status, parts });
      await make(deed, task);
      await database.update(people).set({ deactivatedAt: clock.now() }).where(eq(people.id, gone.id));
      await takenBack(master, task);
      expect(await rowOf(task), deed).toMatchObject({ ownerId: null, status: after });
    }
    const gone = await aPerson(database, { member: { department: cast.coordinating } });
    const parts = [{ department: cast.coordinating, person: gone }];
    const task = await aTask(database, { ...standing, status: "in_progress", parts });
    const partId = task.parts[0]?.id ?? "";
    const head = await asked(database, cast.coordinatingHead);
    await namePartPerson(head, { taskId: task.id, partId, version: 1, personId: cast.doer.id });
    await database.update(people).set({ deactivatedAt: clock.now() }).where(eq(people.id, gone.id));
    await takenBack(cast.coordinatingHead, task);
    const [part] = await database.select().from(taskParts).where(eq(taskParts.id, partId));
    expect(part).toMatchObject({ personId: null });
  });

  test("is taken back once, however often the form is sent", async () => {
    const task = await aTask(database, { ...standing, status: "in_progress" });
    await make("hand_in", task);
    const { id: eventId } = await lastRow(task);
    const context = await asked(database, master, { requestId: randomUUID() });
    const send = () => outcomeOf(undo(context, { taskId: task.id, eventId: String(eventId) }));
    expect(await Promise.all([send(), send(), send()])).toEqual(["ok", "ok", "ok"]);
    expect(await rowOf(task)).toMatchObject({ status: "in_progress", version: 3 });
  });
});

describe("it is not taken back", () => {
  const handedIn = async () => {
    const task = await aTask(database, { ...standing, status: "in_progress" });
    await make("hand_in", task);
    return task;
  };

  test.each([
    ["a colleague", () => cast.colleague, "forbidden"],
    ["another head", () => cast.secondHead, "forbidden"],
    ["an administrator", () => cast.administrator, "forbidden"],
    ["another department", () => cast.unrelatedHead, "not_found"],
  ])("by %s", async (_, person, outcome) => {
    const task = await handedIn();
    expect(await outcomeOf(takenBack(person(), task))).toBe(outcome);
    expect(await rowOf(task)).toMatchObject({ status: "in_review", version: 2 });
  });

  test("by who heads the coordinating department no longer", async () => {
    const once = await aPerson(database, { member: { department: cast.coordinating, kind: "head" } });
    await aMembership(database, once, { department: cast.lead });
    const parts = [{ department: cast.coordinating }];
    const task = await aTask(database, { ...standing, status: "in_progress", parts });
    const named = { taskId: task.id, partId: task.parts[0]?.id, version: 1, personId: cast.doer.id };
    await namePartPerson(await asked(database, once), named);
    const headship = and(eq(memberships.personId, once.id), eq(memberships.kind, "head"));
    await database.update(memberships).set({ endsOn: "2026-03-17" }).where(headship);
    expect(await outcomeOf(takenBack(once, task))).toBe("forbidden");
  });

  test("after ten minutes", async () => {
    const task = await handedIn();
    expect(await complaintOf(takenBack(master, task, later(10.1)))).toEqual({ key: "undo_too_late" });
    expect(await outcomeOf(takenBack(master, task, later(9.9)))).toBe("ok");
  });

  test("once somebody, be it the same person, did something since", async () => {
    for (const person of [cast.secondHead, master]) {
      const task = await handedIn();
      const { id: eventId } = await lastRow(task);
      const move = { taskId: task.id, version: 2, move: "submit" };
      await moveTask(await asked(database, person), move);
      const context = await asked(database, master);
      const late = undo(context, { taskId: task.id, eventId });
      expect(await complaintOf(late)).toEqual({ key: "undo_overtaken" });
    }
  });

  test("where it is an undo itself, or gave the task to another department", async () => {
    const task = await handedIn();
    await takenBack(master, task);
    expect(await complaintOf(takenBack(master, task))).toEqual({ key: "undo_not_this" });
    const given = await aTask(database, { ...standing, ...ownerless, status: "transfer_requested" });
    const move = {
      taskId: given.id,
      version: 1,
      move: "decide_transfer",
      leadDepartmentId: cast.unrelated.id,
    };
    await moveTask(await asked(database, master), move);
    expect(await complaintOf(takenBack(master, given))).toEqual({ key: "undo_not_this" });
  });

  test.each(["0", "-1", "1.5", "x", "", "9007199254740993"])("by the forged row %s", async (eventId) => {
    const task = await handedIn();
    const context = await asked(database, master);
    expect(await outcomeOf(undo(context, { taskId: task.id, eventId }))).toBe("invalid");
  });
});

describe("the last deed of a person", () => {
  test("is told while it can be taken back, on its task and anywhere", async () => {
    const doer = await aPerson(database, { member: { department: cast.lead, kind: "head" } });
    const { actor } = await asked(database, doer);
    if (actor.kind !== "person") throw new Error("Nobody acts.");
    const find = (minutes: number, taskId?: string) =>
      lastDeedOf(database, actor, later(minutes).now(), taskId);
    const task = await aTask(database, { ...standing, status: "in_progress", owner: doer });
    expect([await find(0), await find(0, task.id)]).toEqual([null, null]);
    const move = { taskId: task.id, version: 1, move: "hand_in" };
    await moveTask(await asked(database, doer), move);
    const deed = { kind: "hand_in", undoable: true, task: { id: task.id, title: task.title } };
    expect(await find(1)).toMatchObject(deed);
    expect(await find(1, task.id)).toMatchObject(deed);
    expect(await find(11)).toBeNull();
    await moveTask(await asked(database, cast.head), { ...move, version: 2, move: "submit" });
    expect([await find(1), await find(1, task.id)]).toEqual([null, null]);
  });

  test("of several tasks at once is told of all of them, and taken back from all", async () => {
    const doer = await aPerson(database, { member: { department: cast.lead, kind: "head" } });
    const context = await asked(database, doer, { requestId: randomUUID() });
    const { actor } = context;
    if (actor.kind !== "person") throw new Error("Nobody acts.");
    const waiting: TaskOptions = { ...standing, status: "assigned", ...ownerless };
    const given = [await aTask(database, waiting), await aTask(database, waiting)];
    const before = await aTask(database, waiting);
    await nameOwner(await asked(database, doer, { requestId: randomUUID() }), {
      ...{ taskId: before.id, version: 1, ownerId: cast.owner.id },
    });
    await nameOwners(context, { chosenIds: given.map(({ id }) => `${id}:1`), ownerId: cast.owner.id });

    const deed = await lastDeedOf(database, actor, clock.now());
    if (!deed) throw new Error("Nothing was told.");
    const named = [{ taskId: deed.task.id, eventId: deed.id }, ...deed.alike];
    expect(named.map(({ taskId }) => taskId).sort()).toEqual(given.map(({ id }) => id).sort());

    const deedIds = named.map(({ taskId, eventId }) => `${taskId}:${eventId}`);
    const back = await asked(database, doer, { requestId: randomUUID() });
    expect(await undoSeveral(back, { deedIds })).toEqual({ done: 2, refused: [] });
    for (const task of given) expect(await rowOf(task)).toMatchObject({ status: "assigned", ownerId: null });
    expect(await rowOf(before)).toMatchObject({ ownerId: cast.owner.id });
    expect(await lastDeedOf(database, actor, clock.now())).toMatchObject({ kind: "undone", alike: [{}] });
  });

  test("done to several is not taken back from one that somebody went on with, nor by anybody else", async () => {
    const given = await aTask(database, { ...standing, status: "in_review" });
    const other = await aTask(database, { ...standing, status: "in_review" });
    for (const { id } of [given, other])
      await moveTask(await asked(database, master), { taskId: id, version: 1, move: "submit" });
    const rows = [await lastRow(given), await lastRow(other)];
    const deedIds = [`${given.id}:${rows[0]?.id}`, `${other.id}:${rows[1]?.id}`];
    const stranger = await undoSeveral(await asked(database, cast.colleague), { deedIds });
    expect(stranger.done).toBe(0);
    await moveTask(await asked(database, cast.leader), { taskId: other.id, version: 2, move: "confirm" });
    const back = await undoSeveral(await asked(database, master), { deedIds });
    expect(back).toMatchObject({ done: 1, refused: [{ taskId: other.id }] });
  });

  test.each([[[]], [["x"]], [["x:1"]], [[`${randomUUID()}:0`]]])("forged as %j", async (deedIds) => {
    expect(await outcomeOf(undoSeveral(await asked(database, master), { deedIds }))).toBe("invalid");
  });
});
