import { useTranslations } from "next-intl";
import type { MeetingKind } from "@/db/enums";
import { formatDate } from "@/domain/dates";
import { DateField } from "../ui/date-field";
import { TextField } from "../ui/text-field";

type Props = { kind: MeetingKind; number: string; date: string | null };

/** Number and date of the notice, or of the document behind a direct order. */
export function NoticeFields({ kind, number, date }: Props) {
  const t = useTranslations("notice");
  const words =
    kind === "meeting"
      ? { number: t("number"), hint: t("numberHint"), date: t("date") }
      : { number: t("documentNumber"), hint: t("documentNumberHint"), date: t("documentDate") };
  return (
    <div className="pair">
      <TextField
        name="noticeNumber"
        label={words.number}
        hint={words.hint}
        defaultValue={number}
        autoComplete="off"
      />
      <DateField name="noticeDate" label={words.date} defaultValue={date ? formatDate(date) : ""} />
    </div>
  );
}
