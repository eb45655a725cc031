import { useTranslations } from "next-intl";
import { type MailFrequency, mailFrequencies } from "@/db/enums";
import { ActionForm } from "../ui/action-form";
import { Checkbox } from "../ui/checkbox";
import type { FormAction } from "../ui/form-state";
import { RadioChoice } from "../ui/radio-choice";
import { SubmitButton } from "../ui/submit-button";
import { TextField } from "../ui/text-field";

type Props = {
  choice: {
    frequency: MailFrequency;
    sendAt: string | null;
    remindersStopped: boolean;
    newsStopped: boolean;
    version: number;
  };
  /** The office's hours, HH:MM. */
  hours: { sendAt: string; sendUntil: string };
  action: FormAction;
};

/** What a person wants to be told by mail, and when; and what is told in any case. */
export function ChoiceForm({ choice, hours, action }: Props) {
  const t = useTranslations("mailChoice");
  return (
    <ActionForm action={action} requestId={crypto.randomUUID()} className="stack is-form">
      <input type="hidden" name="version" value={choice.version} />
      <RadioChoice
        name="frequency"
        label={t("frequency")}
        hint={t("frequencyHint")}
        options={mailFrequencies.map((value) => ({ value, label: t(`frequencies.${value}`) }))}
        defaultValue={choice.frequency}
      />
      <TextField
        name="sendAt"
        label={t("hour")}
        hint={t("hourHint", hours)}
        defaultValue={choice.sendAt ?? ""}
        className="figures is-date"
        autoComplete="off"
      />
      <fieldset className="stops">
        <legend>{t("stop")}</legend>
        <Checkbox name="remindersStopped" label={t("reminders")} defaultChecked={choice.remindersStopped} />
        <Checkbox name="newsStopped" label={t("news")} defaultChecked={choice.newsStopped} />
        <p className="small quiet">{t("stays")}</p>
      </fieldset>
      <div className="actions">
        <SubmitButton primary>{t("save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
