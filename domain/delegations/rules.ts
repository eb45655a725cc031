import { formatDate, type LocalDate } from "../dates";
import { overlap } from "../departments/rules";
import { InvalidError } from "../errors";

interface Period {
  startsOn: LocalDate;
  endsOn: LocalDate;
}

/**
 * Throws InvalidError for days in the wrong order, for days that are over, and where the queue is in other hands on
 * some of them: one person acts for a leader at a time, so that everybody knows who decides.
 */
export function checkPeriod(
  period: Period,
  others: readonly (Period & { delegateName: string })[],
  day: LocalDate,
): void {
  if (period.endsOn < period.startsOn) throw new InvalidError({ endsOn: { key: "ends_before_start" } });
  if (period.endsOn < day) throw new InvalidError({ endsOn: { key: "delegation_is_past" } });
  const other = others.find((one) => overlap(one, period));
  if (!other) return;
  const values = {
    name: other.delegateName,
    from: formatDate(other.startsOn),
    to: formatDate(other.endsOn),
  };
  throw new InvalidError({ startsOn: { key: "delegation_overlaps", values } });
}
