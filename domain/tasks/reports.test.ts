import { asc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { aCast, aDepartment, aPerson, aTask, type TaskOptions } from "@/db/factories";
import { history, progressReports, taskParts, tasks } from "@/db/schema";
import { asked, clock, day } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { complaintOf, outcomeOf, refusalOf } from "@/test/outcome";
import { moveTask, nameOwner } from "./commands";
import { getTask } from "./detail";
import { namePartPerson, reportPart, reportProgress } from "./reports";

const database = await testDatabase();
const cast = await aCast(database);
const words = { result: "Đã xong dự thảo", difficulty: "Thiếu số liệu", proposal: "Gia hạn" };
const silent = { result: "", difficulty: "", proposal: "" };

const aTaskOf = (options: TaskOptions = {}) =>
  aTask(database, { status: "in_progress", lead: cast.lead, owner: cast.owner, percent: 20, ...options });

const read = async ({ id }: { id: string }) => {
  const [task] = await database.select().from(tasks).where(eq(tasks.id, id));
  if (!task) throw new Error("The task is gone.");
  return task;
};
const eventsOf = ({ id }: { id: string }) =>
  database
    .select({ kind: history.kind, before: history.before, after: history.after })
    .from(history)
    .where(eq(history.subjectId, id))
    .orderBy(asc(history.id));
const reportsOf = ({ id }: { id: string }) =>
  database.select().from(progressReports).where(eq(progressReports.taskId, id));

async function report(person: { id: string }, task: { id: string }, input: object) {
  return reportProgress(await asked(database, person), {
    taskId: task.id,
    version: 1,
    next: "go_on",
    ...input,
  });
}

describe("a progress report", () => {
  test("is kept with its author and moves the percent", async () => {
    const task = await aTaskOf();
    await report(cast.owner, task, { ...words, percent: "60 %" });
    expect(await read(task)).toMatchObject({ percent: 60, reportedAt: clock.now(), status: "in_progress" });
    const [row] = await reportsOf(task);
    expect(row).toMatchObject({
      ...words,
      percent: 60,
      authorId: cast.owner.id,
      onBehalfOfDepartmentId: null,
      partId: null,
      reportedAt: clock.now(),
    });
    expect(await eventsOf(task)).toEqual([
      { kind: "report", before: { percent: 20 }, after: { percent: 60, reportId: row?.id } },
    ]);
  });

  test("keeps the lines as they were typed in a browser", async () => {
    const task = await aTaskOf();
    await report(cast.owner, task, { ...silent, result: "Một\r\nHai\r\n", percent: "20" });
    expect(await reportsOf(task)).toMatchObject([{ result: "Một\nHai" }]);
  });

  test("has to say something, be it only another percent", async () => {
    const task = await aTaskOf();
    expect(await refusalOf(report(cast.owner, task, { ...silent, percent: "20" }))).toMatchObject({
      fields: { result: { key: "report_says_nothing" } },
    });
    expect(await outcomeOf(report(cast.owner, task, { ...silent, percent: "30" }))).toBe("ok");
  });

  test("hands the result in with the same submit, and may then say nothing", async () => {
    const task = await aTaskOf();
    await report(cast.owner, task, { ...silent, percent: "20", next: "hand_in" });
    expect(await read(task)).toMatchObject({ status: "in_review", version: 3 });
    expect((await eventsOf(task)).map(({ kind }) => kind)).toEqual(["report", "hand_in"]);
  });

  test("of a head who is the owner goes straight to the leader", async () => {
    const task = await aTaskOf({ owner: cast.head });
    await report(cast.head, task, { ...words, percent: "100", next: "submit" });
    expect(await read(task)).toMatchObject({ status: "submitted", submittedOn: day, percent: 100 });
  });

  test("takes the reason of a return out of view with the next hand-in, not before", async () => {
    const task = await aTaskOf({ returnedReason: "Thiếu phụ lục" });
    await report(cast.owner, task, { ...words, percent: "60" });
    expect(await read(task)).toMatchObject({ returnedReason: "Thiếu phụ lục" });
    await report(cast.owner, task, { ...words, percent: "90", next: "hand_in", version: 2 });
    expect(await read(task)).toMatchObject({ returnedReason: "" });
  });

  test("is refused where nobody works on the task", async () => {
    for (const status of ["assigned", "transfer_requested", "completed", "cancelled"] as const) {
      const owner = status === "completed" || status === "cancelled" ? { owner: cast.owner } : {};
      const task = await aTask(database, { status, lead: cast.lead, ...owner });
      const refusal = await complaintOf(report(cast.head, task, { ...words, percent: "50" }));
      expect(refusal).toEqual({ key: `not_while_${status}` });
    }
  });
});

describe("the owner", () => {
  test.each([
    ["staff of the lead department", () => cast.colleague, "ok"],
    ["its head", () => cast.head, "ok"],
    ["somebody of another department", () => cast.unrelatedStaff, "invalid"],
    ["somebody who has left", () => cast.formerHead, "invalid"],
    ["a leader", () => cast.leader, "invalid"],
  ])("can be %s: %s", async (_, person, outcome) => {
    const task = await aTask(database, { lead: cast.lead });
    const input = { taskId: task.id, version: 1, ownerId: person().id };
    expect(await outcomeOf(nameOwner(await asked(database, cast.head), input))).toBe(outcome);
  });

  test("can be somebody without an account, but nobody who was deactivated", async () => {
    const member = { department: cast.lead };
    const name = async (person: { id: string }) => {
      const task = await aTask(database, { lead: cast.lead });
      const input = { taskId: task.id, version: 1, ownerId: person.id };
      return outcomeOf(nameOwner(await asked(database, cast.head), input));
    };
    expect(await name(await aPerson(database, { email: null, member }))).toBe("ok");
    expect(await name(await aPerson(database, { deactivatedAt: clock.now(), member }))).toBe("invalid");
  });
});

describe("the part of a coordinating department", () => {
  const aPart = async (options: TaskOptions = {}) => {
    const task = await aTaskOf({ parts: [{ department: cast.coordinating }], ...options });
    const [part] = task.parts;
    if (!part) throw new Error("The task has no part.");
    return { task, part, named: { taskId: task.id, partId: part.id, version: 1 } };
  };
  const readPart = async ({ id }: { id: string }) =>
    (await database.select().from(taskParts).where(eq(taskParts.id, id)))[0];

  test("is given to somebody of that department by its head, reported and done", async () => {
    const { task, part, named } = await aPart();
    await namePartPerson(await asked(database, cast.coordinatingHead), { ...named, personId: cast.doer.id });
    expect(await readPart(part)).toMatchObject({ personId: cast.doer.id, status: "not_reported" });
    const doer = await asked(database, cast.doer);
    await reportPart(doer, { ...named, version: 2, result: "Đã góp ý", done: "no" });
    expect(await readPart(part)).toMatchObject({ status: "reported", version: 3 });
    await reportPart(doer, { ...named, version: 3, result: "Đã xong", done: "yes" });
    expect(await readPart(part)).toMatchObject({ status: "done" });
    // The task itself is not touched, so that nobody who works on it meets a conflict.
    const { parts: _, ...before } = task;
    expect(await read(task)).toEqual(before);
    expect((await eventsOf(task)).map(({ kind }) => kind)).toEqual([
      "part_person_named",
      "part_reported",
      "part_reported",
    ]);
  });

  test("is given to nobody of another department", async () => {
    const { named } = await aPart();
    const head = await asked(database, cast.coordinatingHead);
    for (const { id } of [cast.owner, cast.unrelatedStaff]) {
      expect(await refusalOf(namePartPerson(head, { ...named, personId: id }))).toMatchObject({
        fields: { personId: { key: "not_a_member" } },
      });
    }
  });

  test("is over with its task", async () => {
    for (const status of ["completed", "cancelled"] as const) {
      const { named } = await aPart({ status });
      const head = await asked(database, cast.coordinatingHead);
      const refusal = { key: `not_while_${status}` };
      expect(await complaintOf(namePartPerson(head, { ...named, personId: cast.doer.id }))).toEqual(refusal);
      expect(await complaintOf(reportPart(head, { ...named, result: "Xong", done: "yes" }))).toEqual(refusal);
    }
  });

  test("falls away where that department takes the lead, and what it reported stays", async () => {
    const { task, part, named } = await aPart({ status: "transfer_requested", owner: undefined });
    const report = { ...named, result: "Đã góp ý", done: "no" };
    await reportPart(await asked(database, cast.coordinatingHead), report);
    const transfer = { taskId: task.id, version: 1, move: "decide_transfer" };
    const leader = await asked(database, cast.leader);
    await moveTask(leader, { ...transfer, leadDepartmentId: cast.coordinating.id });
    expect(await readPart(part)).toBeUndefined();
    const shown = await getTask(database, leader.actor, task.id, day);
    expect(shown).toMatchObject({ leadDepartmentId: cast.coordinating.id, status: "assigned", parts: [] });
    expect(shown.reports).toMatchObject([{ result: "Đã góp ý" }]);
  });

  test("stays where another department takes the lead", async () => {
    const { task, part } = await aPart({ status: "transfer_requested", owner: undefined });
    const transfer = { taskId: task.id, version: 1, move: "decide_transfer" };
    const leader = await asked(database, cast.leader);
    await moveTask(leader, { ...transfer, leadDepartmentId: cast.unrelated.id });
    expect(await readPart(part)).toBeDefined();
  });
});

describe("a transfer", () => {
  test.each([
    ["to nowhere", "", "required"],
    ["to an unknown department", "6b0c5d3e-0a3e-4d0e-9a55-111111111111", "unknown"],
  ])("%s is refused", async (_, leadDepartmentId, key) => {
    const task = await aTask(database, { status: "transfer_requested", lead: cast.lead });
    const input = { taskId: task.id, version: 1, move: "decide_transfer", leadDepartmentId };
    expect(await refusalOf(moveTask(await asked(database, cast.leader), input))).toMatchObject({
      fields: { leadDepartmentId: { key } },
    });
  });

  test("to a department that was closed is refused", async () => {
    const closed = await aDepartment(database, { closedOn: "2025-07-01" });
    const task = await aTask(database, { status: "transfer_requested", lead: cast.lead });
    const input = { taskId: task.id, version: 1, move: "decide_transfer", leadDepartmentId: closed.id };
    expect(await outcomeOf(moveTask(await asked(database, cast.leader), input))).toBe("invalid");
  });

  test("back to the department that asked gives it the task again", async () => {
    const task = await aTask(database, { status: "transfer_requested", lead: cast.lead });
    const input = { taskId: task.id, version: 1, move: "decide_transfer", leadDepartmentId: cast.lead.id };
    await moveTask(await asked(database, cast.leader), input);
    expect(await read(task)).toMatchObject({ status: "assigned", leadDepartmentId: cast.lead.id });
  });
});
