import { useTranslations } from "next-intl";
import { attendanceStatuses } from "@/db/enums";
import { RadioChoice } from "../../ui/radio-choice";
import { SelectField } from "../../ui/select-field";
import { TextField } from "../../ui/text-field";
import type { Attendance } from "../types";
import { AmendForm } from "./amend-form";
import type { AmendActions, Option } from "./types";

type Props = {
  meetingId: string;
  /** Null for a department that the record forgot. */
  row: Attendance | null;
  departments: readonly Option[];
  actions: AmendActions;
};

/** Whether a department came, and with whom, as it should have been written. */
export function AttendanceAmendment({ meetingId, row, departments, actions }: Props) {
  const t = useTranslations("amend");
  const words = useTranslations("draft");
  const states = useTranslations("state.attendance");
  return (
    <AmendForm
      action={row ? actions.amendAttendance : actions.addAttendance}
      meetingId={meetingId}
      anchor="attendance"
      hidden={row ? { partId: row.id, version: row.version } : {}}
      submit={t("addAddendum")}
    >
      {!row && (
        <div className="pair">
          <SelectField
            name="departmentId"
            label={t("department")}
            options={departments.map(({ id, name }) => ({ value: id, label: name }))}
            empty={words("chooseDepartment")}
          />
          <TextField name="label" label={words("inviteOther")} />
        </div>
      )}
      <RadioChoice
        name="status"
        label={t("status")}
        options={attendanceStatuses.map((value) => ({ value, label: states(value), mark: value }))}
        defaultValue={row ? (row.status ?? undefined) : "present"}
      />
      <TextField
        name="delegates"
        label={words("delegates")}
        hint={words("delegatesHint")}
        defaultValue={row?.delegates}
      />
      <TextField name="note" label={words("note")} hint={words("noteHint")} defaultValue={row?.note} />
    </AmendForm>
  );
}
