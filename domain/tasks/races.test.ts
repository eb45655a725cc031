import { randomUUID } from "node:crypto";
import { and, eq, gt } from "drizzle-orm";
import { expect, test } from "vitest";
import type { TaskStatus } from "@/db/enums";
import { aCast, aMembership, aPerson, aTask } from "@/db/factories";
import { history, tasks } from "@/db/schema";
import { asked, day } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { outcomeOf } from "@/test/outcome";
import { aPdf } from "@/test/sample-files";
import { moveTask, nameOwner } from "./commands";
import { getTask } from "./detail";
import { reportProgress } from "./reports";

/** What can be done in each status, and where it leads. */
const open: Partial<Record<TaskStatus, Record<string, TaskStatus>>> = {
  assigned: { name_owner: "in_progress", request_transfer: "transfer_requested", cancel: "cancelled" },
  in_progress: {
    name_owner: "in_progress",
    hand_in: "in_review",
    submit: "submitted",
    pause: "paused",
    cancel: "cancelled",
  },
  in_review: {
    take_back: "in_progress",
    submit: "submitted",
    return_to_owner: "in_progress",
    cancel: "cancelled",
  },
  submitted: {
    take_back_submission: "in_progress",
    confirm: "completed",
    return_result: "in_progress",
    cancel: "cancelled",
  },
  paused: { resume: "in_progress", cancel: "cancelled" },
  transfer_requested: { withdraw_transfer: "assigned", decide_transfer: "assigned", cancel: "cancelled" },
};

const database = await testDatabase();
const cast = await aCast(database);
const master = await aPerson(database, { role: "leader", member: { department: cast.lead, kind: "head" } });
await aMembership(database, master, { department: cast.unrelated, kind: "head" });

const pairs = Object.entries(open).flatMap(([status, moves]) => {
  const names = Object.keys(moves);
  return names.flatMap((one, index) => names.slice(index + 1).map((other) => ({ status, one, other })));
});

test.each(pairs)(
  "$status: of $one and $other at the same moment one is made, the other is told",
  async (pair) => {
    const status = pair.status as TaskStatus;
    const owned = status !== "assigned" && status !== "transfer_requested";
    const task = await aTask(database, { status, lead: cast.lead, ...(owned && { owner: master }) });
    const context = await asked(database, master);
    const make = (move: string) => {
      const input = { taskId: task.id, version: 1 };
      if (move === "name_owner") return nameOwner(context, { ...input, ownerId: cast.owner.id });
      const rest = { reason: "Vì lý do này", leadDepartmentId: cast.unrelated.id };
      return moveTask(context, { ...input, ...rest, move });
    };
    const moves = [pair.one, pair.other];
    const outcomes = await Promise.all(moves.map((move) => outcomeOf(make(move))));
    // Where the winner changed the owner, a move of the owner is no longer theirs to make.
    expect(["ok conflict", "conflict ok", "ok forbidden", "forbidden ok"]).toContain(outcomes.join(" "));

    const made = moves[outcomes.indexOf("ok")] ?? "";
    const [after] = await database.select().from(tasks).where(eq(tasks.id, task.id));
    expect(after).toMatchObject({ status: open[status]?.[made], version: 2 });
    const rows = await database
      .select({ kind: history.kind })
      .from(history)
      .where(and(eq(history.subject, "task"), eq(history.subjectId, task.id)));
    const kind = made === "name_owner" && status === "in_progress" ? "owner_changed" : made;
    expect(rows).toEqual([{ kind }]);
  },
);

const tracked = [
  ...(["status", "ownerId", "leadDepartmentId", "percent", "submittedOn", "completedOn"] as const),
  ...(["returnedReason", "statusReason"] as const),
];

