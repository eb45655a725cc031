import { endOfWeek, type LocalDate } from "../dates";

/** What is counted of a person's open tasks. */
export const loadKinds = ["open", "overdue", "week"] as const;
export type LoadKind = (typeof loadKinds)[number];

/** The list of tasks that a count is of, so that the one leads to the other; this week is from the day on. */
export function loadFilter(kind: LoadKind, ownerId: string | null, day: LocalDate) {
  if (kind === "overdue") return { ownerId, time: "overdue" as const };
  const open = { ownerId, status: ["open" as const] };
  return kind === "week" ? { ...open, dueFrom: day, dueTo: endOfWeek(day) } : open;
}
