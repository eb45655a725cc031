import type { NewsKind } from "@/db/enums";
import type { NewsContent } from "@/domain/mails/content";
import { oneLine } from "../clean";
import type { Link, Page, Part, Writer } from "../page";
import { listed } from "../words";
import { readerLine } from "./reader-line";
import { type Act, returned, taskRow, taskTitle } from "./task-row";

/** In this order: what came back first, then what is new, then what waits for a decision. */
const acts: Record<NewsKind, Act> = {
  returned: "update",
  assigned: "update",
  part_assigned: "update",
  given: "open",
  extension_decided: "open",
  result_waits: "review",
  extension_waits: "decide",
};
const order = Object.keys(acts) as NewsKind[];

/** Whose task it is goes without saying where it is the reader's. */
const own: ReadonlySet<NewsKind> = new Set(["returned", "assigned", "part_assigned", "extension_decided"]);

type Event = NewsContent["events"][number];

/** What just happened, gathered by what it is. */
export function newsPage({ events }: NewsContent, writer: Writer): Page {
  const { t, language, link } = writer;
  const groups = order
    .map((kind) => ({ kind, events: events.filter((event) => event.kind === kind) }))
    .filter((group) => group.events.length > 0);
  const counts = groups.map(({ kind, events: { length: count } }) =>
    t(`news.groups.${kind}.count`, { count }),
  );
  const parts = groups.map((group) => partOf(group.kind, group.events, writer));
  const [only] = events.length === 1 ? events : [];
  return {
    subject: only ? subjectOf(only, writer) : counts.slice(0, 3).join(", "),
    preview: parts[0]?.rows[0]?.title ?? "",
    statement: t("news.statement", { counts: listed(language, counts) }),
    under: readerLine(writer),
    parts,
    button: (only && parts[0]?.rows[0]?.links[0]) ?? home(groups, writer),
    foot: { words: t("news.why"), link: { words: t("choices"), href: link("/account#mail") } },
  };
}

function subjectOf({ kind, task }: Event, writer: Writer): string {
  return writer.t(`news.groups.${kind}.one`, { title: taskTitle(task, writer, 100) });
}

function partOf(kind: NewsKind, events: Event[], writer: Writer): Part & { kind: "rows" } {
  const { t } = writer;
  const view = { act: acts[kind], isOwn: own.has(kind), day: null };
  return {
    kind: "rows",
    mark: "",
    tone: "plain",
    name: t(`news.groups.${kind}.name`),
    note: t("morning.count", { count: events.length }),
    rows: events.map((event) => taskRow(event.task, view, writer, said(event, writer))),
    more: null,
  };
}

function said({ kind, reason, task }: Event, { t }: Writer): string {
  if (kind === "returned")
    return reason || task.returnedReason ? returned(reason || task.returnedReason, t) : "";
  return oneLine(reason);
}

function home(groups: { kind: NewsKind }[], { t, link }: Writer): Link {
  const isOwn = groups.every(({ kind }) => own.has(kind));
  return isOwn
    ? { words: t("button.my_work"), href: link("/my-work") }
    : { words: t("button.home"), href: link("/") };
}
