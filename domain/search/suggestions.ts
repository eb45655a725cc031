import { and, asc, eq, gte, inArray, isNotNull, or, sql } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { meetings, tasks } from "@/db/schema";
import { departmentsOf, type Person } from "../actor";
import { instantOf, type LocalDate } from "../dates";
import { visibleMeetings } from "../meetings/visibility";
import { selectTasks } from "../tasks/columns";
import { openStatuses } from "../tasks/rules";

const mostTasks = 4;

/**
 * What somebody probably looks for before a word is typed: the tasks that they do, hand out, look over or decide on, by
 * due date; and the next meeting.
 */
export async function suggestionsFor(connection: Connection, person: Person, day: LocalDate) {
  const headed = departmentsOf(person, "head");
  const own = or(
    and(eq(tasks.ownerId, person.id), inArray(tasks.status, [...openStatuses])),
    and(eq(tasks.responsibleLeaderId, person.id), eq(tasks.status, "submitted")),
    and(inArray(tasks.leadDepartmentId, headed), inArray(tasks.status, ["assigned", "in_review"])),
  );
  const [due, next] = await Promise.all([
    selectTasks(connection, person, and(own, isNotNull(tasks.dueOn)))
      .orderBy(asc(tasks.dueOn), asc(tasks.id))
      .limit(mostTasks),
    connection
      .select({
        id: meetings.id,
        title: meetings.title,
        kind: meetings.kind,
        startsAt: meetings.startsAt,
        noticeNumber: sql<string>`''`,
      })
      .from(meetings)
      .where(
        and(
          visibleMeetings(person),
          eq(meetings.status, "planned"),
          gte(meetings.startsAt, instantOf(day, "00:00")),
        ),
      )
      .orderBy(asc(meetings.startsAt), asc(meetings.id))
      .limit(1),
  ]);
  return { tasks: due, meetings: next };
}
