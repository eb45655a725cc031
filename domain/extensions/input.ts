import { z } from "zod";
import {
  calendarDate,
  identifier,
  line,
  optionalDate,
  optionalIdentifier,
  paragraphs,
  requiredParagraphs,
  rowVersion,
} from "../input";

export const askInput = z.object({
  taskId: identifier,
  /** The version of the task. */
  version: rowVersion,
  dueOn: calendarDate,
  reason: requiredParagraphs(5_000),
  /** The paper with which a department without accounts asked: its number and date. */
  paper: line(300).default(""),
});

const request = {
  taskId: identifier,
  extensionId: identifier,
  /** The version of the request. */
  version: rowVersion,
};

export const stepInput = z.object({ ...request, reason: paragraphs(5_000).default("") });

export const declineInput = z.object({ ...request, reason: requiredParagraphs(5_000) });

/** The leader whose decision a clerk records. */
const inTheNameOfId = optionalIdentifier;

export const grantInput = z.object({
  ...request,
  inTheNameOfId,
  reason: paragraphs(5_000).default(""),
  /** An earlier date than the one that was asked for; the one asked for where it is left out. */
  dueOn: optionalDate.default(null),
});

export const refuseInput = z.object({ ...request, inTheNameOfId, reason: requiredParagraphs(5_000) });
