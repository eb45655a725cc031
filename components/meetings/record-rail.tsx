import { useTranslations } from "next-intl";
import { formatDate } from "@/domain/dates";
import { listAddress } from "@/domain/tasks/list-query";
import { type TimeState, totalClass } from "@/domain/tasks/time";
import { Link } from "../ui/link";
import { StackedBar } from "../ui/stacked-bar";
import { TimeState as TimeMark } from "../ui/time-state";
import { textsOf } from "./record/parts";
import type { MeetingRecord } from "./types";

type Props = { record: MeetingRecord; times: ReadonlyMap<string, TimeState>; day: string };

/** How the tasks of a record stand today, and what the record holds. */
export function RecordRail({ record, times, day }: Props) {
  const t = useTranslations("record");
  const addenda = useTranslations("addendum");
  const tasks = record.conclusions.flatMap((conclusion) => conclusion.tasks);
  const open = tasks.filter((task) => task.status && task.status !== "cancelled");
  const count = (...classes: string[]) =>
    open.filter((task) => classes.includes(totalClass(times.get(task.id)?.class ?? "no_date"))).length;
  const done = count("done_on_time", "done_late");
  const parts = [
    {
      kind: "done" as const,
      look: "done_in_time" as const,
      label: t("done"),
      count: done,
      time: "done" as const,
    },
    { kind: "open" as const, look: "in_time" as const, count: count("in_time"), time: "within" as const },
    { kind: "soon" as const, look: "soon" as const, count: count("soon"), time: "near" as const },
    { kind: "overdue" as const, look: "overdue" as const, count: count("overdue"), time: "overdue" as const },
  ];
  const from = record.conclusions.filter(({ tasks }) => tasks.some((task) => task.status)).length;
  return (
    <>
      {record.status === "issued" && tasks.length > 0 && (
        <section>
          <h2>{t("standingOn", { date: formatDate(day) })}</h2>
          <p className="tally">
            {t.rich("tally", {
              tasks: open.length,
              conclusions: from,
              link: (chunks) => (
                <Link href={listAddress({ meetingId: record.id, time: "counted" })}>{chunks}</Link>
              ),
            })}
          </p>
          <StackedBar parts={parts} label={t("shares", { done, total: open.length })} />
          <ul className="legend">
            {parts.map((part) => (
              <li key={part.kind}>
                <Link className="plain" href={listAddress({ meetingId: record.id, time: part.time })}>
                  <TimeMark time={part.look}>{part.label}</TimeMark>
                  <span className="figures">{part.count}</span>
                </Link>
              </li>
            ))}
          </ul>
          <p className="note">{t("standingNote")}</p>
        </section>
      )}
      <section>
        <h2>{t("contents")}</h2>
        <ol className="contents">
          {contentsOf(record).map(({ id, label }) => (
            <li key={id}>
              <a className="plain" href={`#${id}`}>
                {id === "conclusions"
                  ? t("conclusionsCount", { count: record.conclusions.length })
                  : t(label)}
              </a>
            </li>
          ))}
          {record.addenda.length > 0 && (
            <li>
              <a className="plain" href="#addenda">
                {addenda("count", { count: record.addenda.length })}
              </a>
            </li>
          )}
        </ol>
      </section>
    </>
  );
}

function contentsOf(record: MeetingRecord) {
  return [
    ...(record.attendance.length > 0 ? [{ id: "attendance", label: "attendance" as const }] : []),
    ...(record.figures.length > 0 ? [{ id: "figures", label: "figures" as const }] : []),
    ...textsOf(record).map(({ kind }) => ({ id: kind, label: `sections.${kind}` as const })),
    { id: "conclusions", label: "conclusions" as const },
  ];
}
