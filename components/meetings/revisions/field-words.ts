import { useLocale, useTranslations } from "next-intl";
import type { AttendanceStatus, Priority, Recurrence } from "@/db/enums";
import { formatDate } from "@/domain/dates";
import { formatNumber } from "@/domain/numbers";

type Value = string | number | boolean | string[] | null | undefined;

/** What a field of a revision says, in words; empty where it says nothing. */
export function useFieldWords(names: ReadonlyMap<string, string>): (field: string, value: Value) => string {
  const t = useTranslations("revisions");
  const attendance = useTranslations("state.attendance");
  const priority = useTranslations("task.priorities");
  const recurrence = useTranslations("recurrence.kinds");
  const language = useLocale();
  return (field, value) => {
    if (Array.isArray(value)) return value.map((id) => names.get(id) ?? "").join("; ");
    if (typeof value === "boolean") return value ? t("yes") : "";
    const text = String(value ?? "");
    if (text === "") return "";
    if (field.endsWith("Id")) return names.get(text) ?? "";
    if (field.endsWith("On") || field === "date") return formatDate(text);
    if (field === "value") return formatNumber(text, language);
    if (field === "status") return attendance(text as AttendanceStatus);
    if (field === "priority") return priority(text as Priority);
    if (field === "recurrence") return recurrence(text as Recurrence);
    return text;
  };
}

/** The fields that a revision is read by, in their order; where a part stands is told in its own words. */
export const shownFields = [
  "title",
  "body",
  "indicator",
  "value",
  "unit",
  "topic",
  "period",
  "date",
  "time",
  "place",
  "seriesId",
  "chairId",
  "chairTitle",
  "restricted",
  "departmentId",
  "label",
  "status",
  "delegates",
  "note",
  "noTask",
  "noTaskReason",
  "leadDepartmentId",
  "coordinatingDepartmentIds",
  "groupId",
  "memberIds",
  "dueOn",
  "priority",
  "recurrence",
  "recurrenceEndsOn",
] as const;
