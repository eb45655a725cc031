import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { TaskStatus } from "@/db/enums";
import { aCast, aMembership, aPerson, aTask } from "@/db/factories";
import { history, tasks } from "@/db/schema";
import { asked } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { outcomeOf } from "@/test/outcome";
import { moveTask, nameOwner } from "./commands";

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
