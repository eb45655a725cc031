import { useTranslations } from "next-intl";
import { ActionForm } from "../ui/action-form";
import type { FormAction } from "../ui/form-state";
import { SelectField } from "../ui/select-field";
import { SubmitButton } from "../ui/submit-button";
import { ChooseAll } from "./choose-all";
import { type Candidate, useCandidates } from "./owner-form";

type Props = {
  id: string;
  action: FormAction;
  requestId: string;
  /** How many rows there are: with fewer than two the form only says what became of those before. */
  count: number;
};

const classOf = (count: number) => (count > 1 ? "several" : "several is-few");

/** Gives the rows that were chosen for this form to one person. The boxes stand in the rows and name the form. */
export function NameOwnersForm({
  id,
  action,
  requestId,
  count,
  members,
}: Props & { members: readonly Candidate[] }) {
  const t = useTranslations("myWork.several");
  return (
    <ActionForm id={id} action={action} requestId={requestId} className={classOf(count)}>
      <ChooseAll label={t("all")} />
      <SelectField
        name="ownerId"
        label={t("owner")}
        options={useCandidates()(members)}
        empty={t("choose")}
        required
      />
      <SubmitButton>{t("handOut")}</SubmitButton>
    </ActionForm>
  );
}

/** Submits the results that were chosen for this form. */
export function SubmitSeveralForm({ id, action, requestId, count }: Props) {
  const t = useTranslations("myWork.several");
  return (
    <ActionForm id={id} action={action} requestId={requestId} className={classOf(count)}>
      <ChooseAll label={t("all")} />
      <SubmitButton>{t("submit")}</SubmitButton>
    </ActionForm>
  );
}
