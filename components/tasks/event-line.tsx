import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { TaskStatus } from "@/db/enums";
import { formatDate } from "@/domain/dates";
import { saidIn } from "@/domain/tasks/said";
import { ChangeWords } from "./change-words";
import { isEventKind, type TaskEvent } from "./events";

/** One row of the history in a sentence: what was done, from which status to which, to whom. */
export function EventLine({ event, names }: { event: TaskEvent; names: ReadonlyMap<string, string> }) {
  const t = useTranslations("history");
  const status = useTranslations("state.status");
  const { before, after } = event;
  const word = (value: unknown) => (typeof value === "string" ? status(value as TaskStatus) : "");
  const name = (value: unknown) => (typeof value === "string" ? (names.get(value) ?? "") : "");
  const day = (value: unknown) => (typeof value === "string" ? formatDate(value) : "none");
  const b = (chunks: ReactNode) => <b>{chunks}</b>;
  const what = isEventKind(event.kind)
    ? t.rich(`kinds.${event.kind}`, {
        b,
        percent: String(after.percent ?? ""),
        owner: name(after.ownerId),
        person: name(after.personId),
        department: name(after.leadDepartmentId ?? after.departmentId),
        due: day(after.dueOn),
        date: formatDate(event.effectiveOn),
        from: day(before.dueOn),
        asked: day(after.dueOnAsked),
        paper: typeof after.paper === "string" ? after.paper : "none",
        shortened: after.dueOn === after.dueOnAsked ? "no" : "yes",
        s: (chunks: ReactNode) => <s>{chunks}</s>,
        leader: name(after.responsibleLeaderId),
        to: after.ownerId || after.personId ? "person" : "head",
        cause: typeof after.cause === "string" ? after.cause : "none",
        kind: typeof after.undone === "string" ? after.undone : "other",
        done: after.partStatus === "done" ? "yes" : "no",
        what: () => <ChangeWords before={saidIn(before)} after={saidIn(after)} />,
      })
    : t("other");
  const moved = before.status && after.status && before.status !== after.status;
  return (
    <>
      {what}
      {moved && t.rich("moved", { b, from: word(before.status), to: word(after.status) })}
    </>
  );
}
