import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { endOfWeek, formatShortDate } from "@/domain/dates";
import type { WorkGroup as TimeGroup } from "@/domain/tasks/agenda";
import { Entry } from "../ui/entry";
import type { MarkName } from "../ui/marks";
import { Rows } from "../ui/rows";
import { State, type Tone } from "../ui/state";

type Kind = TimeGroup | "toHandOut" | "toLookOver" | "toPass" | "partsToName" | "coordinating" | "inHand";

const looks: Record<Kind, [MarkName, Tone?]> = {
  toLookOver: ["in-review", "ink"],
  toHandOut: ["assigned"],
  toPass: ["extension", "ink"],
  inHand: ["progress", "ink"],
  overdue: ["overdue", "overdue"],
  today: ["today", "soon"],
  week: ["soon", "soon"],
  later: ["open"],
  waiting: ["submitted", "ink"],
  partsToName: ["assigned"],
  coordinating: ["progress", "ink"],
};

type Props = {
  kind: Kind;
  count: number;
  day?: string;
  /** What is done to several rows at once; it stays when the last row went, to say what became of them. */
  several?: ReactNode;
  children: ReactNode;
};

/** A group of My work: its name in the margin, its rows on the right. Nothing where it has none. */
export function WorkGroup({ kind, count, day, several, children }: Props) {
  const t = useTranslations("myWork.groups");
  if (count === 0 && !several) return null;
  const [mark, tone] = looks[kind];
  const side = (
    <div className="sticky">
      <h2>
        <State mark={mark} tone={tone}>
          {t(`${kind}.name`)}
        </State>{" "}
        <span className="count">{count}</span>
      </h2>
      <p className="small">
        {t(`${kind}.note`, { date: day ? formatShortDate(kind === "week" ? endOfWeek(day) : day) : "" })}
      </p>
    </div>
  );
  return (
    <Entry className={count === 0 ? "group is-empty" : "group"} side={side}>
      {several}
      <Rows className="work">{children}</Rows>
    </Entry>
  );
}
