import { endOfWeek, type LocalDate } from "../dates";
import type { TimeState } from "./time";

/** The groups of My work, in the order in which one does things. */
export const workGroups = ["overdue", "today", "week", "later", "waiting"] as const;
export type WorkGroup = (typeof workGroups)[number];

/** In which group of My work a task stands: what waits for somebody else comes last, whatever its date. */
export function workGroupOf(
  task: { status: string | null; dueOn: LocalDate | null },
  time: TimeState,
  today: LocalDate,
): WorkGroup {
  if (task.status !== "in_progress" && task.status !== "assigned") return "waiting";
  if (time.class === "overdue") return "overdue";
  if (time.class === "today") return "today";
  return task.dueOn !== null && task.dueOn <= endOfWeek(today) ? "week" : "later";
}
