import { useTranslations } from "next-intl";
import type { MeetingKind } from "@/db/enums";
import { formatDate, localDate } from "@/domain/dates";
import { usePeriodWords } from "./period-words";

type Task = {
  period: string;
  meetingKind: MeetingKind;
  meetingTitle: string;
  meetingStartsAt: Date;
  directiveNumber: number | null;
  noticeNumber: string;
};

/** For which period a task is, and where it comes from: "Giao ban đối ngoại 15/01/2014, kết luận 6, 12/TB-VP". */
export function Source(task: Task) {
  return useSourceWords()(task);
}

/** The same as text, for many tasks. */
export function useSourceWords(): (task: Task) => string {
  const t = useTranslations("tasks");
  const periodWords = usePeriodWords();
  return ({ period, directiveNumber, noticeNumber, meetingKind, meetingTitle, meetingStartsAt }) => {
    const source = t(meetingKind === "direct_order" ? "sourceOrder" : "source", {
      meeting: meetingTitle,
      date: formatDate(localDate(meetingStartsAt)),
      number: directiveNumber ?? 0,
    });
    return [period && periodWords(period), source, noticeNumber].filter(Boolean).join(", ");
  };
}
