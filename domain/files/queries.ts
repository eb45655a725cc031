import { and, asc, eq, isNotNull, sql } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { attendances, departments, files, meetings, people, progressReports, tasks } from "@/db/schema";
import type { Actor } from "../actor";
import { NotFoundError } from "../errors";
import { visibleMeetings } from "../meetings/visibility";
import { fileRights } from "./rules";
import { visibleFiles, visibleMeetingFiles } from "./visibility";

// Everything but the content, which only a download reads.
const columns = {
  id: files.id,
  kind: files.kind,
  name: files.name,
  mediaType: files.mediaType,
  size: files.size,
  departmentId: files.departmentId,
  departmentName: sql<string | null>`coalesce(nullif(${attendances.label}, ''), ${departments.name})`,
  addedBy: people.name,
  createdAt: files.createdAt,
};

/** The department as the record of the meeting names it. */
const asInvited = and(
  eq(attendances.meetingId, files.meetingId),
  eq(attendances.departmentId, files.departmentId),
);

export type MeetingFile = Awaited<ReturnType<typeof listFiles>>[number];

/** The files of a meeting that the actor sees: agenda, reports in the order of the departments, notice, others. */
export async function listFiles(connection: Connection, actor: Actor, meetingId: string) {
  return connection
    .select(columns)
    .from(files)
    .innerJoin(meetings, eq(meetings.id, files.meetingId))
    .innerJoin(people, eq(people.id, files.uploadedBy))
    .leftJoin(departments, eq(departments.id, files.departmentId))
    .leftJoin(attendances, asInvited)
    .where(and(eq(files.meetingId, meetingId), visibleMeetingFiles(actor)))
    .orderBy(asc(files.kind), asc(attendances.position), asc(departments.position), asc(files.createdAt));
}

/** A meeting and what the actor may do with its files. Throws NotFoundError. */
export async function getFileRights(connection: Connection, actor: Actor, meetingId: string) {
  const [meeting] = await connection
    .select({
      id: meetings.id,
      title: meetings.title,
      startsAt: meetings.startsAt,
      status: meetings.status,
      restricted: meetings.restricted,
    })
    .from(meetings)
    .where(and(eq(meetings.id, meetingId), visibleMeetings(actor)));
  if (!meeting) throw new NotFoundError();
  const invitedIds = await invitedTo(connection, meetingId);
  return { meeting, rights: fileRights(actor, meeting.status, invitedIds) };
}

/** The files of a meeting with what the actor may do there. Throws NotFoundError. */
export async function getFiles(connection: Connection, actor: Actor, meetingId: string) {
  const known = await getFileRights(connection, actor, meetingId);
  return { ...known, files: await listFiles(connection, actor, meetingId) };
}

/** A file with its meeting or its task, without its content. Throws NotFoundError, also for what the actor may not see. */
export async function findFile(connection: Connection, actor: Actor, fileId: string) {
  const [file] = await connection
    .select({
      ...columns,
      meetingId: files.meetingId,
      meetingTitle: meetings.title,
      taskId: tasks.id,
      taskTitle: tasks.title,
      withdrawnAt: progressReports.withdrawnAt,
    })
    .from(files)
    .leftJoin(progressReports, whoseFile.report)
    .leftJoin(tasks, whoseFile.task)
    .innerJoin(meetings, whoseFile.meeting)
    .innerJoin(people, eq(people.id, files.uploadedBy))
    .leftJoin(departments, eq(departments.id, files.departmentId))
    .leftJoin(attendances, asInvited)
    .where(and(eq(files.id, fileId), visibleFiles(actor)));
  if (!file) throw new NotFoundError();
  return file;
}

/** How a file leads to what it belongs to: its report, the task of either, the meeting of any. Joined in this order. */
const whoseFile = {
  report: eq(progressReports.id, files.reportId),
  task: eq(tasks.id, sql`coalesce(${files.taskId}, ${progressReports.taskId})`),
  meeting: eq(meetings.id, sql`coalesce(${files.meetingId}, ${tasks.meetingId})`),
};

/** The departments that a meeting invites. */
export async function invitedTo(connection: Connection, meetingId: string): Promise<string[]> {
  const rows = await connection
    .select({ id: attendances.departmentId })
    .from(attendances)
    .where(and(eq(attendances.meetingId, meetingId), isNotNull(attendances.departmentId)));
  return rows.flatMap(({ id }) => id ?? []);
}

const sliceBytes = 512 * 1024;

/**
 * The content of a file that was found, in pieces, so that a download holds one of them at a time. Ends early where
 * somebody removes the file meanwhile.
 */
export async function* contentOf(connection: Connection, file: { id: string; size: number }) {
  for (let at = 0; at < file.size; at += sliceBytes) {
    const [row] = await connection
      .select({ bytes: sql<Buffer>`substring(${files.content} from ${at + 1} for ${sliceBytes})` })
      .from(files)
      .where(eq(files.id, file.id));
    if (!row) return;
    yield row.bytes;
  }
}
