import { and, desc, eq, isNotNull, type SQL, sql } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { departments, meetingSeries, meetings, tasks } from "@/db/schema";
import { type Actor, isOfficeWide } from "../actor";
import { headedBy } from "../meetings/search";
import { visibleMeetings } from "../meetings/visibility";
import { findsTasks } from "../tasks/search";
import { visibleTasks } from "../tasks/visibility";
import { findsAll, holdsWord } from ".";
import { meetingTitle, mostWeighed } from "./weighed";

/** Of so many meetings are the tasks shown that they are the heading of. */
const mostMeetings = 5;

/**
 * The newest tasks with the words in what is asked, and those of the newest meetings with the words in their heading;
 * where there are none, those with some here and some there.
 */
export async function tasksWith(connection: Connection, actor: Actor, search: string) {
  const { named, headed } = conditionsOf(search);
  // Who sees the office sees nearly all of them: that need not be asked of each of a thousand, of which few are shown.
  const own = isOfficeWide(actor)
    ? newest(sql`${tasks}`, and(isNotNull(tasks.status), named), mostWeighed)
    : newestVisible(actor, named);
  const found = await select(
    connection,
    and(visibleTasks(actor), sql`${tasks.id} = any(array(${own} union ${ofNewestMeetings(actor, headed)}))`),
  );
  if (found.length > 0) return found;
  return select(connection, sql`${tasks.id} = any(array(${newestVisible(actor, findsTasks(search))}))`);
}

const conditionsOf = (search: string) => ({
  named: findsAll(search, (word) => holdsWord(tasks.searchText, word)),
  headed: findsAll(search, (word) => sql`${meetings.id} in (${headedBy(word)})`),
});

const withMeeting = sql`join ${meetings} on ${meetings.id} = ${tasks.meetingId}`;

const newestVisible = (actor: Actor, condition: SQL | undefined) =>
  newest(sql`${tasks} ${withMeeting}`, and(visibleTasks(actor), condition), mostWeighed);

function ofNewestMeetings(actor: Actor, condition: SQL | undefined) {
  const few = sql`(select ${meetings.id} from ${meetings} where ${and(visibleMeetings(actor), condition)} order by ${meetings.startsAt} desc, ${meetings.id} limit ${mostMeetings})`;
  const from = sql`${few} few join ${tasks} on ${tasks.meetingId} = few.id ${withMeeting}`;
  return newest(from, visibleTasks(actor), mostWeighed);
}

// By an expression: along the index of all tasks by that day, Postgres would try every task until it had as many.
const newest = (from: SQL, condition: SQL | undefined, most: number) =>
  sql`(select ${tasks.id} from ${from} where ${condition} order by ${tasks.openedOn} + 0 desc, ${tasks.id} desc limit ${most})`;

function select(connection: Connection, condition: SQL | undefined) {
  return connection
    .select({
      id: tasks.id,
      title: tasks.title,
      note: sql<string>`concat_ws(' ', ${meetingTitle}, ${meetings.noticeNumber})`,
      status: tasks.status,
      dueOn: tasks.dueOn,
      leadName: departments.name,
      noticeNumber: meetings.noticeNumber,
      meetingTitle,
    })
    .from(tasks)
    .innerJoin(meetings, eq(meetings.id, tasks.meetingId))
    .innerJoin(departments, eq(departments.id, tasks.leadDepartmentId))
    .leftJoin(meetingSeries, eq(meetingSeries.id, meetings.seriesId))
    .where(condition)
    .orderBy(desc(tasks.openedOn), desc(tasks.id));
}
