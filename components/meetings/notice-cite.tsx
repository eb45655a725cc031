import { useTranslations } from "next-intl";
import type { MeetingKind } from "@/db/enums";
import { formatDate } from "@/domain/dates";

type Props = { meeting: { kind: MeetingKind; noticeNumber: string; noticeDate: string | null } };

/** What offices find everything by: "Thông báo số 12/TB-VP ngày 20/01/2014"; nothing where there is none. */
export function NoticeCite({ meeting: { kind, noticeNumber, noticeDate } }: Props) {
  const t = useTranslations("notice");
  if (noticeNumber === "") return null;
  return t("cite", { kind, number: noticeNumber, date: noticeDate ? formatDate(noticeDate) : "none" });
}
