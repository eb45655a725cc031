import { useTranslations } from "next-intl";
import { recurrences } from "@/db/enums";
import { formatDate } from "@/domain/dates";
import { DateField } from "../ui/date-field";
import { SelectField } from "../ui/select-field";
import type { RecordTask } from "./types";

type Props = {
  task?: Pick<RecordTask, "recurrence" | "recurrenceEndsOn"> | null | undefined;
};

/** Whether a task is asked for once or for each period, and until when. */
export function RecurrenceFields({ task }: Props) {
  const t = useTranslations("recurrence");
  return (
    <div className="pair is-level">
      <SelectField
        name="recurrence"
        label={t("label")}
        hint={t("hint")}
        options={recurrences.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        empty={t("none")}
        defaultValue={task?.recurrence ?? ""}
      />
      <DateField
        name="recurrenceEndsOn"
        label={t("ends")}
        hint={t("endsHint")}
        defaultValue={task?.recurrenceEndsOn ? formatDate(task.recurrenceEndsOn) : ""}
      />
    </div>
  );
}