/** What somebody with a page of that state could send, in an order that is the same at every run. */
function changesFrom({ status, version, id }: typeof tasks.$inferSelect, round: number) {
  const named = { taskId: id, version };
  const move = (name: string) => async () =>
    moveTask(await asked(database, master), {
      ...named,
      ...{ move: name, reason: `Lý do ${round}`, leadDepartmentId: cast.lead.id },
    });
  const report = (next: string) => async () =>
    reportProgress(await asked(database, master), {
      ...named,
      ...{ result: `Kết quả ${round}`, difficulty: "", proposal: "", percent: String(round % 101), next },
    });
  const own = async () => nameOwner(await asked(database, master), { ...named, ownerId: master.id });
  const moves = Object.keys(status === "completed" ? { reopen: 1 } : (open[status ?? "assigned"] ?? {}));
  return [
    ...moves.filter((name) => name !== "cancel").map((name) => (name === "name_owner" ? own : move(name))),
    ...(status === "in_progress" ? [report("go_on"), report("hand_in"), report("submit")] : []),
    ...(status === "in_review" || status === "submitted" ? [report("go_on")] : []),
  ];
}

test("1,000 pairs of changes to one task: what is not made is told, what is made is in the row and the history", async () => {
  const pairsOfOne = async (task: { id: string }) => {
    const [first] = await database.select().from(tasks).where(eq(tasks.id, task.id));
    if (!first) throw new Error("The task is gone.");
    let [before, lastRow] = [first, 0];
    for (let round = 0; round < 100; round += 1) {
      const changes = changesFrom(before, round);
      const pair = [changes[round % changes.length], changes[(round * 7 + 3) % changes.length]];
      const outcomes = await Promise.all(pair.map((change) => outcomeOf(change?.() ?? Promise.resolve())));
      expect(outcomes.filter((outcome) => outcome === "ok")).toHaveLength(1);
      for (const outcome of outcomes) expect(["ok", "conflict", "forbidden"]).toContain(outcome);
      const [after] = await database.select().from(tasks).where(eq(tasks.id, task.id));
      const rows = await database
        .select()
        .from(history)
        .where(and(eq(history.subject, "task"), eq(history.subjectId, task.id), gt(history.id, lastRow)))
        .orderBy(history.id);
      if (!after) throw new Error("The task is gone.");
      // Each row begins where the one before ended, and the last ends where the task is now.
      const told: Record<string, unknown> = Object.fromEntries(tracked.map((name) => [name, before[name]]));
      for (const row of rows) {
        for (const name of tracked) {
          if (name in row.before) expect(row.before[name]).toEqual(told[name]);
          if (name in row.after) told[name] = row.after[name];
        }
      }
      expect(told).toEqual(Object.fromEntries(tracked.map((name) => [name, after[name]])));
      expect(after.version).toBe(before.version + rows.length);
      [before, lastRow] = [after, rows.at(-1)?.id ?? lastRow];
    }
  };
  const ten = await Promise.all(
    Array.from({ length: 10 }, () => aTask(database, { lead: cast.lead, leader: cast.leader })),
  );
  await Promise.all(ten.map(pairsOfOne));
}, 60_000);

test("a report that arrives twenty times at once, with its evidence and its hand-in, is made once", async () => {
  const task = await aTask(database, { status: "in_progress", lead: cast.lead, owner: cast.owner });
  const context = await asked(database, cast.owner, { requestId: randomUUID() });
  const words = { result: "Đã xong", difficulty: "", proposal: "", percent: "100", next: "hand_in" };
  const evidence = [{ name: "bảng kê.pdf", content: aPdf() }];
  const send = () => reportProgress(context, { taskId: task.id, version: 1, ...words, evidence });
  expect(await Promise.all(Array.from({ length: 20 }, send))).toEqual(Array(20).fill({ id: task.id }));
  const shown = await getTask(database, context.actor, task.id, day);
  expect(shown).toMatchObject({ status: "in_review", version: 3 });
  expect(shown.events.map(({ kind }) => kind)).toEqual(["hand_in", "report"]);
  expect(shown.reports.map((report) => report.evidence.map(({ name }) => name))).toEqual([["bảng kê.pdf"]]);
});
