import { type SQL, sql } from "drizzle-orm";
import { tasks } from "@/db/schema";
import type { TimeClass, timeClassBounds } from "./time";

export type TimeBounds = ReturnType<typeof timeClassBounds>;

/** The time class of a task (time.ts) as SQL, for counting and filtering where the rows are. */
export function timeClassSql({ today, soonUntil }: TimeBounds): SQL<TimeClass> {
  return sql<TimeClass>`case
    when ${tasks.status} = 'cancelled' then 'cancelled'
    when ${tasks.status} = 'completed' and (${tasks.dueOn} is null or ${tasks.submittedOn} is null) then 'done_no_date'
    when ${tasks.status} = 'completed' and ${tasks.submittedOn} <= ${tasks.dueOn} then 'done_on_time'
    when ${tasks.status} = 'completed' then 'done_late'
    when ${tasks.dueOn} is null then 'no_date'
    when ${tasks.status} = 'submitted' and ${tasks.submittedOn} <= ${tasks.dueOn} and ${tasks.dueOn} < ${today} then 'in_time'
    when ${tasks.dueOn} < ${today} then 'overdue'
    when ${tasks.dueOn} = ${today} then 'today'
    when ${tasks.dueOn} <= ${soonUntil} then 'soon'
    else 'in_time' end`;
}
