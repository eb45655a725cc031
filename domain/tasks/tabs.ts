import type { TaskFilter } from "./filter";
import type { ListQuery } from "./list-query";

const anything = { status: [], time: null, ownerId: null } satisfies TaskFilter;

/** The views of a list that stand ready, and what each narrows; the rest of a filter stays as it is. */
export const tabs = {
  open: { ...anything, status: ["open"] },
  overdue: { ...anything, time: "overdue" },
  near: { ...anything, time: "near" },
  in_review: { ...anything, status: ["in_review"] },
  submitted: { ...anything, status: ["submitted"] },
  unowned: { ...anything, status: ["open"], ownerId: "none" },
  all: anything,
} satisfies Record<string, TaskFilter>;
export type Tab = keyof typeof tabs;
export const tabNames = Object.keys(tabs) as Tab[];

/** The tabs of what is still to be done: they are counted, since that is never much. */
export const openTabs = tabNames.filter((name) => name !== "all") as Exclude<Tab, "all">[];
export type OpenTab = (typeof openTabs)[number];

/** On which of the tabs a list stands, if on one. */
export function tabOf({ status, time, ownerId }: Pick<ListQuery, "status" | "time" | "ownerId">): Tab | null {
  const here = JSON.stringify({ status, time, ownerId });
  return tabNames.find((name) => JSON.stringify(tabs[name]) === here) ?? null;
}
