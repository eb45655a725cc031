import { useTranslations } from "next-intl";
import { ActionForm } from "../ui/action-form";
import type { FormAction } from "../ui/form-state";
import { SelectField } from "../ui/select-field";
import { SubmitButton } from "../ui/submit-button";

type Props = {
  action: FormAction;
  task: { id: string; version: number; ownerId?: string | null };
  members: readonly { id: string; name: string; title: string }[];
  requestId: string;
  primary?: boolean;
};

/** The head names who does a task. */
export function OwnerForm({ action, task, members, requestId, primary = true }: Props) {
  const t = useTranslations("owner");
  const options = members.map(({ id, name, title }) => ({
    value: id,
    label: title ? `${name}, ${title}` : name,
  }));
  return (
    <ActionForm action={action} requestId={requestId} className="stack is-narrow">
      <input type="hidden" name="taskId" value={task.id} />
      <input type="hidden" name="version" value={task.version} />
      <SelectField
        name="ownerId"
        label={t("label")}
        hint={options.length === 0 ? t("nobody") : undefined}
        options={options}
        empty={t("choose")}
        defaultValue={task.ownerId ?? ""}
        required
      />
      <div className="actions">
        <SubmitButton primary={primary}>{task.ownerId ? t("change") : t("submit")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
