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
  const b = (chunks: ReactNode) => <b>{chunks}</b>;
  const what = isEventKind(event.kind)
    ? t.rich(`kinds.${event.kind}`, {
        b,
        percent: String(after.percent ?? ""),
        owner: name(after.ownerId),
        person: name(after.personId),
        department: name(after.leadDepartmentId ?? after.departmentId),
        due: typeof after.dueOn === "string" ? formatDate(after.dueOn) : "none",
        date: formatDate(event.effectiveOn),
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
