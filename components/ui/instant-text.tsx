import { useFormatter } from "next-intl";

/** A moment, in the office's time: 17/03/2014 16:32. `margin` puts the time under the date, as the history has it. */
export function InstantText({ at, margin = false }: { at: Date; margin?: boolean }) {
  const format = useFormatter();
  const two = "2-digit" as const;
  const parts = format.dateTime(at, { day: two, month: two, year: "numeric" });
  const time = format.dateTime(at, { hour: two, minute: two, hourCycle: "h23" });
  return (
    <time dateTime={at.toISOString()}>
      <span className="figures">{parts}</span>
      {margin && <br className="only-wide" />} <span className={margin ? "note" : "figures"}>{time}</span>
    </time>
  );
}
