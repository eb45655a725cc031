import { useTranslations } from "next-intl";
import { formatDate } from "@/domain/dates";
import { ActionForm } from "../ui/action-form";
import { BoxChoice } from "../ui/box-choice";
import { ConfirmDetails } from "../ui/confirm-details";
import { DateField } from "../ui/date-field";
import type { FormAction } from "../ui/form-state";
import { SubmitButton } from "../ui/submit-button";

type Props = {
  group: { id: string; version: number };
  /** Those that are no members yet. */
  departments: readonly { id: string; name: string }[];
  day: string;
  action: FormAction;
};

/** Several new members at once, from one day on. */
export function AddMembersForm({ group, departments, day, action }: Props) {
  const t = useTranslations("groups");
  return (
    <ConfirmDetails summary={t("addMembers")} link>
      <ActionForm action={action} requestId={crypto.randomUUID()} className="stack">
        <input type="hidden" name="groupId" value={group.id} />
        <input type="hidden" name="version" value={group.version} />
        <BoxChoice
          name="departmentIds"
          label={t("chooseMembers")}
          options={departments.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <DateField name="startsOn" label={t("startsOn")} defaultValue={formatDate(day)} />
        <div className="actions">
          <SubmitButton>{t("addMembersNow")}</SubmitButton>
        </div>
      </ActionForm>
    </ConfirmDetails>
  );
}
