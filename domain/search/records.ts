import { and, desc, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { files, meetingSeries, meetings, progressReports, tasks } from "@/db/schema";
import type { Actor } from "../actor";
import { visibleMeetingFiles } from "../files/visibility";
import { headedBy } from "../meetings/search";
import { visibleMeetings } from "../meetings/visibility";
import { visibleTasks } from "../tasks/visibility";
import { findsAll, holdsWord } from ".";
import { meetingTitle, mostWeighed } from "./weighed";

/** Meetings with the words in their heading; what was said there is found by what followed, or in the list of meetings. */
export async function meetingsWith(connection: Connection, actor: Actor, search: string) {
  return connection
    .select({
      id: meetings.id,
      title: meetings.title,
      note: sql<string>`concat_ws(' ', ${meetingSeries.title}, ${meetings.place}, ${meetings.chairName}, ${meetings.noticeNumber})`,
      seriesTitle: meetingSeries.title,
      status: meetings.status,
      startsAt: meetings.startsAt,
      chairName: meetings.chairName,
      noticeNumber: meetings.noticeNumber,
    })
    .from(meetings)
    .leftJoin(meetingSeries, eq(meetingSeries.id, meetings.seriesId))
    .where(
      and(
        visibleMeetings(actor),
        findsAll(search, (word) => sql`${meetings.id} in (${headedBy(word)})`),
      ),
    )
    .orderBy(desc(meetings.startsAt), desc(meetings.id))
    .limit(mostWeighed);
}

/** Files of meetings, of tasks and of reports that stand, by name. */
export async function filesWith(connection: Connection, actor: Actor, search: string) {
  const named = findsAll(search, (word) => holdsWord(files.searchText, word));
  const [ofMeetings, ofTasks] = await Promise.all([
    selectFiles(connection, meetingTitle)
      .innerJoin(meetings, eq(meetings.id, files.meetingId))
      .leftJoin(meetingSeries, eq(meetingSeries.id, meetings.seriesId))
      .where(and(named, visibleMeetingFiles(actor)))
      .orderBy(desc(files.createdAt), desc(files.id))
      .limit(mostWeighed),
    selectFiles(connection, sql<string>`${tasks.title}`)
      .leftJoin(progressReports, eq(progressReports.id, files.reportId))
      .innerJoin(tasks, sql`${tasks.id} = coalesce(${files.taskId}, ${progressReports.taskId})`)
      .innerJoin(meetings, eq(meetings.id, tasks.meetingId))
      .where(and(named, isNull(progressReports.withdrawnAt), visibleTasks(actor)))
      .orderBy(desc(files.createdAt), desc(files.id))
      .limit(mostWeighed),
  ]);
  return [...ofMeetings, ...ofTasks].sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
}

function selectFiles(connection: Connection, of: SQL<string>) {
  return connection
    .select({ id: files.id, title: files.name, note: of, createdAt: files.createdAt })
    .from(files)
    .$dynamic();
}
