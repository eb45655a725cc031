import { formatShortDate, type LocalDate } from "@/domain/dates";
import type { MorningContent, MorningGroup } from "@/domain/mails/content";
import { listAddress } from "@/domain/tasks/list-query";
import type { Page, Rows, Tone, Writer } from "../page";
import { dayWords, listed } from "../words";
import { readerLine } from "./reader-line";
import { roomFor } from "./room";
import { type Act, returned, taskGlance, taskRow } from "./task-row";

/** In which part they stand there: that of the highest says why they get the mail. */
const readers = ["owner", "head", "leader", "clerk"] as const;

/** Where all of a group stands. */
const homes = {
  my_work: "/my-work",
  department: "/my-work/department",
  overview: "/overview",
  paused: listAddress({ status: "paused" }),
  transfers: listAddress({ status: "transfer_requested" }),
};

interface Look {
  reader: (typeof readers)[number];
  act: Act;
  home: keyof typeof homes;
  time?: keyof typeof times;
}

/** Marks are those of the pages: triangle, diamond, half a diamond. */
const times = {
  overdue: { mark: "▲", tone: "overdue" },
  today: { mark: "◆", tone: "soon" },
  soon: { mark: "◈", tone: "soon" },
} as const satisfies Record<string, { mark: string; tone: Tone }>;

const urgencies: Look["time"][] = ["overdue", "today", undefined, "soon"];

const looks: Record<MorningGroup, Look> = {
  overdue: { reader: "owner", act: "update", home: "my_work", time: "overdue" },
  today: { reader: "owner", act: "update", home: "my_work", time: "today" },
  soon: { reader: "owner", act: "update", home: "my_work", time: "soon" },
  department_overdue: { reader: "head", act: "open", home: "department", time: "overdue" },
  to_review: { reader: "head", act: "decide", home: "my_work" },
  to_assign: { reader: "head", act: "assign", home: "my_work" },
  paused: { reader: "head", act: "open", home: "paused" },
  leader_overdue: { reader: "leader", act: "open", home: "overview", time: "overdue" },
  leader_waiting: { reader: "leader", act: "decide", home: "overview" },
  transfers: { reader: "clerk", act: "decide", home: "transfers" },
};

/** The morning's reminder. The subject names what is most urgent, and only as much as a list of mails shows. */
export function morningPage({ day, groups }: MorningContent, writer: Writer): Page {
  const { t, language, link } = writer;
  const counts = mostUrgent(groups).map(({ name, count }) => t(`morning.groups.${name}.count`, { count }));
  const room = roomFor(groups.map(({ tasks }) => tasks.length));
  const parts = groups.map((group, index) => partOf(group, day, room[index] ?? 0, writer));
  const home = looks[groups[0]?.name ?? "overdue"].home;
  return {
    subject: t("morning.subject", { date: formatShortDate(day), counts: counts.join(", ") }),
    preview: parts[0]?.rows[0] ? taskGlance(parts[0].rows[0]) : "",
    statement: t("morning.statement", { counts: listed(language, counts) }),
    under: readerLine(writer, dayWords(t, day)),
    parts,
    button: { words: t(`button.${home}`), href: link(homes[home]) },
    foot: {
      words: `${t(`morning.why.${readerOf(groups)}`)} ${t("morning.atMost")}`,
      link: { words: t("choices"), href: link("/account#mail") },
    },
  };
}

type Group = MorningContent["groups"][number];

/** Two of the groups: first what is overdue or due, last what only comes near. */
function mostUrgent(groups: readonly Group[]): Group[] {
  const urgency = ({ name }: Group) => urgencies.indexOf(looks[name].time);
  return groups.toSorted((one, other) => urgency(one) - urgency(other)).slice(0, 2);
}

function partOf({ name, count, tasks: all }: Group, day: LocalDate, room: number, writer: Writer): Rows {
  const { t, link } = writer;
  const { act, home, reader, time } = looks[name];
  const view = { act, isOwn: reader === "owner", day };
  const tasks = all.slice(0, room);
  const left = count - tasks.length;
  return {
    kind: "rows",
    ...(time ? times[time] : { mark: "", tone: "plain" }),
    name: t(`morning.groups.${name}.name`),
    note: noteOf(name, count, writer),
    rows: tasks.map((task) => taskRow(task, view, writer, returned(task, task.returnedReason, t))),
    more: left > 0 ? { words: t("more", { count: left }), href: link(homes[home]) } : null,
  };
}

function noteOf(name: MorningGroup, count: number, { t }: Writer): string {
  return looks[name].time === "overdue" ? t("morning.workingDays", { count }) : t("count", { count });
}

function readerOf(groups: readonly Group[]): Look["reader"] {
  const ranks = groups.map(({ name }) => readers.indexOf(looks[name].reader));
  return readers[Math.max(0, ...ranks)] ?? "owner";
}
