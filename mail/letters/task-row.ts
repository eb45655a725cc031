import { dayNumber, formatDate, formatShortDate, type LocalDate } from "@/domain/dates";
import type { TaskLine } from "@/domain/mails/content";
import { oneLine } from "../clean";
import type { Link, Row, Tone, Writer } from "../page";
import { capitalised, type Words, weekdayWords } from "../words";

export type Act = "update" | "review" | "assign" | "decide" | "open";

/** What a group of tasks asks of the reader, and how it looks at them. */
export interface View {
  act: Act;
  /** Whether the reader knows whose task it is: their own. */
  isOwn: boolean;
  /** The day on which the letter is read; null where it is of no day. */
  day: LocalDate | null;
}

/** A task as a row of a letter. */
export function taskRow(task: TaskLine, view: View, writer: Writer, said: string): Row {
  const { t } = writer;
  const time = timeOf(task, view.day, writer);
  return {
    title: rowTitle(task, writer),
    lines: [source(task, view, writer), said].filter(Boolean),
    links: [actOf(task, view, writer), ...withoutSigningIn(task, view, writer)],
    said: task.isPart ? t("task.notReported") : t("task.percent", { percent: String(task.percent) }),
    date: task.dueOn ? dateOf(task.dueOn, view.day) : "",
    time,
  };
}

/** What a task is called in a mail; that of a restricted meeting only by its number. */
export function taskTitle(task: TaskLine, { t }: Writer, most = 300): string {
  if (task.title !== null) return oneLine(task.title, most);
  const { directiveNumber, number } = task;
  const hasNumber = directiveNumber !== null && number !== null;
  return t("task.restricted", { number: hasNumber ? `${directiveNumber}.${number}` : "none" });
}

function rowTitle(task: TaskLine, writer: Writer): string {
  const title = taskTitle(task, writer);
  return task.isPart && task.title !== null ? writer.t("task.part", { title }) : title;
}

function source(task: TaskLine, view: View, writer: Writer): string {
  return capitalised([whose(task, view, writer), origin(task, writer)].filter(Boolean).join("; "));
}

/** Only what the reader may not know: neither their own name nor their own department's. */
function whose(task: TaskLine, { act, isOwn }: View, { t, reader }: Writer): string {
  const lead = oneLine(task.leadName, 200);
  if (task.isPart) return t("task.leads", { department: lead });
  if (isOwn) return "";
  return [lead !== reader.departmentName && lead, act !== "assign" && ownerOf(task, t)]
    .filter(Boolean)
    .join(", ");
}

const ownerOf = ({ ownerName }: TaskLine, t: Words) =>
  ownerName ? t("task.owner", { name: oneLine(ownerName, 100) }) : t("task.noOwner");

function origin(task: TaskLine, { t }: Writer): string {
  const date = formatDate(task.meetingDate);
  const title = task.meetingTitle && oneLine(task.meetingTitle, 200);
  const meeting = title ? t("task.meeting", { title, date }) : t("task.restrictedMeeting", { date });
  const { directiveNumber: number } = task;
  return number === null ? meeting : `${meeting}, ${t("task.directive", { number: String(number) })}`;
}

function actOf(task: TaskLine, { act }: View, { t, link }: Writer): Link {
  const path = `/tasks/${encodeURIComponent(task.id)}`;
  if (act !== "update") return { words: t(`task.${act}`), href: link(path) };
  return { words: t(task.isPart ? "task.reportPart" : "task.update"), href: link(`${path}?update`) };
}

function withoutSigningIn({ reportPath }: TaskLine, { act }: View, { t, link }: Writer): Link[] {
  if (reportPath === null || act !== "update") return [];
  return [{ words: t("task.withoutSigningIn"), href: link(reportPath) }];
}

function timeOf(task: TaskLine, day: LocalDate | null, { t }: Writer): { words: string; tone: Tone } {
  if (task.dueOn === null) return { words: t("task.noDate"), tone: "plain" };
  if (task.due === "past") return { words: t("task.late", { days: task.daysLate }), tone: "overdue" };
  if (task.due === "today") return { words: t("task.today"), tone: "soon" };
  const tone = task.daysLeft <= 3 ? "soon" : "plain";
  const isThisWeek = day !== null && dayNumber(task.dueOn) - dayNumber(day) < 7;
  return { words: isThisWeek ? weekdayWords(t, task.dueOn) : t("task.left", { days: task.daysLeft }), tone };
}

/** The year only where it is another one. */
function dateOf(date: LocalDate, day: LocalDate | null): string {
  return day !== null && date.slice(0, 4) === day.slice(0, 4) ? formatShortDate(date) : formatDate(date);
}

/** What somebody wrote about a task: nothing of a restricted meeting's, since it may say what the task is about. */
export const written = (task: TaskLine, words: string) => (task.title === null ? "" : oneLine(words));

/** Why a task came back, in the words of who returned it. */
export function returned(task: TaskLine, words: string, t: Words): string {
  const reason = written(task, words);
  return reason && t("task.returned", { reason });
}

/** A task in a few words, for what a list of mails shows: "Quá 6 ngày: Báo cáo tình hình…". */
export function taskGlance(row: Row): string {
  return `${capitalised(row.time.words)}: ${row.title}`;
}
