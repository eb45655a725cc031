import type { TimeClass } from "./time";

/** Time classes under one name, as totals count them, so that every number leads to the rows that it counts. */
export const timeGroups = {
  counted: ["overdue", "today", "soon", "in_time", "no_date", "done_on_time", "done_late", "done_no_date"],
  not_overdue: ["today", "soon", "in_time", "no_date"],
  within: ["in_time", "no_date"],
  near: ["today", "soon"],
  done: ["done_on_time", "done_late", "done_no_date"],
} as const satisfies Record<string, readonly TimeClass[]>;

export type TimeGroup = keyof typeof timeGroups;

/** Whether the word names a group of classes. */
export function isTimeGroup(word: string): word is TimeGroup {
  return word in timeGroups;
}
