import { and, asc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Connection } from "@/db/client";
import { meetingSections, meetingSeries, meetings, people } from "@/db/schema";
import type { Actor } from "../actor";
import { addendaOf } from "../addenda/queries";
import { NotFoundError } from "../errors";
import { conclusionsOf } from "./conclusions";
import { attendanceOf, figuresOf } from "./reported";
import { seesWhole, visibleMeetings } from "./visibility";

const clerks = alias(people, "clerks");

const heading = {
  id: meetings.id,
  kind: meetings.kind,
  status: meetings.status,
  title: meetings.title,
  startsAt: meetings.startsAt,
  place: meetings.place,
  chairId: meetings.chairId,
  chairName: meetings.chairName,
  chairTitle: meetings.chairTitle,
  restricted: meetings.restricted,
  archive: meetings.archive,
  noticeNumber: meetings.noticeNumber,
  noticeDate: meetings.noticeDate,
  seriesId: meetings.seriesId,
  seriesTitle: meetingSeries.title,
};

/** What a meeting is, for who may see it. Throws NotFoundError. */
export async function getHeading(connection: Connection, actor: Actor, meetingId: string) {
  const [meeting] = await connection
    .select({
      ...heading,
      // The name as it was at issue; until then the clerk goes by the name of today.
      clerkName: sql<string | null>`coalesce(nullif(${meetings.clerkName}, ''), ${clerks.name})`,
      issuedAt: meetings.issuedAt,
      invitedAt: meetings.invitedAt,
      version: meetings.version,
    })
    .from(meetings)
    .leftJoin(meetingSeries, eq(meetingSeries.id, meetings.seriesId))
    .leftJoin(clerks, eq(clerks.id, meetings.clerkId))
    .where(and(eq(meetings.id, meetingId), visibleMeetings(actor)));
  if (!meeting) throw new NotFoundError();
  return meeting;
}

export type MeetingHeading = Awaited<ReturnType<typeof getHeading>>;

/** A record as far as the actor may see it. Throws NotFoundError. */
export async function getRecord(connection: Connection, actor: Actor, meetingId: string) {
  return recordOf(connection, actor, await getHeading(connection, actor, meetingId));
}

/** What stands under a heading, as far as the actor who was given it may see. */
export async function recordOf(connection: Connection, actor: Actor, meeting: MeetingHeading) {
  const meetingId = meeting.id;
  const whole = seesWhole(actor, meeting);
  const [sections, attendance, reported, conclusions, addenda] = await Promise.all([
    sectionsOf(connection, meetingId),
    whole ? attendanceOf(connection, meetingId) : [],
    whole ? figuresOf(connection, meetingId) : [],
    whole ? conclusionsOf(connection, actor, meetingId) : [],
    whole ? addendaOf(connection, meetingId) : [],
  ]);
  const shown = whole ? sections : sections.filter((section) => section.kind === "agenda");
  return { ...meeting, sections: shown, attendance, figures: reported, conclusions, addenda };
}

export type MeetingRecord = Awaited<ReturnType<typeof getRecord>>;

async function sectionsOf(connection: Connection, meetingId: string) {
  return connection
    .select({
      id: meetingSections.id,
      kind: meetingSections.kind,
      body: meetingSections.body,
      version: meetingSections.version,
    })
    .from(meetingSections)
    .where(eq(meetingSections.meetingId, meetingId))
    .orderBy(asc(meetingSections.position));
}
