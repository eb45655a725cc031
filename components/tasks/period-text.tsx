import { usePeriodWords } from "./period-words";

/** For which month or quarter a recurring task is. */
export function PeriodText({ period }: { period: string }) {
  return <span className="quiet">{usePeriodWords()(period)}</span>;
}
