import { useTranslations } from "next-intl";
import { formatDate } from "@/domain/dates";
import { ActionForm } from "../ui/action-form";
import { ConfirmDetails } from "../ui/confirm-details";
import { DateField } from "../ui/date-field";
import type { FormAction } from "../ui/form-state";
import { SubmitButton } from "../ui/submit-button";

type Absence = {
  id: string;
  personName?: string;
  startsOn: string;
  endsOn: string;
  note: string;
  version: number;
};

type Props = {
  absences: readonly Absence[];
  day: string;
  actions: { endAbsence: FormAction; removeAbsence: FormAction };
};

/** Absences that are not over, for who may change them: since when, until when and why, with what moves or ends each. */
export function AbsenceRows({ absences, day, actions }: Props) {
  const t = useTranslations("away");
  if (absences.length === 0) return <p className="quiet small">{t("none")}</p>;
  return (
    <ul className="rows">
      {absences.map((absence) => (
        <li key={absence.id} className="held">
          <span>
            {absence.personName && <b>{absence.personName} </b>}
            <span className="figures">
              {t("days", { from: formatDate(absence.startsOn), to: formatDate(absence.endsOn) })}
            </span>
            {absence.note && <span lang="vi">, {absence.note}</span>}{" "}
            <span className="small quiet">{t(absence.startsOn <= day ? "today" : "ahead")}</span>
          </span>
          <ConfirmDetails summary={t("end")} link small>
            <ActionForm action={actions.endAbsence} requestId={crypto.randomUUID()} className="stack">
              <Hidden absence={absence} />
              <DateField name="endsOn" label={t("to")} defaultValue={formatDate(absence.endsOn)} />
              <div className="actions">
                <SubmitButton small>{t("save")}</SubmitButton>
              </div>
            </ActionForm>
            <ActionForm action={actions.removeAbsence} requestId={crypto.randomUUID()}>
              <Hidden absence={absence} />
              <SubmitButton link small>
                {t("remove")}
              </SubmitButton>
            </ActionForm>
          </ConfirmDetails>
        </li>
      ))}
    </ul>
  );
}

function Hidden({ absence }: { absence: Absence }) {
  return (
    <>
      <input type="hidden" name="absenceId" value={absence.id} />
      <input type="hidden" name="version" value={absence.version} />
    </>
  );
}
