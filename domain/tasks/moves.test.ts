import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { TaskStatus } from "@/db/enums";
import { aCast, aPerson, aTask } from "@/db/factories";
import { history, tasks } from "@/db/schema";
import { asked, clock, day } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { readGrid } from "@/test/grid";
import { refusalOf } from "@/test/outcome";
import { moveTask, nameOwner } from "./commands";
import { reportProgress } from "./reports";

/**
 * Where each move leads from each status, made by somebody who may do everything; "." where the status refuses it.
 * "F" stands where nobody owns the task, so that what only its owner may do is forbidden to all.
 */
const life = `
                        assigned            in_progress  in_review    submitted    completed    paused       transfer_requested  cancelled
  name_owner            in_progress         in_progress  .            .            .            .            .                   .
  hand_in               F                   in_review    .            .            .            .            F                   .
  take_back             F                   .            in_progress  .            .            .            F                   .
  submit                .                   submitted    submitted    .            .            .            .                   .
  return_to_owner       .                   .            in_progress  .            .            .            .                   .
  take_back_submission  .                   .            .            in_progress  .            .            .                   .
  pause                 .                   paused       .            .            .            .            .                   .
  resume                .                   .            .            .            .            in_progress  .                   .
  request_transfer      transfer_requested  .            .            .            .            .            .                   .
  withdraw_transfer     .                   .            .            .            .            .            assigned            .
  decide_transfer       .                   .            .            .            .            .            assigned            .
  confirm               .                   .            .            completed    .            .            .                   .
  return_result         .                   .            .            in_progress  .            .            .                   .
  reopen                .                   .            .            .            in_progress  .            .                   .
  cancel                cancelled           cancelled    cancelled    cancelled    .            cancelled    cancelled           .
  report                .                   in_progress  in_review    submitted    .            paused       .                   .
`;

/**
 * What a move changes besides the status, in a task that is at 40 percent, was returned once, was handed in on 10/02
 * where it is submitted or completed, and completed on 12/02. Whatever is not named stays as it was.
 */
const changes: Record<string, Record<string, unknown>> = {
  "name_owner from assigned": { ownerId: "owner" },
  "name_owner from in_progress": { ownerId: "owner" },
  "hand_in from in_progress": { returnedReason: "" },
  "submit from in_progress": { returnedReason: "", submittedOn: day },
  "submit from in_review": { returnedReason: "", submittedOn: day },
  "return_to_owner from in_review": { returnedReason: "Vì lý do này" },
  "take_back_submission from submitted": { submittedOn: null },
  "pause from in_progress": { statusReason: "Vì lý do này" },
  "request_transfer from assigned": { statusReason: "Vì lý do này" },
  "decide_transfer from transfer_requested": { leadDepartmentId: "other", leadDepartmentName: "other" },
  "confirm from submitted": { completedOn: day, percent: 100 },
  "return_result from submitted": { submittedOn: null, returnedReason: "Vì lý do này" },
  "reopen from completed": { submittedOn: null, completedOn: null, returnedReason: "Vì lý do này" },
};

const database = await testDatabase();
const cast = await aCast(database);
/** Leader, head of the lead department and owner in one. */
const master = await aPerson(database, { role: "leader", member: { department: cast.lead, kind: "head" } });

const ownerless: TaskStatus[] = ["assigned", "transfer_requested"];

function aTaskIn(status: TaskStatus) {
  const owner = ownerless.includes(status) ? {} : { owner: master };
  const standing = { percent: 40, returnedReason: "Bổ sung số liệu", dueOn: "2026-04-30" };
  return aTask(database, { status, lead: cast.lead, leader: cast.leader, ...owner, ...standing });
}

async function make(move: string, task: { id: string }, options: { reason?: string; version?: number } = {}) {
  const { reason = "Vì lý do này", version = 1 } = options;
  const context = await asked(database, master);
  const input = { taskId: task.id, version };
  if (move === "name_owner") return nameOwner(context, { ...input, ownerId: cast.owner.id });
  if (move === "report") {
    const report = { result: "Xong một nửa", difficulty: "", proposal: "", percent: "40", next: "go_on" };
    return reportProgress(context, { ...input, ...report });
  }
  return moveTask(context, { ...input, move, reason, leadDepartmentId: cast.unrelated.id });
}

async function rowOf({ id }: { id: string }) {
  const [row] = await database.select().from(tasks).where(eq(tasks.id, id));
  if (!row) throw new Error("The task is gone.");
  return row;
}

function historyOf({ id }: { id: string }) {
  return database
    .select()
    .from(history)
    .where(and(eq(history.subject, "task"), eq(history.subjectId, id)))
    .orderBy(history.id);
}

const cells = readGrid(life).flatMap(({ row: move, cells }) =>
  Object.entries(cells).map(([from, to]) => ({ move, from: from as TaskStatus, to })),
);

