import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { aCast, aDepartment, aMeeting, aMembership, aPerson, aTask, type TaskOptions } from "@/db/factories";
import { history } from "@/db/schema";
import { asked, day } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { outcomeOf, refusalOf } from "@/test/outcome";
import { moveTask } from "./commands";
import { namePartPerson, reportPart, reportProgress } from "./reports";

const database = await testDatabase();
const cast = await aCast(database);
const both = await aPerson(database, { role: ["leader", "clerk"] });
const paper = { paperNumber: "318/SNgV-HTQT", paperDate: "13/03/2026" };
const headless = { lead: cast.headless, owner: cast.headlessOwner };

/** Who acted, and for which leader or department, as the last row of a task's history says. */
async function recorded({ id }: { id: string }) {
  const rows = await database
    .select({
      actor: history.actorId,
      leader: history.onBehalfOfId,
      department: history.onBehalfOfDepartmentId,
    })
    .from(history)
    .where(and(eq(history.subject, "task"), eq(history.subjectId, id)))
    .orderBy(history.id);
  return rows.at(-1);
}

/** A task that waits for the leader, after this person made this move. */
async function moved(person: { id: string }, input: object, options: TaskOptions = {}) {
  const standing = { lead: cast.lead, owner: cast.owner, leader: cast.leader };
  const task = await aTask(database, { status: "submitted", ...standing, ...options });
  await moveTask(await asked(database, person), { taskId: task.id, version: 1, ...input });
  return recorded(task);
}

describe("a decision", () => {
  const confirm = { move: "confirm" };

  test("a clerk names the leader whose decision it is", async () => {
    const input = { ...confirm, inTheNameOfId: cast.otherLeader.id };
    expect(await moved(cast.clerk, input)).toEqual({
      actor: cast.clerk.id,
      leader: cast.otherLeader.id,
      department: null,
    });
  });

  test.each([
    ["nobody", "", "required"],
    ["a clerk", cast.actingClerk.id, "not_a_leader"],
    ["a head", cast.head.id, "not_a_leader"],
    ["an unknown person", "6b0c5d3e-0a3e-4d0e-9a55-111111111111", "not_a_leader"],
  ])("a clerk who names %s is told so", async (_, inTheNameOfId, key) => {
    const task = await aTask(database, { status: "submitted" });
    const input = { taskId: task.id, version: 1, ...confirm, inTheNameOfId };
    const refusal = await refusalOf(moveTask(await asked(database, cast.clerk), input));
    expect(refusal).toMatchObject({ fields: { inTheNameOfId: { key } } });
  });

  test("a leader who may not see a restricted task is not named for it", async () => {
    const meeting = await aMeeting(database, { restricted: true, chair: cast.leader });
    const task = await aTask(database, { status: "submitted", meeting, leader: cast.leader });
    const input = { taskId: task.id, version: 1, ...confirm };
    const clerk = await asked(database, cast.clerk);
    expect(await outcomeOf(moveTask(clerk, { ...input, inTheNameOfId: cast.otherLeader.id }))).toBe(
      "invalid",
    );
    expect(await outcomeOf(moveTask(clerk, { ...input, inTheNameOfId: cast.leader.id }))).toBe("ok");
  });

  test("a leader who was deactivated can no longer be named", async () => {
    const gone = await aPerson(database, { role: "leader", deactivatedAt: new Date("2026-03-01T00:00:00Z") });
    const task = await aTask(database, { status: "submitted" });
    const input = { taskId: task.id, version: 1, ...confirm, inTheNameOfId: gone.id };
    expect(await outcomeOf(moveTask(await asked(database, cast.clerk), input))).toBe("invalid");
  });

  test("who acts for the responsible leader decides in that leader's name, without naming anybody", async () => {
    expect(await moved(cast.actingClerk, confirm)).toMatchObject({ leader: cast.leader.id });
  });

  test("a leader decides in nobody's name, whoever is responsible", async () => {
    const own = { leader: null, department: null };
    expect(await moved(cast.leader, confirm)).toMatchObject(own);
    expect(await moved(cast.otherLeader, confirm)).toMatchObject(own);
  });

  test("a leader who is a clerk too decides as a leader, also for a department that nobody heads", async () => {
    expect(await moved(both, confirm, headless)).toMatchObject({ leader: null, department: null });
  });

  test("a clerk decides a transfer alone, not in the name of the department that asked for it", async () => {
    const task = await aTask(database, { status: "transfer_requested", lead: cast.headless });
    const input = { taskId: task.id, version: 1, leadDepartmentId: cast.lead.id };
    await moveTask(await asked(database, cast.clerk), { ...input, move: "decide_transfer" });
    expect(await recorded(task)).toEqual({ actor: cast.clerk.id, leader: null, department: null });
  });
});

