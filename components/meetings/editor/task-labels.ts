import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Recurrence } from "@/db/enums";
import { formatDate } from "@/domain/dates";
import { useEditor } from "./editor-context";

/** How the fields of a task are called and written, where two versions stand side by side. */
export function useTaskLabels() {
  const t = useTranslations("editor");
  const { departments, groups } = useEditor().lists;
  return useMemo(() => {
    const named = (id: unknown) =>
      [...departments, ...groups].find((one) => one.id === id)?.name ?? t("none");
    const all = (ids: unknown) =>
      Array.isArray(ids) && ids.length > 0 ? ids.map(named).join(", ") : t("none");
    return {
      title: { label: t("task") },
      leadDepartmentId: { label: t("lead"), write: named },
      groupId: { label: t("group"), write: named },
      memberIds: { label: t("group"), write: all },
      coordinatingDepartmentIds: { label: t("coordinating"), write: all },
      dueOn: { label: t("due"), write: (date: unknown) => (date ? formatDate(String(date)) : t("noDue")) },
      recurrence: {
        label: t("recurrence.label"),
        write: (value: unknown) => t(`recurrence.${(value as Recurrence | null) ?? "none"}`),
      },
      recurrenceEndsOn: {
        label: t("recurrence.ends"),
        write: (date: unknown) => (date ? formatDate(String(date)) : t("recurrence.noEnd")),
      },
      priority: {
        label: t("priority.label"),
        write: (value: unknown) => t(`priority.${value as "normal" | "high" | "urgent"}`),
      },
    };
  }, [t, departments, groups]);
}
