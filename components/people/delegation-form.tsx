import { useTranslations } from "next-intl";
import { formatDate } from "@/domain/dates";
import { ActionForm } from "../ui/action-form";
import { ConfirmDetails } from "../ui/confirm-details";
import { DateField } from "../ui/date-field";
import type { FormAction } from "../ui/form-state";
import { SelectField } from "../ui/select-field";
import { SubmitButton } from "../ui/submit-button";
import { TextField } from "../ui/text-field";
import { titledChoices } from "./titled-name";

type Option = { id: string; name: string; title: string };

type Props = {
  /** The leader who delegates; null for a clerk, who says which leader has ordered it. */
  leaderId: string | null;
  leaders: readonly Option[];
  delegates: readonly Option[];
  day: string;
  action: FormAction;
};

/** Hands a leader's queue to a deputy or clerk for a time. */
export function DelegationForm({ leaderId, leaders, delegates, day, action }: Props) {
  const t = useTranslations("delegations");
  return (
    <ConfirmDetails summary={t(leaderId ? "add" : "addOnPaper")}>
      <ActionForm action={action} requestId={crypto.randomUUID()} className="stack is-form">
        {leaderId ? (
          <input type="hidden" name="leaderId" value={leaderId} />
        ) : (
          <SelectField
            name="leaderId"
            label={t("leader")}
            options={titledChoices(leaders)}
            empty={t("chooseLeader")}
            required
          />
        )}
        <SelectField
          name="delegateId"
          label={t("delegate")}
          options={titledChoices(delegates)}
          empty={t("chooseDelegate")}
          required
        />
        <div className="pair">
          <DateField name="startsOn" label={t("from")} defaultValue={formatDate(day)} required />
          <DateField name="endsOn" label={t("until")} required />
        </div>
        <TextField name="reason" label={t("reason")} hint={t("reasonHint")} autoComplete="off" required />
        <div className="actions">
          <SubmitButton primary>{t(leaderId ? "submit" : "submitPaper")}</SubmitButton>
        </div>
      </ActionForm>
    </ConfirmDetails>
  );
}
