import { useTranslations } from "next-intl";
import { formatDate } from "@/domain/dates";
import { ActionForm } from "../ui/action-form";
import { ConfirmDetails } from "../ui/confirm-details";
import { DateField } from "../ui/date-field";
import type { FormAction } from "../ui/form-state";
import { SelectField } from "../ui/select-field";
import { SubmitButton } from "../ui/submit-button";
import { TextField } from "../ui/text-field";

type Props = {
  /** Whose absence it is; several where it has to be chosen. */
  people: readonly { id: string; name: string }[];
  day: string;
  action: FormAction;
};

/** Writes down that somebody is away. */
export function AbsenceForm({ people, day, action }: Props) {
  const t = useTranslations("away");
  const [only] = people;
  return (
    <ConfirmDetails summary={t("add")}>
      <ActionForm action={action} requestId={crypto.randomUUID()} className="stack is-form">
        {people.length === 1 ? (
          <input type="hidden" name="personId" value={only?.id} />
        ) : (
          <SelectField
            name="personId"
            label={t("person")}
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
            empty={t("choosePerson")}
            required
          />
        )}
        <div className="pair">
          <DateField name="startsOn" label={t("from")} defaultValue={formatDate(day)} required />
          <DateField name="endsOn" label={t("to")} defaultValue={formatDate(day)} required />
        </div>
        <TextField name="note" label={t("note")} hint={t("noteHint")} autoComplete="off" />
        <div className="actions">
          <SubmitButton primary>{t("submit")}</SubmitButton>
        </div>
      </ActionForm>
    </ConfirmDetails>
  );
}
