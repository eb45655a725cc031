import { and, asc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { departments, directives, meetingSeries, meetings, memberships, people, tasks } from "@/db/schema";
import type { WorkingCalendar } from "../calendar/rules";
import { type LocalDate, localDate } from "../dates";
import type { Addressee, TaskLine } from "../mails/content";
import { isHeldOn } from "../people/queries";
import { listColumns, owners } from "../tasks/columns";
import { daysLate, daysLeft } from "../tasks/time";

/** What letters say of these tasks on the day, by the task's id. Of restricted meetings no words leave the office. */
export async function taskLines(
  connection: Connection,
  taskIds: string[],
  { day, calendar }: { day: LocalDate; calendar: WorkingCalendar },
): Promise<Map<string, TaskLine>> {
  const { id, title, dueOn, percent, returnedReason, leadName, ownerName, directiveNumber } = listColumns;
  const { meetingTitle, meetingStartsAt } = listColumns;
  const rows = await connection
    .select({
      ...{ id, title, dueOn, percent, returnedReason, leadName, ownerName, directiveNumber },
      ...{ meetingTitle, meetingStartsAt, number: tasks.number, restricted: meetings.restricted },
    })
    .from(tasks)
    .innerJoin(meetings, eq(meetings.id, tasks.meetingId))
    .innerJoin(directives, eq(directives.id, tasks.directiveId))
    .innerJoin(departments, eq(departments.id, tasks.leadDepartmentId))
    .leftJoin(meetingSeries, eq(meetingSeries.id, meetings.seriesId))
    .leftJoin(owners, eq(owners.id, tasks.ownerId))
    .where(sql`${tasks.id} = any(${sql.param(taskIds)}::uuid[])`);
  const lines = rows.map(({ restricted, meetingStartsAt: startsAt, ...row }): TaskLine => {
    const words = { title: row.title, meetingTitle: row.meetingTitle, returnedReason: row.returnedReason };
    return {
      ...row,
      ...(restricted ? { title: null, meetingTitle: null, returnedReason: "" } : words),
      meetingDate: localDate(startsAt),
      due: row.dueOn === null ? null : dueAt(row.dueOn, day),
      daysLate: row.dueOn === null ? 0 : daysLate(row.dueOn, day, calendar),
      daysLeft: row.dueOn === null ? 0 : daysLeft(row.dueOn, day, calendar),
      isPart: false,
      reportPath: null,
    };
  });
  return new Map(lines.map((line) => [line.id, line]));
}

const dueAt = (dueOn: LocalDate, day: LocalDate) =>
  dueOn === day ? "today" : dueOn < day ? "past" : "ahead";

/** To whom letters to these people go, by id; who has left or has no address is missing. */
export async function addressees(
  connection: Connection,
  personIds: string[],
  day: LocalDate,
): Promise<Map<string, Addressee>> {
  const rows = await connection
    .select({ id: people.id, name: people.name, address: people.email, language: people.language })
    .from(people)
    .where(and(inArray(people.id, personIds), isNotNull(people.email), isNull(people.deactivatedAt)));
  const member = await connection
    .select({ personId: memberships.personId, name: departments.name })
    .from(memberships)
    .innerJoin(departments, eq(departments.id, memberships.departmentId))
    .where(and(inArray(memberships.personId, personIds), isHeldOn(day)))
    .orderBy(asc(memberships.startsOn), asc(departments.position));
  const departmentOf = new Map(member.reverse().map(({ personId, name }) => [personId, name]));
  return new Map(
    rows.map(({ id, address, ...row }) => [
      id,
      { ...row, address: address ?? "", departmentName: departmentOf.get(id) ?? "" },
    ]),
  );
}
