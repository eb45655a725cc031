import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatDate, localDate } from "@/domain/dates";
import type { TimeState } from "@/domain/tasks/time";
import type { News } from "@/domain/visits/rules";
import { useSourceWords } from "./source";
import { useTimeLine } from "./time-words";
import type { ListedTask } from "./types";
import type { Body } from "./work-body";
import { type FoldedRow, WorkFold } from "./work-fold";

type Props = {
  task: ListedTask;
  time: TimeState;
  /** The id of the row in the page, where the task has several rows. */
  at?: string;
  /** A task shows how far it is or how it stands, a part neither. */
  show: "percent" | "status" | "neither";
  /** Whether it stands with its owner's name: not where that is the reader. */
  showOwner?: boolean;
  /** What stands before the source: whose part it is. */
  before?: string;
  /** What stands in place of the day of the last report. */
  note?: string;
  /** What one has to know before opening it. */
  told?: string;
  news?: News | undefined;
  /** Until when its owner is away. */
  away?: string | undefined;
  /** The form for which the row can be chosen. */
  chosenFor?: string;
  /** The row that the address opens. */
  open?: string | undefined;
  body?: Body;
  /** What it opens to, where that is not drawn in the browser. */
  children?: ReactNode;
};

/** A row of My work, which opens in place. */
export function WorkRow({
  task,
  time,
  at = `task-${task.id}`,
  news,
  chosenFor,
  open,
  children,
  ...row
}: Props) {
  const t = useTranslations("myWork");
  const source = useSourceWords()(task);
  const line = useTimeLine()(time);
  const words = useNewsWords();
  const { ownerName, ownerId } = task;
  const owner =
    row.away && ownerName ? t("away", { name: ownerName, until: formatDate(row.away) }) : ownerName;
  const folded: FoldedRow = {
    at,
    taskId: task.id,
    title: task.title,
    source: [row.before, source, row.showOwner && ownerId && owner].filter(Boolean).join(", "),
    time: line.words,
    ...(line.tone && { tone: line.tone }),
    ...(task.dueOn && { dueOn: task.dueOn }),
    ...(row.told && { told: row.told }),
    ...(news && { news: words(news) }),
    ...(row.note && { note: row.note }),
    ...(row.show === "status" && { status: task.status ?? "assigned" }),
    ...(row.show === "percent" && howFar(task)),
    ...(chosenFor && { choose: { form: chosenFor, value: `${task.id}:${task.version}` } }),
    ...(open === at && { open: true, requestId: crypto.randomUUID() }),
    ...(row.body && { body: row.body }),
  };
  return <WorkFold {...folded}>{children}</WorkFold>;
}

function howFar({ percent, reportedAt }: ListedTask) {
  return { percent, ...(reportedAt && { reportedOn: localDate(reportedAt) }) };
}

/** What somebody else did to a task, in a few words. */
function useNewsWords(): (news: News) => string {
  const t = useTranslations("myWork.news");
  return ({ kind, by, dueOn }) =>
    kind === "due" && !dueOn ? t("noDue", { by }) : t(kind, { by, due: dueOn ? formatDate(dueOn) : "" });
}
