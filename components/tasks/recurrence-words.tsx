import { useTranslations } from "next-intl";
import type { Recurrence } from "@/db/enums";
import { formatDate } from "@/domain/dates";

type Props = { recurrence: Recurrence; recurrenceEndsOn: string | null };

/** How often something recurs, and until when: "Hằng tháng đến hết 31/12/2026". */
export function RecurrenceWords({ recurrence, recurrenceEndsOn }: Props) {
  const t = useTranslations("recurrence");
  const kind = t(`kinds.${recurrence}`);
  return recurrenceEndsOn ? t("until", { kind, date: formatDate(recurrenceEndsOn) }) : kind;
}
