import { and, eq, ne, or, type SQL, sql } from "drizzle-orm";
import { tasks } from "@/db/schema";
import { isStillOpen, untilOn } from "./list-keys";
import type { TimeClass } from "./time";
import { isTimeGroup, type TimeGroup, timeGroups } from "./time-groups";
import type { TimeBounds } from "./time-sql";

/**
 * The condition that a task is of the class, or of one of the group's: the same as timeClassSql says (time-sql.ts), each
 * class as ranges of status and due date, by which an index finds it and Postgres guesses how many there are.
 */
export function isOfTime(time: TimeClass | TimeGroup, bounds: TimeBounds): SQL | undefined {
  const classes = classesOf(time);
  const open = classes.filter((one) => !isOver(one));
  const over = classes.filter(isOver);
  return or(
    open.length > 0 ? and(isStillOpen, or(...open.map((one) => within(one, bounds)))) : undefined,
    ...over.map((one) => within(one, bounds)),
  );
}

/** The classes that the word stands for. */
export const classesOf = (time: TimeClass | TimeGroup): readonly TimeClass[] =>
  isTimeGroup(time) ? timeGroups[time] : [time];

/** Whether nothing is to be done any more in the class. */
export const isOver = (one: TimeClass) => one.startsWith("done_") || one === "cancelled";

const onTime = sql`${tasks.submittedOn} <= ${tasks.dueOn}`;
const waitsInTime = and(eq(tasks.status, "submitted"), onTime);
const isDone = eq(tasks.status, "completed");

function within(time: TimeClass, { today, soonUntil }: TimeBounds): SQL | undefined {
  switch (time) {
    case "overdue":
      return and(sql`${untilOn} < ${today}`, or(ne(tasks.status, "submitted"), sql`(${onTime}) is not true`));
    case "today":
      return sql`${untilOn} = ${today}`;
    case "soon":
      return sql`${untilOn} > ${today} and ${untilOn} <= ${soonUntil}`;
    case "in_time":
      return or(
        sql`${untilOn} > ${soonUntil} and ${untilOn} < 'infinity'`,
        and(sql`${untilOn} < ${today}`, waitsInTime),
      );
    case "no_date":
      return sql`${untilOn} = 'infinity'`;
    case "done_on_time":
      return and(isDone, onTime);
    case "done_late":
      return and(isDone, sql`${tasks.submittedOn} > ${tasks.dueOn}`);
    case "done_no_date":
      return and(isDone, sql`(${tasks.dueOn} is null or ${tasks.submittedOn} is null)`);
    case "cancelled":
      return eq(tasks.status, "cancelled");
  }
}
