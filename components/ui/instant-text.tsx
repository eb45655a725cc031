import { formatDate, formatTime, localDate } from "@/domain/dates";

/** A moment, in the office's time: 17/03/2014 16:32. `margin` puts the time under the date, as the history has it. */
export function InstantText({ at, margin = false }: { at: Date; margin?: boolean }) {
  return (
    <time dateTime={at.toISOString()}>
      <span className="figures">{formatDate(localDate(at))}</span>
      {margin && <br className="only-wide" />}{" "}
      <span className={margin ? "note" : "figures"}>{formatTime(at)}</span>
    </time>
  );
}
