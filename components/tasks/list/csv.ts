import { stringify } from "csv-stringify/sync";
import { getTranslations } from "next-intl/server";
import { formatDate, localDate } from "@/domain/dates";
import { type Column, columns } from "@/domain/tasks/list-choices";
import type { ListedRow } from "../types";
import { sourceWords } from "./source-words";

// Excel takes UTF-8 for what begins with this mark, and lines for what ends like this.
const options = { escape_formulas: true, record_delimiter: "windows" } as const;
const mark = "\ufeff";

/** A list as CSV in the words of the reader: the head with its mark, rows, and what is said where not all of them fit. */
export async function csvOf(chosen: readonly Column[]) {
  const [t, statuses, source] = await Promise.all([
    getTranslations("list"),
    getTranslations("state.status"),
    sourceWords(),
  ]);
  const shown: (Column | "task")[] = ["task", ...columns.filter((column) => chosen.includes(column))];
  const cell = (row: ListedRow, column: Column | "task"): string => {
    const date = (day: string | null) => (day ? formatDate(day) : "");
    return {
      task: () => row.title,
      due: () => date(row.dueOn),
      original: () => date(row.originalDueOn),
      given: () => date(row.openedOn),
      meeting: () => source(row),
      notice: () => row.noticeNumber,
      lead: () => row.leadName,
      owner: () => row.ownerName ?? "",
      coordinating: () => row.coordinators,
      leader: () => row.leaderName ?? "",
      priority: () => t(`priorities.${row.priority}`),
      status: () => statuses(row.status ?? "assigned"),
      percent: () => `${row.percent}%`,
      updated: () => (row.reportedAt ? formatDate(localDate(row.reportedAt)) : ""),
    }[column]();
  };
  return {
    head: () => mark + stringify([shown.map((column) => t(`columns.${column}`))], options),
    rows: (rows: readonly ListedRow[]) =>
      stringify(
        rows.map((row) => shown.map((column) => cell(row, column))),
        options,
      ),
    more: (count: number) => stringify([[t("csvMore", { count })]], options),
  };
}
