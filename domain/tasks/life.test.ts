import { and, eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { TaskStatus } from "@/db/enums";
import { aCast, aMembership, aPerson, aRecord } from "@/db/factories";
import { history, tasks } from "@/db/schema";
import { asked } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { outcomeOf } from "@/test/outcome";
import { type Clock, fixedClock } from "../clock";
import { addDays, instantOf, type LocalDate } from "../dates";
import { issueMeeting } from "../meetings/issue";
import { moveTask, nameOwner } from "./commands";

/** From which statuses each move starts, and where it leads. */
const life: Record<string, { from: TaskStatus[]; to: TaskStatus }> = {
  name_owner: { from: ["assigned", "in_progress"], to: "in_progress" },
  hand_in: { from: ["in_progress"], to: "in_review" },
  take_back: { from: ["in_review"], to: "in_progress" },
  submit: { from: ["in_progress", "in_review"], to: "submitted" },
  return_to_owner: { from: ["in_review"], to: "in_progress" },
  take_back_submission: { from: ["submitted"], to: "in_progress" },
  pause: { from: ["in_progress"], to: "paused" },
  resume: { from: ["paused"], to: "in_progress" },
  request_transfer: { from: ["assigned"], to: "transfer_requested" },
  withdraw_transfer: { from: ["transfer_requested"], to: "assigned" },
  decide_transfer: { from: ["transfer_requested"], to: "assigned" },
  confirm: { from: ["submitted"], to: "completed" },
  return_result: { from: ["submitted"], to: "in_progress" },
  reopen: { from: ["completed"], to: "in_progress" },
  cancel: {
    from: ["assigned", "in_progress", "in_review", "submitted", "paused", "transfer_requested"],
    to: "cancelled",
  },
};

const database = await testDatabase();
const cast = await aCast(database);
const departments = [cast.lead, cast.unrelated];
/** Leader, and head of every department that the task can go to. */
const master = await aPerson(database, {
  role: "leader",
  member: { department: cast.lead, kind: "head" },
});
await aMembership(database, master, { department: cast.unrelated, kind: "head" });
const staff = { [cast.lead.id]: cast.owner, [cast.unrelated.id]: cast.unrelatedStaff };

const at = (day: LocalDate) => fixedClock(instantOf(day, "09:00"));
const firstDay = "2026-01-15";

async function anOpenedTask(dueOn: LocalDate | null) {
  const { meeting, task } = await aRecord(database, {
    status: "draft",
    department: cast.lead,
    chair: cast.leader,
  });
  await database.update(tasks).set({ dueOn }).where(eq(tasks.id, task.id));
  const context = await asked(database, cast.clerk, { clock: at(firstDay) });
  await issueMeeting(context, { meetingId: meeting.id, version: 1 });
  return task.id;
}

async function read(taskId: string) {
  const [task] = await database.select().from(tasks).where(eq(tasks.id, taskId));
  if (!task) throw new Error("The task is gone.");
  return task;
}
type Task = Awaited<ReturnType<typeof read>>;

interface Step {
  pick: number;
  /** Tries any move at all, where the others try one that the status allows. */
  wild: boolean;
  days: number;
  department: number;
}

function moveOf({ pick, wild }: Step, { status }: Task): string {
  const all = Object.keys(life);
  const open = all.filter((move) => move !== "cancel" && status && life[move]?.from.includes(status));
  const choice = wild || open.length === 0 ? all : open;
  return choice[pick % choice.length] ?? "cancel";
}

async function attempt(task: Task, move: string, { department }: Step, clock: Clock) {
  const input = { taskId: task.id, version: task.version };
  const byOwner = move === "hand_in" || move === "take_back";
  const actor = byOwner && task.ownerId ? { id: task.ownerId } : master;
  const context = await asked(database, actor, { clock });
  if (move === "name_owner") {
    const owner = department === 0 ? staff[task.leadDepartmentId ?? ""] : master;
    return outcomeOf(nameOwner(context, { ...input, ownerId: owner?.id }));
  }
  const leadDepartmentId = departments[department]?.id;
  return outcomeOf(moveTask(context, { ...input, move, reason: "Vì lý do này", leadDepartmentId }));
}

const isOwned: (TaskStatus | null)[] = ["in_progress", "in_review", "submitted", "completed", "paused"];

function holdsTogether(task: Task) {
  if (isOwned.includes(task.status)) expect(task.ownerId).not.toBeNull();
  if (task.status === "assigned") expect(task.ownerId).toBeNull();
  expect(task.completedOn !== null).toBe(task.status === "completed");
  if (task.status === "submitted" || task.status === "completed") expect(task.submittedOn).not.toBeNull();
  else if (task.status !== "cancelled") expect(task.submittedOn).toBeNull();
  expect(task.originalDueOn).toBe(task.dueOn);
  expect(task.openedOn).toBe(firstDay);
}

const told = ({ status, ownerId, leadDepartmentId, dueOn }: Task) => ({
  status,
  ownerId,
  leadDepartmentId,
  dueOn,
});

/** What the rows of the history alone say of a task at the end of a day. */
async function rebuilt(taskId: string, day: LocalDate) {
  const rows = await database
    .select({ after: history.after, effectiveOn: history.effectiveOn })
    .from(history)
    .where(and(eq(history.subject, "task"), eq(history.subjectId, taskId)))
    .orderBy(history.id);
  const fields = rows.filter((row) => row.effectiveOn <= day).map((row) => row.after);
  return told(Object.assign({}, ...fields));
}

const steps = fc.array(
  fc.record({
    pick: fc.nat({ max: 1_000 }),
    wild: fc.constantFrom(true, false, false),
    days: fc.constantFrom(0, 0, 1, 3),
    department: fc.constantFrom(0, 1),
  }),
  { minLength: 5, maxLength: 20 },
);

test("whatever is tried in whatever order, a task holds together and its history tells all of it", async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.constantFrom(null, "2026-02-15"), async (walk, dueOn) => {
      const taskId = await anOpenedTask(dueOn);
      let day = firstDay;
      let task = await read(taskId);
      const ends = new Map([[day, told(task)]]);
      for (const step of walk) {
        day = addDays(day, step.days);
        const move = moveOf(step, task);
        const allowed = life[move]?.from.includes(task.status ?? "cancelled");
        const outcome = await attempt(task, move, step, at(day));
        const next = await read(taskId);
        if (allowed) {
          expect([move, outcome]).toEqual([move, "ok"]);
          expect(next.version).toBe(task.version + 1);
          expect(next.status).toBe(life[move]?.to);
        } else {
          expect(["refused", "forbidden"]).toContain(outcome);
          expect(next).toEqual(task);
        }
        holdsTogether(next);
        ends.set(day, told(next));
        task = next;
      }
      for (const [past, state] of ends) expect(await rebuilt(taskId, past)).toEqual(state);
      expect(await rebuilt(taskId, addDays(day, 30))).toEqual(told(task));
    }),
    { numRuns: 12 },
  );
});
