import { fixedClock } from "@/domain/clock";
import { instantOf } from "@/domain/dates";
import { openDuePeriods } from "@/domain/recurrence/due";
import { firstDayOf, nextPeriod, periodOf } from "@/domain/recurrence/rules";
import type { Desk } from "./desk";
import type { Happening } from "./happenings";

/** What recurs was opened by the product for each month that has begun since the recent meeting. */
export function periodsBegun({ tx, timetable: { meetingDay, today } }: Desk): Happening[] {
  const happenings: Happening[] = [];
  let month = nextPeriod(periodOf("monthly", meetingDay));
  while (firstDayOf(month) < today) {
    const at = instantOf(firstDayOf(month), "00:05");
    happenings.push({ at, happen: () => openDuePeriods(tx, fixedClock(at)) });
    month = nextPeriod(month);
  }
  return happenings;
}
