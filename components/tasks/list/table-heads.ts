import { getTranslations } from "next-intl/server";
import type { Column, Sort } from "@/domain/tasks/list-choices";
import { fromTheStart, type ListQuery, listText } from "@/domain/tasks/list-query";
import { type Cell, cells, type TableHead } from "./types";

const sortOf: Partial<Record<Column | "task", Sort>> = {
  due: "due",
  given: "given",
  task: "title",
  lead: "lead",
  priority: "priority",
  status: "status",
  updated: "updated",
};

/** In which way the first row of a sort leads down the column. */
const falls: readonly Sort[] = ["given", "updated", "priority"];

/** The heads of the columns that are chosen, with the ways to sort by them; by the one that sorts, the other way round. */
export async function tableHeads(query: ListQuery): Promise<TableHead[]> {
  const t = await getTranslations("list.columns");
  const label = (column: Column | "task") => {
    const by = sortOf[column];
    if (!by) return { label: t(column) };
    const isSorted = query.sort.by === by;
    const sort = { by, turned: isSorted && !query.sort.turned };
    // Of this same page: the shorter, since each stands there twice.
    const href = `?${listText(fromTheStart({ ...query, sort }))}`;
    if (!isSorted) return { label: t(column), href };
    const sorted =
      query.sort.turned === falls.includes(by) ? ("ascending" as const) : ("descending" as const);
    return { label: t(column), href, sorted };
  };
  const shown = new Set<Column | "task">([...query.columns, "task"]);
  return (Object.keys(cells) as Cell[]).flatMap((cell) => {
    const held = cells[cell].filter(
      (column) => shown.has(column) && (column !== "percent" || !shown.has("status")),
    );
    return held.length > 0 ? [{ cell, labels: held.map(label).map(continued) }] : [];
  });
}

/** "Nhiệm vụ, nguồn": what follows in the same head goes on in small letters. */
const continued = <Labelled extends { label: string }>(one: Labelled, at: number): Labelled =>
  at === 0 ? one : { ...one, label: one.label.charAt(0).toLowerCase() + one.label.slice(1) };
