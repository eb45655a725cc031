import { useTranslations } from "next-intl";
import type { Target } from "./target";

/** What a change is called, and what becomes of it. */
export function useWords(target: Target): { title: string; text: string } {
  const t = useTranslations("amend");
  const sections = useTranslations("record.sections");
  const addendum = (part: string) => t("title", { part });
  switch (target.kind) {
    case "directive":
      return { title: addendum(t("ofConclusion", { number: target.number })), text: t("frozen") };
    case "section":
      return { title: addendum(sections(target.section.kind)), text: t("frozen") };
    case "attendances":
      return { title: addendum(t("ofAttendance")), text: t("chooseAttendance") };
    case "figures":
      return { title: addendum(t("ofFigures")), text: t("chooseFigure") };
    case "attendance":
      return { title: addendum(target.row?.name ?? t("newAttendance")), text: t("shown") };
    case "figure":
      return { title: addendum(target.row?.indicator ?? t("newFigure")), text: t("shown") };
    case "task":
      return target.task
        ? {
            title: t("changeTaskTitle", { number: `${target.number}.${target.task.number}` }),
            text: t("taskText"),
          }
        : { title: t("newTaskTitle", { number: target.number }), text: t("newTaskText") };
  }
}
