import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { ExtensionStatus } from "@/db/enums";
import { aCast, actorOf, aMeeting, anExtension, aTask, theOffice } from "@/db/factories";
import { day } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { readGrid } from "@/test/grid";
import { outcomeOf, refusalOf, symbolOf } from "@/test/outcome";
import { askers, type TaskColumn } from "@/test/task-columns";
import type { Context } from "../command";
import { NotFoundError } from "../errors";
import { type ExtensionAction, mayOnExtension } from "../permissions";
import { getTask } from "../tasks/detail";
import { askExtension, declineExtension, passExtensionOn, withdrawExtension } from "./commands";
import { grantExtension, refuseExtension } from "./decide";
import { extensionsOfTask } from "./queries";

/**
 * Who may take which step of a request: "ok", "F" for forbidden (the task is seen), "-" for not found. For the
 * columns see test/task-columns.ts.
 */
const ordinary = `
            lead lead2 dep  clk clkA clk0 adm  sys head head2 own col  coH doer coS  unH unS exH new
  ask       F    F     F    F   F    ok   F    F   ok   ok    ok  F    F   F    F    -   -   -   -
  pass_on   F    F     F    F   F    ok   F    F   ok   ok    F   F    F   F    F    -   -   -   -
  decline   F    F     F    F   F    ok   F    F   ok   ok    F   F    F   F    F    -   -   -   -
  withdraw  F    F     F    F   F    ok   F    F   ok   ok    ok  F    F   F    F    -   -   -   -
  grant     ok   ok    ok   ok  ok   ok   F    F   F    F     F   F    F   F    F    -   -   -   -
  refuse    ok   ok    ok   ok  ok   ok   F    F   F    F     F   F    F   F    F    -   -   -   -
`;

const restricted = `
            lead lead2 dep  clk clkA clk0 adm  sys head head2 own col  coH doer coS  unH unS exH new
  ask       F    -     F    F   F    ok   -    F   ok   ok    ok  -    F   F    -    -   -   -   -
  pass_on   F    -     F    F   F    ok   -    F   ok   ok    F   -    F   F    -    -   -   -   -
  decline   F    -     F    F   F    ok   -    F   ok   ok    F   -    F   F    -    -   -   -   -
  withdraw  F    -     F    F   F    ok   -    F   ok   ok    ok  -    F   F    -    -   -   -   -
  grant     ok   -     ok   ok  ok   ok   -    F   F    F     F   -    F   F    -    -   -   -   -
  refuse    ok   -     ok   ok  ok   ok   -    F   F    F     F   -    F   F    -    -   -   -   -
`;

const commands = {
  ask: askExtension,
  pass_on: passExtensionOn,
  decline: declineExtension,
  withdraw: withdrawExtension,
  grant: grantExtension,
  refuse: refuseExtension,
} satisfies Record<ExtensionAction, unknown>;

const startOf: Record<ExtensionAction, ExtensionStatus | null> = {
  ask: null,
  pass_on: "with_head",
  decline: "with_head",
  withdraw: "with_leader",
  grant: "with_leader",
  refuse: "with_leader",
};

const database = await testDatabase();
await theOffice(database);
const cast = await aCast(database);

const { contextOf } = await askers(database, cast);
const clerk = await actorOf(database, cast.clerk, day);

async function aSetting(action: ExtensionAction, column: TaskColumn, isRestricted = false) {
  const staffed = column !== "clk0";
  const owner = staffed ? cast.owner : cast.headlessOwner;
  const meeting = await aMeeting(database, { restricted: isRestricted });
  const part = staffed
    ? { department: cast.coordinating, person: cast.doer }
    : { department: cast.helper, person: cast.helperDoer };
  const lead = staffed ? cast.lead : cast.headless;
  const options = { owner, leader: cast.leader, parts: [part], dueOn: "2026-03-25", meeting, lead };
  const task = await aTask(database, { status: "in_progress", ...options });
  const status = startOf[action];
  const dates = { before: "2026-03-25", asked: "2026-04-10" };
  const extension = status && (await anExtension(database, { task, by: owner, status, ...dates }));
  return { task, extensionId: extension?.id ?? randomUUID(), requestedBy: extension?.requestedBy ?? null };
}
type Setting = Awaited<ReturnType<typeof aSetting>>;

