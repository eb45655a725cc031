import { useTranslations } from "next-intl";
import { formatDate } from "@/domain/dates";
import { ActionForm } from "../ui/action-form";
import { ConfirmDetails } from "../ui/confirm-details";
import { DateField } from "../ui/date-field";
import type { FormAction } from "../ui/form-state";
import { SubmitButton } from "../ui/submit-button";

type Props = {
  group: { id: string; version: number; closedOn: string | null };
  day: string;
  action: FormAction;
};

/** The last day of a group, which can be taken back. */
export function CloseGroupForm({ group, day, action }: Props) {
  const t = useTranslations("groups");
  return (
    <div className="stack is-form">
      {group.closedOn && <p>{t("closedOn", { date: formatDate(group.closedOn) })}</p>}
      <ConfirmDetails summary={t("closeOpen")} link>
        <ActionForm action={action} requestId={crypto.randomUUID()} className="stack">
          <input type="hidden" name="groupId" value={group.id} />
          <input type="hidden" name="version" value={group.version} />
          <p className="small">{t("closeText")}</p>
          <DateField
            name="closedOn"
            label={t("lastDay")}
            hint={t("lastDayHint")}
            defaultValue={formatDate(group.closedOn ?? day)}
          />
          <div className="actions">
            <SubmitButton>{t("save")}</SubmitButton>
          </div>
        </ActionForm>
      </ConfirmDetails>
    </div>
  );
}
