import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { TaskStatus } from "@/db/enums";
import { aCast, actorOf, aDirective, aMeeting, aPerson, aTask } from "@/db/factories";
import { clock, day } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { readGrid } from "@/test/grid";
import { outcomeOf, refusalOf, symbolOf } from "@/test/outcome";
import { askers, type TaskColumn } from "@/test/task-columns";
import type { Context } from "../command";
import { NotFoundError } from "../errors";
import { mayOnPart, mayOnTask, type PartAction, type TaskAction } from "../permissions";
import { endRecurrence } from "../recurrence/commands";
import { addRemark } from "../remarks/commands";
import { moveTask, nameOwner } from "./commands";
import { getTask } from "./detail";
import { namePartPerson, reportPart, reportProgress } from "./reports";

/**
 * Who may do what to a task, written out: "ok", "F" for forbidden (it is seen, and this is not theirs to do) and "-"
 * for not found (for this person it does not exist). For the columns see test/task-columns.ts.
 */
const ordinary = `
                       lead lead2 dep  clk clkA clk0  adm sys  head head2 own col  coH doer coS  unH unS exH new
  name_owner           F    F     F    F   F    ok    F   F    ok   ok    F   F    F   F    F    -   -   -   -
  report               F    F     F    F   F    ok    F   F    ok   ok    ok  F    F   F    F    -   -   -   -
  hand_in              F    F     F    F   F    F     F   F    F    F     ok  F    F   F    F    -   -   -   -
  take_back            F    F     F    F   F    F     F   F    F    F     ok  F    F   F    F    -   -   -   -
  submit               F    F     F    F   F    ok    F   F    ok   ok    F   F    F   F    F    -   -   -   -
  return_to_owner      F    F     F    F   F    ok    F   F    ok   ok    F   F    F   F    F    -   -   -   -
  take_back_submission F    F     F    F   F    ok    F   F    ok   ok    F   F    F   F    F    -   -   -   -
  pause                F    F     F    F   F    ok    F   F    ok   ok    F   F    F   F    F    -   -   -   -
  resume               F    F     F    F   F    ok    F   F    ok   ok    F   F    F   F    F    -   -   -   -
  request_transfer     F    F     F    F   F    ok    F   F    ok   ok    F   F    F   F    F    -   -   -   -
  withdraw_transfer    F    F     F    F   F    ok    F   F    ok   ok    F   F    F   F    F    -   -   -   -
  decide_transfer      ok   ok    ok   ok  ok   ok    F   F    F    F     F   F    F   F    F    -   -   -   -
  confirm              ok   ok    ok   ok  ok   ok    F   F    F    F     F   F    F   F    F    -   -   -   -
  return_result        ok   ok    ok   ok  ok   ok    F   F    F    F     F   F    F   F    F    -   -   -   -
  reopen               ok   ok    ok   ok  ok   ok    F   F    F    F     F   F    F   F    F    -   -   -   -
  cancel               ok   ok    ok   ok  ok   ok    F   F    F    F     F   F    F   F    F    -   -   -   -
  end_recurrence       ok   ok    ok   ok  ok   ok    F   F    F    F     F   F    F   F    F    -   -   -   -
  remark               ok   ok    ok   ok  ok   ok    ok  F    ok   ok    ok  ok   ok  ok  ok   -   -   -   -
  name_person          F    F     F    F   F    ok    F   F    F    F     F   F    ok  F    F    -   -   -   -
  report_part          F    F     F    F   F    ok    F   F    F    F     F   F    ok  ok   F    -   -   -   -
`;

/**
 * The same for a task of a restricted meeting. Where the action begins before an owner is named (a transfer), who
 * will be the owner is other staff and sees nothing.
 */
const restricted = `
                       lead lead2 dep  clk clkA clk0  adm sys  head head2 own col  coH doer coS  unH unS exH new
  name_owner           F    -     F    F   F    ok    -   F    ok   ok    F   -    F   F    -    -   -   -   -
  report               F    -     F    F   F    ok    -   F    ok   ok    ok  -    F   F    -    -   -   -   -
  hand_in              F    -     F    F   F    F     -   F    F    F     ok  -    F   F    -    -   -   -   -
  take_back            F    -     F    F   F    F     -   F    F    F     ok  -    F   F    -    -   -   -   -
  submit               F    -     F    F   F    ok    -   F    ok   ok    F   -    F   F    -    -   -   -   -
  return_to_owner      F    -     F    F   F    ok    -   F    ok   ok    F   -    F   F    -    -   -   -   -
  take_back_submission F    -     F    F   F    ok    -   F    ok   ok    F   -    F   F    -    -   -   -   -
  pause                F    -     F    F   F    ok    -   F    ok   ok    F   -    F   F    -    -   -   -   -
  resume               F    -     F    F   F    ok    -   F    ok   ok    F   -    F   F    -    -   -   -   -
  request_transfer     F    -     F    F   F    ok    -   F    ok   ok    -   -    F   F    -    -   -   -   -
  withdraw_transfer    F    -     F    F   F    ok    -   F    ok   ok    -   -    F   F    -    -   -   -   -
  decide_transfer      ok   -     ok   ok  ok   ok    -   F    F    F     -   -    F   F    -    -   -   -   -
  confirm              ok   -     ok   ok  ok   ok    -   F    F    F     F   -    F   F    -    -   -   -   -
  return_result        ok   -     ok   ok  ok   ok    -   F    F    F     F   -    F   F    -    -   -   -   -
  reopen               ok   -     ok   ok  ok   ok    -   F    F    F     F   -    F   F    -    -   -   -   -
  cancel               ok   -     ok   ok  ok   ok    -   F    F    F     F   -    F   F    -    -   -   -   -
  end_recurrence       ok   -     ok   ok  ok   ok    -   F    F    F     F   -    F   F    -    -   -   -   -
  remark               ok   -     ok   ok  ok   ok    -   F    ok   ok    ok  -    ok  ok  -    -   -   -   -
  name_person          F    -     F    F   F    ok    -   F    F    F     F   -    ok  F    -    -   -   -   -
  report_part          F    -     F    F   F    ok    -   F    F    F     F   -    ok  ok   -    -   -   -   -
`;

