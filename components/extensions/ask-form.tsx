import { useTranslations } from "next-intl";
import { ActionForm } from "../ui/action-form";
import { DateField } from "../ui/date-field";
import type { FormAction } from "../ui/form-state";
import { SubmitButton } from "../ui/submit-button";
import { TextArea } from "../ui/text-area";
import { TextField } from "../ui/text-field";

type Props = {
  action: FormAction;
  task: { id: string; version: number };
  /** Whether a clerk enters what a department without accounts asked for on paper. */
  onPaper: boolean;
};

/** A new due date with its reason. */
export function AskForm({ action, task, onPaper }: Props) {
  const t = useTranslations("extensions");
  return (
    <ActionForm action={action} requestId={crypto.randomUUID()} className="stack is-narrow">
      <input type="hidden" name="taskId" value={task.id} />
      <input type="hidden" name="version" value={task.version} />
      <DateField name="dueOn" label={t("newDate")} required />
      <TextArea name="reason" label={t("reason")} hint={t("reasonHint")} rows={2} required />
      {onPaper && <TextField name="paper" label={t("paper")} hint={t("paperHint")} required />}
      <div className="actions">
        <SubmitButton primary>{t("ask")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
