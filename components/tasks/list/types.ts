import type { Column } from "@/domain/tasks/list-choices";

/** A mark and the words beside it: "▲ Quá 7 ngày". */
export type Look = readonly [mark: string, words: string];

/** What a row may show besides its title: a word, a look, a percentage; each row holds the place of its own in a list. */
export type Part = Column | "group" | "time";

/**
 * What the list shows, as it goes to the browser: by columns, so that no name of a field recurs, and each word once, since
 * in a list of fifty rows most of them recur. Where a row has nothing, null stands in a column.
 */
export interface TableData {
  words: readonly string[];
  looks: readonly Look[];
  ids: readonly string[];
  titles: readonly string[];
  parts: Partial<Record<Part, readonly (number | null)[]>>;
}

/** What stands over a column, and the way to sort by it. */
export interface TableHead {
  cell: Cell;
  labels: readonly { label: string; href?: string; sorted?: "ascending" | "descending" }[];
}

/** The cells of a row, in their order; some hold two columns, one under the other. */
export const cells = {
  when: ["due", "original"],
  opened: ["given"],
  what: ["task", "meeting", "notice"],
  lead: ["lead", "owner"],
  partners: ["coordinating"],
  leader: ["leader"],
  priority: ["priority"],
  status: ["status", "percent"],
  updated: ["updated"],
} as const satisfies Record<string, readonly (Column | "task")[]>;
export type Cell = keyof typeof cells;
