import { useTranslations } from "next-intl";
import { SelectField } from "../ui/select-field";
import { TextArea } from "../ui/text-area";
import type { DepartmentOption } from "./draft-actions";
import { RecurrenceFields } from "./recurrence-fields";
import { CoordinatingBoxes, TimeFields } from "./task-fields";
import type { RecordTask } from "./types";

type Props = { task?: RecordTask; departments: readonly DepartmentOption[] };

/** What is to be done, who leads, who helps, by when. */
export function DraftTaskFields({ task, departments }: Props) {
  const t = useTranslations("draft");
  const words = useTranslations("task");
  const helping = new Set(task?.parts.map((part) => part.departmentId));
  return (
    <>
      <div className="is-whole">
        <TextArea name="title" label={t("task")} rows={2} defaultValue={task?.title} required />
      </div>
      <SelectField
        name="leadDepartmentId"
        label={words("lead")}
        options={departments.map(({ id, name }) => ({ value: id, label: name }))}
        empty={t("chooseDepartment")}
        defaultValue={task?.leadDepartmentId ?? ""}
      />
      <div className="pair">
        <TimeFields task={task} />
      </div>
      <RecurrenceFields task={task} />
      <details className="is-whole" open={helping.size > 0}>
        <summary className="summary-line">{words("coordinating")}</summary>
        <CoordinatingBoxes departments={departments} helping={helping} />
      </details>
    </>
  );
}
