import type { NewsKind } from "@/db/enums";
import type { NewsContent } from "@/domain/mails/content";
import type { Link, Page, Rows, Writer } from "../page";
import { listed, type Words } from "../words";
import { readerLine } from "./reader-line";
import { roomFor } from "./room";
import { type Act, returned, taskRow, taskTitle, written } from "./task-row";

/** In this order: what came back first, then what is new, then what waits for a decision. */
const acts: Record<NewsKind, Act> = {
  returned: "update",
  assigned: "update",
  part_assigned: "update",
  given: "assign",
  extension_decided: "open",
  result_waits: "review",
  extension_waits: "decide",
};
const order = Object.keys(acts) as NewsKind[];

/** Whose task it is goes without saying where it is the reader's. */
const own: ReadonlySet<NewsKind> = new Set(["returned", "assigned", "part_assigned", "extension_decided"]);

type Event = NewsContent["events"][number];
type Group = { kind: NewsKind; events: Event[] };

/** What just happened, gathered by what it is. */
export function newsPage({ events }: NewsContent, writer: Writer): Page {
  const { t, language, link } = writer;
  const groups = order
    .map((kind) => ({ kind, events: events.filter((event) => event.kind === kind) }))
    .filter((group) => group.events.length > 0);
  const counts = groups.map(({ kind, events: { length: count } }) =>
    t(`news.groups.${kind}.count`, { count }),
  );
  const all = home(groups, writer);
  const room = roomFor(groups.map((group) => group.events.length));
  const parts = groups.map((group, index) => partOf(group, room[index] ?? 0, all, writer));
  const [only] = events.length === 1 ? events : [];
  return {
    subject: only ? subjectOf(only, writer) : counts.slice(0, 3).join(", "),
    preview: parts[0]?.rows[0]?.title ?? "",
    statement: t("news.statement", { counts: listed(language, counts) }),
    under: readerLine(writer),
    parts,
    button: (only && parts[0]?.rows[0]?.links[0]) ?? all,
    foot: { words: t("news.why"), link: { words: t("choices"), href: link("/account#mail") } },
  };
}

function subjectOf({ kind, task }: Event, writer: Writer): string {
  return writer.t(`news.groups.${kind}.one`, { title: taskTitle(task, writer, 100) });
}

function partOf({ kind, events }: Group, room: number, more: Link, writer: Writer): Rows {
  const { t } = writer;
  const view = { act: acts[kind], isOwn: own.has(kind), day: null };
  const left = events.length - room;
  return {
    kind: "rows",
    mark: "",
    tone: "plain",
    name: t(`news.groups.${kind}.name`),
    note: t("count", { count: events.length }),
    rows: events.slice(0, room).map((event) => taskRow(event.task, view, writer, said(event, t))),
    more: left > 0 ? { words: t("more", { count: left }), href: more.href } : null,
  };
}

function said({ kind, reason, task, granted }: Event, t: Words): string {
  if (kind === "returned") return returned(task, reason, t);
  const words = written(task, reason);
  if (granted === undefined) return words;
  const decision = granted ? t("news.granted") : t("news.refused");
  return words ? t("news.decided", { decision, words }) : decision;
}

function home(groups: Group[], { t, link }: Writer): Link {
  const isOwn = groups.every(({ kind }) => own.has(kind));
  return isOwn
    ? { words: t("button.my_work"), href: link("/my-work") }
    : { words: t("button.home"), href: link("/") };
}
