import { useTranslations } from "next-intl";
import type { TimeState } from "@/domain/tasks/time";
import { TimeState as TimeMark } from "../ui/time-state";
import { timeLook } from "./timing";

/** How a task stands in time, as a mark and a few words with the number of working days: "Quá 6 ngày". */
export function TimeWords({ time }: { time: TimeState }) {
  const t = useTranslations("time");
  const look = timeLook(time);
  if (!look) return null;
  return <TimeMark time={look}>{t(time.class, { days: time.days ?? 0 })}</TimeMark>;
}

/** The same without the mark, for a line that stands under a date: "quá 6 ngày làm việc". */
export function TimeLine({ time }: { time: TimeState }) {
  const t = useTranslations("time.line");
  const tone = { overdue: "is-overdue", today: "is-soon", soon: "is-soon" }[time.class as string] ?? "quiet";
  return <span className={`small ${tone}`}>{t(time.class, { days: time.days ?? 0 })}</span>;
}
