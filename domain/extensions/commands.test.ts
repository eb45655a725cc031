import { and, asc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { ExtensionStatus, TaskStatus } from "@/db/enums";
import { aCast, anExtension, aTask, type Ref, type TaskOptions, theOffice } from "@/db/factories";
import { extensions, history, office, tasks } from "@/db/schema";
import { asked, clock } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { complaintOf, outcomeOf, refusalOf } from "@/test/outcome";
import { fixedClock } from "../clock";
import { instantOf } from "../dates";
import { InvalidError } from "../errors";
import { amendTask } from "../tasks/amend";
import { moveTask } from "../tasks/commands";
import { askExtension, declineExtension, passExtensionOn, withdrawExtension } from "./commands";
import { grantExtension, refuseExtension } from "./decide";

const database = await testDatabase();
await theOffice(database);
const cast = await aCast(database);
const due = "2026-03-25";
const later = "2026-04-10";

beforeEach(() => database.update(office).set({ maxExtensions: 2 }));

const aTaskDue = (options: TaskOptions = {}) =>
  aTask(database, {
    status: "in_progress",
    lead: cast.lead,
    owner: cast.owner,
    leader: cast.leader,
    dueOn: due,
    ...options,
  });

const request = (task: Ref, options: Record<string, unknown> = {}) => ({
  taskId: task.id,
  version: 1,
  dueOn: "10/04/2026",
  reason: "Chờ số liệu quý I",
  ...options,
});

/** A task with a request, and what a step on it is asked with. */
async function waiting(status: ExtensionStatus, options: TaskOptions = {}) {
  const task = await aTaskDue(options);
  const extension = await anExtension(database, { task, by: cast.owner, before: due, asked: later, status });
  return { task, extension, step: { taskId: task.id, extensionId: extension.id, version: 1 } };
}

const taskOf = async ({ id }: Ref) => (await database.select().from(tasks).where(eq(tasks.id, id)))[0];
const requestsOf = ({ id }: Ref) =>
  database.select().from(extensions).where(eq(extensions.taskId, id)).orderBy(asc(extensions.requestedAt));
const eventsOf = ({ id }: Ref) =>
  database
    .select()
    .from(history)
    .where(and(eq(history.subject, "task"), eq(history.subjectId, id)))
    .orderBy(asc(history.id));
const fieldsOf = async (command: Promise<unknown>) => {
  const refusal = await refusalOf(command);
  return refusal instanceof InvalidError ? refusal.fields : refusal;
};

describe("asking", () => {
  test("by the owner goes to the head, and leaves the task as it is", async () => {
    const task = await aTaskDue();
    expect(await askExtension(await asked(database, cast.owner), request(task))).toEqual({ id: task.id });
    expect(await requestsOf(task)).toMatchObject([
      {
        status: "with_head",
        dueOnBefore: due,
        dueOnAsked: later,
        requestedBy: cast.owner.id,
        reason: "Chờ số liệu quý I",
      },
    ]);
    expect(await taskOf(task)).toMatchObject({ status: "in_progress", dueOn: due, version: 1 });
    expect(await eventsOf(task)).toMatchObject([
      { kind: "extension_asked", after: { dueOnAsked: later }, reason: "Chờ số liệu quý I" },
    ]);
  });

  test("by the head goes to the leader", async () => {
    const task = await aTaskDue({ status: "assigned", owner: undefined });
    await askExtension(await asked(database, cast.head), request(task));
    expect(await requestsOf(task)).toMatchObject([{ status: "with_leader", requestedBy: cast.head.id }]);
  });

  test("by a clerk, for a department that nobody heads, names the paper and the department", async () => {
    const task = await aTaskDue({ lead: cast.headless, owner: cast.headlessOwner });
    const clerk = await asked(database, cast.clerk);
    expect(await fieldsOf(askExtension(clerk, request(task)))).toEqual({ paper: { key: "required" } });
    const paper = "12/CV-SCT ngày 14/03/2026";
    await askExtension(clerk, request(task, { paper }));
    expect(await requestsOf(task)).toMatchObject([{ status: "with_leader", paper }]);
    expect(await eventsOf(task)).toMatchObject([
      { kind: "extension_asked", after: { paper }, onBehalfOfDepartmentId: cast.headless.id },
    ]);
  });

  test("by who works here names no paper, whatever is sent", async () => {
    for (const person of [cast.owner, cast.head]) {
      const task = await aTaskDue();
      await askExtension(await asked(database, person), request(task, { paper: "12/CV-SCT" }));
      expect(await requestsOf(task)).toMatchObject([{ paper: "" }]);
      const [event] = await eventsOf(task);
      expect(event?.after).not.toHaveProperty("paper");
    }
  });

  test.each<[TaskStatus, string | null]>([
    ["assigned", null],
    ["in_progress", null],
    ["in_review", null],
    ["paused", null],
    ["submitted", "not_while_submitted"],
    ["transfer_requested", "not_while_transfer_requested"],
    ["completed", "not_while_completed"],
    ["cancelled", "not_while_cancelled"],
  ])("while %s: %s", async (status, key) => {
    const owned = status !== "assigned" && status !== "transfer_requested";
    const task = await aTaskDue({ status, owner: owned ? cast.owner : undefined });
    const complaint = await complaintOf(askExtension(await asked(database, cast.head), request(task)));
    expect(complaint).toEqual(key && { key });
  });

  test.each([
    ["25/03/2026", "extension_not_later"],
    ["24/03/2026", "extension_not_later"],
    ["31/02/2026", "not_a_date"],
    ["", "required"],
    ["26/03/2026", null],
    ["1/4/2026", null],
  ])("for %s: %s", async (dueOn, key) => {
    const task = await aTaskDue();
    const context = await asked(database, cast.owner);
    const fields = await fieldsOf(askExtension(context, request(task, { dueOn })));
    expect(fields).toEqual(key && { dueOn: { key } });
  });

  test("is the owner's until the due date is past, and then the head's alone, for a date to come", async () => {
    const on = async (date: string, who: Ref, dueOn = "10/04/2026") => {
      const task = await aTaskDue();
      const context = await asked(database, who, { clock: fixedClock(instantOf(date, "09:00")) });
      const refusal = await refusalOf(askExtension(context, request(task, { dueOn })));
      return refusal instanceof InvalidError ? refusal.fields.dueOn?.key : (refusal?.complaint.key ?? "ok");
    };
    expect(await on(due, cast.owner)).toBe("ok");
    expect(await on("2026-03-26", cast.owner)).toBe("extension_late");
    expect(await on("2026-03-26", cast.head)).toBe("ok");
    expect(await on("2026-04-02", cast.head, "01/04/2026")).toBe("extension_past");
  });

  test("needs a due date, a living task, a reason, and no other request that is open", async () => {
    const owner = await asked(database, cast.owner);
    const without = await aTaskDue({ dueOn: null });
    expect(await complaintOf(askExtension(owner, request(without)))).toEqual({
      key: "extension_no_due_date",
    });
    const archived = await aTaskDue({ status: "completed", archive: true });
    expect(await complaintOf(askExtension(owner, request(archived)))).toEqual({ key: "task_is_archive" });
    const { task } = await waiting("with_leader");
    expect(await complaintOf(askExtension(owner, request(task)))).toEqual({ key: "extension_open" });
    const fields = await fieldsOf(askExtension(owner, request(await aTaskDue(), { reason: "  " })));
    expect(fields).toEqual({ reason: { key: "required" } });
  });

  test.each([
    [0, 0, "extension_limit"],
    [2, 1, null],
    [2, 2, "extension_limit"],
    [3, 2, null],
  ])("with at most %i and %i granted: %s, for the head too", async (max, granted, key) => {
    await database.update(office).set({ maxExtensions: max });
    const task = await aTaskDue();
    for (let count = 0; count < granted; count++) {
      await anExtension(database, {
        task,
        by: cast.owner,
        before: "2026-03-01",
        asked: due,
        status: "granted",
      });
    }
    await anExtension(database, {
      task,
      by: cast.owner,
      before: "2026-03-01",
      asked: due,
      status: "refused",
    });
    const complaint = await complaintOf(askExtension(await asked(database, cast.head), request(task)));
    expect(complaint).toEqual(key && { key, values: { max } });
  });

  test("on an older state of the task is told, and twenty times the same has one effect", async () => {
    const task = await aTaskDue();
    const owner = await asked(database, cast.owner, { requestId: crypto.randomUUID() });
    expect(await outcomeOf(askExtension(owner, request(task, { version: 2 })))).toBe("conflict");
    const times = Array.from({ length: 20 }, () => outcomeOf(askExtension(owner, request(task))));
    expect(new Set(await Promise.all(times))).toEqual(new Set(["ok"]));
    expect(await requestsOf(task)).toHaveLength(1);
  });
});

describe("the head", () => {
  test("passes a request on", async () => {
    const { task, step } = await waiting("with_head");
    await passExtensionOn(await asked(database, cast.head), step);
    expect(await requestsOf(task)).toMatchObject([
      { status: "with_leader", passedBy: cast.head.id, passedAt: clock.now(), version: 2 },
    ]);
    expect(await eventsOf(task)).toMatchObject([{ kind: "extension_passed_on" }]);
  });

  test("refuses it, with a reason", async () => {
    const { task, step } = await waiting("with_head");
    const head = await asked(database, cast.head);
    expect(await fieldsOf(declineExtension(head, { ...step, reason: "" }))).toEqual({
      reason: { key: "required" },
    });
    await declineExtension(head, { ...step, reason: "Còn đủ thời gian" });
    expect(await requestsOf(task)).toMatchObject([
      { status: "refused", decidedBy: cast.head.id, decision: "Còn đủ thời gian" },
    ]);
  });
});

describe("the leader", () => {
  test("grants it: both dates are kept, and the history has them", async () => {
    const { task, step } = await waiting("with_leader");
    await grantExtension(await asked(database, cast.leader), step);
    expect(await taskOf(task)).toMatchObject({ dueOn: later, originalDueOn: due, status: "in_progress" });
    expect(await requestsOf(task)).toMatchObject([
      { status: "granted", dueOnBefore: due, dueOnGranted: later, decidedBy: cast.leader.id },
    ]);
    expect(await eventsOf(task)).toMatchObject([
      { kind: "extension_granted", before: { dueOn: due }, after: { dueOn: later }, onBehalfOfId: null },
    ]);
  });

  test.each([
    ["01/04/2026", null],
    ["10/04/2026", null],
    ["", null],
    ["11/04/2026", "extension_beyond_asked"],
    ["25/03/2026", "extension_not_later"],
    ["hôm nào", "not_a_date"],
  ])("shortens it to %s: %s", async (dueOn, key) => {
    const { task, step } = await waiting("with_leader");
    const fields = await fieldsOf(grantExtension(await asked(database, cast.leader), { ...step, dueOn }));
    expect(fields).toEqual(key && { dueOn: { key } });
    const granted = dueOn === "01/04/2026" ? "2026-04-01" : later;
    expect(await taskOf(task)).toMatchObject({ dueOn: key ? due : granted });
  });

  test("refuses it, with a reason, and the date stays", async () => {
    const { task, step } = await waiting("with_leader");
    const leader = await asked(database, cast.otherLeader);
    expect(await fieldsOf(refuseExtension(leader, step))).toEqual({ reason: { key: "required" } });
    await refuseExtension(leader, { ...step, reason: "Phải kịp kỳ họp" });
    expect(await taskOf(task)).toMatchObject({ dueOn: due, version: 1 });
    expect(await requestsOf(task)).toMatchObject([{ status: "refused", decision: "Phải kịp kỳ họp" }]);
  });

  test("acts through who acts for them, or through a clerk who names them", async () => {
    const acting = await waiting("with_leader");
    await grantExtension(await asked(database, cast.deputy), acting.step);
    expect(await eventsOf(acting.task)).toMatchObject([{ onBehalfOfId: cast.leader.id }]);
    const { task, step } = await waiting("with_leader");
    const clerk = await asked(database, cast.clerk);
    const named = (inTheNameOfId: string) => grantExtension(clerk, { ...step, inTheNameOfId });
    expect(await fieldsOf(named(""))).toEqual({ inTheNameOfId: { key: "required" } });
    expect(await fieldsOf(named(cast.head.id))).toEqual({ inTheNameOfId: { key: "not_a_leader" } });
    await named(cast.otherLeader.id);
    expect(await eventsOf(task)).toMatchObject([{ onBehalfOfId: cast.otherLeader.id }]);
  });
});

describe("a request that is open", () => {
  test.each<[string, Record<string, string>, ExtensionStatus]>([
    ["submit", {}, "lapsed"],
    ["cancel", { reason: "Không còn cần" }, "lapsed"],
    ["pause", { reason: "Chờ đối tác" }, "with_leader"],
    ["hand_in", {}, "with_leader"],
  ])("after %s is %s", async (move, rest, status) => {
    const { task } = await waiting("with_leader");
    const by = { submit: cast.head, cancel: cast.leader, pause: cast.head, hand_in: cast.owner }[move];
    await moveTask(await asked(database, by ?? cast.head), { taskId: task.id, version: 1, move, ...rest });
    expect(await requestsOf(task)).toMatchObject([{ status }]);
    const kinds = (await eventsOf(task)).map(({ kind }) => kind);
    expect(kinds).toEqual(status === "lapsed" ? [move, "extension_lapsed"] : [move]);
  });

  test.each([
    ["to another department, lapses", "unrelated", "lapsed"],
    ["to the same, stays", "lead", "with_leader"],
  ] as const)("when its transfer is decided %s", async (_, to, status) => {
    const { task } = await waiting("with_leader", { status: "transfer_requested", owner: undefined });
    const move = { taskId: task.id, version: 1, move: "decide_transfer", leadDepartmentId: cast[to].id };
    await moveTask(await asked(database, cast.leader), move);
    expect(await requestsOf(task)).toMatchObject([{ status }]);
  });

  test.each([
    ["another due date", { dueOn: "30/04/2026" }, "lapsed"],
    ["another lead", { leadDepartmentId: cast.unrelated.id }, "lapsed"],
    ["another priority", { priority: "urgent" }, "with_head"],
  ])("after an amendment to %s", async (_, change, status) => {
    const { task } = await waiting("with_head");
    await amendTask(await asked(database, cast.clerk), {
      taskId: task.id,
      version: 1,
      leadDepartmentId: cast.lead.id,
      coordinatingDepartmentIds: [],
      dueOn: "25/03/2026",
      priority: "normal",
      responsibleLeaderId: cast.leader.id,
      reason: "Theo ý kiến lãnh đạo",
      ...change,
    });
    expect(await requestsOf(task)).toMatchObject([{ status }]);
  });

  test("is taken back by who asked and by the head, until it is decided", async () => {
    for (const [who, status] of [
      [cast.owner, "with_head"],
      [cast.owner, "with_leader"],
      [cast.head, "with_leader"],
    ] as const) {
      const { task, step } = await waiting(status);
      await withdrawExtension(await asked(database, who), step);
      expect(await requestsOf(task)).toMatchObject([{ status: "withdrawn" }]);
    }
    const { step } = await waiting("granted");
    const late = withdrawExtension(await asked(database, cast.owner), step);
    expect(await complaintOf(late)).toEqual({ key: "extension_is_granted" });
  });

  test.each([
    ["pass_on", "with_leader"],
    ["decline", "with_leader"],
    ["grant", "with_head"],
    ["refuse", "with_head"],
    ["grant", "lapsed"],
    ["withdraw", "refused"],
  ] as const)("allows no %s where it is %s", async (name, status) => {
    const { step } = await waiting(status);
    const by = name === "grant" || name === "refuse" ? cast.leader : cast.head;
    const complaint = await complaintOf(
      steps[name](await asked(database, by), { ...step, reason: "Vì thế" }),
    );
    expect(complaint).toEqual({ key: `extension_is_${status}` });
  });
});

const steps = {
  pass_on: passExtensionOn,
  decline: declineExtension,
  withdraw: withdrawExtension,
  grant: grantExtension,
  refuse: refuseExtension,
};

describe("of two steps at the same moment one is taken, and the other is told", () => {
  test.each([
    ["with_head", "pass_on", "decline"],
    ["with_head", "pass_on", "withdraw"],
    ["with_leader", "grant", "refuse"],
    ["with_leader", "grant", "withdraw"],
    ["with_leader", "grant", "grant"],
  ] as const)("%s: %s and %s", async (status, one, other) => {
    const { task, step } = await waiting(status);
    const by = { pass_on: cast.head, decline: cast.secondHead, withdraw: cast.owner };
    const take = async (name: keyof typeof steps) => {
      const who = name === "grant" || name === "refuse" ? cast.leader : by[name];
      return outcomeOf(steps[name](await asked(database, who), { ...step, reason: "Vì thế" }));
    };
    const outcomes = await Promise.all([take(one), take(other)]);
    expect(outcomes.sort()).toEqual(["conflict", "ok"]);
    expect(await eventsOf(task)).toHaveLength(1);
    const granted = (await requestsOf(task))[0]?.status === "granted";
    expect((await taskOf(task))?.dueOn).toBe(granted ? later : due);
  });

  test("a grant and the hand-in: one stands, and the date is what it says", async () => {
    const { task, step } = await waiting("with_leader");
    const submit = { taskId: task.id, version: 1, move: "submit" };
    const [granted, submitted] = await Promise.all([
      outcomeOf(grantExtension(await asked(database, cast.leader), step)),
      outcomeOf(moveTask(await asked(database, cast.head), submit)),
    ]);
    expect([granted, submitted].sort()).toEqual(["conflict", "ok"]);
    expect((await taskOf(task))?.dueOn).toBe(granted === "ok" ? later : due);
  });
});
