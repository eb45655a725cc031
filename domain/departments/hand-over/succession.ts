import { and, arrayContains, inArray, isNull, or } from "drizzle-orm";
import { tasks } from "@/db/schema";
import type { LocalDate } from "../../dates";
import { openStatuses } from "../../tasks/rules";

/** A department that ended, and who takes its work over from a day on; null where nobody does. */
export interface Succession {
  predecessorId: string;
  successorId: string | null;
  effectiveOn: LocalDate;
  document: string;
}

/** A succession in which somebody takes over. */
export type Inheritance = Succession & { successorId: string };

/** The condition for drafts that chose the department as a member of a group. */
export const choosesMember = (departmentId: string) =>
  and(isNull(tasks.status), arrayContains(tasks.memberIds, [departmentId]));

/** The condition for tasks that are still to be done, or to be given by a draft. */
export const toBeDone = or(isNull(tasks.status), inArray(tasks.status, [...openStatuses]));
