import { and, eq, gte, inArray, isNull, lte, type SQL, sql } from "drizzle-orm";
import { meetings, tasks } from "@/db/schema";
import { isStillOpen, untilOn } from "./list-keys";
import type { FilterField, ListLink } from "./list-query";
import { openStatuses } from "./rules";
import { findsTasks } from "./search";
import { classesOf, isOfTime, isOver } from "./time-condition";
import type { TimeBounds } from "./time-sql";
import { concernsDepartments, coordinatedBy } from "./visibility";

/** What a list of tasks can be narrowed to; null and nothing leave it open. */
export type TaskFilter = Pick<ListLink, FilterField>;

/** The condition that a filter is, for queries that join `meetings`. */
export function conditionsOf(filter: TaskFilter, bounds: TimeBounds): SQL | undefined {
  const { time, meetingId, seriesId, ownerId, leaderId, search } = filter;
  return and(
    ofDepartment(filter),
    ofStatus(filter.status),
    time ? isOfTime(time, bounds) : undefined,
    isOrNobody(tasks.ownerId, ownerId),
    isOrNobody(tasks.responsibleLeaderId, leaderId),
    meetingId ? eq(tasks.meetingId, meetingId) : undefined,
    seriesId ? eq(meetings.seriesId, seriesId) : undefined,
    between(filter),
    filter.priority?.length ? inArray(tasks.priority, filter.priority) : undefined,
    search ? findsTasks(search) : undefined,
  );
}

/** Whether the filter leaves nothing but what is still to be done. */
export function isOnlyOpen({ status, time }: TaskFilter): boolean {
  const chosen = [status ?? []].flat();
  const open = chosen.length > 0 && chosen.every((one) => one === "open" || openStatuses.includes(one));
  return open || (time ? !classesOf(time).some(isOver) : false);
}

function ofDepartment({ departmentId, role }: TaskFilter): SQL | undefined {
  if (!departmentId) return undefined;
  if (role === "lead") return eq(tasks.leadDepartmentId, departmentId);
  return role === "coordinates" ? coordinatedBy([departmentId]) : concernsDepartments([departmentId]);
}

function ofStatus(status: TaskFilter["status"]): SQL | undefined {
  const chosen = [status ?? []].flat();
  if (chosen.length === 0) return undefined;
  const statuses = chosen.flatMap((one) => (one === "open" ? openStatuses : [one]));
  const allOpen = statuses.every((one) => openStatuses.includes(one));
  if (chosen.includes("open") && allOpen) return isStillOpen;
  return and(inArray(tasks.status, [...new Set(statuses)]), allOpen ? isStillOpen : undefined);
}

function isOrNobody(column: typeof tasks.ownerId | typeof tasks.responsibleLeaderId, id?: string | null) {
  if (!id) return undefined;
  return id === "none" ? isNull(column) : eq(column, id);
}

function between({ dueFrom, dueTo, givenFrom, givenTo }: TaskFilter): SQL | undefined {
  return and(
    dueFrom ? sql`${untilOn} >= ${dueFrom}` : undefined,
    dueFrom || dueTo ? sql`${untilOn} <= ${dueTo ?? "9999-12-31"}` : undefined,
    givenFrom ? gte(tasks.openedOn, givenFrom) : undefined,
    givenTo ? lte(tasks.openedOn, givenTo) : undefined,
  );
}
