import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm } from "../ui/action-form";
import { ConfirmDetails } from "../ui/confirm-details";
import { EmptyState } from "../ui/empty-state";
import type { FormAction } from "../ui/form-state";
import { RowKeys } from "../ui/row-keys";
import { Rows } from "../ui/rows";
import type { Choice } from "../ui/select-field";
import { SubmitButton } from "../ui/submit-button";
import { TextArea } from "../ui/text-area";
import { ChosenCount } from "./chosen-count";
import { DecisionRow } from "./decision-row";
import { decisionValue, type WaitingDecision } from "./types";

type Props = { rows: readonly WaitingDecision[]; departments: readonly Choice[]; action: FormAction };

/**
 * What waits for a decision, in one form: row by row, or several that are ticked, by hand or by keys. The form stays when
 * nothing waits any more: it says what became of the last.
 */
export function Decisions({ rows, departments, action }: Props) {
  const t = useTranslations("overview");
  const kbd = (chunks: ReactNode) => <kbd>{chunks}</kbd>;
  return (
    <ActionForm action={action} requestId={crypto.randomUUID()}>
      {/* The first button is what Enter in a tick would press: it shall decide nothing. */}
      <button type="submit" disabled hidden />
      <RowKeys />
      {rows.length > 0 ? (
        <Rows className="decisions">
          {rows.map((decision) => (
            <DecisionRow key={decisionValue(decision)} decision={decision} departments={departments} />
          ))}
        </Rows>
      ) : (
        <EmptyState title={t("noneWaiting")}>{t("noneWaitingText")}</EmptyState>
      )}
      {rows.some(({ kind }) => kind !== "transfer") && (
        <div className="decide" data-row>
          <ChosenCount
            name="chosenIds"
            words={{ none: t("noneChosen"), some: t("chosen"), all: t("chooseAll") }}
          />
          <div className="actions">
            <SubmitButton small name="verdict" value="yes" data-anchor>
              {t("allYes")}
            </SubmitButton>
            <ConfirmDetails summary={t("allNoEllipsis")} small link>
              <div className="stack is-narrow" data-sends>
                <TextArea name="reason" label={t("allReason")} hint={t("allReasonHint")} rows={2} />
                <div className="actions">
                  <SubmitButton small name="verdict" value="no">
                    {t("allNo")}
                  </SubmitButton>
                </div>
              </div>
            </ConfirmDetails>
          </div>
          <p className="note row-keys">{t.rich("keys", { kbd })}</p>
        </div>
      )}
    </ActionForm>
  );
}
