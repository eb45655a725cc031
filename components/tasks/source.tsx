import { useTranslations } from "next-intl";
import type { MeetingKind } from "@/db/enums";
import { formatDate, localDate } from "@/domain/dates";

type Props = {
  meetingKind: MeetingKind;
  meetingTitle: string;
  meetingStartsAt: Date;
  directiveNumber: number | null;
  noticeNumber: string;
};

/** Where a task comes from: "Giao ban đối ngoại 15/01/2014, kết luận 6, 12/TB-VP". */
export function Source({ meetingKind, meetingTitle, meetingStartsAt, directiveNumber, noticeNumber }: Props) {
  const t = useTranslations("tasks");
  const source = t(meetingKind === "direct_order" ? "sourceOrder" : "source", {
    meeting: meetingTitle,
    date: formatDate(localDate(meetingStartsAt)),
    number: directiveNumber ?? 0,
  });
  return noticeNumber ? `${source}, ${noticeNumber}` : source;
}
