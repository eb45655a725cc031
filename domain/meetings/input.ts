import { z } from "zod";
import {
  calendarDate,
  checkbox,
  identifier,
  line,
  optionalDate,
  optionalIdentifier,
  paragraphs,
  requiredLine,
  requiredParagraphs,
  rowVersion,
  timeOfDay,
} from "../input";

/** The heading of a record: what a new one begins with and what its first part holds. */
export const headingInput = z.object({
  seriesId: optionalIdentifier,
  title: requiredLine(300),
  date: calendarDate,
  time: timeOfDay,
  place: line(300),
  chairId: optionalIdentifier,
  chairTitle: line(200),
  restricted: checkbox,
});

/** The heading of a new meeting: its series can make the title. */
export const newMeetingInput = headingInput.extend({ title: line(300) });

const notice = { noticeNumber: line(60), noticeDate: optionalDate };

/** An order between meetings: it has neither place nor time of day, and may have a document behind it. */
export const newOrderInput = headingInput
  .omit({ seriesId: true, time: true, place: true })
  .extend({ ...notice });

/** The notice, and what stood there when the form was made. */
export const noticeInput = z.object({
  meetingId: identifier,
  ...notice,
  seenNumber: notice.noticeNumber,
  seenDate: notice.noticeDate,
});

/** A step in the life of a meeting that needs no words: the state that it begins in is in its name. */
export const stepInput = z.object({ meetingId: identifier });

/** A cancellation, and the state that the meeting was in when the form was made. */
export const cancelInput = stepInput.extend({
  status: z.enum(["planned", "draft"], { error: "unknown" }),
  reason: requiredParagraphs(2_000),
});

export const saveHeadingInput = headingInput.extend({ meetingId: identifier, version: rowVersion });

export const sectionInput = z.object({
  meetingId: identifier,
  sectionId: identifier,
  version: rowVersion,
  body: paragraphs(50_000),
});

export const issueInput = z.object({
  meetingId: identifier,
  version: rowVersion,
  /** The fingerprint of the parts that the clerk had before their eyes. */
  seen: z.string({ error: "unknown" }).max(64, "unknown").optional(),
});

export const withdrawInput = z.object({
  meetingId: identifier,
  version: rowVersion,
  reason: requiredParagraphs(5_000),
});
