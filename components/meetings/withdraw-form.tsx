import { useTranslations } from "next-intl";
import { ActionForm } from "../ui/action-form";
import { ConfirmDetails } from "../ui/confirm-details";
import type { FormAction } from "../ui/form-state";
import { SubmitButton } from "../ui/submit-button";
import { TextArea } from "../ui/text-area";

type Props = { meetingId: string; version: number; action: FormAction };

/** Takes an issue back, with the reason; opens in place. */
export function WithdrawForm({ meetingId, version, action }: Props) {
  const t = useTranslations("withdraw");
  return (
    <section className="life">
      <ConfirmDetails summary={t("open")} link small>
        <ActionForm action={action} requestId={crypto.randomUUID()} className="stack">
          <input type="hidden" name="meetingId" value={meetingId} />
          <input type="hidden" name="version" value={version} />
          <p className="small quiet">{t("text")}</p>
          <TextArea name="reason" label={t("reason")} hint={t("reasonHint")} rows={2} required />
          <div className="actions">
            <SubmitButton small>{t("submit")}</SubmitButton>
          </div>
        </ActionForm>
      </ConfirmDetails>
    </section>
  );
}

/** Why an issue can no longer be taken back, and what can be done instead. */
export function WithdrawOver() {
  const t = useTranslations("withdraw");
  return (
    <section className="life">
      <p className="note">{t("over")}</p>
    </section>
  );
}
