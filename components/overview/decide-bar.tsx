import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ConfirmDetails } from "../ui/confirm-details";
import { SubmitButton } from "../ui/submit-button";
import { TextArea } from "../ui/text-area";
import { ChosenCount } from "./chosen-count";

/** What is done with all that are chosen. */
export function DecideBar() {
  const t = useTranslations("overview");
  const kbd = (chunks: ReactNode) => <kbd>{chunks}</kbd>;
  const words = { none: t("noneChosen"), some: t("chosen"), all: t("chooseAll") };
  return (
    <div className="decide" data-row="">
      <ChosenCount name="chosenIds" words={words} />
      <div className="actions">
        <SubmitButton small name="verdict" value="yes" data-anchor="">
          {t("allYes")}
        </SubmitButton>
        <ConfirmDetails summary={t("allNoEllipsis")} small link>
          <div className="stack is-narrow" data-sends="">
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
  );
}
