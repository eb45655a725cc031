import { getTranslations } from "next-intl/server";
import type { WorkingCalendar } from "@/domain/calendar/rules";
import { formatDate, formatShortDate, type LocalDate, localDate } from "@/domain/dates";
import type { Column, Grouping } from "@/domain/tasks/list-choices";
import { type TimeState, timeOf } from "@/domain/tasks/time";
import { statusLook } from "../../ui/status-state";
import { timeMark } from "../../ui/time-state";
import { timeLook } from "../timing";
import type { ListedRow } from "../types";
import { sourceWords } from "./source-words";
import type { Look, TableData, TableRow } from "./types";

type View = { columns: readonly Column[]; group: Grouping | null; day: LocalDate; calendar: WorkingCalendar };

/** The rows of a list in the words of the reader, each word once. */
export async function tableData(listed: readonly ListedRow[], view: View): Promise<TableData> {
  const shown = new Set(view.columns);
  const [words, looks] = [new Places<string>(), new Places<Look>()];
  const wordsFor = await wording();
  let before: string | null = null;
  const rows = listed.map((row): TableRow => {
    const time = timeOf(row, view.day, view.calendar);
    const head = view.group && wordsFor.group(row, view.group, time);
    const [mark, tone] = statusLook(row.status ?? "assigned");
    const texts = {
      group: head === before ? null : head,
      due: shown.has("due") && row.dueOn && formatDate(row.dueOn),
      original:
        shown.has("original") &&
        row.originalDueOn &&
        row.originalDueOn !== row.dueOn &&
        wordsFor.original(row.originalDueOn),
      given: shown.has("given") && row.openedOn && formatDate(row.openedOn),
      meeting: shown.has("meeting") && wordsFor.source(row),
      notice: shown.has("notice") && row.noticeNumber,
      lead: shown.has("lead") && row.leadName,
      owner: shown.has("owner") && row.ownerName,
      coordinating: shown.has("coordinating") && row.coordinators,
      leader: shown.has("leader") && row.leaderName,
      priority: shown.has("priority") && wordsFor.priority(row.priority),
      updated: shown.has("updated") && row.reportedAt && formatShortDate(localDate(row.reportedAt)),
    };
    before = head;
    return {
      id: row.id,
      title: row.title,
      ...Object.fromEntries(
        Object.entries(texts).flatMap(([name, text]) => (text ? [[name, words.of(text, text)]] : [])),
      ),
      ...(shown.has("due") && wordsFor.time(time, looks)),
      status: looks.of(row.status ?? "", [mark, tone ?? "", wordsFor.status(row.status ?? "assigned")]),
      ...(shown.has("percent") && row.percent > 0 && row.status !== "completed" && { percent: row.percent }),
    };
  });
  return { words: words.all, looks: looks.all, rows };
}

/** Things that recur, each kept once at its place. */
class Places<Thing> {
  readonly all: Thing[] = [];
  private readonly places = new Map<string, number>();

  of(key: string, thing: Thing): number {
    const known = this.places.get(key);
    if (known !== undefined) return known;
    this.places.set(key, this.all.length);
    return this.all.push(thing) - 1;
  }
}

async function wording() {
  const [t, times, states, classes, source] = await Promise.all([
    getTranslations("list"),
    getTranslations("time"),
    getTranslations("state.status"),
    getTranslations("tasks.times"),
    sourceWords(),
  ]);
  const priority = (one: ListedRow["priority"]) => t(`priorities.${one}`);
  const status = (one: NonNullable<ListedRow["status"]>) => states(one);
  return {
    source,
    status,
    priority: (one: ListedRow["priority"]) => (one === "normal" ? null : priority(one)),
    original: (date: LocalDate) => t("originally", { date: formatDate(date) }),
    time: (time: TimeState, looks: Places<Look>) => {
      const look = timeLook(time);
      if (!look) return null;
      const [mark, tone] = timeMark(look);
      const days = time.days ?? 0;
      return { time: looks.of(`${time.class} ${days}`, [mark, tone ?? "", times(time.class, { days })]) };
    },
    group: (row: ListedRow, group: Grouping, time: TimeState) =>
      ({
        department: () => row.leadName,
        owner: () => row.ownerName ?? t("nobodyYet"),
        leader: () => row.leaderName ?? t("noLeader"),
        status: () => status(row.status ?? "assigned"),
        time: () => classes(time.class),
        meeting: () => `${row.meetingTitle} ${formatDate(localDate(row.meetingStartsAt))}`,
      })[group](),
  };
}
