import { useTranslations } from "next-intl";
import type { TimeState } from "@/domain/tasks/time";
import { TimeState as TimeMark } from "../ui/time-state";
import { timeLook } from "./timing";

type Props = {
  time: TimeState;
  /** On the task's own page, where nothing else says what is counted: "Quá hạn 6 ngày làm việc". */
  whole?: boolean;
};

/** How a task stands in time, as a mark and a few words with the number of working days: "Quá 6 ngày". */
export function TimeWords({ time, whole = false }: Props) {
  const t = useTranslations("time");
  const look = timeLook(time);
  if (!look) return null;
  const words = t(whole ? `whole.${time.class}` : time.class, { days: time.days ?? 0 });
  return <TimeMark time={look}>{words}</TimeMark>;
}

/**
 * The same as text, for a line that stands under a date, with the class of its colour where it is not a quiet one:
 * "quá 6 ngày làm việc".
 */
export function useTimeLine(): (time: TimeState) => { words: string; tone?: string } {
  const t = useTranslations("time.line");
  return (time) => ({ words: t(time.class, { days: time.days ?? 0 }), tone: lineTones[time.class] });
}

const lineTones: Partial<Record<TimeState["class"], string>> = {
  overdue: "is-overdue",
  today: "is-soon",
  soon: "is-soon",
};
