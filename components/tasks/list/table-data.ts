import { getTranslations } from "next-intl/server";
import type { WorkingCalendar } from "@/domain/calendar/rules";
import { formatDate, formatShortDate, type LocalDate, localDate } from "@/domain/dates";
import type { Column, Grouping } from "@/domain/tasks/list-choices";
import { type TimeState, timeOf } from "@/domain/tasks/time";
import { statusMark } from "../../ui/status-state";
import { timeMark } from "../../ui/time-state";
import { timeLook } from "../timing";
import type { ListedRow } from "../types";
import { sourceWords } from "./source-words";
import type { Look, Part, TableData } from "./types";

type View = {
  columns: readonly Column[];
  group: Grouping | null;
  day: LocalDate;
  calendar: WorkingCalendar;
};

/** A row with how it stands in time. */
type Timed = ListedRow & { time: TimeState };

/** The rows of a list in the words of the reader. */
export async function tableData(listed: readonly ListedRow[], view: View): Promise<TableData> {
  const { columns, group, day, calendar } = view;
  const [words, looks] = [new Places<string>(), new Places<Look>()];
  const { look, time, text, head } = await wording();
  const rows = listed.map((row): Timed => ({ ...row, time: timeOf(row, day, calendar) }));
  const placeOf = (row: Timed, column: Column): number | null => {
    if (column === "status") return looks.of(look(row));
    if (column === "percent") return row.percent > 0 && row.status !== "completed" ? row.percent : null;
    const told = text[column](row);
    return told ? words.of(told) : null;
  };
  const parts: Partial<Record<Part, (number | null)[]>> = {};
  for (const column of columns) parts[column] = rows.map((row) => placeOf(row, column));
  if (columns.includes("due")) parts.time = rows.map((row) => looks.ofSome(time(row)));
  if (group) {
    const heads = rows.map((row) => head[group](row));
    parts.group = heads.map((one, at) => (one === heads[at - 1] ? null : words.of(one)));
  }
  const [ids, titles] = [rows.map((row) => row.id), rows.map((row) => row.title)];
  return { words: words.all, looks: looks.all, ids, titles, parts };
}

/** Things that recur, each kept once at its place. */
class Places<Thing extends string | Look> {
  readonly all: Thing[] = [];
  private readonly places = new Map<string, number>();

  of(thing: Thing): number {
    const key = thing.toString();
    const known = this.places.get(key);
    if (known !== undefined) return known;
    this.places.set(key, this.all.length);
    return this.all.push(thing) - 1;
  }

  ofSome(thing: Thing | null): number | null {
    return thing && this.of(thing);
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
  const status = (row: ListedRow) => states(row.status ?? "assigned");
  const due = (date: LocalDate | null) => date && formatDate(date);
  return {
    look: (row: ListedRow): Look => {
      return [statusMark(row.status ?? "assigned"), status(row)];
    },
    time: ({ time }: Timed): Look | null => {
      const look = timeLook(time);
      if (!look) return null;
      return [timeMark(look), times(time.class, { days: time.days ?? 0 })];
    },
    text: {
      due: (row) => due(row.dueOn),
      original: ({ originalDueOn, dueOn }) =>
        originalDueOn && originalDueOn !== dueOn
          ? t("originally", { date: formatDate(originalDueOn) })
          : null,
      given: (row) => due(row.openedOn),
      meeting: source,
      notice: (row) => row.noticeNumber,
      lead: (row) => row.leadName,
      owner: (row) => row.ownerName,
      coordinating: (row) => row.coordinators,
      leader: (row) => row.leaderName,
      priority: ({ priority }) => (priority === "normal" ? null : t(`priorities.${priority}`)),
      updated: (row) => row.reportedAt && formatShortDate(localDate(row.reportedAt)),
    } satisfies Record<Exclude<Column, "status" | "percent">, (row: ListedRow) => string | null>,
    head: {
      department: (row) => row.leadName,
      owner: (row) => row.ownerName ?? t("nobodyYet"),
      leader: (row) => row.leaderName ?? t("noLeader"),
      status,
      time: (row) => classes(row.time.class),
      meeting: (row) => `${row.meetingTitle} ${formatDate(localDate(row.meetingStartsAt))}`,
    } satisfies Record<Grouping, (row: Timed) => string>,
  };
}
