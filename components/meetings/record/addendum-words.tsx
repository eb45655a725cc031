import { useLocale, useTranslations } from "next-intl";
import type { AttendanceStatus } from "@/db/enums";
import { formatNumber } from "@/domain/numbers";
import type { Addendum } from "../types";

type Fields = Record<string, unknown>;

/** What an addendum to attendance or figures says of one side, in words: "Có mặt; Lê Thị Hà, Phó Giám đốc". */
export function useAddendumWords() {
  const t = useTranslations("addendum");
  const attendance = useTranslations("state.attendance");
  const language = useLocale();
  const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : null);
  const status = (value: unknown) =>
    typeof value === "string" ? attendance(value as AttendanceStatus) : t("unmarked");
  return ({ part }: Addendum, fields: Fields): string => {
    if (part === "attendance") {
      const words = ["status" in fields && status(fields.status), text(fields.delegates), text(fields.note)];
      return words.filter(Boolean).join("; ") || t("nothing");
    }
    const value = text(fields.value);
    const said = [value && formatNumber(value, language), text(fields.unit)].filter(Boolean).join(" ");
    return (
      [said, text(fields.period), text(fields.departmentName)].filter(Boolean).join(", ") || t("nothing")
    );
  };
}

/** Beside a row that addenda changed: what it said before, struck, and which addendum says otherwise. */
export function AddendumMarks({ addenda }: { addenda: readonly Addendum[] }) {
  const t = useTranslations("addendum");
  const words = useAddendumWords();
  return addenda.map((addendum) => (
    <span key={addendum.number} className="amended">
      {Object.keys(addendum.before).length > 0 && <s>{words(addendum, addendum.before)}</s>}{" "}
      <a href={`#addendum-${addendum.number}`}>{t("title", { number: addendum.number })}</a>
    </span>
  ));
}
