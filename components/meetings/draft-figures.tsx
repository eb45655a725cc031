import { useLocale, useTranslations } from "next-intl";
import { formatNumber } from "@/domain/numbers";
import { ActionForm } from "../ui/action-form";
import { ConfirmDetails } from "../ui/confirm-details";
import { SelectField } from "../ui/select-field";
import { SubmitButton } from "../ui/submit-button";
import { TextField } from "../ui/text-field";
import type { DepartmentOption, DraftActions } from "./draft-actions";
import { RemoveForm } from "./remove-form";
import type { Figure, MeetingRecord } from "./types";

type Props = { record: MeetingRecord; departments: readonly DepartmentOption[]; actions: DraftActions };

/** Reported figures, each opened in place to be corrected; below, the next one. */
export function DraftFigures({ record, departments, actions }: Props) {
  const t = useTranslations("draft");
  const language = useLocale();
  const last = record.figures.at(-1);
  return (
    <>
      {record.figures.length === 0 && <p className="quiet small">{t("noFigures")}</p>}
      <ul className="rows parts">
        {record.figures.map((figure) => (
          <li key={figure.id} className="figure-part">
            <div className="figure-line">
              <span>
                {figure.topic && <span className="quiet">{figure.topic}: </span>}
                {figure.indicator}
                <span className="small quiet">
                  {" "}
                  {[figure.period, figure.departmentName].filter(Boolean).join(", ")}
                </span>
              </span>
              <b className="figures">
                {formatNumber(figure.value, language)} <span className="unit">{figure.unit}</span>
              </b>
            </div>
            <div className="actions">
              <ConfirmDetails summary={t("correct")} link small>
                <ActionForm
                  action={actions.saveFigure}
                  requestId={crypto.randomUUID()}
                  className="figure-form"
                >
                  <input type="hidden" name="meetingId" value={record.id} />
                  <input type="hidden" name="figureId" value={figure.id} />
                  <input type="hidden" name="version" value={figure.version} />
                  <FigureFields
                    figure={figure}
                    value={formatNumber(figure.value, "vi")}
                    departments={departments}
                  />
                  <SubmitButton>{t("save")}</SubmitButton>
                </ActionForm>
              </ConfirmDetails>
              <RemoveForm
                action={actions.removeFigure}
                meetingId={record.id}
                part={{ name: "figureId", id: figure.id, version: figure.version }}
                label={t("removeFigure", { name: figure.indicator })}
              />
            </div>
          </li>
        ))}
      </ul>
      <ActionForm action={actions.addFigure} requestId={crypto.randomUUID()} className="figure-form adder">
        <input type="hidden" name="meetingId" value={record.id} />
        <FigureFields
          figure={{
            topic: last?.topic ?? "",
            period: last?.period ?? "",
            departmentId: last?.departmentId ?? null,
          }}
          value=""
          departments={departments}
        />
        <SubmitButton>{t("addFigure")}</SubmitButton>
      </ActionForm>
    </>
  );
}

type Fields = { figure: Partial<Figure>; value: string; departments: readonly DepartmentOption[] };

function FigureFields({ figure, value, departments }: Fields) {
  const t = useTranslations("draft");
  return (
    <>
      <TextField
        name="indicator"
        label={t("indicator")}
        defaultValue={figure.indicator}
        autoComplete="off"
        required
      />
      <TextField
        name="value"
        label={t("value")}
        defaultValue={value}
        inputMode="decimal"
        className="figures"
        autoComplete="off"
        required
      />
      <TextField name="unit" label={t("unit")} defaultValue={figure.unit} autoComplete="off" />
      <TextField name="period" label={t("period")} defaultValue={figure.period} autoComplete="off" />
      <TextField name="topic" label={t("topic")} defaultValue={figure.topic} autoComplete="off" />
      <SelectField
        name="departmentId"
        label={t("reportedBy")}
        options={departments.map(({ id, name }) => ({ value: id, label: name }))}
        empty={t("noDepartment")}
        defaultValue={figure.departmentId ?? ""}
      />
    </>
  );
}
