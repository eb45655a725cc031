import { useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";
import { formatDate } from "@/domain/dates";
import type { Said } from "@/domain/tasks/said";

type Props = { before: Said; after: Said };

/** What was changed of a task after the issue, from what to what: "hạn hoàn thành 28/02/2014 → 15/03/2014". */
export function ChangeWords({ before, after }: Props) {
  const t = useTranslations("change");
  const words = useTranslations("task.priorities");
  const recurs = useTranslations("recurrence");
  const s = (chunks: ReactNode) => <s>{chunks}</s>;
  const day = (date: Said["dueOn"]) => (date ? formatDate(date) : t("noDue"));
  const kind = (recurrence: Said["recurrence"]) =>
    recurrence ? recurs(`kinds.${recurrence}`) : recurs("none");
  const end = (date: Said["recurrenceEndsOn"]) => (date ? formatDate(date) : t("noEnd"));
  const list = (names: Said["coordinating"]) => names?.join(", ") || "none";
  const said = [
    after.dueOn !== undefined && t.rich("due", { s, from: day(before.dueOn), to: day(after.dueOn) }),
    after.lead !== undefined && t.rich("lead", { s, from: before.lead ?? "", to: after.lead }),
    after.coordinating !== undefined &&
      t.rich("coordinating", { s, from: list(before.coordinating), to: list(after.coordinating) }),
    after.priority !== undefined &&
      t.rich("priority", { s, from: words(before.priority ?? "normal"), to: words(after.priority) }),
    after.leader && t.rich("leader", { s, from: before.leader ?? "none", to: after.leader }),
    after.recurrence !== undefined &&
      t.rich("recurrence", { s, from: kind(before.recurrence), to: kind(after.recurrence) }),
    after.recurrenceEndsOn !== undefined &&
      t.rich("recurrenceEnds", {
        s,
        from: end(before.recurrenceEndsOn),
        to: end(after.recurrenceEndsOn),
      }),
  ].filter((part) => part !== false && part !== null && part !== undefined && part !== "");
  return said.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the words have no identity but their place
    <Fragment key={index}>
      {index > 0 && "; "}
      {part}
    </Fragment>
  ));
}
