import { and, inArray, type SQL, sql } from "drizzle-orm";
import { tasks } from "@/db/schema";
import { isClosed, untilOn } from "./list-keys";
import type { TimeClass } from "./time";
import { isTimeGroup, type TimeGroup, timeGroups } from "./time-groups";
import { type TimeBounds, timeClassSql } from "./time-sql";

/**
 * The condition that a task is of the class, or of one of the group's. What follows from it for status and due date is
 * written beside it, since an index knows nothing of a day's classes.
 */
export function isOfTime(time: TimeClass | TimeGroup, bounds: TimeBounds): SQL | undefined {
  const classes: readonly TimeClass[] = isTimeGroup(time) ? timeGroups[time] : [time];
  const over = classes.filter(isOver).length;
  return and(
    inArray(timeClassSql(bounds), [...classes]),
    over === 0 ? sql`not ${isClosed}` : undefined,
    over === classes.length ? isClosed : undefined,
    classes.length === 1 ? daysOf(time as TimeClass, bounds) : undefined,
  );
}

const isOver = (one: TimeClass) => one.startsWith("done_") || one === "cancelled";

function daysOf(time: TimeClass, { today, soonUntil }: TimeBounds): SQL | undefined {
  switch (time) {
    case "overdue":
      return sql`${untilOn} < ${today}`;
    case "today":
      return sql`${untilOn} = ${today}`;
    case "soon":
      return sql`${untilOn} > ${today} and ${untilOn} <= ${soonUntil}`;
    case "no_date":
      return sql`${untilOn} = 'infinity' and ${tasks.dueOn} is null`;
    default:
      return undefined;
  }
}
