import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm } from "../ui/action-form";
import { EmptyState } from "../ui/empty-state";
import type { FormAction } from "../ui/form-state";
import { RowKeys } from "../ui/row-keys";
import { Rows } from "../ui/rows";
import { DecideBar } from "./decide-bar";
import { DecisionRows } from "./decision-rows";
import type { DecisionLine, DecisionWords } from "./types";

type Props = {
  rows: readonly DecisionLine[];
  departments: DecisionWords["departments"];
  action: FormAction;
};

/**
 * What waits for a decision, in one form: row by row, or several that are ticked, by hand or by keys. The form stays when
 * nothing waits any more: it says what became of the last.
 */
export function Decisions({ rows, departments, action }: Props) {
  const t = useTranslations("overview");
  const kinds = (words: "yes" | "no" | "otherwise") => ({
    result: t(`${words}.result`),
    extension: t(`${words}.extension`),
    transfer: t(`${words}.transfer`),
    pass_on: t(`${words}.pass_on`),
  });
  const words: DecisionWords = {
    yes: kinds("yes"),
    no: kinds("no"),
    otherwise: kinds("otherwise"),
    reason: t("reason"),
    remark: t("remark"),
    newLead: t("newLead"),
    chooseLead: t("chooseLead"),
    earlier: t("earlier"),
    earlierHint: t("earlierHint"),
    grantEarlier: t("grantEarlier"),
    openTask: t("openTask"),
    departments: rows.some(({ kind }) => kind === "transfer") ? departments : [],
  };
  return (
    <ActionForm action={action} requestId={crypto.randomUUID()}>
      {/* The first button is what Enter in a tick would press: it shall decide nothing. */}
      <button type="submit" disabled hidden />
      <RowKeys />
      {rows.length > 0 ? (
        <Rows className="decisions">
          <DecisionRows rows={rows} words={words} />
        </Rows>
      ) : (
        <EmptyState title={t("noneWaiting")}>{t("noneWaitingText")}</EmptyState>
      )}
      {rows.some(({ kind }) => kind !== "transfer") && <DecideBar />}
    </ActionForm>
  );
}

/** What of the person's queue is not shown: it comes into view as the rest is decided. */
export function MoreDecisions({
  counts,
}: {
  counts: readonly { kind: DecisionLine["kind"]; count: string; href: string | null }[];
}) {
  const t = useTranslations("overview");
  return counts.map(({ kind, count, href }) => (
    <p key={kind} className="small quiet under">
      {t.rich(`more.${kind}`, {
        count,
        list: (chunks: ReactNode) => (href ? <a href={href}>{chunks}</a> : chunks),
      })}
    </p>
  ));
}
