import { useTranslations } from "next-intl";
import { type CalendarDayKind, calendarDayKinds } from "@/db/enums";
import { formatDate } from "@/domain/dates";
import { ActionForm } from "../ui/action-form";
import { Checkbox } from "../ui/checkbox";
import { ConfirmDetails } from "../ui/confirm-details";
import { DateField } from "../ui/date-field";
import type { FormAction } from "../ui/form-state";
import { SelectField } from "../ui/select-field";
import { SubmitButton } from "../ui/submit-button";
import { TextField } from "../ui/text-field";

export type CalendarDay = {
  date: string;
  kind: CalendarDayKind;
  nameVi: string;
  nameEn: string;
  document: string;
  confirmed: boolean;
  version: number;
};

type Props = { day?: CalendarDay; save: FormAction; remove: FormAction };

/** A day of the calendar: a new one, or the one that was chosen. */
export function CalendarDayForm({ day, save, remove }: Props) {
  const t = useTranslations("calendar");
  return (
    <>
      <ActionForm action={save} requestId={crypto.randomUUID()} className="stack is-form">
        <input type="hidden" name="version" value={day?.version ?? ""} />
        {day ? (
          <>
            <input type="hidden" name="date" value={day.date} />
            <p className="figures">
              <b>{formatDate(day.date)}</b>
            </p>
          </>
        ) : (
          <DateField name="date" label={t("date")} required />
        )}
        <SelectField
          name="kind"
          label={t("kind")}
          defaultValue={day?.kind ?? "day_off"}
          options={calendarDayKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
        />
        <TextField name="nameVi" label={t("nameVi")} defaultValue={day?.nameVi} autoComplete="off" required />
        <TextField
          name="nameEn"
          label={t("nameEn")}
          hint={t("nameEnHint")}
          defaultValue={day?.nameEn}
          autoComplete="off"
        />
        <TextField
          name="document"
          label={t("document")}
          hint={t("documentHint")}
          defaultValue={day?.document}
          autoComplete="off"
        />
        <Checkbox name="confirmed" label={t("confirmed")} defaultChecked={day?.confirmed ?? false} />
        <div className="actions">
          <SubmitButton primary>{day ? t("save") : t("add")}</SubmitButton>
        </div>
      </ActionForm>
      {day && (
        <ConfirmDetails summary={t("remove")} link small>
          <ActionForm action={remove} requestId={crypto.randomUUID()} className="stack is-form">
            <input type="hidden" name="date" value={day.date} />
            <input type="hidden" name="version" value={day.version} />
            <p className="small quiet">{t("removeText")}</p>
            <div className="actions">
              <SubmitButton small>{t("removeNow")}</SubmitButton>
            </div>
          </ActionForm>
        </ConfirmDetails>
      )}
    </>
  );
}