describe("what a department does", () => {
  test("a clerk does what a head would in the name of a department that nobody heads", async () => {
    const taken = { move: "take_back_submission" };
    const expected = { actor: cast.clerk.id, leader: null, department: cast.headless.id };
    expect(await moved(cast.clerk, taken, headless)).toEqual(expected);
  });

  test("a head acts for the own department and in nobody's name", async () => {
    expect(await moved(cast.head, { move: "take_back_submission" })).toMatchObject({ department: null });
  });

  test("a clerk reports in the name of a department that nobody heads", async () => {
    const task = await aTask(database, { status: "in_progress", ...headless });
    const report = { result: "Theo báo cáo giấy", difficulty: "", proposal: "", percent: "50" };
    const input = { taskId: task.id, version: 1, ...report, ...paper, next: "submit" };
    await reportProgress(await asked(database, cast.clerk), input);
    expect(await recorded(task)).toMatchObject({ actor: cast.clerk.id, department: cast.headless.id });
  });

  test("a clerk names who does a part, and reports on it, in the name of a department that nobody heads", async () => {
    const parts = [{ department: cast.helper }];
    const task = await aTask(database, { status: "in_progress", lead: cast.lead, parts });
    const part = { taskId: task.id, partId: task.parts[0]?.id };
    const expected = { actor: cast.clerk.id, leader: null, department: cast.helper.id };
    const context = await asked(database, cast.clerk);
    await namePartPerson(context, { ...part, version: 1, personId: cast.helperDoer.id });
    expect(await recorded(task)).toEqual(expected);
    await reportPart(context, { ...part, ...paper, version: 2, result: "Đã góp ý", done: "yes" });
    expect(await recorded(task)).toEqual(expected);
  });

  test("the head of a coordinating department names who does its part in nobody's name", async () => {
    const parts = [{ department: cast.coordinating }];
    const task = await aTask(database, { status: "in_progress", lead: cast.lead, parts });
    const input = { taskId: task.id, partId: task.parts[0]?.id, version: 1, personId: cast.doer.id };
    await namePartPerson(await asked(database, cast.coordinatingHead), input);
    expect(await recorded(task)).toEqual({
      actor: cast.coordinatingHead.id,
      leader: null,
      department: null,
    });
  });
});

describe("a department counts as headed", () => {
  test.each([
    ["by a head with an account", {}, {}, true],
    ["not by one without an account", { email: null }, {}, false],
    ["not by one who was deactivated", { deactivatedAt: new Date("2026-03-01T00:00:00Z") }, {}, false],
    ["not before the first day", {}, { from: "2026-03-19" }, false],
    ["on the first day", {}, { from: day }, true],
    ["on the last day", {}, { until: day }, true],
    ["not after the last day", {}, { until: "2026-03-17" }, false],
  ])("%s", async (_, person, dates, headed) => {
    const department = await aDepartment(database);
    await aMembership(database, await aPerson(database, person), { department, kind: "head", ...dates });
    const task = await aTask(database, { status: "paused", lead: department });
    const input = { taskId: task.id, version: 1, move: "resume" };
    const outcome = await outcomeOf(moveTask(await asked(database, cast.clerk), input));
    expect(outcome).toBe(headed ? "forbidden" : "ok");
  });
});
