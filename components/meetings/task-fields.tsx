import { useTranslations } from "next-intl";
import { priorities } from "@/db/enums";
import { formatDate } from "@/domain/dates";
import { Checkbox } from "../ui/checkbox";
import { DateField } from "../ui/date-field";
import { SelectField } from "../ui/select-field";
import type { RecordTask } from "./types";

/** Until when a task is to be done, and how urgent it is. */
export function TimeFields({ task }: { task?: RecordTask | null | undefined }) {
  const t = useTranslations("task");
  const draft = useTranslations("draft");
  return (
    <>
      <DateField
        name="dueOn"
        label={t("due")}
        hint={draft("dueHint")}
        defaultValue={task?.dueOn ? formatDate(task.dueOn) : ""}
      />
      <SelectField
        name="priority"
        label={t("priority")}
        options={priorities.map((value) => ({ value, label: t(`priorities.${value}`) }))}
        defaultValue={task?.priority ?? "normal"}
      />
    </>
  );
}

type BoxesProps = { departments: readonly { id: string; name: string }[]; helping: ReadonlySet<string> };

/** Which departments help. That none does is sent, too. */
export function CoordinatingBoxes({ departments, helping }: BoxesProps) {
  return (
    <>
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
    </>
  );
}
