import type { Column } from "@/domain/tasks/list-choices";

/** A mark, its tone and the words beside it: "▲ Quá 7 ngày". */
export type Look = readonly [mark: string, tone: string, words: string];

/** A row of the list, as it goes to the browser: what rows have in common is a place in the lists of `TableData`. */
export type TableRow = {
  id: string;
  title: string;
  /** The head of a group that begins with this row. */
  group?: number;
  time?: number;
  status: number;
  percent?: number;
} & Partial<Record<Exclude<Column, "status" | "percent">, number>>;

/** What the list shows, each word once: in a list of fifty rows most of them recur. */
export interface TableData {
  words: readonly string[];
  looks: readonly Look[];
  rows: readonly TableRow[];
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
