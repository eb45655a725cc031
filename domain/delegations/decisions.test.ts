import { and, asc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { TaskStatus } from "@/db/enums";
import { aCast, aDelegation, anExtension, aPerson, aTask, type Ref, theOffice } from "@/db/factories";
import { history } from "@/db/schema";
import { fixedClock } from "@/domain/clock";
import { instantOf } from "@/domain/dates";
import { asked } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { outcomeOf } from "@/test/outcome";
import type { Context } from "../command";
import { grantExtension, refuseExtension } from "../extensions/decide";
import { decide } from "../overview/decide";
import { moveTask } from "../tasks/commands";

const database = await testDatabase();
await theOffice(database);
const cast = await aCast(database);
const reason = "Theo ý kiến";

/** A task of this leader in that status, as its version 1, and the request for a later date where there is one. */
async function aWaiting(leader: Ref, status: TaskStatus, asksLater = false) {
  const dueOn = "2026-03-25";
  const task = await aTask(database, { status, lead: cast.lead, leader, dueOn });
  const request = {
    task,
    by: cast.owner,
    before: dueOn,
    asked: "2026-04-10",
    status: "with_leader",
  } as const;
  return { taskId: task.id, extensionId: asksLater ? (await anExtension(database, request)).id : "" };
}

type Waiting = Awaited<ReturnType<typeof aWaiting>>;
type Decide = (context: Context, waiting: Waiting) => Promise<unknown>;

const move =
  (name: string): Decide =>
  (context, { taskId }) =>
    moveTask(context, { taskId, version: 1, move: name, reason, leadDepartmentId: cast.coordinating.id });

const several =
  (kind: string, verdict: string): Decide =>
  async (context, { taskId, extensionId }) => {
    const chosenIds = [[kind, taskId, 1, ...(extensionId ? [extensionId] : [])].join(":")];
    const { refused } = await decide(context, { chosenIds, verdict, reason });
    if (refused.length > 0) throw new Error(JSON.stringify(refused));
  };

const decisions: [string, TaskStatus, boolean, Decide][] = [
  ["confirm", "submitted", false, move("confirm")],
  ["return_result", "submitted", false, move("return_result")],
  ["decide_transfer", "transfer_requested", false, move("decide_transfer")],
  ["reopen", "completed", false, move("reopen")],
  ["cancel", "in_progress", false, move("cancel")],
  ["grant", "in_progress", true, (context, waiting) => grantExtension(context, { ...waiting, version: 1 })],
  [
    "refuse",
    "in_progress",
    true,
    (context, waiting) => refuseExtension(context, { ...waiting, version: 1, reason }),
  ],
  ["several results, confirmed", "submitted", false, several("result", "yes")],
  ["several results, returned", "submitted", false, several("result", "no")],
  ["several extensions, granted", "in_progress", true, several("extension", "yes")],
  ["several extensions, refused", "in_progress", true, several("extension", "no")],
];

const decisionOn = async ({ taskId }: Waiting) => {
  const rows = await database
    .select({ actorId: history.actorId, onBehalfOfId: history.onBehalfOfId })
    .from(history)
    .where(and(eq(history.subject, "task"), eq(history.subjectId, taskId)))
    .orderBy(asc(history.id));
  return rows[0];
};

describe.each(["leader", "clerk"] as const)("a %s who acts for the responsible leader", (role) => {
  test.each(decisions)("%s: the history names both", async (_, status, asksLater, command) => {
    const [own, delegate] = [
      await aPerson(database, { role: "leader" }),
      await aPerson(database, { role: [role] }),
    ];
    await aDelegation(database, { leader: own, to: delegate, from: "2026-03-18", until: "2026-03-18" });
    const waiting = await aWaiting(own, status, asksLater);
    await command(await asked(database, delegate), waiting);
    expect(await decisionOn(waiting)).toEqual({ actorId: delegate.id, onBehalfOfId: own.id });
  });
});

test.each<[string, string, string]>([
  ["leader", "2026-03-17", "ok"],
  ["leader", "2026-03-19", "ok"],
  ["clerk", "2026-03-17", "invalid"],
  ["clerk", "2026-03-19", "invalid"],
])("on other days a %s decides in nobody's name, which a clerk may not: %s", async (role, day, expected) => {
  const [own, delegate] = [
    await aPerson(database, { role: "leader" }),
    await aPerson(database, { role: role as "leader" | "clerk" }),
  ];
  await aDelegation(database, { leader: own, to: delegate, from: "2026-03-18", until: "2026-03-18" });
  const waiting = await aWaiting(own, "submitted");
  const context = await asked(database, delegate, { clock: fixedClock(instantOf(day, "09:00")) });
  expect(await outcomeOf(move("confirm")(context, waiting))).toBe(expected);
  if (expected === "ok") {
    expect(await decisionOn(waiting)).toEqual({ actorId: delegate.id, onBehalfOfId: null });
  }
});

test("who acted for a leader and has lost the office role decides nothing", async () => {
  const own = await aPerson(database, { role: "leader" });
  const delegate = await aPerson(database, { member: { department: cast.lead, kind: "head" } });
  await aDelegation(database, { leader: own, to: delegate });
  const waiting = await aWaiting(own, "submitted");
  expect(await outcomeOf(move("confirm")(await asked(database, delegate), waiting))).toBe("forbidden");
});
