import { useTranslations } from "next-intl";
import { formatDate, localDate } from "@/domain/dates";

type Props = { meetingTitle: string; meetingStartsAt: Date; directiveNumber: number | null };

/** Where a task comes from: "Giao ban đối ngoại 15/01/2014, kết luận 6". */
export function Source({ meetingTitle, meetingStartsAt, directiveNumber }: Props) {
  const t = useTranslations("tasks");
  return t("source", {
    meeting: meetingTitle,
    date: formatDate(localDate(meetingStartsAt)),
    number: directiveNumber ?? 0,
  });
}
