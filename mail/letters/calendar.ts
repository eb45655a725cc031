import { ICalCalendar, ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import type { MeetingContent } from "@/domain/mails/content";
import { oneLine } from "../clean";
import { hostOf } from "../headers";
import type { Letter, Place } from "../letter";
import type { Writer } from "../page";
import { senderOf } from "../sender";
import { meetingTitle, writtenOf } from "./meeting";

/** A meeting has a beginning and no end here; calendars would show one without an end as a moment. Half a morning. */
const usualLength = 2 * 3_600_000;

/**
 * The meeting as a calendar takes it in (RFC 5546): the same UID all its life, so that a moved or cancelled meeting
 * changes the entry that is there, and SEQUENCE to say which word is the last. Times are in UTC, which every calendar
 * shows in its own zone.
 */
export function meetingCalendar(
  content: MeetingContent,
  writer: Writer,
  place: Place,
): NonNullable<Letter["calendar"]> {
  const { reader } = writer;
  // Without a mail server there may be no sender either: the letter is written all the same, and held.
  const sender = senderOf(place.from).address || null;
  const isCancelled = content.change === "cancelled" || content.change === "uninvited";
  const calendar = new ICalCalendar({
    prodId: { company: "Giao Ban", product: "Giao Ban", language: writer.language.toUpperCase() },
    method: isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
  });
  calendar.createEvent({
    id: `meeting.${content.meetingId}@${hostOf(place.appUrl)}`,
    sequence: content.sequence,
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    start: content.startsAt,
    end: new Date(content.startsAt.getTime() + usualLength),
    summary: meetingTitle(content, writer),
    location: oneLine(content.place) || null,
    description: writtenOf(content).agenda.join("\n") || null,
    url: writer.link(`/meetings/${encodeURIComponent(content.meetingId)}`),
    organizer: sender && { name: quotable(writer.officeName) || "Giao Ban", email: sender },
    // Whether somebody comes is entered in the record, so no answer is asked for: it would reach nobody.
    attendees: [{ name: quotable(reader.name) || reader.address, email: reader.address, rsvp: false }],
  });
  return { method: isCancelled ? "CANCEL" : "REQUEST", body: `${calendar.toString()}\r\n` };
}

/** A name for a quoted parameter, which knows no escapes (RFC 5545, 3.2). */
const quotable = (name: string) => name.replace(/["\\]/g, "'");