type Action = TaskAction | PartAction;

/** The status in which the action can be done. */
const startOf: Record<Action, TaskStatus> = {
  name_owner: "in_progress",
  report: "in_progress",
  hand_in: "in_progress",
  take_back: "in_review",
  submit: "in_review",
  return_to_owner: "in_review",
  take_back_submission: "submitted",
  pause: "in_progress",
  resume: "paused",
  request_transfer: "assigned",
  withdraw_transfer: "transfer_requested",
  decide_transfer: "transfer_requested",
  confirm: "submitted",
  return_result: "submitted",
  reopen: "completed",
  cancel: "in_progress",
  end_recurrence: "in_progress",
  remark: "in_progress",
  name_person: "in_progress",
  report_part: "in_progress",
};

const database = await testDatabase();
const cast = await aCast(database);
const { contexts, contextOf } = await askers(database, cast);
const clerk = await actorOf(database, cast.clerk, day);

/** The conclusion of a meeting that the tasks of one row come from. */
async function aSource(restricted: boolean) {
  const meeting = await aMeeting(database, { restricted });
  return { meeting, directive: await aDirective(database, { meeting }) };
}
type Source = Awaited<ReturnType<typeof aSource>>;

/** A task in the state that the action begins with, and the people of the departments that it concerns. */
async function aTaskFor(action: Action, column: TaskColumn, source?: Source) {
  const staffed = column !== "clk0";
  const status = startOf[action];
  const lead = staffed ? cast.lead : cast.headless;
  const owner = staffed ? cast.owner : cast.headlessOwner;
  const part = staffed
    ? { department: cast.coordinating, person: cast.doer }
    : { department: cast.helper, person: cast.helperDoer };
  const task = await aTask(database, {
    status,
    lead,
    leader: cast.leader,
    ...source,
    parts: [part],
    ...(action === "end_recurrence" ? { recurrence: "monthly", dueOn: "2026-03-25" } : {}),
    ...(status === "assigned" || status === "transfer_requested" ? {} : { owner }),
  });
  return { task, partId: task.parts[0]?.id, owner, doer: part.person };
}

type Setting = Awaited<ReturnType<typeof aTaskFor>>;

/** What a clerk names who stands in for a department that nobody heads. */
const paper = { paperNumber: "12/BC", paperDate: "17/03/2026" };

function command(action: Action, context: Context, { task, partId, owner, doer }: Setting): Promise<unknown> {
  const named = { taskId: task.id, version: 1 };
  switch (action) {
    case "name_owner":
      return nameOwner(context, { ...named, ownerId: owner.id });
    case "report": {
      const words = { result: "Xong một nửa", difficulty: "", proposal: "" };
      return reportProgress(context, { ...named, ...words, ...paper, percent: "50", next: "go_on" });
    }
    case "end_recurrence":
      return endRecurrence(context, { ...named, reason: "Không cần nữa" });
    case "remark":
      return addRemark(context, { taskId: task.id, body: "Đã xem" });
    case "name_person":
      return namePartPerson(context, { ...named, partId, personId: doer.id });
    case "report_part":
      return reportPart(context, { ...named, ...paper, partId, result: "Đã góp ý", done: "yes" });
    default: {
      const rest = { reason: "Theo báo cáo", leadDepartmentId: cast.unrelated.id, ...paper };
      return moveTask(context, { ...named, ...rest, move: action, inTheNameOfId: cast.leader.id });
    }
  }
}

/** Whether the page of the task offers it: it asks the table about what it was given to show. */
async function isOffered(action: Action, { actor }: Context, { task, partId }: Setting): Promise<boolean> {
  const shown = await getTask(database, clerk, task.id, day);
  if (action !== "name_person" && action !== "report_part") return mayOnTask(actor, action, shown);
  const part = shown.parts.find((one) => one.id === partId);
  return part !== undefined && mayOnPart(actor, action, part);
}

