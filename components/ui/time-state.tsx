import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { MarkName } from "./marks";
import { State, type Tone } from "./state";

export type TimeLook = "overdue" | "today" | "soon" | "in_time" | "no_date" | "done_in_time" | "done_late";

const looks: Record<TimeLook, [MarkName, Tone?]> = {
  overdue: ["overdue", "overdue"],
  today: ["today", "soon"],
  soon: ["soon", "soon"],
  in_time: ["open"],
  no_date: ["no-date"],
  done_in_time: ["done", "done"],
  done_late: ["late", "done"],
};

export const timeMark = (time: TimeLook): MarkName => looks[time][0];

/** A time class with its own words, or with `children` in their place ("Quá 6 ngày"). */
export function TimeState({ time, children }: { time: TimeLook; children?: ReactNode }) {
  const t = useTranslations("state.time");
  const [mark, tone] = looks[time];
  return (
    <State mark={mark} tone={tone}>
      {children ?? t(time)}
    </State>
  );
}
