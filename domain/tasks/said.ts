import type { Priority, Recurrence } from "@/db/enums";
import type { LocalDate } from "../dates";

/** What the record says of a task, as far as a change touches it. */
export interface Said {
  lead?: string;
  coordinating?: string[];
  dueOn?: LocalDate | null;
  priority?: Priority;
  leader?: string | null;
  recurrence?: Recurrence | null;
  recurrenceEndsOn?: LocalDate | null;
}

/** The names and days of a row that amendTask wrote. */
export function saidIn(fields: Record<string, unknown>): Said {
  const said = {
    lead: fields.leadDepartmentName,
    coordinating: fields.coordinatingDepartmentNames,
    dueOn: fields.dueOn,
    priority: fields.priority,
    leader: fields.responsibleLeaderName,
    recurrence: fields.recurrence,
    recurrenceEndsOn: fields.recurrenceEndsOn,
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as Said;
}
