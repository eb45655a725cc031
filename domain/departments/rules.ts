import type { PartStatus } from "@/db/enums";
import { addDays, compareDates, type LocalDate } from "../dates";

interface Period {
  startsOn: LocalDate;
  endsOn: LocalDate | null;
}

/** The later of two days. */
export function laterOf(one: LocalDate, other: LocalDate): LocalDate {
  return compareDates(one, other) < 0 ? other : one;
}

/** The later of two last days; null has no end. */
export function laterEnd(one: LocalDate | null, other: LocalDate | null): LocalDate | null {
  if (one === null || other === null) return null;
  return laterOf(one, other);
}

/** Whether two periods have a day in common. */
export function overlap(one: Period, other: Period): boolean {
  return startsInTime(one, other) && startsInTime(other, one);
}

function startsInTime(one: Period, other: Period): boolean {
  return other.endsOn === null || one.startsOn <= other.endsOn;
}

/** Periods of which no two overlap or follow each other without a gap, for the same days as those given, in order. */
export function unionOf(periods: readonly Period[]): Period[] {
  const united: Period[] = [];
  for (const { startsOn, endsOn } of periods.toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1))) {
    const last = united.at(-1);
    if (last && (last.endsOn === null || startsOn <= addDays(last.endsOn, 1))) {
      last.endsOn = laterEnd(last.endsOn, endsOn);
    } else united.push({ startsOn, endsOn });
  }
  return united;
}

/** How two parts stand that become one: done when both are, reported when either was. */
export function partOfBoth(one: PartStatus, other: PartStatus): PartStatus {
  if (one === other) return one;
  return "reported";
}
