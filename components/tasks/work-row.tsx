import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatDate, formatShortDate, localDate } from "@/domain/dates";
import type { TimeState } from "@/domain/tasks/time";
import type { News } from "@/domain/visits/rules";
import { useSourceWords } from "./source";
import { useTimeLine } from "./time-words";
import type { ListedTask } from "./types";
import type { Body } from "./work-body";
import { type FoldedRow, WorkFold } from "./work-fold";

export type WorkRowProps = {
  task: ListedTask;
  time: TimeState;
  /** Where the row is about a part of the task. */
  part?: { id: string; version: number };
  /** A task shows how far it is or how it stands, a part neither. */
  show: "percent" | "status" | "neither";
  /** Whether it stands with its owner's name: not where that is the reader. */
  showOwner?: boolean;
  /** What stands before the source: whose part it is. */
  before?: string;
  /** What stands beside the status or in place of the day of the last report. */
  note?: string;
  /** What one has to know before opening it. */
  told?: string;
  news?: News | undefined;
  /** Until when its owner is away. */
  away?: string | undefined;
  /** The form for which the row can be chosen. */
  chosenFor?: string | undefined;
  /** The row that the address opens. */
  open?: string | undefined;
  body?: Body;
};

/** A row of My work whose opened part is drawn here, not in the browser. */
export function WorkRow({ children, ...row }: WorkRowProps & { children: ReactNode }) {
  return <WorkFold row={useFoldedRow()(row)}>{children}</WorkFold>;
}

/** A task in ready words, as a row of My work takes it. */
export function useFoldedRow(): (row: WorkRowProps) => FoldedRow {
  const t = useTranslations("myWork");
  const sourceOf = useSourceWords();
  const lineOf = useTimeLine();
  const newsOf = useNewsWords();
  const ownerOf = ({ task, showOwner, away }: WorkRowProps) => {
    if (!showOwner || !task.ownerName) return null;
    return away ? t("away", { name: task.ownerName, until: formatDate(away) }) : task.ownerName;
  };
  const reported = ({ reportedAt }: ListedTask) =>
    reportedAt ? t("reported", { day: formatShortDate(localDate(reportedAt)) }) : t("notReported");
  return (row) => {
    const { task, part, news, show, body } = row;
    const { words: time, tone } = lineOf(row.time);
    const note = row.note ?? (show === "percent" ? reported(task) : "");
    return {
      id: task.id,
      version: part?.version ?? task.version,
      title: task.title,
      source: [row.before, sourceOf(task), ownerOf(row)].filter(Boolean).join(", "),
      time,
      ...(part && { partId: part.id }),
      ...(tone && { tone }),
      ...(task.dueOn && { due: formatDate(task.dueOn) }),
      ...(row.told && { told: row.told }),
      ...(news && { news: newsOf(news) }),
      ...(note && { note }),
      ...(show === "status" && { status: task.status ?? "assigned" }),
      ...(show === "percent" && { percent: task.percent }),
      ...(row.chosenFor && { choose: row.chosenFor }),
      ...(row.open === (part?.id ?? task.id) && { open: true, requestId: crypto.randomUUID() }),
      ...(body && { body }),
    };
  };
}

/** What somebody else did to a task, in a few words. */
function useNewsWords(): (news: News) => string {
  const t = useTranslations("myWork.news");
  return ({ kind, by, dueOn }) =>
    kind === "due" && !dueOn ? t("noDue", { by }) : t(kind, { by, due: dueOn ? formatDate(dueOn) : "" });
}
