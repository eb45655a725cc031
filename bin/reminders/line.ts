import type { ComposedMorning } from "@/domain/reminders/compose";
import type { Step } from "@/domain/reminders/ladder";

const groups = {
  overdue: "overdue",
  today: "due today",
  soon: "due soon",
  department_overdue: "overdue in the department",
  to_review: "to review",
  to_assign: "to assign",
  paused: "paused",
  leader_overdue: "overdue in the office",
  leader_waiting: "waiting for a decision",
  transfers: "to transfer",
};

/** A mail in one line: to whom, of what, and why it goes. No titles: what is printed may lie about. */
export function lineOf({ to, content, items, steps }: ComposedMorning): string {
  const told = content.kind === "morning" ? content.groups : [];
  const what = told.map(({ name, count }) => `${count} ${groups[name]}`).join(", ");
  const numbers = new Map(told.flatMap(({ tasks }) => tasks.map(({ id, number }) => [id, number] as const)));
  const why = steps.map((step) => `${nameOf(numbers.get(step.taskId))} ${reasonOf(step)}`);
  return [to.address, to.name, what || `${items.length} tasks`, why.join("; ")].join("  ");
}

const nameOf = (number: number | null | undefined) => (number ? `#${number}` : "a task");

/** "own, 3 working days before". */
function reasonOf({ reason, days }: Step): string {
  const [, concern = "", rung = ""] = /^(.*)_(before|on_day|after|weekly|monthly)$/.exec(reason) ?? [];
  const when = { before: `${days} before`, after: `${days} after`, on_day: "on the day" }[rung] ?? rung;
  return `${concern.replaceAll("_", " ")}, ${when}`;
}