function take(action: ExtensionAction, context: Context, { task, extensionId }: Setting) {
  const words = { reason: "Theo báo cáo", paper: "12/CV-SCT ngày 14/03/2026" };
  const input = { taskId: task.id, extensionId, version: 1, inTheNameOfId: cast.leader.id, ...words };
  return commands[action](context, { ...input, dueOn: "10/04/2026" });
}

/** Whether the page of the task offers it. */
async function isOffered(action: ExtensionAction, { actor }: Context, { task, requestedBy }: Setting) {
  const shown = await getTask(database, clerk, task.id, day);
  return mayOnExtension(actor, action, { ...shown, requestedBy });
}

describe.each([
  ["an ordinary", false, readGrid(ordinary)],
  ["a restricted", true, readGrid(restricted)],
] as const)("a request to extend a task of %s meeting", (_, isRestricted, grid) => {
  test("the table says something of every step", () => {
    expect(grid.map(({ row }) => row).sort()).toEqual(Object.keys(commands).sort());
  });

  test.each(grid)("$row", async ({ row, cells }) => {
    const action = row as ExtensionAction;
    const shared = await aSetting(action, "lead", isRestricted);
    const found: Record<string, string> = {};
    const offered: Record<string, string> = {};
    for (const [column, expected] of Object.entries(cells)) {
      const context = contextOf(column as TaskColumn);
      const own = expected === "ok" || column === "clk0";
      const setting = own ? await aSetting(action, column as TaskColumn, isRestricted) : shared;
      offered[column] = expected === "-" ? "-" : (await isOffered(action, context, setting)) ? "ok" : "F";
      const outcome = await outcomeOf(take(action, context, setting));
      found[column] = symbolOf(outcome);
    }
    expect({ found, offered }).toEqual({ found: cells, offered: cells });
  });
});

test("what a person does not see answers as what does not exist, and is not read", async () => {
  const { actor } = contextOf("unH");
  for (const action of Object.keys(commands) as ExtensionAction[]) {
    const hidden = await aSetting(action, "unH");
    const nowhere = { ...hidden, task: { ...hidden.task, id: randomUUID() } };
    const refusal = await refusalOf(take(action, contextOf("unH"), hidden));
    expect(refusal).toBeInstanceOf(NotFoundError);
    expect(refusal).toEqual(await refusalOf(take(action, contextOf("clk"), nowhere)));
    expect(await extensionsOfTask(database, actor, hidden.task.id)).toEqual([]);
  }
});

test("a request is not found through another task", async () => {
  const one = await aSetting("grant", "lead");
  const other = await aSetting("grant", "lead");
  const mixed = { ...one, extensionId: other.extensionId };
  expect(await outcomeOf(take("grant", contextOf("lead"), mixed))).toBe("not_found");
});

test("who asked may withdraw as staff of the department still, also where another is the owner now", async () => {
  const task = await aTask(database, {
    status: "in_progress",
    lead: cast.lead,
    owner: cast.owner,
    dueOn: "2026-03-25",
  });
  const dates = { before: "2026-03-25", asked: "2026-04-10" };
  const extension = await anExtension(database, { task, by: cast.colleague, ...dates });
  const setting = { task: { ...task, parts: [] }, extensionId: extension.id, requestedBy: cast.colleague.id };
  expect(await outcomeOf(take("withdraw", contextOf("own"), setting))).toBe("forbidden");
  expect(await outcomeOf(take("withdraw", contextOf("col"), setting))).toBe("ok");
});
