import { useLocale, useTranslations } from "next-intl";
import { formatNumber } from "@/domain/numbers";
import { SelectField } from "../../ui/select-field";
import { TextField } from "../../ui/text-field";
import type { Figure } from "../types";
import { AmendForm } from "./amend-form";
import type { AmendActions, Option } from "./types";

type Props = {
  meetingId: string;
  /** Null for a figure that the record forgot. */
  row: Figure | null;
  departments: readonly Option[];
  actions: AmendActions;
};

/** What was reported, as it should have been written. */
export function FigureAmendment({ meetingId, row, departments, actions }: Props) {
  const t = useTranslations("amend");
  const words = useTranslations("draft");
  const language = useLocale();
  return (
    <AmendForm
      action={row ? actions.amendFigure : actions.addFigure}
      meetingId={meetingId}
      anchor="figures"
      hidden={row ? { partId: row.id, version: row.version } : {}}
      submit={t("addAddendum")}
    >
      {!row && (
        <div className="pair">
          <TextField name="indicator" label={words("indicator")} required />
          <TextField name="topic" label={words("topic")} />
        </div>
      )}
      <div className="pair">
        <TextField
          name="value"
          label={words("value")}
          inputMode="decimal"
          defaultValue={row ? formatNumber(row.value, language) : ""}
          required
        />
        <TextField name="unit" label={words("unit")} defaultValue={row?.unit} />
      </div>
      <div className="pair">
        <TextField name="period" label={words("period")} defaultValue={row?.period} />
        <SelectField
          name="departmentId"
          label={words("reportedBy")}
          options={withOwn(departments, row).map(({ id, name }) => ({ value: id, label: name }))}
          empty={words("noDepartment")}
          defaultValue={row?.departmentId ?? ""}
        />
      </div>
    </AmendForm>
  );
}

/** A department that was closed since stays the one that reported. */
function withOwn(departments: readonly Option[], row: Figure | null): readonly Option[] {
  if (!row?.departmentId || departments.some(({ id }) => id === row.departmentId)) return departments;
  return [{ id: row.departmentId, name: row.departmentName }, ...departments];
}