describe("a move that the status allows", () => {
  test.each(cells.filter(({ to }) => to.length > 1))("$move from $from", async ({ move, from, to }) => {
    const before = await aTaskIn(from);
    expect(await make(move, before)).toEqual({ id: before.id });
    const { parts: _, ...old } = before;
    const expected = { ...changes[`${move} from ${from}`] };
    if (expected.ownerId) expected.ownerId = cast.owner.id;
    if (expected.leadDepartmentId) {
      expected.leadDepartmentId = cast.unrelated.id;
      expected.leadDepartmentName = cast.unrelated.name;
    }
    if (move === "report") expected.reportedAt = clock.now();
    expect(await rowOf(before)).toEqual({ ...old, version: 2, status: to, ...expected });
    expect(await historyOf(before)).toHaveLength(1);
  });
});

describe("a move that the status refuses", () => {
  test.each(cells.filter(({ to }) => to.length === 1))("$move from $from", async ({ move, from, to }) => {
    const before = await aTaskIn(from);
    const refusal = await refusalOf(make(move, before));
    expect(refusal?.complaint.key).toBe(to === "F" ? "forbidden" : `not_while_${from}`);
    const { parts: _, ...old } = before;
    expect(await rowOf(before)).toEqual(old);
    expect(await historyOf(before)).toEqual([]);
  });
});

describe("a reason", () => {
  const reasons = `
                          asked
    hand_in               no
    take_back             no
    submit                no
    return_to_owner       yes
    take_back_submission  no
    pause                 yes
    resume                no
    request_transfer      yes
    withdraw_transfer     no
    decide_transfer       no
    confirm               no
    return_result         yes
    reopen                yes
    cancel                yes
  `;
  test.each(readGrid(reasons))(
    "$row: is asked for, $cells.asked",
    async ({ row: move, cells: { asked } }) => {
      const start = cells.find((cell) => cell.move === move && cell.to.length > 1);
      for (const reason of ["", " \r\n "]) {
        const refusal = await refusalOf(make(move, await aTaskIn(start?.from ?? "assigned"), { reason }));
        expect(refusal && { ...refusal }).toEqual(
          asked === "no" ? null : expect.objectContaining({ fields: { reason: { key: "required" } } }),
        );
      }
    },
  );
});

describe("the row of the history", () => {
  test("says who moved what from where to where, when and why, and nothing else", async () => {
    const task = await aTaskIn("submitted");
    await make("return_result", task, { reason: "Thiếu phụ lục" });
    expect(await historyOf(task)).toEqual([
      {
        id: expect.any(Number),
        kind: "return_result",
        subject: "task",
        subjectId: task.id,
        before: { status: "submitted", submittedOn: "2026-02-10", returnedReason: "Bổ sung số liệu" },
        after: { status: "in_progress", submittedOn: null, returnedReason: "Thiếu phụ lục" },
        reason: "Thiếu phụ lục",
        recordedAt: clock.now(),
        effectiveOn: day,
        actorId: master.id,
        actorName: master.name,
        onBehalfOfId: null,
        onBehalfOfDepartmentId: null,
        requestId: null,
      },
    ]);
  });

  const returned = { returnedReason: "Bổ sung số liệu" };

  test.each([
    ["name_owner", "assigned", {}, { status: "in_progress", ownerId: "owner" }],
    ["hand_in", "in_progress", returned, { status: "in_review", returnedReason: "" }],
    [
      "submit",
      "in_review",
      { submittedOn: null, ...returned },
      { status: "submitted", submittedOn: day, returnedReason: "" },
    ],
    [
      "confirm",
      "submitted",
      { percent: 40, completedOn: null },
      { status: "completed", percent: 100, completedOn: day },
    ],
    [
      "reopen",
      "completed",
      { submittedOn: "2026-02-10", completedOn: "2026-02-12", ...returned },
      { status: "in_progress", submittedOn: null, completedOn: null, returnedReason: "Vì lý do này" },
    ],
    [
      "decide_transfer",
      "transfer_requested",
      { leadDepartmentId: "lead" },
      { status: "assigned", leadDepartmentId: "unrelated" },
    ],
  ] as const)("%s says what changed", async (move, from, before, after) => {
    const ids: Record<string, string> = {
      owner: cast.owner.id,
      lead: cast.lead.id,
      unrelated: cast.unrelated.id,
    };
    const named = (fields: object) =>
      Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, ids[value] ?? value]));
    const task = await aTaskIn(from);
    await make(move, task);
    const [row] = await historyOf(task);
    const noOwner = move === "name_owner" ? { ownerId: null } : {};
    expect(row).toMatchObject({ kind: move, after: named(after) });
    expect(row?.before).toEqual({ status: from, ...noOwner, ...named(before) });
    expect(Object.keys(row?.after ?? {}).sort()).toEqual(Object.keys(after).sort());
  });

  test("a change of the owner is a row of its own kind, and leaves the status out", async () => {
    const task = await aTaskIn("in_progress");
    await make("name_owner", task);
    const [row] = await historyOf(task);
    expect(row).toMatchObject({ kind: "owner_changed" });
    expect([row?.before, row?.after]).toEqual([{ ownerId: master.id }, { ownerId: cast.owner.id }]);
  });
});
