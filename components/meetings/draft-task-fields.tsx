import { useTranslations } from "next-intl";
import { priorities } from "@/db/enums";
import { formatDate } from "@/domain/dates";
import { Checkbox } from "../ui/checkbox";
import { DateField } from "../ui/date-field";
import { SelectField } from "../ui/select-field";
import { TextArea } from "../ui/text-area";
import type { DepartmentOption } from "./draft-actions";
import { RecurrenceFields } from "./recurrence-fields";
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
        <DateField
          name="dueOn"
          label={words("due")}
          hint={t("dueHint")}
          defaultValue={task?.dueOn ? formatDate(task.dueOn) : ""}
        />
        <SelectField
          name="priority"
          label={words("priority")}
          options={priorities.map((value) => ({ value, label: words(`priorities.${value}`) }))}
          defaultValue={task?.priority ?? "normal"}
        />
      </div>
      <RecurrenceFields task={task} />
      <details className="is-whole" open={helping.size > 0}>
        <summary className="summary-line">{words("coordinating")}</summary>
        <input type="hidden" name="coordinatingDepartmentIds" value="" />
        <div className="boxes">
          {departments.map(({ id, name }) => (
            <Checkbox
              key={id}
              name="coordinatingDepartmentIds"
              value={id}
              label={name}
              defaultChecked={helping.has(id)}
            />
          ))}
        </div>
      </details>
    </>
  );
}
