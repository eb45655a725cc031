import { useTranslations } from "next-intl";
import type { Place } from "@/domain/revisions/places";

/** Which part a revision is about: "Kết luận 3", "Điểm danh: Sở Ngoại vụ". */
export function usePlaceWords(names: ReadonlyMap<string, string>): (place: Place) => string {
  const t = useTranslations("revisions.place");
  const sections = useTranslations("record.sections");
  return (place) => {
    if (place.part === "heading") return t("heading");
    if (place.part === "section") return sections(place.kind);
    if (place.part === "attendance")
      return t("attendance", { name: place.name || names.get(place.departmentId ?? "") || "none" });
    if (place.part === "figure") return t("figure", { name: place.name || "none" });
    if (place.part === "directive")
      return place.number ? t("directive", { number: place.number }) : t("goneDirective");
    return place.number && place.conclusion
      ? t("task", { number: `${place.conclusion}.${place.number}` })
      : t("goneTask");
  };
}
