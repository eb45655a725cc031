import { useTranslations } from "next-intl";
import { attendanceStatuses } from "@/db/enums";
import { ActionForm } from "../ui/action-form";
import { RadioChoice } from "../ui/radio-choice";
import { SaveOnLeave } from "../ui/save-on-leave";
import { SelectField } from "../ui/select-field";
import { SubmitButton } from "../ui/submit-button";
import { TextField } from "../ui/text-field";
import type { DepartmentOption, DraftActions } from "./draft-actions";
import { RemoveForm } from "./remove-form";
import type { Attendance, MeetingRecord } from "./types";

type Props = { record: MeetingRecord; departments: readonly DepartmentOption[]; actions: DraftActions };

/** Who was invited, a row each: came or not, and with whom; below, the next one to invite. */
export function DraftAttendance({ record, departments, actions }: Props) {
  const t = useTranslations("draft");
  const marked = record.attendance.filter((row) => row.status !== null).length;
  const invited = new Set(record.attendance.map((row) => row.departmentId));
  const rest = departments.filter((department) => !invited.has(department.id));
  return (
    <>
      <p className="quiet small">{t("marked", { marked, total: record.attendance.length })}</p>
      <ul className="rows parts">
        {record.attendance.map((row) => (
          <li key={row.id}>
            <AttendanceForm meetingId={record.id} row={row} actions={actions} />
          </li>
        ))}
      </ul>
      <ActionForm action={actions.invite} requestId={crypto.randomUUID()} className="adder">
        <input type="hidden" name="meetingId" value={record.id} />
        <SelectField
          name="departmentId"
          label={t("inviteDepartment")}
          options={rest.map(({ id, name }) => ({ value: id, label: name }))}
          empty={t("chooseDepartment")}
        />
        <TextField name="label" label={t("inviteOther")} autoComplete="off" />
        <SubmitButton>{t("invite")}</SubmitButton>
      </ActionForm>
    </>
  );
}

function AttendanceForm({
  meetingId,
  row,
  actions,
}: {
  meetingId: string;
  row: Attendance;
  actions: DraftActions;
}) {
  const t = useTranslations("draft");
  const state = useTranslations("state.attendance");
  return (
    <>
      <ActionForm
        action={actions.saveAttendance}
        requestId={crypto.randomUUID()}
        className="part attendance-part"
      >
        <input type="hidden" name="meetingId" value={meetingId} />
        <input type="hidden" name="attendanceId" value={row.id} />
        <input type="hidden" name="version" value={row.version} />
        <RadioChoice
          name="status"
          label={row.name}
          small
          options={attendanceStatuses.map((status) => ({
            value: status,
            label: state(status),
            mark: status,
          }))}
          defaultValue={row.status ?? ""}
        />
        <div className="pair">
          <TextField
            name="delegates"
            label={t("delegates")}
            hint={t("delegatesHint")}
            defaultValue={row.delegates}
            autoComplete="off"
          />
          <TextField
            name="note"
            label={t("note")}
            hint={t("noteHint")}
            defaultValue={row.note}
            autoComplete="off"
          />
        </div>
        <SaveOnLeave />
        <div className="actions save">
          <SubmitButton small>{t("save")}</SubmitButton>
        </div>
      </ActionForm>
      <RemoveForm
        action={actions.removeAttendance}
        meetingId={meetingId}
        part={{ name: "attendanceId", id: row.id, version: row.version }}
        label={t("removeInvited", { name: row.name })}
      />
    </>
  );
}
