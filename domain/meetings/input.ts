import { z } from "zod";
import {
  calendarDate,
  checkbox,
  identifier,
  line,
  optionalIdentifier,
  paragraphs,
  requiredLine,
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
