import { formatDate, type LocalDate } from "../dates";
import { overlap } from "../departments/rules";
import { InvalidError } from "../errors";

export interface Days {
  startsOn: LocalDate;
  endsOn: LocalDate;
}

/** Throws InvalidError for days in the wrong order, and for days of which some are written down already. */
export function checkDays(days: Days, others: readonly Days[]): void {
  if (days.endsOn < days.startsOn) throw new InvalidError({ endsOn: { key: "ends_before_start" } });
  const other = others.find((one) => overlap(one, days));
  if (!other) return;
  const values = { from: formatDate(other.startsOn), to: formatDate(other.endsOn) };
  throw new InvalidError({ startsOn: { key: "absence_overlaps", values } });
}