/** The row as it is found. What is refused leaves no trace, so those who are expected to be refused share a task. */
async function rowOf(action: Action, restricted: boolean, expected: Record<string, string>) {
  const source = await aSource(restricted);
  const shared = await aTaskFor(action, "lead", source);
  const cells = await Promise.all(
    [...contexts].map(async ([column, context]) => {
      const own = expected[column] === "ok" || column === "clk0";
      const setting = own ? await aTaskFor(action, column, source) : shared;
      const offered =
        expected[column] === "-" ? "-" : (await isOffered(action, context, setting)) ? "ok" : "F";
      const done = await outcomeOf(command(action, context, setting));
      return { column, offered, done: symbolOf(done) };
    }),
  );
  return {
    command: Object.fromEntries(cells.map(({ column, done }) => [column, done])),
    button: Object.fromEntries(cells.map(({ column, offered }) => [column, offered])),
  };
}

describe.each([
  ["an ordinary", false, readGrid(ordinary)],
  ["a restricted", true, readGrid(restricted)],
] as const)("a task of %s meeting", (_, isRestricted, grid) => {
  test("the table says something of every action", () => {
    expect(grid.map(({ row }) => row).sort()).toEqual(Object.keys(startOf).sort());
  });

  test.each(grid)("$row", async ({ row, cells }) => {
    expect(await rowOf(row as Action, isRestricted, cells)).toEqual({ command: cells, button: cells });
  });
});

const actions = Object.keys(startOf) as Action[];

test("what a person does not see answers as what does not exist", async () => {
  for (const action of actions) {
    const hidden = await aTaskFor(action, "unH");
    const nowhere = { ...hidden, task: { ...hidden.task, id: randomUUID() } };
    const refusal = await refusalOf(command(action, contextOf("unH"), hidden));
    expect(refusal).toBeInstanceOf(NotFoundError);
    expect(refusal).toEqual(await refusalOf(command(action, contextOf("unH"), nowhere)));
    expect(refusal).toEqual(await refusalOf(command(action, contextOf("clk"), nowhere)));
  }
});

test("the part of another task is not found through a task that is seen", async () => {
  const seen = await aTaskFor("report_part", "coH");
  const other = await aTaskFor("report_part", "coH");
  for (const action of ["name_person", "report_part"] as const) {
    const mixed = { ...seen, partId: other.partId };
    expect(await outcomeOf(command(action, contextOf("coH"), mixed))).toBe("not_found");
  }
});

test("a task of a draft exists for nobody", async () => {
  const draft = await aMeeting(database, { status: "draft" });
  const parts = [{ department: cast.coordinating, person: cast.doer }];
  const task = await aTask(database, { status: null, meeting: draft, lead: cast.lead, parts });
  const setting = { task, partId: task.parts[0]?.id, owner: cast.owner, doer: cast.doer };
  for (const action of actions) {
    for (const [column, context] of contexts) {
      expect([column, await outcomeOf(command(action, context, setting))]).toEqual([column, "not_found"]);
    }
  }
  for (const { actor } of contexts.values()) {
    expect(await outcomeOf(getTask(database, actor, task.id, day))).toBe("not_found");
  }
});

test("the life of a task from an archive is over, for whoever might act", async () => {
  const parts = [{ department: cast.coordinating, person: cast.doer }];
  const options = { lead: cast.lead, owner: cast.owner, leader: cast.leader, parts, archive: true };
  const task = await aTask(database, { status: "completed", ...options });
  const setting = { task, partId: task.parts[0]?.id, owner: cast.owner, doer: cast.doer };
  for (const [column, action] of [
    ["lead", "reopen"],
    ["clk", "cancel"],
    ["head", "name_owner"],
    ["own", "report"],
    ["coH", "name_person"],
    ["doer", "report_part"],
  ] as const) {
    expect([column, await outcomeOf(command(action, contextOf(column), setting))]).toEqual([
      column,
      "refused",
    ]);
  }
});

test("a head who is the owner hands in to the leader directly, or first to the other heads", async () => {
  const options = { status: "in_progress", lead: cast.lead, owner: cast.head } as const;
  for (const move of ["submit", "hand_in"]) {
    const task = await aTask(database, options);
    const input = { taskId: task.id, version: 1, move };
    expect(await outcomeOf(moveTask(contextOf("head"), input))).toBe("ok");
  }
});

test("an owner who has left the department no longer finds the task", async () => {
  const former = await aPerson(database, { member: { department: cast.lead, until: "2026-03-17" } });
  const task = await aTask(database, { status: "in_progress", lead: cast.lead, owner: former });
  const actor = await actorOf(database, former, day);
  const input = { taskId: task.id, version: 1, move: "hand_in" };
  expect(await outcomeOf(moveTask({ database, actor, clock }, input))).toBe("not_found");
});
