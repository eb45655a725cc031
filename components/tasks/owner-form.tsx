import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatDate } from "@/domain/dates";
import { ActionForm } from "../ui/action-form";
import type { FormAction } from "../ui/form-state";
import { SelectField } from "../ui/select-field";
import { SubmitButton } from "../ui/submit-button";

export type Candidate = {
  id: string;
  name: string;
  title: string;
  /** The last day of their absence. */
  awayUntil?: string | null;
};

type Props = {
  action: FormAction;
  task: { id: string; version: number; ownerId?: string | null };
  members: readonly Candidate[];
  requestId: string;
  primary?: boolean;
  /** What stands beside the button. */
  beside?: ReactNode;
};

/** The head names who does a task. */
export function OwnerForm({ action, task, members, requestId, primary = true, beside }: Props) {
  const t = useTranslations("owner");
  const options = useCandidates()(members);
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
        {beside}
      </div>
    </ActionForm>
  );
}

/** Who can be chosen, by name and title, and until when who is away is away. */
export function useCandidates(): (members: readonly Candidate[]) => { value: string; label: string }[] {
  const t = useTranslations("owner");
  return (members) =>
    members.map(({ id, name, title, awayUntil }) => ({
      value: id,
      label: [name, title, awayUntil && t("away", { until: formatDate(awayUntil) })]
        .filter(Boolean)
        .join(", "),
    }));
}
